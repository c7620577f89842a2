const segmenter = new Intl.Segmenter('de', { granularity: 'grapheme' });

/** Latin letters with their accents in them: each is a character by itself. */
const simple = /^[ -~\u00a0-\u024f]*$/;

/** What a reader takes for one character: a letter with its accents, an emoji of several code points, a flag. */
export function graphemesOf(text: string): string[] {
  if (simple.test(text)) return [...text];
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
