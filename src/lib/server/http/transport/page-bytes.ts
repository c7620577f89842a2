/** No width, and no line may end at it. */
const wordJoiner = Buffer.from('\u2060');
const dash = Buffer.from('–');
/** Stands in app.html for the language. */
const languageMark = Buffer.from('%quartiersmonitor.lang%');
const encoder = new TextEncoder();

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isYear = (page: Uint8Array, from: number) =>
  isDigit(page[from]) && isDigit(page[from + 1]) && isDigit(page[from + 2]) && isDigit(page[from + 3]);

/** Pages are encoded here before they get bytes of their own. */
let sheet = Buffer.alloc(2 ** 20);

/**
 * A page as it is sent, in its language. Browsers end a line after a dash: 2019– | 2024. On pages years stay with each
 * other; data, files and drawings keep the plain text. That works on bytes, among which a dash is found soonest.
 */
export function pageBytes(html: string, language: string): Buffer {
  // Nothing has to be counted or cleared beforehand, which takes longer than the encoding itself.
  if (html.length * 3 > sheet.length) sheet = Buffer.alloc(html.length * 3);
  const page = sheet.subarray(0, encoder.encodeInto(html, sheet).written);
  const at = page.indexOf(languageMark);
  const body = at === -1 ? 0 : at + languageMark.length;
  const head = at === -1 ? [] : [page.subarray(0, at), Buffer.from(language)];
  return Buffer.concat([...head, ...yearsTogether(page.subarray(body))]);
}

function yearsTogether(page: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = page.indexOf(dash); at !== -1; at = page.indexOf(dash, at + dash.length)) {
    const end = at + dash.length;
    if (!isYear(page, at - 4) || !isYear(page, end)) continue;
    pieces.push(page.subarray(from, end), wordJoiner);
    from = end;
  }
  return [...pieces, page.subarray(from)];
}
