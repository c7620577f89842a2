import { formatFactor } from '#lib/domain/numbers/format.ts';
import type { Language, Text } from '#lib/domain/vocabulary.ts';
import type { Table } from '../contract/table.ts';
import { wordOfCell, type NameCells } from './cell-names.ts';
import { maximumOf, rulesOf } from './column-rules.ts';
import { proposeNames } from './nearest-names.ts';
import { placeIn, type Source } from './delivery.ts';
import { maxListedPerRule, problemOf, unlisted, type Problem } from './problem.ts';
import type { Rule } from './problem-texts.ts';
import { createRowShift } from './csv/row-places.ts';
import { writtenWords } from './recognise/written-words.ts';
import { listWords } from './reference-lists.ts';
import { identifier, literal, type SqlSession } from './sql-session.ts';

/** The column that holds the number of a row. */
const numberOf = ({ table }: Source) => (table.name === 'energy' ? 'energy_mwh' : 'emissions_t');

/** Rules about two columns of a row: exactly one of number and notation is given. */
export function numberAndNotationRules(source: Source) {
  if (!['energy', 'reported_emissions'].includes(source.table.name)) return [];
  const column = numberOf(source);
  const present = (name: string) => (source.fields.includes(name) ? name : 'cast(null as varchar)');
  const value = present(column);
  const notation = present('notation');
  return [
    {
      rule: 'number_and_notation',
      column: 'notation',
      value,
      condition: `${value} is not null and ${notation} is not null`,
    },
    {
      rule: column === 'energy_mwh' ? 'missing_value' : 'reported_value_missing',
      column,
      value,
      condition: `${value} is null and ${notation} is null`,
    },
  ] satisfies { rule: Rule; column: string; value: string; condition: string }[];
}

interface RowFinding {
  source_row: number;
  column: string;
  value: string | null;
  rule: Rule;
  total: number;
  year: string | null;
  quartier_id: string | null;
  sector: string | null;
  carrier: string | null;
  notation: string | null;
}

/** Reads the suspect rows again as text and names every broken rule of every column. */
export async function rowProblems(
  session: SqlSession,
  source: Source,
  reading: {
    publicationYear: number;
    /** Tables that could not be read: references to them are not called unknown. */
    unread: ReadonlySet<string>;
    isSuspect: string;
    nameCells: NameCells;
  },
): Promise<Problem[]> {
  const { table, fields } = source;
  const { publicationYear, unread, isSuspect, nameCells } = reading;
  const present = table.columns.filter((column) => fields.includes(column.name));
  await session.run(`create or replace temp table suspect as
    select * from (
      select (row_number() over () + 1)::integer as source_row, * from ${source.read(`reject_${table.name}_again`)}
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
      ({ rule }) => rule !== 'unknown_reference' || !unread.has(column.references!),
    );
    const branches = rules.map(({ rule, condition }) =>
      rule === 'required'
        ? `when ${condition} then 'required'`
        : `when ${text} is not null and (${condition}) then '${rule}'`,
    );
    const rule = branches.length > 0 ? `case ${branches.join(' ')} end` : 'cast(null as varchar)';
    return `select source_row, ${literal(column.name)} as "column", ${text} as value, ${rule} as rule from suspect`;
  });
  const ofPairs = numberAndNotationRules(source).map(
    ({ rule, column, condition, value }) =>
      `select source_row, '${column}' as "column", ${value} as value, '${rule}' as rule from suspect where ${condition}`,
  );
  const sameRow = (name: string) =>
    `${fields.includes(name) ? `(select any_value(${name}) from suspect s where s.source_row = f.source_row)` : 'null'} as ${name}`;
  const findings = await session.rows<RowFinding>(`
    select source_row, "column", value, rule, total::integer as total,
      ${['year', 'quartier_id', 'sector', 'carrier', 'notation'].map(sameRow).join(', ')}
    from (
      select *, count(*) over (partition by "column", rule) as total,
        row_number() over (partition by "column", rule order by source_row) as place
      from (${[...ofColumns, ...ofPairs].join(' union all ')}) where rule is not null
    ) f where place <= ${maxListedPerRule} order by source_row`);
  const propose = findings.some(({ rule }) => isUnknown(rule)) ? await proposeNames(session) : undefined;
  // of a row whose key could not be read nobody knows what it lacks
  const keyless = new Set(
    findings.filter(({ column }) => table.key.includes(column)).map((finding) => finding.source_row),
  );
  const told = findings.filter(
    ({ rule, source_row: row }) =>
      !['missing_value', 'reported_value_missing'].includes(rule) || !keyless.has(row),
  );
  const problems = told.map((finding) => {
    const column = table.columns.find(({ name }) => name === finding.column)!;
    const place = placeIn(source, finding.source_row, finding.column);
    // it is told at the key, and quotes the number
    const valued =
      finding.rule === 'number_and_notation'
        ? table.columns.find(({ name }) => name === numberOf(source))!
        : column;
    return problemOf({
      ...place,
      column: finding.column,
      value: finding.value,
      ...(place.label &&
        finding.value !== null && { said: wordOfCell(table, valued, finding.value, nameCells) }),
      rule: finding.rule,
      parameters: nameCells({
        allowed: column.values?.join(', ') ?? '',
        table: column.references ?? '',
        words: writtenWords(table, column),
        ...listWords(column.references ?? ''),
        ...(isUnknown(finding.rule) && {
          proposal: propose?.(table, column, finding.value, place.label === undefined) ?? '',
        }),
        range: rangeText(column, publicationYear),
        expected: formText(column),
        year: finding.year ?? '',
        ...(finding.quartier_id !== null && { quartier: finding.quartier_id }),
        sector: finding.sector ?? '',
        carrier: finding.carrier ?? '',
        notation: finding.notation ?? '',
        field: numberOf(source),
        ...spellings(finding.value),
      }),
    });
  });
  return [
    ...problems,
    ...unlisted(
      findings,
      ({ column, rule }) => `${column} ${rule}`,
      () => source.file,
    ),
  ];
}

/** Whether a list lacks the value, so that another one may be meant. */
const isUnknown = (rule: Rule) => rule === 'unknown_reference' || rule === 'not_allowed';

/** What a value with a pattern should look like: in words, and by example. */
function formText({ description, example }: Table['columns'][number]): Text {
  return {
    de: `${description.de}${example ? `, zum Beispiel ${example}` : ''}`,
    en: `${description.en}${example ? `, for example ${example}` : ''}`,
  };
}

/** "0 bis 100", "mindestens 0": the limits of a column. */
function rangeText(column: Table['columns'][number], publicationYear: number): Text {
  const [low, high] = [column.minimum, maximumOf(column, publicationYear)];
  const above = column.exclusiveMinimum;
  const shown = (limit: number, lang: Language) =>
    column.isYear ? String(limit) : formatFactor(limit, lang);
  const textIn = (lang: Language, words: { above: string; from: string; to: string; most: string }) => {
    const lowText =
      above !== undefined
        ? `${words.above} ${shown(above, lang)}`
        : low !== undefined
          ? `${words.from} ${shown(low, lang)}`
          : '';
    const highText =
      high === undefined ? '' : `${lowText === '' ? words.most : words.to} ${shown(high, lang)}`;
    return [lowText, highText].filter((text) => text !== '').join(' ');
  };
  return {
    de: textIn('de', { above: 'mehr als', from: 'mindestens', to: 'und höchstens', most: 'höchstens' }),
    en: textIn('en', { above: 'more than', from: 'at least', to: 'and at most', most: 'at most' }),
  };
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
