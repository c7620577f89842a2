import { formatNumber, formatYear, formatYears, joinList } from '#lib/domain/numbers/format.ts';
import { pageOffset, type Paging } from '#lib/domain/paging.ts';
import type { SeriesPoint } from '#lib/domain/records/progress.ts';
import { chartTexts, multiplesTexts, texts } from '#lib/texts/index.ts';
import { valueStatuses, type Language, type ValueStatus } from '#lib/domain/vocabulary.ts';

// What is said below several charts, or beside their subjects.

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
  const { comparison: words } = chartTexts[lang];
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
    return words.noteBaseYears(others.map(({ name, text }) => `${name} ${text}`).join(', '), usual);
  }
  const all = known.flatMap(({ years }) => years);
  return words.noteBaseYearsRange(formatYear(Math.min(...all)), formatYear(Math.max(...all)));
}

/** How many of how many quartiers are comparable, and which of them a page shows. */
export function coverageText({ paging, of }: { paging: Paging; of: number }, lang: Language): string {
  const words = multiplesTexts[lang];
  const count = (n: number) => formatNumber(n, lang);
  const coverage = words.coverage(count(paging.total), count(of));
  if (paging.total <= paging.size) return coverage;
  const first = pageOffset(paging);
  const last = Math.min(first + paging.size, paging.total);
  return `${coverage}, ${words.page(count(first + 1), count(last), count(paging.total))}`;
}

/** Says which years are rounded because confidential values are in them, and to what; false if none is. */
export function roundingNote(series: readonly SeriesPoint[], lang: Language): string | false {
  const years = series.flatMap(({ year, rounded_to_t }) =>
    rounded_to_t === null
      ? []
      : chartTexts[lang].roundedYear(formatYear(year), formatNumber(rounded_to_t, lang)),
  );
  return years.length > 0 && chartTexts[lang].noteRounded(joinList(years, lang));
}

/** How many values are how firm, where no sign can say it; undefined where all are final. */
export function statusCounts(
  rows: readonly { status: ValueStatus | null }[],
  lang: Language,
): string | undefined {
  const counts = valueStatuses.map((status) => ({
    status,
    count: rows.filter((row) => row.status === status).length,
  }));
  const shown = counts.filter(({ count }) => count > 0);
  if (shown.every(({ status }) => status === 'final')) return undefined;
  const texted = shown.map(
    ({ status, count }) => `${formatNumber(count, lang)} ${texts[lang].status[status]}`,
  );
  return chartTexts[lang].comparison.noteStatus(texted.join(', '));
}

const openStatuses = ['provisional', 'estimated'] as const;

/** Which of the shown years are not final, where the picture has no sign for it: "2023: vorläufig, 2024: geschätzt." */
export function statusNote(
  series: readonly SeriesPoint[],
  years: readonly number[],
  lang: Language,
): string | undefined {
  const parts = openStatuses.flatMap((status) => {
    const open = series.filter((point) => point.status === status && years.includes(point.year));
    const names = open.map(({ year }) => formatYear(year));
    return names.length === 0 ? [] : [`${joinList(names, lang)}: ${texts[lang].status[status]}`];
  });
  return parts.length === 0 ? undefined : `${parts.join('; ')}.`;
}
