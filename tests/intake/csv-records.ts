/**
 * Rows with content below the header of a CSV text, counted in another way than the program does: by a pattern for a
 * field after RFC 4180, where one space may stand before a quotation.
 */
export function countRecords(bytes: Buffer): number {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const field = / ?"[^"]*(?:""[^"]*)*(?:"(?<after>[^,\r\n]*)|$)|[^,\r\n]*/y;
  let records = 0;
  let hasContent = false;
  for (let at = 0; at <= text.length;) {
    field.lastIndex = at;
    const [found] = field.exec(text)!;
    hasContent ||= !/^[ \t]*$/.test(found.replace(/^ ?""(?!")/, ''));
    at += found.length;
    const end = text[at];
    at += end === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (end === ',') continue;
    if (hasContent) records++;
    hasContent = false;
  }
  return Math.max(0, records - 1);
}
