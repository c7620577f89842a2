import { formatDistance, formatFactor, formatNumber, withUnit } from '#lib/domain/numbers/number-text.ts';
import { formatYear } from '#lib/domain/numbers/date-text.ts';
import type { ScenarioYear } from '#lib/domain/records/scenario.ts';
import type { Progress } from '#lib/domain/records/progress.ts';
import { scenarioGap, scenarioReasons, type ScenarioAssumption } from '#lib/sentences/scenario.ts';
import { chartTexts, scenarioTexts } from '#lib/texts/index.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { ChartContext, ChartDefinition, ChartPoint, ChartTable } from '../chart.ts';
import { emptyOption } from '../drawing/empty.ts';
import { tonnes, type PathData } from '../path/text.ts';
import { pathHeight, pathOption } from '../path-drawing/draw.ts';
import { scopeText } from '../scope.ts';
import { lightColours } from '../drawing/theme.ts';

export interface ScenarioData extends ScenarioAssumption {
  quartier: PathData['quartier'];
  progress: Progress;
  /** From the latest measured year to the target year; empty where no scenario can be computed. */
  rows: readonly ScenarioYear[];
  /** Ids of the measures switched on, for files. */
  ids: readonly string[];
  /** Carriers whose energy is confidential, while factors are not those of the latest year. */
  hasWithheldCarriers: boolean;
  interactionFactor: number;
}

/** Emissions until the target year if chosen measures and factors came true. Every picture and row is stamped. */
export const scenario: ChartDefinition<ScenarioData> = {
  id: 'scenario',
  scope: 'quartier',
  parameters: ['quartier', 'measures', 'scenario'],
  build(data, context) {
    const { lang } = context;
    const { progress, rows } = data;
    const words = scenarioTexts[lang].chart;
    const table = scenarioTable(data, lang);
    const path = drawnPath(data);
    const scope = scopeText(progress.target?.sectors ?? context.headlineSectors, context);
    const reasons = scenarioReasons(progress).map((reason) => reasonText(reason)[lang]);
    return {
      id: 'scenario',
      title: scenarioTitle(data, lang),
      subtitle: words.subtitle(chartTexts[lang].scope.perYear(scope), choiceText(data, lang)),
      alt: scenarioAlt(data, lang),
      table,
      notes: scenarioNotes(data, lang),
      points: rows.length === 0 ? [] : scenarioPoints(table, context),
      pageHeight: pathHeight,
      drawing: {
        kind: 'option',
        option: (layout) =>
          rows.length === 0
            ? emptyOption(layout, reasons.join(' '))
            : pathOption(path, table, context, layout),
      },
    };
  },
};

/** The picture is that of the path, without its trend and verdict, with the scenario in it. */
function drawnPath({ quartier, progress, rows }: ScenarioData): PathData {
  const last = rows.at(-1);
  return {
    quartier,
    progress: {
      ...progress,
      trend: { ...progress.trend, forecast_t: null, half_width_t: null },
      measures: {
        ...progress.measures,
        secured_t: last && progress.latest ? progress.latest.t - last.secured_t : null,
        after_secured_t: last?.secured_t ?? null,
      },
    },
    secured: rows.map(({ year, secured_t }) => ({ year, t: secured_t })),
    scenario: rows.map(({ year, t }) => ({ year, t })),
  };
}

/** "2 weitere Maßnahmen, Faktoren von 2024": what is assumed, in short. */
function choiceText({ measures, factors, progress }: ScenarioData, lang: Language): string {
  const words = scenarioTexts[lang].chart;
  return words.choice(
    measures === 0 ? words.securedAlone : words.further(formatNumber(measures, lang), measures === 1),
    factors?.label[lang] ?? words.held(formatYear(progress.latest?.year)),
  );
}

function scenarioTitle({ quartier, progress, rows }: ScenarioData, lang: Language): string {
  const words = scenarioTexts[lang].chart;
  const last = rows.at(-1);
  if (!last) return words.none(quartier.name);
  const { unit } = chartTexts[lang];
  const step = progress.step_t;
  const title = words.title(quartier.name, formatYear(last.year), tonnes(last.t, lang, step));
  const gap = scenarioGap(progress, last.t);
  if (gap === null) return title;
  if (gap === 0) return words.exactly(title);
  const distance = withUnit(formatDistance(gap, lang, step), unit.tonnes);
  return gap > 0 ? words.above(title, distance) : words.below(title, distance);
}

