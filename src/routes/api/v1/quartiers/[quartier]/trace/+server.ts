import { reasonText } from '#lib/domain/texts/reasons.ts';
import { traceMethod } from '#lib/domain/trace-address.ts';
import { apiRoute, jsonAnswer } from '#lib/server/http/api-route.ts';
import { endpoints } from '#lib/server/http/endpoints.ts';
import { requireTrace } from '#lib/server/http/require-trace.ts';
import { traceAnswer } from '#lib/server/http/trace-rows.ts';

export const GET = apiRoute(endpoints.trace, async ({ event, open, parameters }) => {
  const trace = await requireTrace(open, event.params.quartier ?? '', parameters);
  return jsonAnswer(
    'Trace',
    open,
    traceAnswer(trace, trace.reasons.map(reasonText), traceMethod(trace.figure)),
  );
});
