import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { datapackage, type PackageTable } from '../contract/datapackage.ts';
import { energy, publishedTotals } from '../contract/balance.ts';
import type { ProgrammeFile } from '../contract/programme.ts';
import type { Table } from '../contract/table.ts';
import { tables } from '../contract/tables.ts';
import { originsFile } from '../contract/row-ranges.ts';
import { computedTables } from '#lib/texts/tables.ts';
import type { Database } from './database/database.ts';
import type { Manifest } from './manifest.ts';
import { exportedOrigins } from './origin.ts';
import { patternLiteral, textLiteral } from './database/text-literal.ts';
import {
  confidentialFile,
  confidentialTotalsFile,
  missingConfidentialFiles,
} from './privacy/confidential.ts';
import type { Store } from './store.ts';
import { parquetOptions, tableMetadata } from './table-metadata.ts';
import { loadTableColumns } from './database/table-columns.ts';
import { writtenJson } from './store/json-file.ts';
import { answeredBy, DamagedEditionError, openDatabase, withholdsCells } from './store/opening.ts';

/** The values that an edition withholds are not beside it: an internal export would miss them without a word. */
export class ConfidentialMissingError extends Error {
  constructor(
    readonly id: string,
    readonly path: string,
  ) {
    super(`edition ${id} withholds cells, and ${path} is missing`);
    this.name = 'ConfidentialMissingError';
  }
}

export interface ExportOptions {
  /** Energy with withheld cells (METHOD.md, section 10); only the owner can read the folder, and a file in it warns. */
  withConfidential?: boolean;
  /** Without what was computed: enough to publish it again, with where each row was delivered. */
  deliveredOnly?: boolean;
  /** Only public rows of these quartiers and measures, and rows of all; without where they were delivered. */
  part?: EditionPart | undefined;
}

/** Quartiers: those with these ids, and those of measures with these ids. */
export interface EditionPart {
  quartiers: readonly string[];
  measures: readonly string[];
}

/**
 * Writes the delivered tables, which can be published again, all tables under `computed/`, manifest and datapackage, and
 * returns their names. Throws unless the folder is empty, {@link DamagedEditionError}, {@link ConfidentialMissingError}.
 */
