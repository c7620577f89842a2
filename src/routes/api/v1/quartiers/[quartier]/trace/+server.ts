import { apiRoute, unknownQuartier } from '#lib/server/http/api/api-route.ts';
import { traceAnswer } from '#lib/server/http/api/trace-answer.ts';
import { missingParameter } from '#lib/server/http/read-parameters.ts';
import { requireTrace } from '#lib/server/http/require-trace.ts';

export const GET = apiRoute('trace', async ({ event, open, parameters: { figure, ...parameters } }) => {
  const id = event.params.quartier ?? '';
  if (figure === undefined) throw missingParameter('figure');
  const trace = await requireTrace(open, id, { figure, ...parameters });
  if (!trace) throw unknownQuartier(id);
  return traceAnswer(trace);
});
