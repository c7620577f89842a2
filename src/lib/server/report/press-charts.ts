import { charts, type ChartId } from '#lib/charts/registry.ts';
import { ruhrTiles } from '#lib/domain/ruhr-tiles.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { buildChart, type BuiltChart } from '../chart-data/build-chart.ts';
import type { ChartParameters } from '../chart-data/request.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import { hasQuartierIn } from '../queries/quartiers.ts';

/** What is offered to the press, the most important first. Charts that need a choice of the reader are not. */
const pressCharts = {
  quartier: ['path', 'gap', 'decomposition', 'carriers', 'sectors'],
  programme: ['programme', 'comparison', 'slope', 'multiples', 'map', 'abatement'],
} as const satisfies Record<string, readonly ChartId[]>;

export interface PressChart extends BuiltChart {
  id: ChartId;
  parameters: ChartParameters;
}

/** The charts of a quartier, or of the programme. Undefined: no such quartier. */
export async function loadPressCharts(
  open: OpenEdition,
  quartier: string | undefined,
  lang: Language,
): Promise<{ charts: PressChart[]; empty: PressChart[] } | undefined> {
  const ids = quartier === undefined ? pressCharts.programme : pressCharts.quartier;
  const parameters = quartier === undefined ? {} : { quartier };
  const hasMap = quartier === undefined && (await hasQuartierIn(open.database, ruhrTiles));
  const offered = ids.filter((id) => charts[id].scope !== 'map' || hasMap);
  const built = await Promise.all(
    offered.map(async (id) => {
      const chart = await buildChart(open, id, parameters, lang);
      return chart && { id, parameters, ...chart };
    }),
  );
  const found = built.filter((chart) => chart !== undefined);
  if (quartier !== undefined && found.length === 0) return undefined;
  return { charts: found.filter(hasFigures), empty: found.filter((built) => !hasFigures(built)) };
}

/** Whether a chart shows anything: its title then is a finding, and else says what cannot be told. */
function hasFigures({ chart: { table } }: BuiltChart): boolean {
  const numbers = table.columns.filter(({ kind }) => kind === 'number');
  // The map says verdicts, in words.
  if (numbers.length === 0) return table.rows.length > 0;
  return table.rows.some((row) => numbers.some(({ key }) => (row[key] ?? null) !== null));
}
