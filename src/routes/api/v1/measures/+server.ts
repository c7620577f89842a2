import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { requirePart } from '#lib/server/http/api/list-part.ts';
import { loadMeasurePart } from '#lib/server/queries/measures.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';

export const GET = apiRoute('measures', async ({ open, parameters }) => {
  const { interaction_factor } = await loadProgramme(open.database);
  const part = await requirePart(parameters, (asked) => loadMeasurePart(open, asked));
  return { interaction_factor, ...part };
});
