import { indicatorDefinitions, isIndicator } from '#lib/domain/indicators.ts';
import type { TraceFigure, TraceUnit } from '#lib/domain/trace-figures.ts';
import type { Language, Text } from '#lib/domain/vocabulary.ts';
import { gapStep } from '#lib/sentences/gap.ts';
import { traceText } from '#lib/texts/index.ts';
import { figureFacts, type FigureFacts } from '#lib/trace/figures.ts';
import { formulas } from '#lib/trace/formulas.ts';
import { plainLine } from '#lib/trace/notation/plain.ts';
import type { Trace, TraceQuestion } from '#lib/trace/trace.ts';
import { loadIsBiskoLike } from '../queries/bisko-view.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import { loadTraceCells } from '../queries/trace-cells.ts';
import { loadTraceFrame, loadTraceTargets, loadTraceYears } from '../queries/trace-frame.ts';
import { loadCarriers, loadSectors } from '../queries/vocabulary.ts';
import { correctedEmissionsFigure, dataQuality, emissions } from './balance-figures.ts';
import { indicatorFigures } from './comparison.ts';
import { decomposition } from './decomposition.ts';
import { heldFactors } from './held-factors.ts';
import { measureFigures } from './measure-figures.ts';
import type { FigureTrace } from './outcome.ts';
import { planFigures } from './plan-figures.ts';
import { finalTarget } from './plan.ts';
import { scenario } from './scenario.ts';
import { TraceSheet } from './sheet.ts';
import { printed } from './text.ts';
import type { TraceData } from './trace-data.ts';
import { forecast, trend } from './trend-figures.ts';

const figures: Record<TraceFigure, FigureTrace> = {
  emissions,
  headline_emissions: emissions,
  corrected_emissions: correctedEmissionsFigure,
  data_quality: dataQuality,
  ...planFigures,
  trend,
  forecast,
  ...measureFigures,
  decomposition,
  held_factors: heldFactors,
  scenario,
  ...indicatorFigures,
};

/** The edition's values of a figure, with steps that recompute them from delivered cells. Undefined: no such quartier. */
export async function buildTrace(
  open: OpenEdition,
  quartier: string,
  question: TraceQuestion,
): Promise<Trace | undefined> {
  const { database, manifest } = open;
  const { figure } = question;
  const facts = figureFacts[figure];
  // Only emissions have parts; all other figures are those of the whole scope.
  const { sector, carrier } = figure === 'emissions' ? question : {};
  const frame = await loadTraceFrame(database, quartier);
  if (!frame) return undefined;
  const scope = facts.sector ?? (facts.isOfProgramme ? frame.headline_scope : frame.scope);
  const years = await loadTraceYears(database, quartier, scope);
  const at = question.year ?? frame.latest_year ?? years.at(-1)?.year ?? null;
  const wanted = facts.isOfOneYear ? [at ?? 0] : years.map(({ year }) => year);
  const cells = await loadTraceCells(database, quartier, scope, wanted);
  const labels = new Map<string, Text>([
    ...(await loadCarriers(database)).map((row) => [row.carrier, row.label] as const),
    ...(await loadSectors(database)).map((row) => [row.sector, row.label] as const),
  ]);
  const data: TraceData = {
    frame,
    cells: cells.filter(
      (cell) =>
        (sector === undefined || cell.sector === sector) &&
        (carrier === undefined || cell.carrier === carrier),
    ),
    years: new Map(years.map((row) => [row.year, row])),
    targets: await loadTraceTargets(database, quartier, scope),
    scope,
    label: (id) => labels.get(id) ?? { de: id, en: id },
  };
  const sheet = new TraceSheet(data);
  const outcome = await figures[figure]({ ...question, sector, carrier, open, quartier, sheet, at });
  await sheet.findPlaces(database);
  const known = at === null ? undefined : data.years.get(at);
  // Of the year where the figure is that of one, else the coarsest of those it rests on.
  const shownTo = (facts.isOfOneYear && at !== null ? known : frame)?.step_t ?? null;
  const latest = { year: frame.latest_year };
  const step = figure === 'gap' ? gapStep({ series: years, latest, step_t: frame.step_t }) : shownTo;
  const final = finalTarget(data);
  const part = [sector, carrier].filter((id) => id !== undefined).map(data.label);
  const title = outcome.title ?? titleOf(figure, at, frame.target_year);
  return {
    figure,
    quartier_id: quartier,
    year: at,
    sector: sector ?? null,
    carrier: carrier ?? null,
    title:
      part.length === 0
        ? title
        : traceText((words, lang) => words.ofPart(title[lang], part.map((text) => text[lang]).join(', '))),
    formula: { de: formulaText(facts, 'de'), en: formulaText(facts, 'en') },
    explanation: traceText((words) => words.explanation[figure]),
    assumption: outcome.assumption ?? null,
    results: outcome.results.map(({ step: id, value, shown }) => {
      const entered = sheet.steps.find((row) => row.id === id);
      const ofFigure: TraceUnit = isIndicator(figure) ? indicatorDefinitions[figure].unit : 't';
      const unit = entered?.unit ?? ofFigure;
      const text = shown ?? printed(figure, { value, unit, step });
      return { step: id, name: entered?.name ?? title, value, unit, text };
    }),
    is_lower_bound: outcome.isLowerBound ?? false,
    confidential_cells: Math.max(0, ...sheet.inputs.map(({ confidential_cells }) => confidential_cells)),
    reasons: [...(outcome.reasons ?? [])],
    sectors: scope.split(';'),
    base_years: final ? [final.base_year_from, final.base_year_to] : null,
    factor_set: manifest.factor_set,
    data_quality: known?.data_quality ?? null,
    is_bisko_like: !outcome.isCorrected && !facts.isSupplement && (await loadIsBiskoLike(database, quartier)),
    weather_corrected: outcome.isCorrected ?? false,
    inputs: sheet.inputs,
    steps: sheet.steps,
  };
}

function titleOf(figure: TraceFigure, year: number | null, target: number | null): Text {
  const { titleYear } = figureFacts[figure];
  const at = titleYear === 'asked' ? year : titleYear === 'target' ? target : null;
  return traceText(({ figure: names, inYear }) =>
    at === null ? names[figure] : inYear(names[figure], String(at)),
  );
}

const formulaText = (facts: FigureFacts, lang: Language) =>
  facts.formulas.flatMap((name) => formulas[name].lines.map((line) => plainLine(line, lang)));
