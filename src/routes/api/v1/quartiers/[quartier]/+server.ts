import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { loadDeliveries } from '#lib/server/queries/deliveries.ts';
import { loadQuartierRecord } from '#lib/server/queries/quartier-record.ts';

export const GET = apiRoute('quartier', async ({ open: { database }, quartier }) => {
  const { quartier_id } = await quartier();
  const record = (await loadQuartierRecord(database, quartier_id))!;
  const deliveries = await loadDeliveries(database, [quartier_id]);
  return {
    ...record.quartier,
    reference: record.reference,
    targets: record.targets,
    deliveries: deliveries.map(({ quartier_id: _, ...delivery }) => delivery),
    missing_cells: record.missing_cells,
    warnings: record.warnings,
    sources: record.sources,
  };
});
