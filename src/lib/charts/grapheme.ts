const segmenter = new Intl.Segmenter('de', { granularity: 'grapheme' });

/** What a reader takes for one character: a letter with its accents, an emoji of several code points, a flag. */
export function graphemesOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
