import { columnLetters, columnPlace } from '#lib/domain/numbers/column-letters.ts';
import { addRange, partOf, partsBetween, type RowOrigins, type RowRange } from '../contract/row-ranges.ts';
import type { Database } from './database/database.ts';
import { patternLiteral } from './database/text-literal.ts';
import type { Manifest } from './manifest.ts';
import { holdsTable } from './privacy/confidential.ts';

type Inputs = Pick<Manifest, 'inputs'>['inputs'];

/** Names of the files that hold a table, as one text: of many the first ones. */
function filesOf(inputs: Inputs, table: string): string {
  const files = inputs.filter((input) => holdsTable(input, table)).map(({ file }) => file);
  if (files.length === 0) return `${table}.csv`;
  return files.length > maxFiles ? `${files.slice(0, maxFiles).join(', ')} …` : files.join(', ');
}
const maxFiles = 3;

/**
 * Keeps in the table `origin` where the rows of an edition were delivered. It is no part of the content: the same rows
 * have the same figures, whatever files they came in. Of a withheld row of a file that was recognised it keeps the names
 * of all files of the table: a sheet of small customers would tell which of the withheld cells is the small one.
 */
export async function keepOrigins(database: Database, origins: RowOrigins, inputs: Inputs): Promise<void> {
  const rows: object[] = [];
  for (const [table, ranges] of origins) {
    const hidden = ranges.every(({ isOfContract }) => isOfContract) ? [] : await hiddenRows(database, table);
    for (const range of withoutPlaces(ranges, hidden, filesOf(inputs, table))) {
      const { first, last, edition = null, file, sheet = null, row, columns } = range;
      rows.push({
        table,
        first_row: first,
        last_row: last,
        edition,
        file,
        sheet,
        file_row: row,
        columns: range.isOfContract || !columns ? null : columnsText(columns),
      });
    }
  }
  await database.run(
    `create table origin (
       "table" varchar, first_row integer, last_row integer, delivered_in varchar, file varchar, sheet varchar, file_row integer,
       columns varchar
     )`,
  );
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await database.run(
      `insert into origin
       select unnest(from_json($rows, '[{"table":"varchar","first_row":"integer","last_row":"integer","edition":"varchar",
         "file":"varchar","sheet":"varchar","file_row":"integer","columns":"varchar"}]'), recursive := true)`,
      { rows: JSON.stringify(rows.slice(from, from + rowsAtOnce)) },
    );
  }
}

const rowsAtOnce = 50_000;

const columnsText = (columns: Readonly<Record<string, number>>) =>
  Object.entries(columns)
    .map(([name, position]) => `${name}=${columnLetters(position)}`)
    .join(';');

/** Rows of a table whose values are withheld, in their order. Asked while staging is still there. */
async function hiddenRows(database: Database, table: string): Promise<number[]> {
  const relation = { energy: 'withheld', published_totals: 'confidential_total' }[table];
  if (relation === undefined) return [];
  const rows = await database.rows<{ row: number }>(
    `select source_row::integer as row from staging.main.${relation} order by source_row`,
  );
  return rows.map(({ row }) => row);
}

/** Ranges in which hidden rows of recognised files have only the names of files. */
function withoutPlaces(
  ranges: readonly RowRange[],
  hidden: readonly number[],
  file: string,
): readonly RowRange[] {
  if (hidden.length === 0) return ranges;
  const found: RowRange[] = [];
  let next = 0;
  for (const range of ranges) {
    let from = range.first;
    for (; next < hidden.length && hidden[next]! <= range.last; next++) {
      if (range.isOfContract || hidden[next]! < from) continue;
      const row = hidden[next]!;
      if (row > from) addRange(found, partOf(range, from, row - 1));
      found.push({ first: row, last: row, file, row: null });
      from = row + 1;
    }
    if (from <= range.last) addRange(found, partOf(range, from, range.last));
  }
  return found;
}

/**
 * Where the rows of tables were delivered, numbered as in an export of all of them; `totals` are the withheld ones. An
 * edition of a format without origins names its files, and rows where these are those of the file.
 */
export async function exportedOrigins(
  database: Database,
  { inputs }: Pick<Manifest, 'inputs'>,
  tables: readonly string[],
  totals: string | undefined,
): Promise<Record<string, RowRange[]>> {
  const origins: Record<string, RowRange[]> = {};
  const knows = await hasOrigins(database);
  for (const table of tables) {
    const rows = await numberedRows(database, table);
    if (rows === undefined) continue;
    const withheld =
      table === 'published_totals' && totals !== undefined
        ? ` union all select source_row from read_parquet(${patternLiteral(totals)})`
        : '';
    const ranges = knows ? await storedRanges(database, table) : formerRanges(inputs, table);
    // Blank rows leave gaps in the numbers of an edition, which an export does not have.
    const runs = await database.rows<{ first: number; from: number; to: number }>(
      `select min(n)::integer as "first", min(source_row)::integer as "from", max(source_row)::integer as "to"
       from (
         select source_row, row_number() over (order by source_row) + 1 as n
         from (select source_row from ${rows}${withheld})
       )
       group by source_row - n
       order by 1`,
    );
    origins[table] = runs.flatMap((run) => partsBetween(ranges, run));
  }
  return origins;
}

/** The relation in which rows of a delivered table have their numbers; undefined in editions of early formats. */
async function numberedRows(database: Database, table: string): Promise<string | undefined> {
  const relation = { energy: 'main.balance_cell', measures: 'main.measure' }[table] ?? `input.${table}`;
  const columns = await database.rows(
    `select 1 as found from duckdb_columns()
     where database_name = current_database() and schema_name || '.' || table_name = $relation and column_name = 'source_row'`,
    { relation },
  );
  return columns.length > 0 ? relation : undefined;
}

async function hasOrigins(database: Database): Promise<boolean> {
  const tables = await database.rows(
    `select 1 as found from duckdb_tables() where database_name = current_database() and table_name = 'origin'`,
  );
  return tables.length > 0;
}

async function storedRanges(database: Database, table: string): Promise<RowRange[]> {
  const rows = await database.rows<{
    first: number;
    last: number;
    edition: string | null;
    file: string;
    sheet: string | null;
    row: number | null;
    columns: string | null;
  }>(
    `select first_row as "first", last_row as "last", delivered_in as edition, file, sheet, file_row as row, columns
     from origin
     where "table" = $table
     order by first_row`,
    { table },
  );
  return rows.map(({ columns, ...range }) => ({
    ...range,
    ...(columns === null ? { isOfContract: range.row !== null } : { columns: placesIn(columns) }),
  }));
}

function placesIn(text: string): Record<string, number> {
  const pairs = text.split(';').map((pair) => pair.split('=') as [string, string]);
  return Object.fromEntries(pairs.map(([name, letters]) => [name, columnPlace(letters)]));
}

function formerRanges(inputs: Inputs, table: string): RowRange[] {
  const hasRows = inputs.every((input) => !holdsTable(input, table) || input.tables === undefined);
  const file = filesOf(inputs, table);
  return [{ first: 2, last: Infinity, file, row: hasRows ? 2 : null, isOfContract: hasRows }];
}
