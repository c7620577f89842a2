/** A record that does not end within so many characters is given up. */
const maxRecordCharacters = 1_000_000;

/** A row of a text file as it is written, without its line end. Rows count as in a spreadsheet. */
export interface TextRecord {
  row: number;
  text: string;
}

const fieldEnds = new Map<string, RegExp>();

function fieldEndOf(delimiter: string): RegExp {
  let end = fieldEnds.get(delimiter);
  if (end === undefined) {
    end = new RegExp(
      `[\\r\\n${delimiter === '' ? '' : `\\u${delimiter.charCodeAt(0).toString(16).padStart(4, '0')}`}]`,
      'g',
    );
    fieldEnds.set(delimiter, end);
  }
  return end;
}

/** Where the field that begins at `start` ends, before its delimiter or line end; -1 if its quotation does not end. */
function endOfField(text: string, start: number, delimiter: string): number {
  const quote = /[ =]/.test(text[start] ?? '') ? start + 1 : start;
  let at = start;
  if (text[quote] === '"') {
    for (at = quote + 1; ; at += 2) {
      at = text.indexOf('"', at);
      if (at < 0) return -1;
      if (text[at + 1] !== '"') break;
    }
    at++;
  }
  const end = fieldEndOf(delimiter);
  end.lastIndex = at;
  return end.exec(text)?.index ?? text.length;
}

/** Where the record that begins at `start` ends; -1 if it goes on. */
function endOfRecord(text: string, start: number, delimiter: string, isLast: boolean): number {
  for (let at = start; ;) {
    const end = endOfField(text, at, delimiter);
    if (end < 0) return -1;
    if (end === text.length) return isLast ? end : -1;
    if (text[end] === '\r' && end + 1 === text.length && !isLast) return -1;
    if (text[end] !== delimiter) return end;
    at = end + 1;
  }
}

/** Fields of a record as they are written. */
export function fieldsOf(record: string, delimiter: string): string[] {
  const fields: string[] = [];
  for (let at = 0; ;) {
    const end = endOfField(record, at, delimiter);
    fields.push(record.slice(at, end < 0 ? record.length : end));
    if (end < 0 || end === record.length) return fields;
    at = end + 1;
  }
}

/**
 * Records of a text that comes in parts. A line break within quotation marks ends none; of a quotation that never ends
 * the first line is the last record.
 */
export function* recordsOf(parts: Iterable<string>, delimiter: string): Generator<TextRecord> {
  let rest = '';
  let row = 1;
  function* ended(isLast: boolean): Generator<TextRecord> {
    let at = 0;
    while (at < rest.length) {
      const end = endOfRecord(rest, at, delimiter, isLast);
      if (end < 0) break;
      yield { row: row++, text: rest.slice(at, end) };
      at = end + (rest.startsWith('\r\n', end) ? 2 : 1);
    }
    rest = rest.slice(at);
  }
  for (const part of parts) {
    rest += part;
    yield* ended(false);
    if (rest.length > maxRecordCharacters) break;
  }
  yield* ended(true);
  if (rest !== '') yield { row, text: rest.slice(0, maxRecordCharacters).split(/[\r\n]/, 1)[0]! };
}
