import type { Table } from '../contract/table.ts';
import { standardCarriers, standardSectors } from '../contract/standard-lists.ts';
import { tables } from '../contract/tables.ts';
import { enumOf, suspicion, typedValue } from './column-rules.ts';
import type { Delivery, Source } from './delivery.ts';
import { listedPerRule, moreOf, problemOf, type Problem } from './problem.ts';
import { findSkippedRows, keepPlaces } from './row-places.ts';
import { applicablePairs, rowProblems, type Reading } from './row-problems.ts';
import { identifier, literal, type SqlSession } from './sql-session.ts';

const listOf = (values: readonly string[]) => values.map(literal).join(', ');

/**
 * Loads every source into `staging.<table>`: typed columns, closed lists and references as enums (small
 * and fast to compare), and `is_suspect` for rows that may break a rule. The text is read once; only
 * suspects are read again, to say exactly what is wrong with them. Tables that were not delivered exist
 * without rows. Problems are returned, and rows that could not be read stay in staging with nulls, so
 * staging is only fit for publication when no error was found.
 */
export async function stage(
  session: SqlSession,
  delivery: Delivery,
  options: { publicationYear: number; onTable?: (table: string) => void },
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const unread = new Set(tables.filter((table) => isUnread(delivery, table)).map(({ name }) => name));
  for (const table of tables) {
    options.onTable?.(table.name);
    for (const column of table.columns) {
      if (column.values)
        await session.run(`create type ${enumOf(table, column)} as enum (${listOf(column.values)})`);
    }
    const source = delivery.sources.find((candidate) => candidate.table === table);
    if (source) problems.push(...(await loadSource(session, source, { ...options, unread })));
    else await createEmpty(session, table);
    await createKeyEnum(session, table.name);
  }
  return problems;
}

/** Missing though required, or refused as a whole. */
const isUnread = (delivery: Delivery, table: Table) =>
  !delivery.sources.some((source) => source.table === table) &&
  (table.isRequired || delivery.inputs.some(({ file }) => file.startsWith(`${table.name}.`)));

async function createEmpty(session: SqlSession, table: Table) {
  const columns = table.columns.map(
    (column) => `${identifier(column.name)} ${enumOf(table, column) ?? column.type}`,
  );
  await session.run(`create table staging.${table.name} (${columns.join(', ')}, is_suspect boolean)`);
}

/** After sectors, carriers and quartiers are read, their keys become the enum that other tables refer to. */
async function createKeyEnum(session: SqlSession, name: string) {
  const standard: Record<string, readonly string[] | undefined> = {
    sectors: standardSectors.map((sector) => sector.sector),
    carriers: standardCarriers.map((carrier) => carrier.carrier),
    quartiers: [],
  };
  const keys = standard[name];
  if (!keys) return;
  const key = `${name.slice(0, -1)}${name === 'quartiers' ? '_id' : ''}`;
  // an enum needs at least one value; the empty one is never read, because blank fields are null
  await session.run(`create type staging.main.${identifier(name)} as enum (
    select ${key} from (select ${key} from staging.${name} union select unnest([${listOf(['', ...keys])}]))
    where ${key} is not null order by 1)`);
}

async function loadSource(session: SqlSession, source: Source, reading: Reading): Promise<Problem[]> {
  const { table, fields } = source;
  const present = table.columns.filter((column) => fields.includes(column.name));
  const values = table.columns.map((column) =>
    present.includes(column)
      ? `${typedValue(table, column)} as ${identifier(column.name)}`
      : `cast(null as ${enumOf(table, column) ?? column.type}) as ${identifier(column.name)}`,
  );
  const isSuspect = [
    ...present.map((column) => suspicion(table, column, reading.publicationYear)),
    ...applicablePairs(source).map((pair) => pair.condition),
  ]
    .map((condition) => `(${condition})`)
    .join(' or ');
  await session.run(`create table staging.${table.name} as
    select ${values.join(', ')}, coalesce(${isSuspect}, false) as is_suspect from ${source.firstRead}`);
  const hasSkippedRows = await findSkippedRows(session, source);
  if (hasSkippedRows) await keepPlaces(session, source);
  const problems = hasSkippedRows ? await shapeProblems(session, source) : [];
  const [suspects] = await session.rows<{ n: number }>(
    `select count(*)::integer as n from staging.${table.name} where is_suspect`,
  );
  if (suspects && suspects.n > 0) {
    problems.push(...(await rowProblems(session, source, { ...reading, isSuspect, hasSkippedRows })));
  }
  return problems;
}

/** Rows that are no CSV rows of this table: too few or too many fields, unbalanced quotes, endless lines. */
async function shapeProblems(session: SqlSession, source: Source): Promise<Problem[]> {
  const rejected = await session.rows<{
    row: number;
    rule: 'row_shape' | 'row_quotes' | 'line_too_long';
    found: string;
    text: string;
    total: number;
  }>(
    `select (line + coalesce(shift, 0))::integer as "row", rule, found, text, total
     from (
       select line, rule, max(found) as found, min(text) as text, (count(*) over (partition by rule))::integer as total,
         row_number() over (partition by rule order by line) as place
       from (
         select line, left(coalesce(csv_line, ''), 200) as text,
           regexp_extract(error_message, 'Found: (\\d+)', 1) as found,
           case
             when error_type::varchar like '%COLUMNS' then 'row_shape'
             when error_type::varchar like 'LINE SIZE%' then 'line_too_long'
             else 'row_quotes'
           end as rule
         from ${source.rejectTable}
       )
       group by line, rule
     ) r
     asof left join blank_shift b on r.line > b.before
     where place <= ${listedPerRule} order by line`,
  );
  const problems = rejected.map(({ row, rule, found, text }) =>
    problemOf({
      file: source.file,
      row,
      value: text.trim(),
      rule,
      parameters: { found, expected: source.fields.length },
    }),
  );
  for (const rule of ['row_shape', 'row_quotes', 'line_too_long'] as const) {
    const total = rejected.find((row) => row.rule === rule)?.total ?? 0;
    if (total > listedPerRule) problems.push(moreOf({ file: source.file, rule }, total));
  }
  return problems;
}
