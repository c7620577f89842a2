import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { publish } from '../../src/cli/publish.ts';
import { run } from '../../src/cli/template.ts';
import { languages, type Language } from '#lib/domain/vocabulary.ts';
import { tables } from '#lib/server/contract/tables.ts';
import { Database } from '#lib/server/edition/database/database.ts';
import { exportEdition } from '#lib/server/edition/export.ts';
import { Store } from '#lib/server/edition/store.ts';
import { blankTemplate, loadTemplate } from '#lib/server/files/template/template-content.ts';
import { templateWorkbook } from '#lib/server/files/template/template-workbook.ts';
import type { Delivery, Source } from '#lib/server/intake/delivery.ts';
import { openDelivery } from '#lib/server/intake/open-delivery.ts';
import { EditionReader, type LentEdition } from '#lib/server/queries/edition-reader.ts';
import { loadQuartierIds } from '#lib/server/queries/quartiers.ts';
import { freshPath, sound } from '../fixtures/folder.ts';
import { describeWithLibreOffice, savedAs } from '../libreoffice.ts';

const store = new Store(freshPath('store'));
const madeAt = '2026-05-04T00:00:00Z';
let id: string;
let lent: LentEdition;
let quartiers: readonly string[];
let database: Database;
/** What the edition was made from, withheld values included. */
let base: { id: string; folder: string };
let own: Delivery;

beforeAll(async () => {
  const { manifest } = await publish(store, 'data/demo', { label: null, softwareVersion: 'test' });
  id = manifest!.id;
  lent = (await new EditionReader(store).lend(id))!;
  quartiers = await loadQuartierIds(lent.open.database, { offset: 0, limit: 100 });
  database = await Database.openForBuilding(':memory:', freshPath('spill'));
  base = { id, folder: freshPath('base') };
  await exportEdition(store, id, base.folder, { withConfidential: true, deliveredOnly: true });
  own = await openDelivery(base.folder);
}, 120_000);

afterAll(() => {
  own.dispose();
  lent.giveBack();
  database.close();
});

async function template(quartier: string | undefined, lang: Language): Promise<Uint8Array> {
  const content = (await loadTemplate(lent.open, quartier))!;
  return templateWorkbook(content, { lang, madeAt });
}

function saved(bytes: Uint8Array, name = 'vorlage.xlsx'): string {
  const path = freshPath(name);
  writeFileSync(path, bytes);
  return path;
}

/** Rows of a table that only one of two sources has, however their numbers are written. */
async function differing(one: Source, other: Source): Promise<unknown[]> {
  const { table } = one;
  const rows = (source: Source, name: string) => {
    const values = table.columns.map(({ name: column, type }) =>
      source.fields.includes(column)
        ? `cast(nullif("${column}", '') as ${type}) as "${column}"`
        : `cast(null as ${type}) as "${column}"`,
    );
    return `select ${values.join(', ')} from ${source.read(name)}`;
  };
  const [a, b] = [rows(one, 'rejects_a'), rows(other, 'rejects_b')];
  return database.rows(`(${a} except all ${b}) union all (${b} except all ${a})`);
}

/** All rows, by table, in which a workbook laid over the edition differs from it. Nothing else may be wrong with it. */
async function changesOf(
  workbook: Uint8Array,
  { name, told = [] }: { name?: string; told?: readonly string[] } = {},
): Promise<Record<string, unknown[]>> {
  const delivery = await openDelivery(saved(workbook, name), { base });
  try {
    expect(delivery.problems.map(({ rule }) => rule)).toEqual(told);
    expect(delivery.programme).toEqual(own.programme);
    const changes: Record<string, unknown[]> = {};
    for (const source of own.sources) {
      const laid = delivery.sources.find(({ table }) => table === source.table)!;
      const rows = await differing(laid, source);
      if (rows.length > 0) changes[source.table.name] = rows;
    }
    return changes;
  } finally {
    delivery.dispose();
  }
}

