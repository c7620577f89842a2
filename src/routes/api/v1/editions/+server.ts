import { cutList } from '#lib/domain/list-part.ts';
import { apiRoute, jsonAnswer } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { askedPart, requirePart } from '#lib/server/http/api/list-part.ts';

export const GET = apiRoute(endpoints.editions, async ({ event, open, parameters }) => {
  const asked = askedPart(parameters);
  const part = requirePart(
    cutList(event.locals.reader.list(), asked, ({ id }) => id),
    asked,
  );
  return jsonAnswer('Editions', open, part);
});
