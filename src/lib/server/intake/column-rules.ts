import { isProtectable, protectedWord } from '../contract/protected-cells.ts';
import type { Column, Table } from '../contract/table.ts';
import type { Rule } from './problem-texts.ts';
import { identifier, literal } from './sql-session.ts';

/** Name of the enum type that holds the allowed values or keys of a column; undefined for free columns. */
export function enumOf(table: Table, column: Column): string | undefined {
  if (column.values) return `staging.main.${identifier(`${table.name}.${column.name}`)}`;
  // Keys of measures are many and used once: they stay text and are compared by join.
  if (column.references && column.references !== 'measures')
    return `staging.main.${identifier(column.references)}`;
  return undefined;
}

/** SQL for the typed value of a text column; null where it cannot be read. */
export function typedValue(table: Table, column: Column, text = identifier(column.name)): string {
  const type = enumOf(table, column) ?? column.type;
  if (column.name === 'ags') {
    const key = agsOf(text);
    return `case when length(${key}) = 7 then '0' || ${key} else ${key} end`;
  }
  const value = `try_cast(${text} as ${type})`;
  // nan, 2030.5 as 2031 and 2.023 as 2 are casts that succeed; nothing after this may have to reckon with them
  if (type === 'double') return `case when isfinite(${value}) then ${value} end`;
  if (type === 'integer') return `case when not contains(${text}, '.') then ${value} end`;
  if (column.isYear)
    return `case when ${value} between ${column.minimum} and ${column.maximum} then ${value} end`;
  return type === 'varchar' ? text : value;
}

/** A rule on a text column and its SQL condition, asked of blank text by `required` only. The first that holds is named. */
export interface ColumnRule {
  rule: Rule;
  condition: string;
}

/** A spreadsheet's thousands format: 12.500, 1.234.567. A program that writes decimals drops trailing zeros. */
const ambiguousThousands = String.raw`[+-]?[1-9]\d{0,2}(\.\d{3})*\.\d{2}0|[+-]?[1-9]\d{0,2}(\.\d{3}){2,}`;

/** The greatest number that a column may hold: no year is after that of the publication. */
export const maximumOf = ({ isYear, maximum }: Column, publicationYear: number) =>
  isYear ? Math.min(maximum ?? publicationYear, publicationYear) : maximum;

/** Connections that are few make a value confidential; blank ones do not, and nobody must be led to leave them blank. */
export const isConnections = ({ name }: Column): boolean => name === 'connections';

function numberRules(column: Column, text: string, publicationYear: number): ColumnRule[] {
  const value = `try_cast(${text} as double)`;
  const isInteger = column.type !== 'double';
  const below = (bound: number) => `${value} < ${bound}`;
  const rules: ColumnRule[] = [
    { rule: 'number_comma', condition: `contains(${text}, ',')` },
    {
      rule: 'number_ambiguous',
      condition: `regexp_full_match(trim(${text}), ${literal(ambiguousThousands)})`,
    },
    { rule: 'number_not_finite', condition: `${value} is not null and not isfinite(${value})` },
    {
      rule: isConnections(column) ? 'connections_text' : 'number_text',
      condition: `${value} is null or not regexp_full_match(trim(${text}), '[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?')`,
    },
  ];
  if (isInteger)
    rules.push({ rule: 'not_integer', condition: `not regexp_full_match(trim(${text}), '[+-]?\\d+')` });
  if (column.isYear) {
    const condition = `${below(column.minimum!)} or ${value} > ${maximumOf(column, publicationYear)}`;
    return [...rules, { rule: 'year_out_of_range', condition }];
  }
  if (column.minimum === 0) rules.push({ rule: 'negative', condition: below(0) });
  else if (column.minimum !== undefined)
    rules.push({ rule: 'out_of_range', condition: below(column.minimum) });
  if (column.exclusiveMinimum !== undefined) {
    rules.push({ rule: 'out_of_range', condition: `${value} <= ${column.exclusiveMinimum}` });
  }
  if (column.maximum !== undefined)
    rules.push({ rule: 'out_of_range', condition: `${value} > ${column.maximum}` });
  return rules;
}

