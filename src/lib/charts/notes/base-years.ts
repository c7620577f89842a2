import { formatYear, formatYears } from '#lib/domain/numbers/date-text.ts';
import { chartTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

/** First and last base year by the id of a quartier. */
export type BaseYears = ReadonlyMap<string, readonly [number, number]>;

/** More than these are not named one by one. */
const maxNamed = 5;

/** Which quartiers have other base years than most; undefined where all have the same. */
export function baseYearsNote(
  quartiers: readonly { quartier_id: string; name: string }[],
  baseYears: BaseYears = new Map(),
  lang: Language,
): string | undefined {
  const { comparison: texts } = chartTexts[lang];
  const known = quartiers.flatMap(({ quartier_id: id, name }) => {
    const years = baseYears.get(id);
    return years ? [{ name, years, text: formatYears([...years]) }] : [];
  });
  const counts = new Map<string, number>();
  for (const { text } of known) counts.set(text, (counts.get(text) ?? 0) + 1);
  if (counts.size < 2) return undefined;
  const [usual, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
  const others = known.filter(({ text }) => text !== usual);
  if (most > 1 && others.length <= maxNamed) {
    return texts.noteBaseYears(others.map(({ name, text }) => `${name} ${text}`).join(', '), usual);
  }
  const all = known.flatMap(({ years }) => years);
  return texts.noteBaseYearsRange(formatYear(Math.min(...all)), formatYear(Math.max(...all)));
}
