import { chartIds, charts, isChartId, type ChartId } from '#lib/charts/registry.ts';
import { shorten } from '#lib/domain/page-problem.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { problemTexts } from '#lib/texts/problems.ts';
import { buildChart, type BuiltChart } from '../chart-data/build-chart.ts';
import type { ChartParameters } from '../chart-data/request.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import { unknownQuartier } from './api/api-route.ts';
import { HttpProblem } from './api/problem.ts';
import { missingParameter } from './read-parameters.ts';
import { requireChoice } from './require-choice.ts';
import { requirePair } from './require-pair.ts';
import { requireScenario } from './require-scenario.ts';

/** Throws {@link HttpProblem} 404 for a chart that there is not. */
export function requireChartId(asked = ''): ChartId {
  if (isChartId(asked)) return asked;
  const refusal = problemTexts.unknownChart(shorten(asked), chartIds);
  throw new HttpProblem(404, 'unknown-chart', refusal, { available: chartIds });
}

/**
 * A chart of the edition as an address asks for it, and its parameters with what the address leaves open but files name.
 * Throws {@link HttpProblem} or `BadParameter` for what there is not.
 */
export async function requireChart(
  open: OpenEdition,
  id: ChartId,
  asked: ChartParameters,
  lang: Language,
): Promise<{ built: BuiltChart; parameters: ChartParameters }> {
  const { scope, parameters: known } = charts[id];
  const { quartier = '' } = asked;
  if (scope === 'quartier' && asked.quartier === undefined) throw missingParameter('quartier');
  if (known.includes('scenario')) await requireScenario(open, quartier, asked);
  await requireChoice(open.database, asked);
  // Files of a pair name the year, also where it is not asked for.
  const parameters = known.includes('a') ? { ...asked, year: (await requirePair(open, asked)).year } : asked;
  const built = await buildChart(open, id, parameters, lang);
  if (!built) throw unknownQuartier(quartier);
  return { built, parameters };
}