/** Reads `="05513000"`, too: files for Excel keep the leading zero with this formula. */
const agsOf = (text: string) => `regexp_replace(${text}, '^="(\\d+)"$', '\\1')`;

/** All rules of a column in the order in which they are tried. */
export function rulesOf(table: Table, column: Column, publicationYear: number): ColumnRule[] {
  const text = identifier(column.name);
  const rules: ColumnRule[] = column.isRequired ? [{ rule: 'required', condition: `${text} is null` }] : [];
  if (isProtectable(table, column))
    rules.push({ rule: 'cell_protected', condition: `${text} = ${literal(protectedWord)}` });
  const enumType = enumOf(table, column);
  const isUnread = `try_cast(${text} as ${enumType ?? column.type}) is null`;
  if (enumType)
    rules.push({ rule: column.values ? 'not_allowed' : 'unknown_reference', condition: isUnread });
  else if (column.type === 'date') {
    rules.push({
      rule: 'not_a_date',
      condition: `${isUnread} or not regexp_full_match(${text}, '\\d{4}-\\d{2}-\\d{2}')`,
    });
  } else if (column.type === 'boolean') {
    rules.push({ rule: 'not_a_flag', condition: `lower(${text}) not in ('true', 'false')` });
  } else if (column.type !== 'varchar') rules.push(...numberRules(column, text, publicationYear));
  else if (column.pattern) {
    const shape = literal(column.pattern.replace(/^\^/, '').replace(/\$$/, ''));
    const isAgs = column.name === 'ags';
    const key = isAgs ? agsOf(text) : text;
    if (isAgs) rules.push({ rule: 'ags_padded', condition: `regexp_full_match(${key}, '\\d{7}')` });
    rules.push({ rule: 'pattern', condition: `not regexp_full_match(${key}, ${shape})` });
  }
  return rules;
}

/** SQL that is true for every row that may break a rule of the column, and for few others: `rulesOf` decides on them. */
export function suspicion(table: Table, column: Column, publicationYear: number): string {
  const text = identifier(column.name);
  const blank = column.isRequired ? `${text} is null or ` : '';
  const enumType = enumOf(table, column);
  const isUnread = `try_cast(${text} as ${enumType ?? column.type}) is null`;
  if (enumType) return `${blank}${text} is not null and ${isUnread}`;
  if (column.isYear) {
    const value = `try_cast(${text} as smallint)`;
    // compared as text, too: 2e03 is a cast that succeeds
    return `${blank}length(${text}) <> 4 or ${value} is null or ${value} not between ${column.minimum} and ${publicationYear}
      or ${text} not between '${column.minimum}' and '${publicationYear}'`;
  }
  if (column.type === 'double') {
    const value = `try_cast(${text} as double)`;
    const low = column.minimum ?? column.exclusiveMinimum ?? -1e300;
    const isOdd = `${value} is null or ${value} < ${low} or ${value} > ${column.maximum ?? 1e300} or isnan(${value})`;
    const isEdge = column.exclusiveMinimum === undefined ? '' : ` or ${value} <= ${column.exclusiveMinimum}`;
    return `${blank}${text} is not null and (${isOdd}${isEdge} or contains(${text}, '_')
      or suffix(${text}, ' ')
      or (suffix(${text}, '0') and ${text}[-4] = '.'))`;
  }
  if (column.type === 'integer') {
    const value = `try_cast(${text} as integer)`;
    return `${blank}${text} is not null and (${value} is null or ${value} < ${column.minimum ?? -2e9}
      or ${value} > ${column.maximum ?? 2e9} or contains(${text}, '.') or contains(lower(${text}), 'e')
      or contains(${text}, '_'))`;
  }
  const conditions = rulesOf(table, column, publicationYear).map(({ rule, condition }) =>
    rule === 'required' ? condition : `${text} is not null and (${condition})`,
  );
  return conditions.length > 0 ? conditions.map((condition) => `(${condition})`).join(' or ') : 'false';
}
