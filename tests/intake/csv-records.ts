/** A row of a CSV text with content; `isFaulty` if its quotation marks do not match. */
interface CsvRow {
  fields: string[];
  isFaulty: boolean;
  bytes: number;
}

const field = / ?"(?<quoted>[^"]*(?:""[^"]*)*)(?:"(?<after>[^,\r\n]*)|(?<open>$))|(?<bare>[^,\r\n]*)/y;

/**
 * Rows with content of a CSV text, the header first, read in another way than the program does: by a pattern for a
 * field after RFC 4180, where one space may stand before a quotation and any number after it.
 */
export function parseRows(bytes: Buffer): CsvRow[] {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const rows: CsvRow[] = [];
  let row: CsvRow = { fields: [], isFaulty: false, bytes: 0 };
  let hasContent = false;
  for (let at = 0, start = 0; at <= text.length;) {
    field.lastIndex = at;
    const { 0: found, groups } = field.exec(text)!;
    const { quoted, after, open, bare = '' } = groups as Partial<Record<string, string>>;
    row.fields.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    row.isFaulty ||= open !== undefined || /[^ ]/.test(after ?? '') || /^ {2,}"/.test(bare);
    hasContent ||= quoted === undefined ? /[^ \t]/.test(bare) : quoted !== '' || /[^ \t]/.test(after ?? '');
    at += found.length;
    const end = text[at];
    if (end !== ',') {
      row.bytes = Buffer.byteLength(text.slice(start, at));
      if (hasContent) rows.push(row);
      row = { fields: [], isFaulty: false, bytes: 0 };
      hasContent = false;
    }
    at += end === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (end !== ',') start = at;
  }
  return rows;
}