/** The cells of a sheet of a workbook. */
async function cellsOf(workbook: Uint8Array, sheet: string): Promise<CellValue[][]> {
  const { sheets } = await readXlsx(workbook);
  return sheets.find(({ name }) => name === sheet)!.rows;
}

/** A workbook with other cells, as somebody saves it who filled it in. */
async function filled(
  workbook: Uint8Array,
  sheet: string,
  fill: (rows: CellValue[][]) => void,
): Promise<Uint8Array> {
  const { sheets } = await readXlsx(workbook);
  fill(sheets.find(({ name }) => name === sheet)!.rows);
  return writeXlsx({ sheets: sheets.map(({ name, rows, hidden }) => ({ name, rows, hidden })) });
}

/** Its coal is burnt by four households; the values of 2024 are withheld. */
const guarded = 'luenen-brambauer';

describe.each(languages)('an untouched template, %s', (lang) => {
  it('changes no row of any quartier', async () => {
    expect(quartiers).toHaveLength(8);
    // The words of English are those of all quartiers: the one with withheld values, and the programme below.
    for (const quartier of lang === 'de' ? quartiers : [guarded])
      expect([quartier, await changesOf(await template(quartier, lang))]).toEqual([quartier, {}]);
  }, 120_000);

  it('of the whole programme changes no row', async () => {
    expect(await changesOf(await template(undefined, lang))).toEqual({});
  }, 60_000);
});

describeWithLibreOffice('saved by LibreOffice', () => {
  it('changes no row either', async () => {
    for (const [format, bytes] of await savedAs(await template(guarded, 'de'), ['xlsx', 'ods']))
      expect([format, await changesOf(bytes, { name: `vorlage.${format}` })]).toEqual([format, {}]);
  }, 120_000);
});

