import type { Text } from '#lib/domain/vocabulary.ts';
import { energy, publishedTotals, reportedEmissions } from '../contract/balance.ts';
import type { Table } from '../contract/table.ts';
import { tables } from '../contract/tables.ts';
import { wordOfCell, type NameCells } from './cell-names.ts';
import { hasUnreadBalance, placeIn, type Delivery, type Place, type Source } from './delivery.ts';
import { maxListedPerRule, problemOf, unlisted, type Problem } from './problem.ts';
import type { Parameters, Rule } from './problem-texts.ts';
import cellHistory from './cell-history.sql?raw';
import findingMacros from './finding-macros.sql?raw';
import { preparedFactor } from './prepared-rows.ts';
import { listWords } from './reference-lists.ts';
import { identifier, type SqlSession } from './sql-session.ts';

/** One statement per file; each returns table, source_row, column, value, rule, parameters (JSON). */
const statements = import.meta.glob<string>('./checks/**/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Checks of the balance read tables from which privacy withholds; those are asked twice. */
export type CheckSubject = 'balance' | 'other';

const balanceTables: readonly (typeof tables)[number][] = [energy, reportedEmissions, publishedTotals];

/** What a statement finds about a column of a table, with the words of its sentence as JSON. */
export interface FoundRow {
  table: string;
  source_row: number | null;
  column: string;
  value: string | null;
  rule: Rule;
  parameters: string;
}

/** Rows that repeat a key, whose blank parts count as equal. Rows are looked up only for keys that do repeat. */
function duplicateKeys(table: (typeof tables)[number]): string {
  const key = table.key.map(identifier);
  const known = table.columns
    .filter((column) => column.isKey)
    // a blank that may be blank is a key like any other, unless it is blank because it could not be read
    .map(
      ({ name, isRequired }) => `(${identifier(name)} is not null${isRequired ? '' : ' or not is_suspect'})`,
    );
  const shown = `concat_ws(' / ', ${key.map((name) => `coalesce(t.${name}::varchar, '–')`).join(', ')})`;
  const cells = table.key
    .map((name) => `'${name}', coalesce(t.${identifier(name)}::varchar, '–')`)
    .join(', ');
  const same = key.map((name) => `t.${name} is not distinct from r.${name}`).join(' and ');
  return `with repeated as (
      select ${key.join(', ')} from staging.${table.name}
      ${table === energy ? 'semi join (from staging.cell_history where may_repeat) using (quartier_id, sector, carrier)' : ''}
      where ${known.join(' and ')} group by ${key.join(', ')} having count(*) > 1
    )
    select '${table.name}' as "table", (max(t.rowid) + 2)::integer as source_row, '${table.key[0]}' as "column",
      ${shown} as value, 'duplicate_key' as rule,
      json_object('key', ${shown}, 'cells', any_value(json_object(${cells})),
        'rows', array_to_string(list_sort(list(t.rowid + 2))[1:5], ', '))::varchar as parameters
    from staging.${table.name} t join repeated r on ${same}
    group by ${shown}`;
}

/** Checks that look at more than one row, set-based over staging. */
export async function crossCheck(
  session: SqlSession,
  delivery: Delivery,
  nameCells: NameCells,
  subject: CheckSubject,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const delivered = new Set(delivery.sources.map((source) => source.table));
  await session.run(findingMacros);
  if (subject === 'balance') await session.run(cellHistory);
  const isAsked = (isOfBalance: boolean) => isOfBalance === (subject === 'balance');
  const checks = [
    ...tables
      .filter((table) => delivered.has(table) && isAsked(balanceTables.includes(table)))
      .map(duplicateKeys),
    // What is delivered of a sector is not known of a file that could not be read.
    ...Object.entries(statements)
      .filter(([path]) => isAsked(path.includes('/balance/')))
      .filter(([path]) => !(hasUnreadBalance(delivery) && path.endsWith('/headline-delivered.sql')))
      .map(([, statement]) => statement),
  ];
  for (const check of checks) {
    const rows = await session.rows<FoundRow & { total: number }>(
      `select *, (count(*) over (partition by rule))::integer as total from (${check})
       -- a field that could not be read is named by its own rule, not by what follows from it
       where not contains(parameters, '":null')
       qualify row_number() over (partition by rule order by source_row) <= ${maxListedPerRule}
       order by source_row nulls first, "column", parameters`,
    );
    problems.push(
      ...rows.map((row) => problemAt(delivery, nameCells, row)),
      ...unlisted(
        rows,
        ({ rule }) => rule,
        ({ table }) => fileOf(delivery, table),
      ),
    );
  }
  return problems;
}

/** Where a finding is told: in which row of which table, counted from 2, and about which value. */
type FoundPlace = Pick<FoundRow, 'table' | 'source_row' | 'column' | 'value'>;

/**
 * Words a finding at its place in what was delivered. One that the edition shares in may have a second place, `elsewhere`
 * in its parameters, for where the first is not of the delivery.
 */
export function problemAt(delivery: Delivery, nameCells: NameCells, found: FoundRow): Problem {
  const { elsewhere, ...parameters } = JSON.parse(found.parameters) as Parameters & {
    elsewhere?: FoundPlace;
  };
  const first = placeOf(delivery, found);
  const isFirst = first.row !== null || elsewhere === undefined;
  const { table, column, value } = isFirst ? found : elsewhere;
  const source = sourceOf(delivery, table);
  const place = isFirst ? first : placeOf(delivery, elsewhere);
  const prepared = found.rule === 'local_factor_gap' ? preparedFactor(delivery, parameters) : {};
  const words = withWords(source, { ...withPlaces(source, parameters), ...prepared }, nameCells);
  return problemOf({
    ...place,
    column,
    value,
    ...(source && place.label && value !== null && { said: saidOf(source.table, column, value) }),
    rule: found.rule,
    parameters: nameCells(words),
  });

  function saidOf(of: Table, name: string, text: string): Text | undefined {
    const field = of.columns.find((one) => one.name === name);
    if (typeof words.words === 'object') return words.words;
    return field && wordOfCell(of, field, text, nameCells);
  }
}

function placeOf(delivery: Delivery, { table, source_row: row, column }: FoundPlace): Place {
  const source = sourceOf(delivery, table);
  return source && row !== null ? placeIn(source, row, column) : { file: fileOf(delivery, table), row };
}

/** What a finding says of a key, and of a list, in the words of people. */
function withWords(source: Source | undefined, parameters: Parameters, nameCells: NameCells): Parameters {
  const { cells, ...others } = parameters;
  return {
    ...others,
    ...(typeof others.table === 'string' && listWords(others.table)),
    ...(source && typeof cells === 'object' && { words: keyInWords(source, { ...cells }, nameCells) }),
  };
}

/** "Horst, 2024, Private Haushalte, Strom" for the cells of a key by their columns. */
function keyInWords({ table }: Source, cells: Readonly<Record<string, string>>, nameCells: NameCells): Text {
  const words = Object.entries(cells).map(([name, value]) =>
    wordOfCell(
      table,
      table.columns.find((column) => column.name === name)!,
      value,
      nameCells,
    ),
  );
  return { de: words.map(({ de }) => de).join(', '), en: words.map(({ en }) => en).join(', ') };
}

/** Rows that a sentence names, as a person finds them. */
function withPlaces(source: Source | undefined, parameters: Parameters): Parameters {
  const { rows } = parameters;
  if (!source?.ranges || typeof rows !== 'string') return parameters;
  const places = rows.split(', ').map((row) => {
    const { file, sheet, row: found } = placeIn(source, Number(row), null);
    return found === null ? file : `${found} (${[file, sheet].filter(Boolean).join(', ')})`;
  });
  return { ...parameters, rows: [...new Set(places)].join(', ') };
}

const sourceOf = ({ sources }: Delivery, table: string) =>
  sources.find((source) => source.table.name === table);

const fileOf = (delivery: Delivery, table: string) =>
  sourceOf(delivery, table)?.file ?? (table === 'programme' ? 'programme.json' : `${table}.csv`);
