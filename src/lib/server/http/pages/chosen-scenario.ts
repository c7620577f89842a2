import { readScenarioChoice, type AskedScenario } from '../../queries/scenario-choice.ts';
import { failBadParameter } from './page-errors.ts';
import type { OpenEdition } from '../../queries/edition-reader.ts';

/** What the address assumes. Ends the request with 400 for a measure or factor scenario that there is not. */
export async function chosenScenario(open: OpenEdition, quartier: string, asked: AskedScenario) {
  const { unknown, ...choice } = await readScenarioChoice(open, quartier, asked);
  const [measure] = unknown.measures;
  if (measure !== undefined) {
    const allowed = choice.choosable.map(({ measure_id }) => measure_id);
    return failBadParameter('measures', measure, allowed);
  }
  if (unknown.scenario !== null) {
    const allowed = choice.factors.map((factors) => factors.scenario);
    return failBadParameter('scenario', unknown.scenario, allowed);
  }
  return choice;
}
