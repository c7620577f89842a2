import type { Database } from '../edition/database.ts';

/**
 * Whether the balance of a quartier, or of all, is in the BISKO-like view: computed from final energy with
 * factors that include upstream emissions, grid electricity with the general factor (METHOD.md, section 2).
 */
export async function loadIsBiskoLike(database: Database, quartierId?: string): Promise<boolean> {
  const [row] = await database.rows<{ deviates: boolean }>(
    `select exists (
         select 1 from input.reported_emissions where $quartier::varchar is null or quartier_id = $quartier
       ) or exists (
         select 1
         from input.emission_factors f
         join programme p on p.factor_set = f.factor_set
         left join carrier c on c.carrier = f.carrier
         where (not f.includes_upstream or (f.quartier_id is not null and c.grid_electricity))
           and ($quartier::varchar is null or f.quartier_id is null or f.quartier_id = $quartier)
       ) as deviates`,
    { quartier: quartierId ?? null },
  );
  return !row!.deviates;
}
