import { joinList } from '#lib/domain/numbers/number-text.ts';
import { formatYear } from '#lib/domain/numbers/date-text.ts';
import type { SeriesPoint } from '#lib/domain/records/progress.ts';
import { chartTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

const openStatuses = ['provisional', 'estimated'] as const;

/** Which of the shown years are not final, where the picture has no sign for it: "2023: vorläufig, 2024: geschätzt." */
export function statusNote(
  series: readonly SeriesPoint[],
  years: readonly number[],
  lang: Language,
): string | undefined {
  const { status: words } = chartTexts[lang];
  const parts = openStatuses.flatMap((status) => {
    const open = series.filter((point) => point.status === status && years.includes(point.year));
    const names = open.map(({ year }) => formatYear(year));
    return names.length === 0 ? [] : [`${joinList(names, lang)}: ${words[status]}`];
  });
  return parts.length === 0 ? undefined : `${parts.join('; ')}.`;
}
