import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { requirePart } from '#lib/server/http/api/list-part.ts';
import { requireChanges } from '#lib/server/http/require-changes.ts';
import {
  loadChangeCounts,
  loadEditionChanges,
  loadExplanations,
} from '#lib/server/queries/edition-changes.ts';

export const GET = apiRoute('editionChanges', async ({ event, parameters }) => {
  const { database, old } = await requireChanges(event);
  return {
    compared_with: old.id,
    counts: await loadChangeCounts(database),
    explanations: await loadExplanations(database),
    ...(await requirePart(parameters, (part) => loadEditionChanges(database, part))),
  };
});
