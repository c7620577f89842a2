import type { Table } from '../contract/table.ts';
import type { Finding } from './problem.ts';

/** Fields of the first record of a CSV text; understands quotes, doubled quotes and a byte order mark. */
export function firstRecord(text: string): string[] {
  const fields: string[] = [];
  let field = '';
  let isQuoted = false;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at]!;
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') field += text[++at];
      else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === ',') {
      fields.push(field);
      field = '';
    } else if (character === '\n' || character === '\r') break;
    else field += character;
  }
  fields.push(field);
  return fields.map((name) => name.trim());
}

const namesGrossCalorificValue = (name: string) => /(^|[_\W])(hs|ho|brennwert|gcv|hhv)([_\W]|$)/i.test(name);

/** No table has nearly as many; more is no header but something else. */
const mostColumns = 500;

/** Holds a header against its table. Every fault is found, not only the first. */
export function checkHeader(table: Table, fields: readonly string[]): Omit<Finding, 'file'>[] {
  if (fields.length === 1 && fields[0] === '') return [{ rule: 'file_empty' }];
  if (fields.length > mostColumns) {
    return [{ rule: 'too_many_columns', row: 1, parameters: { found: fields.length } }];
  }
  const header = table.columns.map((column) => column.name).join(',');
  const single = fields.length === 1 ? fields[0]! : '';
  const delimiter = [';', '\t', '|'].find((candidate) => single.includes(candidate));
  if (delimiter) {
    return [
      {
        rule: 'delimiter',
        row: 1,
        value: single,
        parameters: { found: delimiter === '\t' ? 'Tab' : delimiter },
      },
    ];
  }
  const findings: Omit<Finding, 'file'>[] = [];
  const known = new Set(table.columns.map((column) => column.name));
  fields.forEach((name, position) => {
    const place = { row: 1, column: name, position, value: name, parameters: { header } };
    if (name === '') findings.push({ rule: 'column_without_name', ...place, column: null });
    else if (fields.indexOf(name) < position) findings.push({ rule: 'column_twice', ...place });
    else if (known.has(name)) return;
    else if (namesGrossCalorificValue(name)) findings.push({ rule: 'gross_calorific_value', ...place });
    else findings.push({ rule: 'column_unknown', ...place });
  });
  for (const column of table.columns) {
    if (column.isRequired && !fields.includes(column.name)) {
      findings.push({ rule: 'column_missing', row: 1, column: column.name, parameters: { header } });
    }
  }
  return findings;
}
