import type { ScenarioData } from '#lib/charts/scenario/data.ts';
import { loadProgress } from '../queries/progress.ts';
import { loadQuartier } from '../queries/quartiers.ts';
import { hasWithheldCarriers, loadScenario } from '../queries/scenario.ts';
import type { ChartRequest } from './request.ts';
import { readScenarioChoice } from '../queries/scenario-choice.ts';

/** What the scenario chart is made from. Undefined: no such quartier; what is asked for in vain is left out. */
export async function loadScenarioData(request: ChartRequest): Promise<ScenarioData | undefined> {
  const {
    database,
    programme,
    parameters: { quartier: id, measures, scenario },
  } = request;
  if (id === undefined) return undefined;
  const quartier = await loadQuartier(database, id);
  const progress = await loadProgress(database, id);
  if (!quartier || !progress) return undefined;
  const { chosen, chosenFactors } = await readScenarioChoice(request, id, { measures, scenario });
  const { latest } = progress;
  const ids = chosen.map(({ measure_id }) => measure_id);
  return {
    quartier,
    progress,
    rows: await loadScenario(database, id, {
      measures: ids,
      scenario: chosenFactors?.scenario ?? null,
    }),
    measures: ids.length,
    ids,
    factors: chosenFactors,
    hasWithheldCarriers:
      chosenFactors !== null && latest !== null && (await hasWithheldCarriers(database, id, latest.year)),
    interactionFactor: programme.interaction_factor,
  };
}
