import type { Database } from '../edition/database/database.ts';

/**
 * Quartiers with a view of their own: tonnes instead of energy in a sector that the figures cover, or local factors that
 * others may not use.
 */
const deviatingIn = (coveredSectors: string) => `(
  select r.quartier_id from input.reported_emissions r where r.emissions_t is not null and r.sector in (${coveredSectors})
  union
  select f.quartier_id
  from input.emission_factors f
  join programme p on p.factor_set = f.factor_set
  left join carrier c on c.carrier = f.carrier
  where f.quartier_id is not null and (not f.includes_upstream or c.grid_electricity)
)`;

/**
 * Whether the balance of a quartier, or of all, is in the BISKO-like view: computed from final energy with
 * factors that include upstream emissions, grid electricity with the general factor (METHOD.md, section 2). The figures
 * of several quartiers cover the headline, those of one its target.
 */
export async function loadIsBiskoLike(
  database: Database,
  quartiers?: string | readonly string[],
): Promise<boolean> {
  const quartierId = typeof quartiers === 'string' ? quartiers : undefined;
  const deviating = deviatingIn(
    quartierId === undefined
      ? 'select sector from headline_sector'
      : 'select s.sector from quartier_target q join scope_sector s using (scope) where q.quartier_id = r.quartier_id',
  );
  const [row] = await database.rows<{ all_deviate: boolean; some_deviate: boolean }>(
    `select exists (
         select 1
         from input.emission_factors f
         join programme p on p.factor_set = f.factor_set
         where not f.includes_upstream and f.quartier_id is null
       ) as all_deviate,
       exists (from ${deviating}) as some_deviate`,
  );
  const { all_deviate, some_deviate } = row!;
  if (all_deviate || !some_deviate) return !all_deviate;
  if (typeof quartiers === 'object') {
    const rows = await database.rows<{ quartier_id: string }>(
      `select distinct quartier_id from ${deviating}`,
    );
    return !rows.some(({ quartier_id }) => quartiers.includes(quartier_id));
  }
  if (quartierId === undefined) return false;
  return (await database.rowsOfQuartier('quartier_id', deviating, quartierId)).length === 0;
}
