/** No width, and no line may end at it. */
const wordJoiner = Buffer.from('\u2060');
const dash = Buffer.from('–');

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isYear = (page: Uint8Array, from: number) =>
  isDigit(page[from]) && isDigit(page[from + 1]) && isDigit(page[from + 2]) && isDigit(page[from + 3]);

/**
 * Browsers end a line after a dash: 2019– | 2024. On pages years stay with each other; data, files and drawings keep
 * the plain text. Works on what is sent, where a dash is found soonest among some hundred thousand characters.
 */
export function keepYearsTogether(page: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = page.indexOf(dash); at !== -1; at = page.indexOf(dash, at + dash.length)) {
    const end = at + dash.length;
    if (!isYear(page, at - 4) || !isYear(page, end)) continue;
    pieces.push(page.subarray(from, end), wordJoiner);
    from = end;
  }
  return pieces.length === 0 ? page : Buffer.concat([...pieces, page.subarray(from)]);
}
