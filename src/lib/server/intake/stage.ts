import type { Text } from '#lib/domain/vocabulary.ts';
import type { Table } from '../contract/table.ts';
import { standardCarriers, standardSectors } from '../contract/standard-lists.ts';
import { tables } from '../contract/tables.ts';
import { loadCellNames } from './cell-names.ts';
import { enumOf, rulesOf, suspicion, typedValue } from './column-rules.ts';
import type { Delivery, Source } from './delivery.ts';
import { listedPerRule, problemOf, type Problem } from './problem.ts';
import { wordings, type Rule } from './problem-texts.ts';
import { findSkippedRows, keepPlaces } from './row-places.ts';
import { identifier, literal, type SqlSession } from './sql-session.ts';

const listOf = (values: readonly string[]) => values.map(literal).join(', ');

/** Row rules that concern two columns of a table; a subset of the problems, by table. */
const pairRules: Record<
  string,
  { rule: 'number_and_notation' | 'missing_value'; column: string; condition: string }[]
> = {
  energy: [
    {
      rule: 'number_and_notation',
      column: 'notation',
      condition: 'energy_mwh is not null and notation is not null',
    },
    { rule: 'missing_value', column: 'energy_mwh', condition: 'energy_mwh is null and notation is null' },
  ],
};

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

interface Reading {
  publicationYear: number;
  /** Tables that could not be read: what refers to them is not called unknown. */
  unread: ReadonlySet<string>;
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

/** The pair rules of a table; a column that was not delivered is blank in every row. */
const applicablePairs = (source: Source) =>
  (pairRules[source.table.name] ?? []).map(({ rule, column, condition }) => {
    const present = (name: string) => (source.fields.includes(name) ? name : 'cast(null as varchar)');
    return {
      rule,
      column,
      condition: condition.replaceAll(/energy_mwh|notation/g, present),
      value: present('energy_mwh'),
    };
  });

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
    if (total > listedPerRule) problems.push(moreOf(source, rule, null, total));
  }
  return problems;
}

interface RowFinding {
  source_row: number;
  column: string;
  value: string | null;
  rule: Rule;
  total: number;
  year: string | null;
  quartier: string | null;
  sector: string | null;
  carrier: string | null;
  notation: string | null;
}

/** Reads the suspect rows again as text and names every broken rule of every column. */
async function rowProblems(
  session: SqlSession,
  source: Source,
  reading: Reading & { isSuspect: string; hasSkippedRows: boolean },
): Promise<Problem[]> {
  const { table, fields } = source;
  const { publicationYear, isSuspect } = reading;
  const present = table.columns.filter((column) => fields.includes(column.name));
  await session.run(`create or replace temp table suspect as
    select * from (
      select (row_number() over () + 1)::integer as source_row, * from ${source.reread}
    ) where coalesce(${isSuspect}, false)`);
  if (reading.hasSkippedRows) {
    await session.run(`create or replace temp table suspect as
    select s.* replace ((s.source_row + coalesce(r.shift, 0))::integer as source_row)
    from suspect s asof left join row_shift r on s.source_row > r.before`);
  }
  const ofColumns = present.map((column) => {
    const text = identifier(column.name);
    const rules = rulesOf(table, column, publicationYear).filter(
      (given) => given.rule !== 'unknown_reference' || !reading.unread.has(column.references!),
    );
    const branches = rules.map(({ rule, condition }) =>
      rule === 'required'
        ? `when ${condition} then 'required'`
        : `when ${text} is not null and (${condition}) then '${rule}'`,
    );
    const rule = branches.length > 0 ? `case ${branches.join(' ')} end` : 'cast(null as varchar)';
    return `select source_row, ${literal(column.name)} as "column", ${text} as value, ${rule} as rule from suspect`;
  });
  const ofPairs = applicablePairs(source).map(
    ({ rule, column, condition, value }) =>
      `select source_row, '${column}' as "column", ${value} as value, '${rule}' as rule from suspect where ${condition}`,
  );
  const beside = (name: string, as: string) =>
    fields.includes(name)
      ? `(select any_value(${name}) from suspect s where s.source_row = f.source_row) as ${as}`
      : `null as ${as}`;
  const findings = await session.rows<RowFinding>(`
    select source_row, "column", value, rule, total::integer as total,
      ${beside('year', 'year')}, ${beside('quartier_id', 'quartier')},
      ${beside('sector', 'sector')}, ${beside('carrier', 'carrier')}, ${beside('notation', 'notation')}
    from (
      select *, count(*) over (partition by "column", rule) as total,
        row_number() over (partition by "column", rule order by source_row) as place
      from (${[...ofColumns, ...ofPairs].join(' union all ')}) where rule is not null
    ) f where place <= ${listedPerRule} order by source_row`);
  const nameCells = await loadCellNames(session);
  const problems = findings.map((finding) => {
    const column = table.columns.find(({ name }) => name === finding.column)!;
    return problemOf({
      file: source.file,
      row: finding.source_row,
      column: finding.column,
      position: fields.indexOf(finding.column),
      value: finding.value,
      rule: finding.rule,
      parameters: nameCells({
        allowed: column.values?.join(', ') ?? '',
        table: column.references ?? '',
        range: rangeText(column, publicationYear),
        expected: formText(column),
        year: finding.year ?? '',
        ...(finding.quartier !== null && { quartier: finding.quartier }),
        sector: finding.sector ?? '',
        carrier: finding.carrier ?? '',
        notation: finding.notation ?? '',
        ...spellings(finding.value),
      }),
    });
  });
  return [...problems, ...uncounted(source, findings)];
}

function uncounted(source: Source, findings: readonly RowFinding[]): Problem[] {
  const kinds = new Map(findings.map((finding) => [`${finding.column} ${finding.rule}`, finding]));
  return [...kinds.values()]
    .filter(({ total }) => total > listedPerRule)
    .map(({ column, rule, total }) => moreOf(source, rule, column, total));
}

const moreOf = (source: Source, rule: Rule, column: string | null, total: number) =>
  problemOf({
    file: source.file,
    column,
    rule: wordings[rule].severity === 'error' ? 'more_of_these' : 'more_warnings',
    parameters: { count: total - listedPerRule, rule },
  });

/** What a value with a pattern should look like: in words, and by example. */
function formText({ description, example }: Table['columns'][number]): Text {
  return {
    de: `${description.de}${example ? `, zum Beispiel ${example}` : ''}`,
    en: `${description.en}${example ? `, for example ${example}` : ''}`,
  };
}

function rangeText(column: Table['columns'][number], publicationYear: number): string {
  const low = column.minimum ?? column.exclusiveMinimum ?? '−∞';
  const high = column.isYear
    ? Math.min(column.maximum ?? publicationYear, publicationYear)
    : (column.maximum ?? '∞');
  return `${column.exclusiveMinimum === undefined ? '' : '> '}${low} … ${high}`;
}

/** Both readings of 12.500, for the hint. */
function spellings(value: string | null): { thousands: string; decimal: string } {
  const text = value?.trim() ?? '';
  return {
    thousands: text.replaceAll('.', ''),
    decimal: text
      .replace(/\.(?=.*\.)/g, '')
      .replace(/0+$/, '')
      .replace(/\.$/, ''),
  };
}
