import type { ChartData, ChartId } from '#lib/charts/registry.ts';
import type { StackData } from '#lib/charts/stack/data.ts';
import { pageAddress } from '#lib/domain/address.ts';
import { securedPath } from '#lib/domain/secured-path.ts';
import { loadAbatementCurve } from '../queries/abatement.ts';
import { loadBalance, loadBalanceSums, type BalanceGrouping } from '../queries/balance.ts';
import { loadDecomposition } from '../queries/decomposition.ts';
import { loadMeasureEffect } from '../queries/measure-sums.ts';
import { loadComparableProgramme } from '../queries/comparable-programme.ts';
import { loadProgress, loadTrendBand } from '../queries/progress.ts';
import { loadQuartier, loadQuartierLevels } from '../queries/quartiers.ts';
import { loadCompared, loadMultiples, loadPairData, loadSlope } from './comparison.ts';
import type { ChartRequest } from './request.ts';
import { loadScenarioData } from './scenario.ts';

type Loader<Id extends ChartId> = (request: ChartRequest) => Promise<ChartData[Id] | undefined>;

/** What each chart is made from. Undefined: no such quartier, or the chart needs one and the address names none. */
export const chartLoaders: { readonly [Id in ChartId]: Loader<Id> } = {
  async path({ database, parameters: { quartier: id = '', from } }) {
    const quartier = await loadQuartier(database, id);
    const progress = await loadProgress(database, id, from);
    if (!quartier || !progress) return undefined;
    const band = await loadTrendBand(database, id, from);
    const secured = securedPath(progress, await loadMeasureEffect(database, id));
    return { quartier, progress, band, secured };
  },
  async gap({ database, programme, parameters: { quartier: id = '' } }) {
    const quartier = await loadQuartier(database, id);
    const progress = await loadProgress(database, id);
    if (!quartier || !progress) return undefined;
    const effects = await loadMeasureEffect(database, id);
    return { quartier, progress, effects, interactionFactor: programme.interaction_factor };
  },
  carriers: (request) => loadStack(request, 'carrier'),
  sectors: (request) => loadStack(request, 'sector'),
  async decomposition({ database, decompositions, parameters: { quartier: id = '', from, to } }) {
    const quartier = await loadQuartier(database, id);
    const read = from === undefined && to === undefined ? decompositions?.get(id) : undefined;
    const decomposition = read ?? (await loadDecomposition(database, id, { from, to }));
    if (!quartier || !decomposition) return undefined;
    const series = (await loadProgress(database, id))?.series ?? [];
    return { quartier, decomposition, series };
  },
  scenario: loadScenarioData,
  programme: ({ database }) => loadComparableProgramme(database),
  comparison: loadCompared,
  multiples: loadMultiples,
  slope: loadSlope,
  pair: loadPairData,
  async abatement({ database, parameters: { quartier, category, status, certainty, building_type } }) {
    if (quartier !== undefined && !(await loadQuartier(database, quartier))) return undefined;
    const choice = { quartier_id: quartier, category, status, certainty, building_type };
    return loadAbatementCurve(database, choice);
  },
  async map({ database, parameters: { edition = null }, lang }) {
    const view = { lang, edition };
    const quartiers = (await loadQuartierLevels(database)).map((quartier) => ({
      ...quartier,
      href: pageAddress(`/quartiere/${quartier.quartier_id}`, view),
    }));
    return { quartiers, listHref: pageAddress('/quartiere', view) };
  },
};

/** The balance within the scope of the quartier's series, so that the stack adds up to it. */
async function loadStack(
  { database, parameters: { quartier: id = '' }, programme }: ChartRequest,
  by: BalanceGrouping,
): Promise<StackData | undefined> {
  const quartier = await loadQuartier(database, id);
  const progress = await loadProgress(database, id);
  if (!quartier || !progress) return undefined;
  const scope = progress.target?.sectors ?? programme.headline_sectors;
  const [rows, sums] = await Promise.all([
    loadBalance(database, id, { by: [by], isSeries: true }),
    loadBalanceSums(database, id, by),
  ]);
  return { quartier, rows, sums, series: progress.series, scope };
}
