import { z } from 'zod';
import { number, quartierName, reasons, status, text } from '#lib/domain/records/fields.ts';
import { traceOutline, traceStep, traceUnit } from '#lib/domain/records/trace.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import { traceMethod } from '#lib/trace/address.ts';
import type { ProgrammeContribution } from '#lib/trace/programme.ts';
import type { Trace } from '#lib/trace/trace.ts';

export const trace = traceOutline.extend({
  value: number.meta({ description: 'The figure, unrounded, as the edition has it; null: see reasons' }),
  unit: traceUnit,
  text: text.meta({ description: 'The figure as pages print it' }),
  ...reasons,
  method: z.string().meta({ description: 'Where the formula is explained' }),
  steps: z.array(traceStep),
});

export const contribution = z.object({
  ...quartierName.shape,
  t: number.meta({ description: 'Null: not in the total, see reasons' }),
  status: status.nullable(),
  path_t: number.meta({ description: 'Null without a path of the headline scope in that year' }),
  ...reasons,
}) satisfies z.ZodType<ProgrammeContribution>;

/** A trace as the API gives it out: without the expressions, which are for spreadsheets. */
export function traceAnswer(given: Trace): z.input<typeof trace> {
  const [first] = given.results;
  const method = traceMethod(given.figure);
  return {
    ...given,
    value: first?.value ?? null,
    unit: first?.unit ?? 't',
    text: first?.text ?? { de: '–', en: '–' },
    reason_texts: given.reasons.map(reasonText),
    method: `${method.path}${method.fragment}`,
    steps: given.steps.map(({ expression: _, ...rest }) => rest),
  };
}