function scenarioAlt({ progress, rows }: ScenarioData, lang: Language): string {
  const words = scenarioTexts[lang].chart;
  const { path } = chartTexts[lang];
  const last = rows.at(-1);
  if (!last)
    return scenarioReasons(progress)
      .map((reason) => reasonText(reason)[lang])
      .join(' ');
  const { target, step_t: step } = progress;
  return [
    path.altKind,
    words.alt(formatYear(last.year), tonnes(last.t, lang, step)),
    words.altSecured(tonnes(last.secured_t, lang, step)),
    target && target.t !== null && path.altTarget(formatYear(target.year), tonnes(target.t, lang, step)),
  ]
    .filter((sentence) => typeof sentence === 'string')
    .join(' ');
}

function scenarioNotes(
  { progress, rows, hasWithheldCarriers, interactionFactor }: ScenarioData,
  lang: Language,
): string[] {
  const words = scenarioTexts[lang].chart;
  return [
    words.noteScenario,
    rows.length > 0 && words.noteSecured(formatYear(progress.latest?.year)),
    progress.path.length > 0 && chartTexts[lang].path.notePath,
    hasWithheldCarriers && rows.length > 0 && `${words.withheld(formatYear(progress.latest?.year))}.`,
    interactionFactor !== 1 && words.noteInteraction(formatFactor(interactionFactor, lang)),
  ].filter((note) => typeof note === 'string');
}

function scenarioTable({ progress, rows, ids, factors }: ScenarioData, lang: Language): ChartTable {
  const texts = chartTexts[lang];
  const words = scenarioTexts[lang].chart;
  const unit = texts.unit.tonnesCo2e;
  const number = (key: string, label: string) => ({
    key,
    label,
    unit,
    kind: 'number' as const,
    digits: 'tonnes' as const,
  });
  const pathByYear = new Map(progress.path.map(({ year, t }) => [year, t]));
  const seriesByYear = new Map(progress.series.map((point) => [point.year, point]));
  const byYear = new Map(rows.map((row) => [row.year, row]));
  const choice = [words.scenario, ...(factors ? [factors.scenario] : []), ...ids].join(' ');
  const years = [...new Set([...seriesByYear.keys(), ...pathByYear.keys(), ...byYear.keys()])];
  return {
    step: progress.step_t,
    columns: [
      { key: 'year', label: texts.year, kind: 'year' },
      number('emissions_t', texts.path.measured),
      { key: 'state', label: texts.state, kind: 'text' },
      number('path_t', texts.path.path),
      number('scenario_t', words.scenario),
      number('scenario_measures_t', words.measures),
      number('scenario_factors_t', words.factors),
      number('secured_t', words.secured),
      { key: 'scenario', label: words.choiceColumn, kind: 'text' },
    ],
    rows: years
      .sort((a, b) => a - b)
      .map((year) => {
        const point = seriesByYear.get(year);
        const row = byYear.get(year);
        return {
          year,
          emissions_t: point?.t ?? null,
          state: point ? (point.assessable ? texts.status[point.status] : texts.incomplete) : null,
          path_t: pathByYear.get(year) ?? null,
          scenario_t: row?.t ?? null,
          scenario_measures_t: row?.measures_t ?? null,
          scenario_factors_t: row?.factors_t ?? null,
          secured_t: row?.secured_t ?? null,
          scenario: choice,
        };
      }),
  };
}

/** One point per row of the table. */
function scenarioPoints(table: ChartTable, { lang }: ChartContext): ChartPoint[] {
  const texts = chartTexts[lang];
  const words = scenarioTexts[lang].chart;
  const { ink, accent } = lightColours;
  return table.rows.map((row) => {
    const said = (key: string, label: string, colour?: string) =>
      typeof row[key] === 'number'
        ? [{ label, value: tonnes(row[key], lang, table.step), ...(colour && { colour }) }]
        : [];
    const lines = [
      ...said('emissions_t', `${texts.path.measured} (${row.state})`, ink),
      ...said('path_t', texts.path.path, accent),
      ...said('scenario_t', words.scenario, ink),
      ...said('secured_t', words.secured),
    ];
    return {
      heading: formatYear(row.year as number),
      lines: lines.length > 0 ? lines : [{ label: texts.path.measured, value: texts.incomplete }],
    };
  });
}
