import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { requirePair } from '#lib/server/http/require-pair.ts';

export const GET = apiRoute('comparisonPair', ({ open, parameters }) => requirePair(open, parameters));
