import type { Quartier } from '#lib/domain/records/programme.ts';
import type { Database } from '../../edition/database/database.ts';
import { loadQuartier } from '../../queries/quartiers.ts';
import { unknownQuartier } from './api-route.ts';

/** The quartier that an address names. Throws {@link HttpProblem} 404 if the edition has none of that id. */
export async function requireQuartier(database: Database, id = ''): Promise<Quartier> {
  const quartier = await loadQuartier(database, id);
  if (!quartier) throw unknownQuartier(id);
  return quartier;
}
