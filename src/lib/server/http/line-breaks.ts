/** No width, and no line may end at it. */
const wordJoiner = '\u2060';

/**
 * Browsers end a line after a dash: 2019– | 2024. On pages years stay with each other; data, files and drawings keep
 * the plain text.
 */
export function keepYearsTogether(html: string): string {
  // The dash first: it is rare, where digits are everywhere.
  return html.replaceAll(/–(?<=\d{4}–)(?=\d{4})/g, `–${wordJoiner}`);
}
