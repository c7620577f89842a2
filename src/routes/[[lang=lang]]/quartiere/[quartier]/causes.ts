import type { SeriesPoint } from '#lib/domain/records/progress.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { loadDecomposition } from '#lib/server/queries/decomposition.ts';
import { loadHeldFactors } from '#lib/server/queries/held-factors.ts';
import { chosen } from '#lib/server/http/pages/chosen.ts';

/** The years between which the address asks for the causes of the change; any year of the series may be asked for. */
export function chosenChange(url: URL, series: readonly SeriesPoint[]): { from?: number; to?: number } {
  const years = series.map(({ year }) => String(year));
  const from = chosen(url, 'change_from', years);
  const to = chosen(url, 'change_to', years);
  return {
    ...(from === undefined ? {} : { from: Number(from) }),
    ...(to === undefined ? {} : { to: Number(to) }),
  };
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
