import { cutList } from '#lib/domain/list-part.ts';
import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { requirePart } from '#lib/server/http/api/list-part.ts';

export const GET = apiRoute('editions', ({ event, parameters }) => {
  const editions = event.locals.reader.list();
  return requirePart(parameters, (asked) => cutList(editions, asked, ({ id }) => id));
});
