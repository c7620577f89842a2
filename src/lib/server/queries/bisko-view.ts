import type { Database } from '../edition/database/database.ts';
import { loadQuartierRecord } from './quartier-record.ts';

/**
 * Whether the balance of a quartier in its target, or of several in the headline, is in the BISKO-like view: from
 * final energy with upstream emissions, grid electricity with the general factor (METHOD.md, section 2).
 */
export async function loadIsBiskoLike(
  database: Database,
  quartiers?: string | readonly string[],
): Promise<boolean> {
  const [factors] = await database.rows<{ lack_upstream: boolean }>(
    `select exists (
       from factor where not includes_upstream and quartier_id is null
     ) as lack_upstream`,
  );
  if (factors!.lack_upstream) return false;
  if (typeof quartiers === 'string') return !(await loadQuartierRecord(database, quartiers))?.has_own_view;
  // Tonnes instead of energy in a sector of the headline, or local factors that others may not use.
  const deviating = await database.rows<{ quartier_id: string }>(
    `select r.quartier_id
     from input.reported_emissions r
     where r.emissions_t is not null and r.sector in (select sector from headline_sector)
     union
     select f.quartier_id
     from factor f
     left join carrier c on c.carrier = f.carrier
     where f.quartier_id is not null and (not f.includes_upstream or c.grid_electricity)`,
  );
  return !deviating.some(({ quartier_id }) => quartiers === undefined || quartiers.includes(quartier_id));
}
