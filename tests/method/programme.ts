import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableNamed } from '../fixtures/table-named.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { freshPath } from '../fixtures/folder.ts';
import type { MeasureRow } from '#lib/domain/records/measures.ts';
import { loadMeasurePart, type DatedEdition } from '#lib/server/queries/measures.ts';
import { openFolder } from '../fixtures/opened.ts';

export type Row = Record<string, string>;

/** Columns that a case does not have to spell out, because the contract wants them and no formula reads them. */
const usual: Record<string, Row> = {
  quartiers: { name: 'Q', municipality: 'M', ags: '05999001' },
  energy: { sector: 'households', carrier: 'natural_gas', status: 'final', source: 'hand' },
  reported_emissions: { status: 'final', source: 'hand' },
  emission_factors: { factor_set: 'set-1', includes_upstream: 'true', source: 'hand' },
  targets: { target_year: '2029', base_year_from: '2019', base_year_to: '2019', source: 'hand' },
  measures: { title: 'M', category: 'envelope', effect: 'direct' },
  measure_savings: { sector: 'households', carrier: 'natural_gas', kind: 'ex_ante' },
  published_totals: { source: 'hand' },
  milestones: {},
};

const linesOf = (text: string): string[][] =>
  text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
    .map((line) => line.split(/\s+/));

/** Rows of a table as a person would set them: columns apart by blanks, "-" for a blank field, "#" for a remark. */
export function rowsOf(text: string): Row[] {
  const [header = [], ...rows] = linesOf(text);
  return rows.map((row) =>
    Object.fromEntries(header.map((name, at) => [name, row[at] === '-' ? '' : (row[at] ?? '')])),
  );
}

/**
 * Series as one line per quartier: its id, then a value per year from `from` on, "." for a year without a row.
 * Values are MWh of natural gas of households unless said otherwise.
 */
export function seriesOf(from: number, text: string, others: Row = {}): Row[] {
  return linesOf(text).flatMap(([quartier_id = '', ...values]) =>
    values
      .map((energy_mwh, at) => ({ quartier_id, year: String(from + at), energy_mwh, ...others }))
      .filter(({ energy_mwh }) => energy_mwh !== '.'),
  );
}

export const years = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** One tonne per MWh, so that energy reads as tonnes. */
export const tonnePerMwh = (of: readonly number[], carriers: readonly string[] = ['natural_gas']): Row[] =>
  carriers.flatMap((carrier) => of.map((year) => ({ carrier, year: String(year), g_per_kwh: '1000' })));

/** The quartiers that occur in rows, each once. */
export const quartiersIn = (...tables: Row[][]): Row[] =>
  [...new Set(tables.flat().map(({ quartier_id }) => quartier_id!))].map((quartier_id) => ({ quartier_id }));

export type Tables = Record<string, string | Row[]>;

/** Writes a programme; tables are given as text for `rowsOf` or as rows. The headline is households alone. */
export function writeProgramme(tables: Tables, programme: Record<string, unknown> = {}): string {
  const folder = freshPath('programme');
  mkdirSync(folder);
  const settings = {
    id: 'p',
    title: { de: 'P', en: 'P' },
    kind: 'demo',
    headline_sectors: ['households'],
    factor_set: 'set-1',
    ...programme,
  };
  writeFileSync(join(folder, 'programme.json'), JSON.stringify(settings));
  for (const [name, given] of Object.entries(tables)) {
    const columns = tableNamed(name).columns.map((column) => column.name);
    const rows = typeof given === 'string' ? rowsOf(given) : given;
    const unknown = Object.keys(rows[0] ?? {}).filter((column) => !columns.includes(column));
    if (unknown.length > 0) throw new Error(`${name} has no column ${unknown.join(', ')}`);
    const lines = rows.map((row) =>
      columns.map((column) => row[column] ?? usual[name]?.[column] ?? '').join(','),
    );
    writeFileSync(join(folder, `${name}.csv`), `${[columns.join(','), ...lines].join('\n')}\n`);
  }
  return folder;
}

/** Publishes a programme and opens its edition. Throws with the problems if it is not sound. */
export async function computed(tables: Tables, programme: Record<string, unknown> = {}): Promise<Database> {
  return (await openFolder(writeProgramme(tables, programme))).database;
}

/** The figures with a day at which measures may be overdue. */
export const dated = (database: Database, published_at = '2026-06-30T12:00:00Z'): DatedEdition => ({
  database,
  edition: { published_at },
});

/** Measures of all quartiers by quartier and id. */
export const allMeasures = async (database: Database, published_at?: string): Promise<MeasureRow[]> =>
  (await loadMeasurePart(dated(database, published_at), { limit: 1000 }))!.rows;
