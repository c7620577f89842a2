import { apiRoute, jsonAnswer } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { requireQuartier } from '#lib/server/http/api/require-quartier.ts';
import { loadMissingCells } from '#lib/server/queries/balance.ts';
import { loadDeliveries } from '#lib/server/queries/deliveries.ts';
import {
  loadReference,
  loadSources,
  loadTargets,
  loadWarnings,
} from '#lib/server/queries/quartier-details.ts';

export const GET = apiRoute(endpoints.quartier, async ({ event, open }) => {
  const { database } = open;
  const quartier = await requireQuartier(database, event.params.quartier);
  const id = quartier.quartier_id;
  const deliveries = (await loadDeliveries(database)).filter((delivery) => delivery.quartier_id === id);
  return jsonAnswer('Quartier', open, {
    ...quartier,
    reference: await loadReference(database, id),
    targets: await loadTargets(database, id),
    deliveries: deliveries.map(({ quartier_id: _, ...delivery }) => delivery),
    missing_cells: await loadMissingCells(database, id),
    warnings: await loadWarnings(database, id),
    sources: await loadSources(database, id),
  });
});
