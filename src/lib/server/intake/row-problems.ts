import type { Text } from '#lib/domain/vocabulary.ts';
import type { Table } from '../contract/table.ts';
import type { NameCells } from './cell-names.ts';
import { rulesOf } from './column-rules.ts';
import type { Source } from './delivery.ts';
import { listedPerRule, moreOf, problemOf, type Problem } from './problem.ts';
import type { Rule } from './problem-texts.ts';
import { createRowShift } from './csv/row-places.ts';
import { identifier, literal, type SqlSession } from './sql-session.ts';

/** Row rules that concern two columns of a table; a subset of the problems, by table. */
const pairRules: Record<
  string,
  {
    rule: 'number_and_notation' | 'missing_value' | 'reported_value_missing';
    column: string;
    condition: string;
  }[]
> = {
  energy: [
    {
      rule: 'number_and_notation',
      column: 'notation',
      condition: 'energy_mwh is not null and notation is not null',
    },
    { rule: 'missing_value', column: 'energy_mwh', condition: 'energy_mwh is null and notation is null' },
  ],
  reported_emissions: [
    {
      rule: 'number_and_notation',
      column: 'notation',
      condition: 'emissions_t is not null and notation is not null',
    },
    {
      rule: 'reported_value_missing',
      column: 'emissions_t',
      condition: 'emissions_t is null and notation is null',
    },
  ],
};

/** The column that holds the number of a row. */
const numberOf = (source: Source) => (source.table.name === 'energy' ? 'energy_mwh' : 'emissions_t');

/** The pair rules of a table; a column that was not delivered is blank in every row. */
export const applicablePairs = (source: Source) =>
  (pairRules[source.table.name] ?? []).map(({ rule, column, condition }) => {
    const present = (name: string) => (source.fields.includes(name) ? name : 'cast(null as varchar)');
    return {
      rule,
      column,
      condition: condition.replaceAll(/energy_mwh|emissions_t|notation/g, present),
      value: present(numberOf(source)),
    };
  });

export interface Reading {
  publicationYear: number;
  /** Tables that could not be read: what refers to them is not called unknown. */
  unread: ReadonlySet<string>;
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
export async function rowProblems(
  session: SqlSession,
  source: Source,
  reading: Reading & { isSuspect: string; nameCells: NameCells },
): Promise<Problem[]> {
  const { table, fields } = source;
  const { publicationYear, isSuspect } = reading;
  const present = table.columns.filter((column) => fields.includes(column.name));
  await session.run(`create or replace temp table suspect as
    select * from (
      select (row_number() over () + 1)::integer as source_row, * from ${source.reread}
    ) where coalesce(${isSuspect}, false)`);
  if (source.gaps.length > 0) {
    await createRowShift(session, source.gaps);
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
  const problems = findings.map((finding) => {
    const column = table.columns.find(({ name }) => name === finding.column)!;
    return problemOf({
      file: source.file,
      row: finding.source_row,
      column: finding.column,
      position: fields.indexOf(finding.column),
      value: finding.value,
      rule: finding.rule,
      parameters: reading.nameCells({
        allowed: column.values?.join(', ') ?? '',
        table: column.references ?? '',
        range: rangeText(column, publicationYear),
        expected: formText(column),
        year: finding.year ?? '',
        ...(finding.quartier !== null && { quartier: finding.quartier }),
        sector: finding.sector ?? '',
        carrier: finding.carrier ?? '',
        notation: finding.notation ?? '',
        field: numberOf(source),
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
    .map(({ column, rule, total }) => moreOf({ file: source.file, column, rule }, total));
}

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
