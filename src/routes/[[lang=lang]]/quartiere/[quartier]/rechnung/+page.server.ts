import { type TraceQuestion } from '#lib/trace/trace.ts';
import { failUnknownQuartier } from '#lib/server/http/pages/page-errors.ts';
import { loadQuartier } from '#lib/server/queries/quartiers.ts';
import { loadSectors } from '#lib/server/queries/vocabulary.ts';
import { pageLoad, type PageRequest } from '#lib/server/http/pages/page-load.ts';
import { requireTrace } from '#lib/server/http/require-trace.ts';

export const load = pageLoad('/quartiere/{quartier}/rechnung', async ({ open, event, parameters }) => {
  const id = event.params.quartier ?? '';
  const quartier = await loadQuartier(open.database, id);
  if (!quartier) return failUnknownQuartier(open, id);
  const question = questionOf(parameters);
  const trace = await requireTrace(open, id, question);
  if (!trace) return failUnknownQuartier(open, id);
  const isOneYear =
    new Set(trace.inputs.filter(({ kind }) => kind !== 'value').map(({ year }) => year)).size === 1;
  return {
    quartier,
    question,
    sectors: await loadSectors(open.database, id),
    trace: {
      ...trace,
      // Balances of several years have calculations of their own, which the steps lead to.
      inputs: isOneYear ? trace.inputs : trace.inputs.filter(({ kind }) => kind === 'value'),
      steps: trace.steps.map(({ expression: _, ...step }) => step),
    },
  };
});

/** The figure, and what it is to be computed for as far as the address names it. */
function questionOf(parameters: PageRequest<'/quartiere/{quartier}/rechnung'>['parameters']): TraceQuestion {
  const question: TraceQuestion = {
    figure: parameters.value('groesse') ?? 'emissions',
    certainty: parameters.value('certainty'),
  };
  for (const name of ['year', 'from'] as const) {
    const year = parameters.value(name);
    if (year !== undefined) question[name] = year;
  }
  for (const name of ['sector', 'carrier', 'measure', 'measures', 'scenario'] as const) {
    const text = parameters.text(name);
    if (text !== undefined) question[name] = text;
  }
  return question;
}
