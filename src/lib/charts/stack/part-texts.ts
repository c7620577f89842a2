import { formatRounded, formatTonnes } from '#lib/domain/numbers/format.ts';
import { tonnesToSum } from '#lib/domain/numbers/rounding.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { StackPart, StackYear } from './data.ts';

/** The parts of a year as text, rounded so that they add up to the shown total, unless that is rounded itself. */
export function partTexts(
  parts: readonly StackPart[],
  { year, total, step, isRounded }: StackYear,
  lang: Language,
): string[] {
  const values = parts.map((part) => part.values.get(year) ?? null);
  if (isRounded)
    return parts.map((part, at) => formatTonnes(values[at], lang, part.steps?.get(year) ?? null));
  // Parts with a step of their own need not add up to the last tonne.
  const shown = tonnesToSum(values, step === null ? { total: total ?? 0 } : {});
  return shown.map(({ value, digits }, at) => {
    const own = parts[at]!.steps?.get(year) ?? null;
    return own === null
      ? formatRounded(value, values[at], lang, { digits })
      : formatTonnes(values[at], lang, own);
  });
}
