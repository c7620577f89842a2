import { shorten } from '#lib/domain/page-problem.ts';
import { problemTexts } from '#lib/texts/problems.ts';
import type { Trace, TraceQuestion } from '#lib/trace/trace.ts';
import { buildTrace } from '../../trace/trace.ts';
import type { OpenEdition } from '../../queries/edition-reader.ts';
import { unknownQuartier } from './api-route.ts';
import { missingParameter, parameters } from '../parameters.ts';
import { HttpProblem } from './problem.ts';
import { refuseUnknownChoice } from './scenario-choice.ts';

/** The calculation that an address asks for. Throws {@link HttpProblem} for what the edition does not have. */
export async function requireTrace(
  open: OpenEdition,
  quartier: string,
  { figure, ...rest }: Partial<TraceQuestion>,
): Promise<Trace> {
  if (figure === undefined) throw missingParameter('figure');
  if (figure === 'scenario') await refuseUnknownChoice(open, { quartier, ...rest });
  const trace = await buildTrace(open, quartier, { figure, ...rest });
  if (!trace) throw unknownQuartier(quartier);
  for (const name of ['sector', 'carrier', 'measure'] as const) {
    const asked = rest[name];
    if (asked === undefined || trace.inputs.length > 0) continue;
    const text = problemTexts.invalidParameter(name, shorten(asked), parameters[name].expected);
    throw new HttpProblem(400, 'bad-parameter', text, { parameter: name });
  }
  return trace;
}
