import type { OpenEdition } from '../queries/edition-reader.ts';
import { loadQuartier } from '../queries/quartiers.ts';
import { readScenarioChoice, type ScenarioRequest, type ScenarioChoice } from '../queries/scenario-choice.ts';
import { BadParameter } from './bad-parameter.ts';

/** What an address assumes. Throws {@link BadParameter} for a measure or factor scenario that there is not. */
export async function requireScenario(
  open: OpenEdition,
  quartier: string,
  asked: ScenarioRequest,
): Promise<ScenarioChoice> {
  const choice = await readScenarioChoice(open, quartier, asked);
  const { unknown, choosable, factors } = choice;
  const [measure] = unknown.measures;
  const isPossible = measure === undefined && unknown.scenario === null;
  // An unknown quartier is refused as such.
  if (isPossible || !(await loadQuartier(open.database, quartier))) return choice;
  if (measure !== undefined) {
    throw new BadParameter('measures', measure, { allowed: choosable.map(({ measure_id }) => measure_id) });
  }
  throw new BadParameter('scenario', unknown.scenario ?? '', {
    allowed: factors.map(({ scenario }) => scenario),
  });
}
