import { formatNumber, formatYear } from '#lib/domain/numbers/format.ts';
import { isNothing } from '#lib/domain/numbers/rounding.ts';
import { programmeGap, type ProgrammeYear } from '#lib/domain/records/programme.ts';
import { tonnes, tonnesApart } from './tonnes.ts';
import { sentenceTexts } from '#lib/texts/index.ts';
import { levelVerdicts, type Language, type LevelVerdict } from '#lib/domain/vocabulary.ts';

/** The newest year in which any quartier is complete. */
export function latestProgrammeYear(
  years: readonly ProgrammeYear[],
): (ProgrammeYear & { t: number }) | undefined {
  return years.findLast(
    (year): year is ProgrammeYear & { t: number } => year.t !== null && year.coverage.n > 0,
  );
}

/** The programme page's lead: total with coverage, distance from the paths, how many stand where. */
export function programmeSentences(
  years: readonly ProgrammeYear[],
  levels: Partial<Record<LevelVerdict, number>>,
  lang: Language,
): string[] {
  const { programme: words } = sentenceTexts[lang];
  const latest = latestProgrammeYear(years);
  if (!latest) return [words.empty];
  const { coverage, status } = latest;
  const count = (value: number) => formatNumber(value, lang);
  const partly = status === 'provisional' || status === 'estimated' ? words.partly[status] : '';
  const total = tonnes(latest.t, lang, latest.step_t) + partly;
  const year = formatYear(latest.year);
  const sentences = [
    coverage.of === 1
      ? words.totalOne(year, total)
      : coverage.n === coverage.of
        ? words.totalAll(year, total, count(coverage.of))
        : words.total(year, total, count(coverage.n), count(coverage.of)),
  ];
  sentences.push(...pathSentence(latest, lang));
  if (coverage.of > 1) {
    const counted = levelVerdicts
      .map((verdict) => ({ verdict, n: levels[verdict] ?? 0 }))
      .filter(({ n }) => n > 0)
      .map(({ verdict, n }) => words.level[verdict](count(n)));
    sentences.push(words.levels(counted.join(', ')));
  }
  return sentences;
}

/** Total and path over the same quartiers: the only pair that may be compared. */
function pathSentence(year: ProgrammeYear, lang: Language): string[] {
  const { compared, coverage } = year;
  const { programme: words } = sentenceTexts[lang];
  const gap = programmeGap(year);
  if (gap === null) return [];
  if (isNothing(gap)) return [words.exactly];
  const value = tonnesApart(gap, lang, year.step_t);
  if (coverage.of === 1) return [words.awayOne(value, gap > 0)];
  return [words.away(formatNumber(compared.n, lang), value, compared.n === 1, gap > 0)];
}
