import type { Table } from '../../contract/table.ts';
import { isOwnColumn } from '../own-downloads.ts';
import { ofWholeYears, periodHead } from '../period-head.ts';
import type { Finding } from '../problem.ts';
import { statedText } from '../stated-text.ts';

/** Fields of the first record of a CSV text; quotation marks and a byte order mark count as in `RecordScan`. */
export function firstRecord(text: string): string[] {
  const fields: string[] = [];
  let field = '';
  let isQuoted = false;
  let isClosed = false;
  for (const character of text.replace(/^\uFEFF/, '')) {
    if (isQuoted) {
      if (character === '"') [isQuoted, isClosed] = [false, true];
      else field += character;
    } else if (character === '"' && (isClosed || field.trim() === '')) {
      // a doubled quotation mark ends the quotation and begins it again
      if (isClosed) field += character;
      [isQuoted, isClosed] = [true, false];
    } else if (character === ',') {
      fields.push(field);
      [field, isClosed] = ['', false];
    } else if (character === '\n' || character === '\r') break;
    else field += character;
  }
  fields.push(field);
  return fields.map((name) => name.trim());
}

export const namesGrossCalorificValue = (name: string) =>
  /(^|[_\W])(hs|ho|brennwert(basis|bezogen(e[mnrs]?)?)?|oberer heizwert|gcv|hhv)([_\W]|$)/i.test(name);

/** No table has nearly as many; more is no header but something else. */
export const maxColumns = 500;

/** Whether a header stands between other marks than the commas of the contract. */
export const hasOtherDelimiter = (fields: readonly string[]) =>
  fields.length === 1 && /[;\t|]/.test(fields[0]!);

/**
 * Whether a header is none of the contract's: a title, heads in another language, or columns that this program added when
 * it gave the table out.
 */
export function isForeignHeader({ columns }: Table, fields: readonly string[]): boolean {
  const known = new Set(columns.map(({ name }) => name));
  const unknown = fields.filter((name) => !known.has(name));
  if (fields.length <= maxColumns && fields.length - unknown.length < 2) return true;
  return unknown.length > 0 && unknown.every(isOwnColumn);
}

/** Holds a header, which stands in `row`, against its table. Every fault is found, not only the first. */
export function checkHeader(table: Table, fields: readonly string[], row = 1): Omit<Finding, 'file'>[] {
  if (fields.length > maxColumns) {
    return [{ rule: 'too_many_columns', row, parameters: { found: fields.length } }];
  }
  const header = table.columns.map((column) => column.name).join(',');
  const expected = { de: ` Erwartete Kopfzeile: ${header}`, en: ` Expected header: ${header}` };
  const findings: Omit<Finding, 'file'>[] = [];
  const known = new Set(table.columns.map((column) => column.name));
  fields.forEach((name, position) => {
    const place = { row, column: name, position, value: name, parameters: { header } };
    if (name === '') findings.push({ rule: 'column_without_name', ...place, column: null });
    else if (fields.indexOf(name) < position) findings.push({ rule: 'column_twice', ...place });
    else if (known.has(name)) return;
    else if (namesGrossCalorificValue(name)) findings.push({ rule: 'gross_calorific_value', ...place });
    else if (ofWholeYears.has(table.name) && periodHead.test(name)) {
      const heads = { de: `„${name}“`, en: `"${name}"` };
      findings.push({ rule: 'part_of_year', ...place, parameters: { heads } });
    } else findings.push({ rule: 'column_unknown', ...place });
  });
  for (const column of table.columns) {
    if (column.isRequired && !fields.includes(column.name)) {
      findings.push({
        rule: 'column_missing',
        row,
        column: column.name,
        parameters: { ...statedText(table, column), header: expected },
      });
    }
  }
  return findings;
}
