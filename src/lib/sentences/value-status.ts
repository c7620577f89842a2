import { formatYear } from '#lib/domain/numbers/format.ts';
import { texts } from '#lib/texts/index.ts';
import type { Language, ValueStatus } from '#lib/domain/vocabulary.ts';

/** What a value is called, with how firm it is unless that is final. */
export const withStatus = (label: string, status: ValueStatus | null | undefined, lang: Language): string =>
  status == null || status === 'final' ? label : `${label} (${texts[lang].status[status]})`;

/** "2024 (geschätzt)": a year of a series with how firm its value is. */
export const yearWithStatus = (
  year: number | null | undefined,
  series: readonly { year: number; status: ValueStatus | null }[],
  lang: Language,
): string => withStatus(formatYear(year), series.find((point) => point.year === year)?.status, lang);
