import type { Database } from '../edition/database/database.ts';
import { loadQuartierRecord } from './quartier-record.ts';

/** Which quartiers a picture of several shows: those named, or those of the programme's comparable years. */
export type ShownQuartiers = readonly string[] | 'comparable' | undefined;

/** How far balances are in the BISKO-like view (METHOD.md, section 2). */
export interface BiskoView {
  isBiskoLike: boolean;
  /** Names of the quartiers whose balances are not, where they are some of several and few. */
  others: string[];
}

/** More than these are not named one by one. */
const maxNamed = 5;

/**
 * Whether the balance of a quartier in its target is in the BISKO-like view: from final energy with upstream emissions,
 * grid electricity with the general factor (METHOD.md, section 2).
 */
export async function loadIsBiskoLike(database: Database, quartier: string): Promise<boolean> {
  if (await lacksUpstream(database)) return false;
  return !(await loadQuartierRecord(database, quartier))?.has_own_view;
}

/** The same of several balances in the headline, by default of all. */
export async function loadBiskoView(database: Database, shown: ShownQuartiers): Promise<BiskoView> {
  if (await lacksUpstream(database)) return { isBiskoLike: false, others: [] };
  // Tonnes instead of energy in a sector of the headline, or local factors that others may not use.
  const deviating = await database.rows<{ quartier_id: string; name: string; is_comparable: boolean }>(
    `select q.quartier_id, q.name,
       q.quartier_id in (select quartier_id from comparable_quartier where is_member) as is_comparable
     from quartier q
     where q.quartier_id in (
       select r.quartier_id
       from input.reported_emissions r
       where r.emissions_t is not null and r.sector in (select sector from headline_sector)
       union
       select f.quartier_id
       from factor f
       left join carrier c on c.carrier = f.carrier
       where f.quartier_id is not null and (not f.includes_upstream or c.grid_electricity)
     )
     order by q.by_name`,
  );
  const named = Array.isArray(shown) ? new Set<string>(shown) : undefined;
  const others = deviating.filter(({ quartier_id, is_comparable }) =>
    shown === 'comparable' ? is_comparable : (named?.has(quartier_id) ?? true),
  );
  return {
    isBiskoLike: others.length === 0,
    others: others.length > maxNamed ? [] : others.map(({ name }) => name),
  };
}

async function lacksUpstream(database: Database): Promise<boolean> {
  const [factors] = await database.rows<{ lack_upstream: boolean }>(
    `select exists (
       from factor where not includes_upstream and quartier_id is null
     ) as lack_upstream`,
  );
  return factors!.lack_upstream;
}
