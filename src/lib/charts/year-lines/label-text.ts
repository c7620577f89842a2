import { hasOtherDecision } from '#lib/domain/records/progress.ts';
import { formatPercent, formatTonnes } from '#lib/domain/numbers/number-text.ts';
import { formatYear, formatYears } from '#lib/domain/numbers/date-text.ts';
import { type Step } from '#lib/domain/numbers/rounding.ts';
import { scenarioGap } from '#lib/sentences/scenario.ts';
import { chartTexts, scenarioTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { LabelLine } from '../labels/label.ts';
import type { PathData } from './data.ts';
import { levelText } from './level-text.ts';
import { shortTonnes } from '../text/tonnes.ts';
import { lightColours } from '../drawing/theme.ts';

/** What the labels of the path chart say, in lines; empty where there is nothing to name. */

const { ink, muted, accent, warning } = lightColours;

export function plain(text: string, colour: string = muted): LabelLine {
  return { text, colour };
}

export function strong(text: string, colour: string): LabelLine {
  return { text, colour, isStrong: true };
}

export function latestLines({ progress }: PathData, lang: Language): LabelLine[] {
  const texts = chartTexts[lang];
  const { latest, baseline, level, target } = progress;
  if (!latest) return [];
  const isBase = baseline && latest.year <= baseline.years[1] && baseline.years[0] === baseline.years[1];
  const year = isBase ? texts.path.baselineIn(formatYears(baseline.years)) : formatYear(latest.year);
  const levelLine = target ? levelText(progress, lang) : undefined;
  const isAbove = level.verdict !== 'achieved' && (level.gap_t ?? 0) > 0;
  return [
    strong(shortTonnes(latest.t, lang, progress.step_t), ink),
    plain(latest.status === 'final' ? year : `${year}, ${texts.status[latest.status]}`),
    ...(levelLine ? [plain(levelLine, isAbove ? warning : accent)] : []),
  ];
}

export function targetLines({ progress }: PathData, lang: Language): LabelLine[] {
  const { target, baseline } = progress;
  if (!target || target.t === null) return [];
  const texts = chartTexts[lang].path;
  const percent = target.reduction_pct;
  const digits = Number.isInteger(percent) ? 0 : 1;
  return [
    strong(texts.targetIn(formatYear(target.year)), accent),
    strong(shortTonnes(target.t, lang, progress.step_t), accent),
    ...(percent !== null && baseline
      ? [
          plain(
            texts.targetReduction(formatPercent(percent, lang, { digits }), formatYears(baseline.years)),
            accent,
          ),
        ]
      : []),
  ];
}

export function trendLines({ progress }: PathData, lang: Language, isShort: boolean): LabelLine[] {
  const texts = chartTexts[lang].path;
  const { trend, step_t: step } = progress;
  const { forecast_t: forecast, half_width_t: half } = trend;
  if (forecast === null) return [];
  if (isShort) return [plain(texts.named(texts.trend, shortTonnes(forecast, lang, progress.step_t)))];
  return [
    strong(texts.trendIn(trend.window ? formatYears(trend.window) : ''), muted),
    plain(shortTonnes(forecast, lang, progress.step_t)),
    ...(half === null
      ? []
      : [
          plain(
            texts.range(
              formatTonnes(forecast - half, lang, step),
              shortTonnes(forecast + half, lang, progress.step_t),
            ),
          ),
        ]),
  ];
}

/** Tonnes that were decided beside the percentage and are no longer the same. */
export function decidedLines({ progress }: PathData, lang: Language, isShort: boolean): LabelLine[] {
  const { target } = progress;
  if (!target || !hasOtherDecision(target)) return [];
  const texts = chartTexts[lang].path;
  const tonnes = shortTonnes(target.decided_t, lang, progress.step_t);
  if (isShort) return [plain(texts.named(texts.decided, tonnes), accent)];
  return [strong(tonnes, accent), plain(texts.decidedIn(formatYear(target.year)), accent)];
}

export function securedLines({ progress }: PathData, lang: Language, isShort: boolean): LabelLine[] {
  const texts = chartTexts[lang].path;
  const { measures } = progress;
  if (measures.after_secured_t === null) return [];
  const tonnes = shortTonnes(measures.after_secured_t, lang, progress.step_t);
  if (isShort) return [plain(texts.named(texts.securedShort, tonnes), accent)];
  return [strong(tonnes, accent), plain(texts.secured, accent)];
}

export function scenarioLines(
  { progress, scenario = [] }: PathData,
  lang: Language,
  isShort: boolean,
): LabelLine[] {
  const words = scenarioTexts[lang].chart;
  const last = scenario.at(-1);
  if (!last) return [];
  if (isShort)
    return [
      strong(chartTexts[lang].path.named(words.scenario, shortTonnes(last.t, lang, progress.step_t)), ink),
    ];
  const gap = scenarioGap(progress, last.t);
  return [
    strong(words.scenarioIn(formatYear(last.year)), ink),
    strong(shortTonnes(last.t, lang, progress.step_t), ink),
    ...(gap === null || gap === 0
      ? []
      : [
          gap > 0
            ? plain(words.aboveTarget(shortTonnes(gap, lang, progress.step_t)), warning)
            : plain(words.belowTarget(shortTonnes(-gap, lang, progress.step_t)), accent),
        ]),
  ];
}

export function baselineLines({ progress }: PathData, lang: Language): LabelLine[] {
  const { baseline } = progress;
  if (!baseline) return [];
  return [
    strong(shortTonnes(baseline.t, lang, progress.step_t), ink),
    plain(chartTexts[lang].path.baselineIn(formatYears(baseline.years))),
  ];
}

export function boundLines(t: number, lang: Language, step: Step): LabelLine[] {
  return [plain(`≥ ${formatTonnes(t, lang, step)}`, warning), plain(chartTexts[lang].incomplete, warning)];
}
