import { cutList } from '#lib/domain/list-part.ts';
import { apiRoute, jsonAnswer } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { requirePart } from '#lib/server/http/api/list-part.ts';

export const GET = apiRoute(endpoints.editions, async ({ event, open, parameters }) => {
  const part = await requirePart(parameters, (asked) =>
    cutList(event.locals.reader.list(), asked, ({ id }) => id),
  );
  return jsonAnswer('Editions', open, part);
});
