const letters = [
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
] as const;

const writtenOut = (text: string) =>
  letters.reduce((sql, [letter, out]) => `replace(${sql}, '${letter}', '${out}')`, `lower(${text})`);

/**
 * Condition: one of the columns contains the text `$search`, or nothing is searched. Umlauts count as written, without
 * their dots and written out: "Lünen", "Lunen" and "Luenen" are one.
 */
export function containsSearch(...columns: string[]): string {
  const text = `concat_ws(' ', ${columns.join(', ')})`;
  return `($search::varchar is null
    or contains(strip_accents(lower(${text})), strip_accents(lower($search)))
    or contains(${writtenOut(text)}, ${writtenOut('$search')}))`;
}
