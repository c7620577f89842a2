import { reasonText } from '#lib/texts/reasons.ts';
import { traceMethod } from '#lib/trace/address.ts';
import { apiRoute, jsonAnswer, unknownQuartier } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { traceAnswer } from '#lib/server/http/api/rows/trace.ts';
import { missingParameter } from '#lib/server/http/read-parameters.ts';
import { requireTrace } from '#lib/server/http/require-trace.ts';

export const GET = apiRoute(
  endpoints.trace,
  async ({ event, open, parameters: { figure, ...parameters } }) => {
    const id = event.params.quartier ?? '';
    if (figure === undefined) throw missingParameter('figure');
    const trace = await requireTrace(open, id, { figure, ...parameters });
    if (!trace) throw unknownQuartier(id);
    const reasons = trace.reasons.map(reasonText);
    return jsonAnswer('Trace', open, traceAnswer(trace, reasons, traceMethod(trace.figure)));
  },
);
