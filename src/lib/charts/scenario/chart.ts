import { formatFactor, formatNumber, formatYear } from '#lib/domain/numbers/format.ts';
import type { Progress } from '#lib/domain/records/progress.ts';
import { scenarioGap, scenarioReasons } from '#lib/sentences/scenario.ts';
import { chartTexts, scenarioTexts, texts } from '#lib/texts/index.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { ChartDefinition, ChartPoint, ChartTable } from '../chart.ts';
import { drawingOr } from '../drawing/empty.ts';
import type { LegendEntry } from '../drawing/legend.ts';
import { lightColours } from '../drawing/theme.ts';
import { measuredPoints } from '../year-lines/data.ts';
import { pathHeight, pathOption } from '../year-lines/draw.ts';
import { lineEntry, stateLegend } from '../year-lines/measured.ts';
import { measuredColumns, rowsByYear, shownYears } from '../year-lines/table.ts';
import { scopeText } from '#lib/sentences/scope-names.ts';
import { tableOf, textColumn, tonneColumn } from '../table-columns.ts';
import { present } from '#lib/sentences/present.ts';
import { tonnes, tonnesApart } from '#lib/sentences/tonnes.ts';
import { drawnPath, type ScenarioData } from './data.ts';

function reasonsText(progress: Progress, lang: Language): string {
  return scenarioReasons(progress)
    .map((reason) => reasonText(reason)[lang])
    .join(' ');
}

/** "2 weitere Maßnahmen, Faktoren von 2024": what is assumed, in short. */
function choiceText({ measures, factors, progress }: ScenarioData, lang: Language): string {
  const words = scenarioTexts[lang].chart;
  const chosen =
    measures === 0 ? words.securedAlone : words.further(formatNumber(measures, lang), measures === 1);
  return `${chosen}, ${factors?.label[lang] ?? words.held(formatYear(progress.latest?.year))}`;
}

function scenarioTitle({ quartier, progress, rows }: ScenarioData, lang: Language): string {
  const words = scenarioTexts[lang].chart;
  const last = rows.at(-1);
  if (!last) return words.none(quartier.name);
  const step = progress.step_t;
  const title = words.title(quartier.name, formatYear(last.year), tonnes(last.t, lang, step));
  const gap = scenarioGap(progress, last.t);
  if (gap === null) return title;
  if (gap === 0) return words.exactly(title);
  const distance = tonnesApart(gap, lang, step);
  return gap > 0 ? words.above(title, distance) : words.below(title, distance);
}

function scenarioAlt({ progress, rows }: ScenarioData, lang: Language): string {
  const words = scenarioTexts[lang].chart;
  const { path } = chartTexts[lang];
  const last = rows.at(-1);
  if (!last) return reasonsText(progress, lang);
  const { target, step_t: step } = progress;
  return present([
    path.altKind,
    words.alt(formatYear(last.year), tonnes(last.t, lang, step)),
    words.altSecured(tonnes(last.secured_t, lang, step)),
    target && target.t !== null && path.altTarget(formatYear(target.year), tonnes(target.t, lang, step)),
  ]).join(' ');
}

function scenarioLegend({ progress, rows }: ScenarioData, lang: Language): LegendEntry[] {
  const { legend, path } = chartTexts[lang];
  const states = new Set(measuredPoints(progress.series).map(({ status }) => status));
  return present([
    ...stateLegend(states, lang),
    progress.path.length > 0 && lineEntry('path', path.path),
    lineEntry('scenario', legend.scenario),
    rows.length > 0 && lineEntry('secured', legend.securedHeld(formatYear(progress.latest?.year))),
  ]);
}

function scenarioNotes(
  { progress, rows, hasWithheldCarriers, interactionFactor }: ScenarioData,
  lang: Language,
): string[] {
  const words = scenarioTexts[lang].chart;
  return present([
    hasWithheldCarriers && rows.length > 0 && `${words.withheld(formatYear(progress.latest?.year))}.`,
    interactionFactor !== 1 && words.noteInteraction(formatFactor(interactionFactor, lang)),
  ]);
}

function scenarioTable({ progress, rows, ids, factors }: ScenarioData, lang: Language): ChartTable {
  const words = scenarioTexts[lang].chart;
  const { scenario } = texts[lang].term;
  const [pathIn, scenarioIn] = [rowsByYear(progress.path), rowsByYear(rows)];
  const choice = [scenario, ...(factors ? [factors.scenario] : []), ...ids].join(' ');
  return {
    step: progress.step_t,
    ...tableOf(shownYears(progress, rows), [
      ...measuredColumns(progress.series, lang),
      [tonneColumn('path_t', chartTexts[lang].path.path, lang), (year) => pathIn(year)?.t],
      [tonneColumn('scenario_t', scenario, lang), (year) => scenarioIn(year)?.t],
      [tonneColumn('scenario_measures_t', words.measures, lang), (year) => scenarioIn(year)?.measures_t],
      [tonneColumn('scenario_factors_t', words.factors, lang), (year) => scenarioIn(year)?.factors_t],
      [tonneColumn('secured_t', words.secured, lang), (year) => scenarioIn(year)?.secured_t],
      [textColumn('scenario', words.choiceColumn), () => choice],
    ]),
  };
}

/** One point per row of the table. */
function scenarioPoints(table: ChartTable, lang: Language): ChartPoint[] {
  const { path, incomplete } = chartTexts[lang];
  const { emissions, scenario: label } = texts[lang].term;
  const { ink, accent } = lightColours;
  return table.rows.map((row) => {
    const said = (key: string, label: string, colour?: string) =>
      typeof row[key] === 'number'
        ? [{ label, value: tonnes(row[key], lang, table.step), ...(colour && { colour }) }]
        : [];
    const lines = [
      ...said('emissions_t', `${emissions} (${row.state})`, ink),
      ...said('path_t', path.path, accent),
      ...said('scenario_t', label, ink),
      ...said('secured_t', scenarioTexts[lang].chart.secured),
    ];
    return {
      heading: formatYear(row.year as number),
      lines: lines.length > 0 ? lines : [{ label: emissions, value: incomplete }],
    };
  });
}

/** Emissions until the target year if chosen measures and factors came true. Every picture and row is stamped. */
export const scenario: ChartDefinition<ScenarioData> = {
  scope: 'quartier',
  parameters: ['quartier', 'measures', 'scenario'],
  build(data, context) {
    const { lang } = context;
    const { progress, rows } = data;
    const table = scenarioTable(data, lang);
    const path = drawnPath(data);
    const scope = scopeText(progress.target?.sectors ?? context.headlineSectors, context);
    return {
      id: 'scenario',
      title: scenarioTitle(data, lang),
      subtitle: `${chartTexts[lang].scope.perYear(scope)}; ${choiceText(data, lang)}`,
      alt: scenarioAlt(data, lang),
      table,
      legend: scenarioLegend(data, lang),
      notes: scenarioNotes(data, lang),
      points: rows.length === 0 ? [] : scenarioPoints(table, lang),
      pageHeight: pathHeight,
      drawing: drawingOr(rows.length === 0 && reasonsText(progress, lang), lang, (layout) =>
        pathOption(path, table, layout),
      ),
    };
  },
};
