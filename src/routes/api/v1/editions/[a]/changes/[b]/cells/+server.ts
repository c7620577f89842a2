import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { requirePart } from '#lib/server/http/api/list-part.ts';
import { requireChanges } from '#lib/server/http/require-changes.ts';
import { atDeliveredPlaces, loadCellChanges } from '#lib/server/queries/edition-changes.ts';

export const GET = apiRoute('cellChanges', async ({ event, parameters }) => {
  const { database, old } = await requireChanges(event);
  const { rows, ...part } = await requirePart(parameters, (asked) => loadCellChanges(database, asked));
  return { compared_with: old.id, ...part, rows: await atDeliveredPlaces(database, rows) };
});
