import { reasonText } from '#lib/texts/reasons.ts';
import { traceMethod } from '#lib/trace/address.ts';
import { apiRoute, jsonAnswer } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { requireTrace } from '#lib/server/http/api/require-trace.ts';
import { traceAnswer } from '#lib/server/http/api/trace-rows.ts';

export const GET = apiRoute(endpoints.trace, async ({ event, open, parameters }) => {
  const trace = await requireTrace(open, event.params.quartier ?? '', parameters);
  return jsonAnswer(
    'Trace',
    open,
    traceAnswer(trace, trace.reasons.map(reasonText), traceMethod(trace.figure)),
  );
});
