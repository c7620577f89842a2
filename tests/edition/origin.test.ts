import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { exportEdition } from '#lib/server/edition/export.ts';
import { Store } from '#lib/server/edition/store.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import { loadRowPlaces } from '#lib/server/queries/row-places.ts';
import { buildTrace } from '#lib/server/trace/trace.ts';
import type { DeliveredPlace } from '#lib/domain/records/delivered-place.ts';
import { placeText } from '#lib/sentences/place-text.ts';
import { freshPath, setField, soundFolder } from '../fixtures/folder.ts';

const store = new Store(freshPath('store'));
const reader = new EditionReader(store);
const release = { label: null, softwareVersion: 'test', reason: 'Test' };
const opened: Database[] = [];
afterAll(() => opened.forEach((database) => database.close()));

const head = [
  'Quartier',
  'Jahr',
  'Sektor',
  'Energieträger',
  'Endenergie [MWh]',
  'Anschlüsse',
  'Stand',
  'Quelle',
];

/** A workbook with a title above the table, as a person writes it. */
async function workbook(name: string, rows: readonly (readonly (string | number)[])[]): Promise<string> {
  const path = freshPath(name);
  const sheet = {
    name: 'Energie',
    rows: [['Bilanz der Stadtwerke'], [], head, ...rows].map((row) => [...row]),
  };
  writeFileSync(path, await writeXlsx({ sheets: [sheet] }));
  return path;
}

async function open(id: string) {
  const edition = (await reader.open(id))!;
  opened.push(edition.database);
  return edition;
}

/** The place as it reads, without what keeps its words on one line. */
const said = (place: DeliveredPlace, lang: 'de' | 'en') =>
  placeText(place, lang).replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

/** Where the energy of a quartier's year was delivered, as "So gerechnet" says it. */
async function placesOf(id: string, quartier: string, year: number): Promise<Record<string, string>> {
  const trace = (await buildTrace(await open(id), quartier, { figure: 'emissions', year }))!;
  const cells = trace.inputs.filter(({ kind }) => kind === 'cell');
  return Object.fromEntries(cells.map((cell) => [cell.id.replace(`${year} `, ''), said(cell, 'de')]));
}

let blanked: string[];
let first: string;
let second: string;
let third: string;

beforeAll(async () => {
  // Row 3 is withheld, and the rows that would give it away.
  const folder = soundFolder({ 'energy.csv': setField(3, 'connections', '3') });
  first = (await publish(store, folder, release)).manifest!.id;
  const rows = [
    ['altstadt', 2020, 'households', 'natural_gas', 3801, 300, 'endgültig', 'Stadtwerke'],
    ['altstadt', 2019, 'households', 'natural_gas', 4001, 300, 'endgültig', 'Stadtwerke'],
    ['neustadt', 2020, 'households', 'natural_gas', 5701, 420, 'endgültig', 'Stadtwerke'],
  ];
  const one = await workbook('Bilanz 2024 Stadtwerke.xlsx', rows);
  const laid = await publish(store, one, { ...release, base: first });
  second = laid.manifest!.id;
  blanked = laid.report.problems
    .filter(({ rule }) => rule === 'base_values_blank')
    .map(({ file, column, text }) => `${file} ${column} ${/\d+(?=\.$)/.exec(text.de)![0]}`);
  const correction = [['neustadt', 2020, 'households', 'electricity', 2001, 900, 'endgültig', 'Stadtwerke']];
  const two = await workbook('Nachtrag.xlsx', correction);
  third = (await publish(store, two, { ...release, base: second })).manifest!.id;
});

