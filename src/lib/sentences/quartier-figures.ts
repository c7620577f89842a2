import { formatPercent, formatSignedTonnes, formatTonnes, formatYear } from '#lib/domain/numbers/format.ts';
import type { Progress } from '#lib/domain/records/progress.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { quartierTexts, texts } from '#lib/texts/index.ts';

export interface QuartierFigure {
  id: 'emissions' | 'progress' | 'required';
  label: string;
  value: string;
  /** The value is a statement and no number: nothing was computed. */
  isWords?: boolean;
  /** Unit or comparison. */
  beside?: string | undefined;
  /** Why there is none, where the label does not say it. */
  title?: string | undefined;
}

/** What a person wants to know first: how much, how far, how fast. */
export function quartierFigures(progress: Progress, lang: Language): QuartierFigure[] {
  const words = quartierTexts[lang].figures;
  const { latest, target, required, elapsed_pct: elapsed, step_t: step } = progress;
  const none = { value: texts[lang].verdict.words.not_assessable, isWords: true };
  const isJudged = progress.level.verdict !== 'not_assessable';
  const emissions: QuartierFigure = {
    id: 'emissions',
    ...(latest
      ? {
          label: words.emissions(formatYear(latest.year), texts[lang].status[latest.status]),
          value: formatTonnes(latest.t, lang, step),
          beside: texts[lang].term.unit.tonnesCo2e,
        }
      : { label: texts[lang].term.emissions, value: words.noYear, isWords: true }),
  };
  const whyNot = isJudged ? progress.progress_reason_texts.map((text) => text[lang]).join(' ') : '';
  const change: QuartierFigure = {
    id: 'progress',
    label: words.progress,
    title: whyNot || undefined,
    ...(isJudged && progress.progress_pct !== null
      ? {
          value: formatPercent(progress.progress_pct, lang),
          beside: elapsed === null ? undefined : words.atElapsed(formatPercent(elapsed, lang)),
        }
      : none),
  };
  const { t_per_year: perYear, pace_t_per_year: past } = required;
  if (!isJudged) return [emissions, change, { id: 'required', label: words.requiredNone, ...none }];
  if (!target || perYear === null) return [emissions, change];
  return [
    emissions,
    change,
    {
      id: 'required',
      label: words.required(formatYear(target.year)),
      value: formatSignedTonnes(perYear, lang, step),
      beside: past === null ? words.perYear : words.pace(formatSignedTonnes(past, lang, step)),
    },
  ];
}
