import { apiRoute, jsonAnswer } from '#lib/server/http/api-route.ts';
import { endpoints } from '#lib/server/http/endpoints.ts';

export const GET = apiRoute(endpoints.editions, async ({ event, open }) => {
  // The list grows whichever edition is asked for.
  event.setHeaders({ 'cache-control': 'no-cache' });
  return jsonAnswer('Editions', open, { rows: event.locals.reader.list() });
});
