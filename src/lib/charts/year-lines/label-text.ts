import { hasOtherDecision } from '#lib/domain/records/progress.ts';
import { formatTonnes, formatYear, formatYears } from '#lib/domain/numbers/format.ts';
import { type Step } from '#lib/domain/numbers/rounding.ts';
import { formatReduction } from '#lib/sentences/reduction.ts';
import { scenarioGap } from '#lib/sentences/scenario.ts';
import { chartTexts, scenarioTexts, texts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { Canvas } from '../layout.ts';
import type { LabelLine } from '../labels/label.ts';
import type { PathData } from './data.ts';
import { baseYears, thanBaseYears } from '#lib/sentences/base-years.ts';
import { gapStep, levelText } from '#lib/sentences/gap.ts';
import { present } from '#lib/sentences/present.ts';
import { shortTonnes } from '#lib/sentences/tonnes.ts';
import { lightColours } from '../drawing/theme.ts';

/** What the labels of the path chart say, in lines; empty where there is nothing to name. */

const { ink, muted, accent, warning } = lightColours;

export function plain(text: string, colour: string = muted): LabelLine {
  return { text, colour };
}

function strong(text: string, colour: string): LabelLine {
  return { text, colour, isStrong: true };
}

/** Labels of what stands at the target year, by the id of its mark; shorter where they stand in the plot. */
export function endTexts(data: PathData, { lang, isNarrow: isShort }: Canvas): [id: string, LabelLine[]][] {
  return [
    ['target', targetLines(data, lang)],
    ['decided', decidedLines(data, lang, isShort)],
    ['scenario', scenarioLines(data, lang, isShort)],
    ['forecast', trendLines(data, lang, isShort)],
    ['secured', securedLines(data, lang, isShort)],
  ];
}

export function latestLines({ progress }: PathData, lang: Language): LabelLine[] {
  const words = chartTexts[lang];
  const { latest, baseline, level, target } = progress;
  if (!latest) return [];
  const isBase = baseline && latest.year <= baseline.years[1] && baseline.years[0] === baseline.years[1];
  const year = isBase ? words.path.baselineIn(baseYears(baseline.years, lang)) : formatYear(latest.year);
  const levelLine = target ? levelText(progress, lang) : undefined;
  const isAbove = level.verdict !== 'achieved' && (level.gap_t ?? 0) > 0;
  return [
    strong(shortTonnes(latest.t, lang, progress.step_t), ink),
    plain(latest.status === 'final' ? year : `${year}, ${texts[lang].status[latest.status]}`),
    ...(levelLine ? [plain(levelLine, isAbove ? warning : accent)] : []),
  ];
}

function targetLines({ progress }: PathData, lang: Language): LabelLine[] {
  const { target, baseline, step_t: step } = progress;
  if (!target || target.t === null) return [];
  const words = chartTexts[lang].path;
  const lines = [
    strong(texts[lang].term.targetOf(formatYear(target.year)), accent),
    strong(shortTonnes(target.t, lang, step), accent),
  ];
  if (target.reduction_pct === null || !baseline) return lines;
  const reduction = formatReduction(target.reduction_pct, lang);
  return [...lines, plain(words.targetReduction(reduction, thanBaseYears(baseline.years, lang)), accent)];
}

function trendLines({ progress }: PathData, lang: Language, isShort: boolean): LabelLine[] {
  const words = chartTexts[lang].path;
  const { trend, step_t: step } = progress;
  const { forecast_t: forecast, half_width_t: half } = trend;
  if (forecast === null) return [];
  const tonnes = shortTonnes(forecast, lang, step);
  if (isShort) return [plain(`${texts[lang].verdict.names.trend}: ${tonnes}`)];
  const lines = [strong(words.trendIn(trend.window ? formatYears(trend.window) : ''), muted), plain(tonnes)];
  if (half === null) return lines;
  const range = words.range(
    formatTonnes(forecast - half, lang, step),
    shortTonnes(forecast + half, lang, step),
  );
  return [...lines, plain(range)];
}

/** Tonnes and what they are, in one line where it must be short. */
function tonnesLines(tonnes: string, [name, short]: [string, string], isShort: boolean): LabelLine[] {
  return isShort ? [plain(`${short}: ${tonnes}`, accent)] : [strong(tonnes, accent), plain(name, accent)];
}

/** Tonnes that were decided beside the percentage and are no longer the same. */
function decidedLines({ progress }: PathData, lang: Language, isShort: boolean): LabelLine[] {
  const { target, step_t: step } = progress;
  if (!target || !hasOtherDecision(target)) return [];
  const decidedIn = chartTexts[lang].path.decidedIn(formatYear(target.year));
  const tonnes = shortTonnes(target.decided_t, lang, step);
  return tonnesLines(tonnes, [decidedIn, texts[lang].certainty.decided], isShort);
}

function securedLines({ progress, scenario }: PathData, lang: Language, isShort: boolean): LabelLine[] {
  const { measures } = progress;
  if (measures.after_secured_t === null) return [];
  // A scenario of the secured measures ends there, too: two names of one point crowd a small picture.
  const end = scenario?.at(-1)?.t;
  if (isShort && end !== undefined && Math.abs(end - measures.after_secured_t) < 0.5) return [];
  const { secured } = chartTexts[lang].path;
  const tonnes = shortTonnes(measures.after_secured_t, lang, gapStep(progress));
  return tonnesLines(tonnes, [secured, texts[lang].certainty.secured], isShort);
}

function scenarioLines({ progress, scenario = [] }: PathData, lang: Language, isShort: boolean): LabelLine[] {
  const words = scenarioTexts[lang].chart;
  const last = scenario.at(-1);
  if (!last) return [];
  const said = (t: number) => shortTonnes(t, lang, progress.step_t);
  if (isShort) return [strong(`${texts[lang].term.scenario}: ${said(last.t)}`, ink)];
  const gap = scenarioGap(progress, last.t) ?? 0;
  return present([
    strong(words.scenarioIn(formatYear(last.year)), ink),
    strong(said(last.t), ink),
    gap > 0 && plain(words.aboveTarget(said(gap)), warning),
    gap < 0 && plain(words.belowTarget(said(-gap)), accent),
  ]);
}

export function baselineLines({ progress }: PathData, lang: Language): LabelLine[] {
  const { baseline } = progress;
  if (!baseline) return [];
  return [
    strong(shortTonnes(baseline.t, lang, progress.step_t), ink),
    plain(chartTexts[lang].path.baselineIn(baseYears(baseline.years, lang))),
  ];
}

export function boundLines(t: number, lang: Language, step: Step): LabelLine[] {
  return [plain(`≥ ${formatTonnes(t, lang, step)}`, warning), plain(chartTexts[lang].incomplete, warning)];
}
