import type { SeriesPoint } from '#lib/domain/records/progress.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { loadDecomposition } from '#lib/server/queries/decomposition.ts';
import { loadHeldFactors } from '#lib/server/queries/held-factors.ts';
import type { PageRequest } from '#lib/server/http/pages/page-load.ts';

/** The years between which the address asks for the causes of the change; any year of the series may be asked for. */
export function chosenChange(
  parameters: PageRequest<'/quartiere/{quartier}'>['parameters'],
  series: readonly SeriesPoint[],
): { from?: number; to?: number } {
  const years = series.map(({ year }) => year);
  const from = parameters.oneOf('change_from', years);
  const to = parameters.oneOf('change_to', years);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Where the change comes from, and the simpler view of it; undefined if the edition has no such quartier. */
export async function loadCauses(
  database: Database,
  quartierId: string,
  years: { from?: number; to?: number },
) {
  const decomposition = await loadDecomposition(database, quartierId, years);
  return decomposition && { decomposition, heldFactors: await loadHeldFactors(database, quartierId) };
}