export async function exportEdition(
  store: Store,
  id: string,
  target: string,
  options: ExportOptions = {},
): Promise<string[]> {
  const folder = resolve(target);
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) throw new Error(`EPERM: ${folder} ist nicht leer / is not empty`);
  // Before anything is in it.
  if (options.withConfidential) chmodSync(folder, 0o700);
  // Written beside and moved at the end: a half-written export is never mistaken for a whole one.
  const beside = join(folder, '.writing');
  mkdirSync(beside);
  try {
    await writeFiles(store, id, beside, options);
    if (options.withConfidential) keepPrivate(beside);
    const names = readdirSync(beside);
    for (const name of names) renameSync(join(beside, name), join(folder, name));
    return names;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

async function writeFiles(
  store: Store,
  id: string,
  folder: string,
  { withConfidential = false, deliveredOnly = false, part }: ExportOptions,
): Promise<void> {
  const manifest = store.manifest(id);
  if (!manifest) throw new DamagedEditionError(id, store.readManifest(id).fault ?? store.manifestPath(id));
  const database = await openDatabase(store.databasePath(id), [folder]).catch((cause: Error) => {
    throw new DamagedEditionError(id, `${store.databasePath(id)}: ${cause.message}`, cause);
  });
  try {
    await answeredBy(id, async () => {
      const [programme] = await database.rows<{ json: string }>('select json from programme');
      const description = JSON.parse(programme!.json) as ProgrammeFile;
      writeFileSync(join(folder, 'programme.json'), writtenJson(description));
      const replaced = withConfidential
        ? await confidentialTables(database, store.editionFolder(id), manifest)
        : new Map<Table, string>();
      const formats: Format[] = deliveredOnly ? ['csv'] : ['csv', 'parquet'];
      const embargo = store.scheduled().find(({ name }) => name === id)?.current_from;
      const said = {
        programme: description,
        edition: manifest,
        isDemo: manifest.kind === 'demo',
        embargo,
      };
      const write: WriteTable = async (relation, name, path, as) => {
        for (const format of as) {
          const options =
            format === 'csv' ? 'format csv, header' : parquetOptions(tableMetadata(said, name, 'de'));
          await database.copy(`from ${relation}`, `${path}.${format}`, options);
        }
      };
      const delivered = await writeDelivered(database, folder, {
        replaced,
        formats,
        write,
        part,
      });
      if (deliveredOnly && !part) {
        const names = delivered.map(({ name }) => name);
        const totals = join(store.editionFolder(id), confidentialTotalsFile);
        const origins = await exportedOrigins(
          database,
          manifest,
          names,
          existsSync(totals) ? totals : undefined,
        );
        writeFileSync(join(folder, originsFile), JSON.stringify(origins));
      }
      const computed = deliveredOnly ? [] : await writeComputed(database, folder, write);
      // Not a copy of the file, which may lack the number that the edition got since (see store/schedule.ts).
      writeFileSync(join(folder, 'manifest.json'), writtenJson(manifest));
      const about = {
        ...description,
        name: manifest.programme_id,
        title: description.title.de,
        edition: id,
        created: manifest.published_at,
      };
      const described = datapackage(about, [...delivered, ...computed], tables);
      writeFileSync(join(folder, 'datapackage.json'), writtenJson(described));
    });
    if (withConfidential) writeFileSync(join(folder, 'INTERN.txt'), internalNotice);
  } finally {
    database.close();
  }
}

type Format = 'csv' | 'parquet';

/** Writes a relation as the table of that name in each format; `path` lacks its ending. */
type WriteTable = (relation: string, name: string, path: string, formats: readonly Format[]) => Promise<void>;

/** Tables under their contract names, read from the relations in `replaced` where it has one. Returns those with rows. */
async function writeDelivered(
  database: Database,
  folder: string,
  {
    replaced,
    formats,
    write,
    part,
  }: {
    replaced: ReadonlyMap<Table, string>;
    formats: readonly Format[];
    write: WriteTable;
    part: EditionPart | undefined;
  },
): Promise<PackageTable[]> {
  const held = await loadTableColumns(database);
  const files: PackageTable[] = [];
  // Editions of an earlier format lack what the contract gained since.
  for (const table of tables.filter(({ name }) => held.has(`input.${name}`))) {
    const { name, description } = table;
    const columns = table.columns.map((column) => ({ name: column.name, type: column.type }));
    const selected = columns.map((column) => `"${column.name}"`).join(', ');
    const relation =
      replaced.get(table) ?? `(select ${selected} from input.${name}${part ? conditionOf(table, part) : ''})`;
    const [count] = await database.rows<{ n: number }>(`select count(*)::integer as n from ${relation}`);
    if (count!.n === 0) continue;
    files.push({ name, path: `${name}.csv`, description, columns });
    await write(relation, name, join(folder, name), formats);
  }
  return files;
}

/** The condition for the rows of a part; a row without quartier is one of all. */
function conditionOf({ columns }: Table, { quartiers, measures }: EditionPart): string {
  const listed = (values: readonly string[]) =>
    `(select unnest(from_json(${textLiteral(JSON.stringify(values))}, '["varchar"]')))`;
  const isOfPart = `quartier_id in (
    select quartier_id from input.quartiers where quartier_id in ${listed(quartiers)}
    union select quartier_id from input.measures where measure_id in ${listed(measures)}
  )`;
  const has = (name: string) => columns.some((column) => column.name === name);
  if (has('quartier_id')) return ` where quartier_id is null or ${isOfPart}`;
  return has('measure_id')
    ? ` where measure_id in (select measure_id from input.measures where ${isOfPart})`
    : '';
}

/** Returns the tables as their files are; those that are no table of the API have no description. */
async function writeComputed(database: Database, folder: string, write: WriteTable): Promise<PackageTable[]> {
  mkdirSync(join(folder, 'computed'));
  const columns = await loadTableColumns(database);
  const computed = await database.rows<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'main' and table_type = 'BASE TABLE'
       -- records repeat what is in the other tables
       and table_name <> 'quartier_record'
     order by name`,
  );
  for (const { name } of computed)
    await write(name, name, join(folder, 'computed', name), ['csv', 'parquet']);
  return computed.map(({ name }) => ({
    name,
    path: `computed/${name}.csv`,
    description: computedTables[name],
    columns: columns.get(`main.${name}`) ?? [],
  }));
}

function keepPrivate(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) keepPrivate(path);
    else chmodSync(path, 0o600);
  }
  chmodSync(folder, 0o700);
}

const internalNotice = `INTERN. Dieser Ordner enthält Werte zu weniger als fünf Anschlüssen. Nicht veröffentlichen und nicht weitergeben.
INTERNAL. This folder holds values of fewer than five connections. Do not publish it or pass it on.
`;

/** What was delivered of the tables from which the edition withholds something. */
async function confidentialTables(
  database: Database,
  folder: string,
  manifest: Manifest,
): Promise<Map<Table, string>> {
  const path = join(folder, confidentialFile);
  const totals = join(folder, confidentialTotalsFile);
  const [missing] = missingConfidentialFiles(manifest, folder);
  if (missing !== undefined || (!existsSync(path) && (await withholdsCells(database)))) {
    throw new ConfidentialMissingError(manifest.id, join(folder, missing ?? confidentialFile));
  }
  const tables = new Map([[energy, energyWith(existsSync(path) ? path : undefined)]]);
  if (existsSync(totals)) {
    const columns = publishedTotals.columns.map(({ name }) => name).join(', ');
    tables.set(
      publishedTotals,
      `(select ${columns} from (
          select ${columns}, source_row from input.published_totals
          union all
          select ${columns}, source_row from read_parquet(${patternLiteral(totals)})
        ) order by source_row)`,
    );
  }
  return tables;
}

/** Energy in the order of its rows, so that they are found again, and with the numbers that the edition withholds. */
function energyWith(path: string | undefined): string {
  if (path === undefined)
    return `(select ${energy.columns.map(({ name }) => name).join(', ')} from balance_cell order by source_row)`;
  const columns = energy.columns.map(({ name }) =>
    name === 'notation'
      ? 'case when c.energy_mwh is null then b.notation end as notation'
      : ['energy_mwh', 'quality', 'connections'].includes(name)
        ? `coalesce(c.${name}::varchar, b.${name}::varchar) as ${name}`
        : `b.${name}`,
  );
  return `(select ${columns.join(', ')} from balance_cell b
    left join read_parquet(${patternLiteral(path)}) c using (source_row) order by source_row)`;
}
