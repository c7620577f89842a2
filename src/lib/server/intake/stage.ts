import type { Table } from '../contract/table.ts';
import { standardCarriers, standardSectors } from '../contract/standard-lists.ts';
import { tables } from '../contract/tables.ts';
import { loadCellNames, type NameCells } from './cell-names.ts';
import { enumOf, suspicion, typedValue } from './column-rules.ts';
import { baseName } from './delivered-files.ts';
import { labelOf, type Delivery, type Source } from './delivery.ts';
import { problemOf, type Problem } from './problem.ts';
import { createRowShift, keepPlaces } from './csv/row-places.ts';
import { numberAndNotationRules, rowProblems } from './row-problems.ts';
import { identifier, literal, type SqlSession } from './sql-session.ts';
import { tableLabel } from './table-label.ts';

const listOf = (values: readonly string[]) => values.map(literal).join(', ');

/**
 * Loads every source into `staging.<table>`, with enums for closed lists and references, and returns its problems
 * and the names of its cells. Text is read once; only rows that are `is_suspect` are read again. Tables that were not delivered have no rows.
 */
export async function stage(
  session: SqlSession,
  delivery: Delivery,
  options: { publicationYear: number; onTable?: (table: string) => void },
): Promise<{ problems: Problem[]; nameCells: NameCells }> {
  const problems: Problem[] = [];
  const unread = new Set(tables.filter((table) => isUnread(delivery, table)).map(({ name }) => name));
  const suspected: { source: Source; isSuspect: string }[] = [];
  for (const table of tables) {
    options.onTable?.(table.name);
    for (const column of table.columns) {
      if (column.values)
        await session.run(`create type ${enumOf(table, column)} as enum (${listOf(column.values)})`);
    }
    const source = delivery.sources.find((candidate) => candidate.table === table);
    if (source) {
      const isSuspect = suspicionOf(source, options.publicationYear);
      const { lost, hasSuspects } = await loadSource(session, source, isSuspect);
      problems.push(...lost);
      if (hasSuspects) suspected.push({ source, isSuspect });
    } else {
      await session.run(
        `create table staging.${table.name} as select ${valuesOf(table, [])}, false as is_suspect limit 0`,
      );
    }
    await createKeyEnum(session, table.name);
  }
  // only now: a sentence about one table may name what another one holds
  const nameCells = await loadCellNames(session);
  for (const { source, isSuspect } of suspected) {
    problems.push(...(await rowProblems(session, source, { ...options, unread, isSuspect, nameCells })));
  }
  return { problems, nameCells };
}

/** Missing though required, or refused as a whole. */
const isUnread = (delivery: Delivery, table: Table) =>
  !delivery.sources.some((source) => source.table === table) &&
  (table.isRequired ||
    delivery.inputs.some(({ file }) => baseName(file).startsWith(`${table.name}.`)) ||
    delivery.problems.some(
      (problem) =>
        problem.severity === 'error' && delivery.recognised.has(problem.file) && !isRead(delivery, problem),
    ));

/** A wrong cell of a table that was recognised hides no other table. */
const isRead = ({ readings }: Delivery, { file, sheet }: Problem) =>
  readings.some((reading) => reading.file === file && reading.sheet === (sheet ?? ''));

/** After sectors, carriers and quartiers are read, their keys become the enum that other tables refer to. */
async function createKeyEnum(session: SqlSession, name: string) {
  const keyed: Record<string, { key: string; standard: readonly string[] } | undefined> = {
    sectors: { key: 'sector', standard: standardSectors.map(({ sector }) => sector) },
    carriers: { key: 'carrier', standard: standardCarriers.map(({ carrier }) => carrier) },
    quartiers: { key: 'quartier_id', standard: [] },
  };
  if (!keyed[name]) return;
  const { key, standard } = keyed[name];
  // an enum needs at least one value; the empty one is never read, because blank fields are null
  await session.run(`create type staging.main.${identifier(name)} as enum (
    select ${key} from (select ${key} from staging.${name} union select unnest([${listOf(['', ...standard])}]))
    where ${key} is not null order by 1)`);
}

/** SQL that is true for rows that may break a rule of their table. */
function suspicionOf(source: Source, publicationYear: number): string {
  const { table, fields } = source;
  return [
    ...table.columns
      .filter((column) => fields.includes(column.name))
      .map((column) => suspicion(table, column, publicationYear)),
    ...numberAndNotationRules(source).map(({ condition }) => condition),
  ]
    .map((condition) => `(${condition})`)
    .join(' or ');
}

/** Typed values of a table's columns; those that `fields` lack are blank. */
const valuesOf = (table: Table, fields: readonly string[]) =>
  table.columns
    .map((column) => {
      const isThere = fields.includes(column.name);
      const blank = `cast(null as ${enumOf(table, column) ?? column.type})`;
      return `${isThere ? typedValue(table, column) : blank} as ${identifier(column.name)}`;
    })
    .join(', ');

/** Returns the problems of the file as a whole, and whether rows are suspect. */
async function loadSource(session: SqlSession, source: Source, isSuspect: string) {
  const { table, file, fields } = source;
  const rejects = `reject_${table.name}`;
  await session.run(`create table staging.${table.name} as
    select ${valuesOf(table, fields)}, coalesce(${isSuspect}, false) as is_suspect
      ${source.isLaidOver ? ', base_row' : ''}
    from ${source.read(rejects)}`);
  const [staged] = await session.rows<{ n: number; suspects: number; line: number | null }>(
    `select count(*)::integer as n, count_if(is_suspect)::integer as suspects,
       (select min(line)::integer from ${rejects}) as line
     from staging.${table.name}`,
  );
  const { n, suspects, line } = staged!;
  if (source.gaps.length > 0) {
    await createRowShift(session, source.gaps);
    await keepPlaces(session, table.name);
  }
  // Counted in the file and not in staging: DuckDB read them otherwise, or not at all.
  const isWhole = (source.rows === null || n === source.rows) && line === null;
  const parameters = { counted: source.rows ?? n, stored: n };
  const lost = isWhole ? [] : [problemOf({ file, rule: 'rows_lost', parameters })];
  return {
    lost: [...lost, ...(await blankedValues(session, source))],
    hasSuspects: suspects > 0,
  };
}

/** A row replaces the whole row of its key: what its file has no column for is blank then, which is said. */
async function blankedValues(session: SqlSession, source: Source): Promise<Problem[]> {
  const { table, file, lost } = source;
  if (!lost) return [];
  const rows = await session.rows<{ column: string; n: number }>(
    `select "column", n from ${lost(`reject_${table.name}_lost`)} where n > 0`,
  );
  return rows.map(({ column, n }) =>
    problemOf({
      file,
      column,
      label: labelOf(source, column),
      rule: 'base_values_blank',
      parameters: { count: n, table: tableLabel(table.name) },
    }),
  );
}
