import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { Database } from '#lib/server/edition/database/database.ts';
import { openDelivery } from '#lib/server/intake/open-delivery.ts';
import { freshPath, setField, soundFolder } from '../fixtures/folder.ts';
import { recognise, recogniseText, recognisedIn, sheetOf, shown } from './recognise/grids.ts';

const head = 'Quartier;Jahr;Sektor;Energieträger;Endenergie [MWh];Kürzel;Status;Datengüte;Anschlüsse;Quelle';
const fields = ['year', 'energy_mwh', 'notation', 'status', 'quality', 'connections'];

/** A delivery of energy as a text file. */
function delivered(...rows: readonly string[]): string {
  const path = freshPath('Energie.csv');
  writeFileSync(path, `${[head, ...rows].join('\n')}\n`);
  return path;
}

/** The rows of energy, as text, of a delivery laid over a base whose row 2 has four connections. */
async function laidOverBase(path: string): Promise<unknown[]> {
  const folder = soundFolder({ 'energy.csv': setField(2, 'connections', '4') });
  const delivery = await openDelivery(path, { base: { id: '2026-1', folder } });
  const database = await Database.openForBuilding(':memory:', freshPath('spill'));
  try {
    expect(delivery.problems).toEqual([]);
    const { read } = delivery.sources.find(({ table }) => table.name === 'energy')!;
    return (
      await database.rows<Record<string, string | null>>(
        `select ${fields.join(', ')} from ${read('rejects')} limit 3`,
      )
    ).map((row) => fields.map((field) => row[field] ?? '').join('|'));
  } finally {
    database.close();
    delivery.dispose();
  }
}

describe('a protected cell', () => {
  it('keeps the value of the base, and the rest of its row is as delivered', async () => {
    const rows = await laidOverBase(
      delivered(
        'altstadt;2019;Haushalte;Strom;12,5;;vorläufig;geschützt;Geschützt;Netz',
        'altstadt;2019;Haushalte;Erdgas;geschützt;;geschätzt;protected;geschützt;Netz',
      ),
    );
    expect(rows).toEqual([
      '2019|12.5||provisional|A|500',
      '2019|4000||estimated|A|4',
      // not delivered
      '2019||NO|final||',
    ]);
  });

  it('of a row that the base has not stays, and is an error', async () => {
    const rows = await laidOverBase(
      delivered('altstadt;2024;Industrie;Erdgas;geschützt;;geschätzt;geschützt;geschützt;Netz'),
    );
    expect(rows[0]).toBe('2024|protected||estimated|protected|protected');
  });

  it('without a base is an error that names the cell and the remedy', async () => {
    const path = delivered('altstadt;2019;Haushalte;Erdgas;geschützt;;geschätzt;A;9;Netz');
    const { problems } = await check(path);
    const found = problems.filter(({ rule }) => rule === 'cell_protected');
    expect(found.map(({ cell, option }) => [cell, option?.de])).toEqual([
      ['E2', expect.stringContaining('--base AUSGABE')],
    ]);
  });

  it('is none in a column that privacy never withholds', () => {
    const { tables } = recogniseText(`${head}\nhorst;2022;Haushalte;Erdgas;5;;geschützt;;;geschützt`);
    expect(shown(tables[0], ['status', 'source'])).toEqual(['geschützt|geschützt']);
  });
});

describe('what a template holds beside data', () => {
  it('rows with nothing but their key are none, and are told', () => {
    const { tables, errors, warnings } = recogniseText(`
${head}
horst;2023;Haushalte;Erdgas;5;;endgültig;A;9;Netz
horst;2024;Haushalte;Erdgas
horst;2024;Haushalte;Strom;0;;endgültig;A;9;Netz
horst;2024;GHD;Strom`);
    expect([errors, warnings]).toEqual([[], ['3 year_left_blank']]);
    expect(shown(tables[0], ['year', 'carrier', 'energy_mwh'])).toEqual([
      '2023|natural_gas|5',
      '2024|electricity|0',
    ]);
    expect(recognisedIn(tables[0])).toContain(
      'Vorbereitete Zeilen ohne Angaben nicht übernommen: Zeile 3, 5',
    );
  });

  it('prepared rows that are blank in a year that was begun are named in one sentence for each', () => {
    const { problems } = recogniseText(`
${head}
horst;2025;Haushalte;Strom;7;;endgültig;A;9;Netz
horst;2025;Haushalte;Erdgas
;2025;GHD;Strom
horst;2025;Haushalte;Heizöl
horst;2024;Haushalte;Strom
altstadt;2025;Haushalte;Strom
horst;2025;Private Haushalte;Heizöl;;NO;endgültig;A;9;Netz
horst;2023;Haushalte;Strom;5;;endgültig;A;9;Netz`);
    const found = problems.filter(({ rule }) => rule === 'year_left_blank');
    expect(found.map(({ row, quartier_id, text }) => [row, quartier_id, text.de])).toEqual([
      [
        3,
        'horst',
        'Für 2025 fehlt (leere Zeilen: 1, Zeile 3): Erdgas (Haushalte). Andere Zeilen des Jahres sind ausgefüllt; damit ist es möglicherweise nicht bewertbar.',
      ],
    ]);
  });

  it('of many blank rows some are named and all are counted', () => {
    const blank = Array.from({ length: 20 }, (_, at) => `horst;2025;Haushalte;Träger ${at + 1}`);
    const filled = 'horst;2025;Haushalte;Strom;7;;endgültig;A;9;Netz';
    const { problems } = recogniseText([head, filled, ...blank].join('\n'));
    expect(problems.map(({ rule, text }) => [rule, text.en])).toEqual([
      [
        'year_left_blank',
        expect.stringMatching(
          /\(blank rows: 20, row 3–22\): Träger 1 \(Haushalte\); .*Träger 8 \(Haushalte\) and 12 more\./,
        ),
      ],
    ]);
  });

  it('its explanation and the words of its lists are no tables that were missed', () => {
    const words = [['Haushalte', 'Erdgas']];
    const { warnings, errors } = recognise([
      sheetOf([['Anleitung'], ['Gelbe Zellen ausfüllen']], { name: 'Anleitung' }),
      sheetOf(words, { name: 'Listen', isHidden: true }),
      sheetOf(words, { name: 'Andere', isHidden: true }),
      sheetOf(
        [
          ['Jahr', 'Quartier', 'Einwohner'],
          [2024, 'horst', 4990],
        ],
        { name: 'Bezugsgrößen' },
      ),
    ]);
    expect(errors).toEqual([]);
    expect(warnings).toEqual(['- sheet_hidden']);
  });
});
