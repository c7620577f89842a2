import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { requirePart } from '#lib/server/http/api/list-part.ts';
import { requireChanges } from '#lib/server/http/require-changes.ts';
import { loadCellChanges } from '#lib/server/queries/edition-changes.ts';

export const GET = apiRoute('cellChanges', async ({ event, parameters }) => {
  const { database, old } = await requireChanges(event);
  return {
    compared_with: old.id,
    ...(await requirePart(parameters, (part) => loadCellChanges(database, part))),
  };
});
