import { shorten } from '#lib/domain/page-problem.ts';
import { expectations, problemTexts } from '#lib/texts/problems.ts';
import { readScenarioChoice, type AskedScenario } from '../../queries/scenario-choice.ts';
import type { OpenEdition } from '../../queries/edition-reader.ts';
import { loadQuartier } from '../../queries/quartiers.ts';
import { HttpProblem } from './problem.ts';

/** Throws {@link HttpProblem} 400 for a measure or factor scenario that the quartier or the edition does not have. */
export async function refuseUnknownChoice(
  open: OpenEdition,
  { quartier = '', ...asked }: AskedScenario & { quartier?: string },
): Promise<void> {
  // An unknown quartier is another answer.
  if (!(await loadQuartier(open.database, quartier))) return;
  const { unknown, choosable, factors } = await readScenarioChoice(open, quartier, asked);
  const [measure] = unknown.measures;
  if (measure !== undefined) {
    const text = problemTexts.invalidParameter('measures', shorten(measure), expectations.measures);
    const available = choosable.map(({ measure_id }) => measure_id);
    throw new HttpProblem(400, 'bad-parameter', text, { parameter: 'measures', available });
  }
  if (unknown.scenario !== null) {
    const text = problemTexts.invalidParameter('scenario', shorten(unknown.scenario), expectations.scenario);
    const available = factors.map(({ scenario }) => scenario);
    throw new HttpProblem(400, 'bad-parameter', text, { parameter: 'scenario', available });
  }
}
