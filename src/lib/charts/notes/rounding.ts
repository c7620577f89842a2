import { formatNumber, joinList } from '#lib/domain/numbers/number-text.ts';
import { formatYear } from '#lib/domain/numbers/date-text.ts';
import type { SeriesPoint } from '#lib/domain/records/progress.ts';
import { chartTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

/** Says which years are rounded because confidential values are in them, and to what; false if none is. */
export function roundingNote(series: readonly SeriesPoint[], lang: Language): string | false {
  const years = series.flatMap(({ year, rounded_to_t }) =>
    rounded_to_t === null
      ? []
      : chartTexts[lang].roundedYear(formatYear(year), formatNumber(rounded_to_t, lang)),
  );
  return years.length > 0 && chartTexts[lang].noteRounded(joinList(years, lang));
}