describe('a template', () => {
  it.each(languages)('of an earlier edition says so, %s', async (lang) => {
    const over = { ...base, id: '2027-1' };
    const delivery = await openDelivery(saved(await template(guarded, lang)), { base: over });
    delivery.dispose();
    const [warning, ...others] = delivery.problems;
    expect([warning?.rule, others]).toEqual(['template_of_other_edition', []]);
    expect(warning!.text.de).toContain(
      `mit der Ausgabe ${id} vorausgefüllt; hier kommt sie über die Ausgabe 2027-1`,
    );
  });

  it('shows of withheld values that they are protected, and nothing else', async () => {
    const [, ...rows] = await cellsOf(await template(guarded, 'de'), 'Endenergie');
    const of2024 = rows.filter(([, year, , , , , status]) => year === 2024 && status !== null);
    expect(of2024.find(([, , , carrier]) => carrier === 'Steinkohle')).toEqual([
      guarded,
      2024,
      'Haushalte',
      'Steinkohle',
      'geschützt',
      null,
      'vorläufig',
      'modelliert',
      'geschützt',
      'geschützt',
      expect.stringContaining('Demonstrationsdaten'),
    ]);
    // with the connections of its neighbours the small one could be found
    expect(of2024.map((row) => row[9])).toEqual(of2024.map(() => 'geschützt'));
    const [english] = (await cellsOf(await template(guarded, 'en'), 'Final energy')).filter(
      ([, year, , carrier, value]) => year === 2024 && carrier === 'Hard coal' && value !== null,
    );
    expect(english![4]).toBe('protected');
  });

  it('has rows for the next year, which count once they are filled in, and nothing else changes', async () => {
    const untouched = await template(guarded, 'de');
    const workbook = await filled(untouched, 'Endenergie', ([head, ...rows]) => {
      expect(head!.slice(0, 5)).toEqual([
        'Quartier *',
        'Jahr *',
        'Sektor *',
        'Energieträger *',
        'Endenergie [MWh]',
      ]);
      const gas = rows.find(
        ([, year, sector, carrier]) => year === 2025 && sector === 'Haushalte' && carrier === 'Erdgas',
      )!;
      expect(gas.slice(4)).toEqual(Array.from({ length: 7 }, () => null));
      gas.splice(4, 7, 8912.4, null, 'vorläufig', 'abgerechnet', 'A', 401, 'Netz 2025');
    });
    expect(await changesOf(workbook, { told: ['year_left_blank'] })).toEqual({
      energy: [
        {
          quartier_id: guarded,
          year: 2025,
          sector: 'households',
          carrier: 'natural_gas',
          energy_mwh: 8912.4,
          notation: null,
          status: 'provisional',
          basis: 'billed',
          quality: 'A',
          connections: 401,
          source: 'Netz 2025',
        },
      ],
    });
  });

  it('with a withheld value, alone, names each such cell and the remedy', async () => {
    const { problems, readings } = await check(saved(await template(guarded, 'de')));
    const found = problems.filter(({ rule }) => rule === 'cell_protected');
    expect(found).toHaveLength(3 + 3 + 15);
    expect(found[0]).toMatchObject({ sheet: 'Endenergie', cell: 'J17' });
    expect(found[0]!.option?.de).toContain('--base AUSGABE');
    expect(readings.map(({ sheet }) => sheet)).not.toContain('Anleitung');
  });

  it('says where to type, whom to ask, how to check, and what the data are', async () => {
    const rows = await cellsOf(await template(guarded, 'de'), 'Anleitung');
    const text = rows.flat().join('\n');
    expect(rows[0]).toContain('Datenvorlage Brambauer, Lünen');
    for (const words of [
      'gelben Zellen',
      '2025',
      'quartiersmonitor@example.org',
      '/daten/pruefen',
      `--base ${id}`,
    ])
      expect(text).toContain(words);
    expect(rows[1]![0]).toContain('Demonstrationsdaten');
  });

  it('that is blank has every table of the contract and nothing to be read', async () => {
    const workbook = await templateWorkbook(blankTemplate, { lang: 'de', madeAt });
    const { sheets } = await readXlsx(workbook);
    expect(sheets).toHaveLength(tables.length + 3);
    const delivery = await openDelivery(saved(workbook));
    expect(delivery.sources.map(({ rows }) => rows)).toEqual(delivery.sources.map(() => 0));
    const rules = new Set(delivery.problems.map(({ rule }) => rule));
    expect([...rules]).toEqual(['programme_field_missing']);
    delivery.dispose();
  });
});

describe('the workbook of a programme', () => {
  it('that withholds nothing is a delivery of its own', async () => {
    const kept = new Store(freshPath('store'));
    const release = { label: null, softwareVersion: 'test' };
    const first = await publish(kept, sound, release);
    const reader = await new EditionReader(kept).lend(first.manifest!.id);
    const content = (await loadTemplate(reader!.open))!;
    const path = saved(await templateWorkbook(content, { lang: 'en', madeAt }));
    reader!.giveBack();
    const second = await publish(kept, path, release);
    expect(second.report.problems).toEqual([]);
    expect(second.manifest!.rows).toEqual(first.manifest!.rows);
  });
});

describe('monitor template', () => {
  const context = { root: '.', store: store.folder, version: 'test', json: false };

  it('writes the current edition’s, and never over a file that somebody may have filled in', async () => {
    const path = freshPath('Brambauer.xlsx');
    expect(await run(context, [path], { quartier: guarded })).toBe(0);
    expect(await cellsOf(readFileSync(path), 'Anleitung')).not.toEqual([]);
    expect(await run(context, [path], { quartier: guarded })).toBe(1);
  });

  it('makes nothing for a quartier that there is not, nor another kind of file', async () => {
    const path = freshPath('x.xlsx');
    expect(await run(context, [path], { quartier: 'brambauer' })).toBe(1);
    expect(await run(context, [path.replace('xlsx', 'xls')], {})).toBe(2);
    expect(existsSync(path)).toBe(false);
  });
});