describe('where the rows of an edition were delivered', () => {
  it('is the row of a file of the contract', async () => {
    expect(await placesOf(first, 'neustadt', 2020)).toEqual({
      'households natural_gas': 'energy.csv, Zeile 11',
      'households electricity': 'energy.csv, Zeile 12',
      'households district_heating': 'energy.csv, Zeile 13',
    });
  });

  it('is the cell of a workbook, and for the others the edition that it was laid over', async () => {
    expect(await placesOf(second, 'neustadt', 2020)).toEqual({
      'households natural_gas': 'Bilanz 2024 Stadtwerke.xlsx, Blatt Energie, Zelle E6',
      'households electricity': `energy.csv, Zeile 12 (Ausgabe ${first})`,
      'households district_heating': `energy.csv, Zeile 13 (Ausgabe ${first})`,
    });
  });

  it('outlasts the next edition that is laid over this one', async () => {
    expect(await placesOf(third, 'neustadt', 2020)).toEqual({
      'households natural_gas': `Bilanz 2024 Stadtwerke.xlsx, Blatt Energie, Zelle E6 (Ausgabe ${second})`,
      'households electricity': 'Nachtrag.xlsx, Blatt Energie, Zelle E4',
      'households district_heating': `energy.csv, Zeile 13 (Ausgabe ${first})`,
    });
  });

  it('is in English what it is in German', async () => {
    const { database } = await open(second);
    const [row] = await database.rows<{ row: number }>(
      `select source_row as row from balance_cell where energy_mwh = 5701`,
    );
    const [place] = await loadRowPlaces(database, [
      { table: 'energy', row: row!.row, columns: ['energy_mwh'] },
    ]);
    expect(said({ ...place!, edition: first }, 'en')).toBe(
      `Bilanz 2024 Stadtwerke.xlsx, sheet Energie, cell E6 (edition ${first})`,
    );
  });

  it('says of a withheld row of a workbook no more than the names of files', async () => {
    const { database } = await open(second);
    // Gas of altstadt in 2019 is withheld with the electricity that has three connections.
    const hidden = await database.rows<{
      row: number;
      file: string;
      sheet: string | null;
      file_row: number | null;
    }>(
      `select b.source_row as row, o.file, o.sheet, o.file_row
       from balance_cell b
       join origin o on o."table" = 'energy' and b.source_row between o.first_row and o.last_row
       where b.state = 'C' and o.delivered_in is null
       order by 1`,
    );
    expect(hidden).toEqual([
      { row: 3, file: `${first}/energy.csv, Bilanz 2024 Stadtwerke.xlsx`, sheet: null, file_row: null },
    ]);
  });

  it('covers every delivered row once', async () => {
    for (const id of [first, second, third]) {
      const { database } = await open(id);
      const rows = await database.rows<{ n: number; found: number }>(
        `select count(*)::integer as n, count(o.file)::integer as found
         from balance_cell b
         left join origin o on o."table" = 'energy' and b.source_row between o.first_row and o.last_row`,
      );
      expect(rows[0]!.found).toBe(rows[0]!.n);
    }
  });

  it('is no part of the content: a folder with the same figures has the same hash', async () => {
    const target = freshPath('export');
    mkdirSync(target);
    await exportEdition(store, third, target, { withConfidential: true, deliveredOnly: true });
    const again = await publish(store, target, release);
    expect(again.manifest!.content_hash).toBe(store.manifest(third)!.content_hash);
    const [place] = Object.values(await placesOf(again.manifest!.id, 'neustadt', 2020));
    expect(place).toMatch(/^energy\.csv, Zeile \d+$/);
    // What an upgrade reads says where the rows were delivered.
    const upgraded = await publish(store, target, { ...release, isExport: true });
    expect(await placesOf(upgraded.manifest!.id, 'neustadt', 2020)).toEqual(
      await placesOf(third, 'neustadt', 2020),
    );
  });

  it('is told in an export', async () => {
    const target = freshPath('export');
    mkdirSync(target);
    await exportEdition(store, second, target);
    const lines = readFileSync(join(target, 'computed', 'origin.csv'), 'utf8').split('\n');
    expect(lines[0]).toBe('table,first_row,last_row,delivered_in,file,sheet,file_row,columns');
    expect(lines).toContain(
      'energy,2,2,,Bilanz 2024 Stadtwerke.xlsx,Energie,4,quartier_id=A;year=B;sector=C;carrier=D;energy_mwh=E;status=G;connections=F;source=H',
    );
  });
});

describe('what a delivered row says nothing of', () => {
  it('is blank then, which is said with the number of values', () => {
    // Three rows replace three with basis and quality; nothing of the notation keys, which numbers replace.
    expect(blanked).toEqual(['Bilanz 2024 Stadtwerke.xlsx basis 3', 'Bilanz 2024 Stadtwerke.xlsx quality 3']);
  });

  it('but few connections stay few: the value goes on being withheld', async () => {
    const path = freshPath('Strom.csv');
    writeFileSync(
      path,
      'Quartier;Jahr;Sektor;Energieträger;Endenergie [MWh];Stand;Quelle\n' +
        'altstadt;2019;households;electricity;1001,5;endgültig;Stadtwerke\n',
    );
    const { manifest } = await publish(store, path, { ...release, base: first });
    const { database } = await open(manifest!.id);
    expect(
      await database.rows(
        `select state, energy_mwh from balance_cell
         where quartier_id = 'altstadt' and year = 2019 and carrier = 'electricity'`,
      ),
    ).toEqual([{ state: 'C', energy_mwh: null }]);
  });
});
