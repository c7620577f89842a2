import { formatNumber, formatPercentDistance, formatYear } from '#lib/domain/numbers/format.ts';
import { isNothing, roundTo } from '#lib/domain/numbers/rounding.ts';
import { programmeGap, type ComparableYears, type ProgrammeYear } from '#lib/domain/records/programme.ts';
import { tonnes, tonnesApart } from './tonnes.ts';
import { sentenceTexts, texts } from '#lib/texts/index.ts';
import { levelVerdicts, type Language, type LevelVerdict } from '#lib/domain/vocabulary.ts';

/** The newest year in which any quartier is complete. */
export function latestProgrammeYear(
  years: readonly ProgrammeYear[],
): (ProgrammeYear & { t: number }) | undefined {
  return years.findLast(
    (year): year is ProgrammeYear & { t: number } => year.t !== null && year.coverage.n > 0,
  );
}

/** How much the first and the last of several measured years are apart, %; negative = less. */
export function comparableChange(
  years: readonly ProgrammeYear[],
): { from: number; to: number; pct: number } | undefined {
  const first = years.find(({ t }) => t !== null);
  const last = latestProgrammeYear(years);
  if (!first?.t || !last || first.t <= 0 || first.year === last.year) return undefined;
  return { from: first.year, to: last.year, pct: (100 * (last.t - first.t)) / first.t };
}

/** Total of the newest year with its coverage, and how many quartiers stand where. */
export function programmeSentences(
  years: readonly ProgrammeYear[],
  levels: Partial<Record<LevelVerdict, number>>,
  lang: Language,
): string[] {
  const { programme: words } = sentenceTexts[lang];
  const latest = latestProgrammeYear(years);
  if (!latest) return [words.empty];
  const { coverage } = latest;
  const count = (value: number) => formatNumber(value, lang);
  const total = totalText(latest, lang);
  const year = formatYear(latest.year);
  const sentence =
    coverage.of === 1
      ? words.totalOne(year, total)
      : coverage.n === coverage.of
        ? words.totalAll(year, total, count(coverage.of))
        : words.total(year, total, count(coverage.n), count(coverage.of));
  if (coverage.of === 1) return [sentence];
  const counted = levelVerdicts
    .map((verdict) => ({ verdict, n: levels[verdict] ?? 0 }))
    .filter(({ n }) => n > 0)
    .map(({ verdict, n }) => words.level[verdict](count(n)));
  return [sentence, words.levels(counted.join(', '))];
}

/** The total of a year, with how firm the least firm of its parts is. */
export function totalText(
  { t, status, step_t }: Pick<ProgrammeYear, 't' | 'status' | 'step_t'>,
  lang: Language,
): string {
  const { partly } = sentenceTexts[lang].programme;
  return tonnes(t, lang, step_t) + (status === 'provisional' || status === 'estimated' ? partly[status] : '');
}

/** The programme in one figure, and what it says: the change of the quartiers that have all comparable years. */
export function comparableFigure(
  { rows, coverage }: Pick<ComparableYears, 'rows' | 'coverage'>,
  lang: Language,
): { value: string; text: string; path: string[] } {
  const { comparable: words } = sentenceTexts[lang].programme;
  const latest = latestProgrammeYear(rows);
  if (!latest) return { value: texts[lang].verdict.words.not_assessable, text: words.none, path: [] };
  const change = comparableChange(rows);
  const who = words.who(formatNumber(coverage.n, lang), formatNumber(coverage.of, lang), coverage.n);
  const total = totalText(latest, lang);
  const path = pathSentence(latest, lang);
  if (!change) return { value: total, text: words.oneYear(who, formatYear(latest.year)), path };
  const [from, to] = [formatYear(change.from), formatYear(change.to)];
  const isSame = roundTo(change.pct, 1) === 0;
  const percent = formatPercentDistance(change.pct, lang);
  const value = isSame ? words.same : change.pct < 0 ? words.less(percent) : words.more(percent);
  return { value, text: words.since(who, from, to, total, isSame), path };
}

/** Total and path over the same quartiers: the only pair that may be compared. */
function pathSentence(year: ProgrammeYear, lang: Language): string[] {
  const { compared, coverage } = year;
  const { comparable: words } = sentenceTexts[lang].programme;
  const gap = programmeGap(year);
  if (gap === null) return [];
  const who =
    compared.n === coverage.n
      ? words.they(compared.n)
      : words.partOfThem(formatNumber(compared.n, lang), compared.n);
  if (isNothing(gap)) return [words.onPath(who, compared.n)];
  return [words.away(who, tonnesApart(gap, lang, year.step_t), compared.n, gap > 0)];
}
