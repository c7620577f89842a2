import type { BalanceRow, MissingCell } from '#lib/domain/records.ts';
import type { Database } from '../edition/database.ts';

export type BalanceGrouping = 'sector' | 'carrier';

/**
 * Balance of a quartier: delivered cells, reported emissions, and required cells without a row as `missing`.
 * With fewer groupings, cells are added up; a sum takes the worst state of its parts (missing, NE, C, number, IE,
 * NO), so an incomplete sum says so and its tonnes are a lower bound. Basis and quality are given for single
 * cells only.
 */
export function loadBalance(
  database: Database,
  quartierId: string,
  options: {
    year?: number;
    by?: readonly BalanceGrouping[];
    /** Only these sectors, by default all. */
    sectors?: readonly string[];
  } = {},
): Promise<BalanceRow[]> {
  const by = options.by ?? ['sector', 'carrier'];
  // of totals with withheld cells only what may be shown is kept; sectors have theirs once, for every scope
  const scope = by.includes('sector') ? '' : (options.sectors?.toSorted().join(';') ?? '');
  const isGrouped = by.length < 2;
  const guarded = by.includes('sector')
    ? 't.sector = g.sector'
    : `t.sector is null and t.carrier ${by.includes('carrier') ? '= g.carrier' : 'is null'}`;
  const group = (name: BalanceGrouping) => (by.includes(name) ? name : `cast(null as varchar)`);
  return database.rows<BalanceRow>(
    `with cell as (
       select b.year, b.sector, b.carrier, energy_mwh, emissions_t, state, status, basis, quality,
         w.carrier is not null as is_withheld
       from balance_cell b
       left join (from withheld_cell where quartier_id = $quartier) w
         on w.year = b.year and w.sector = b.sector::varchar and w.carrier = b.carrier::varchar
       where b.quartier_id = $quartier
       union all
       select year, sector, null, null, emissions_t, 'number', status, null, null, false
       from input.reported_emissions where quartier_id = $quartier
       union all
       select m.year, m.sector, m.carrier, null, null, m.state, null, null, null, false
       from missing_cell m
       where m.quartier_id = $quartier
         and not exists (
           select 1 from balance_cell b
           where b.quartier_id = m.quartier_id and b.year = m.year and b.sector = m.sector and b.carrier = m.carrier
         )
     ), grouped as (
       select year, ${group('sector')} as sector, ${group('carrier')} as carrier, energy_mwh, emissions_t, state, status,
         basis, quality, carrier is null as is_reported,
         -- a withheld cell is confidential by itself, and a number within a sum that may be shown
         case case when is_withheld and ${isGrouped} then 'number' else state::varchar end when 'missing' then 6 when 'NE' then 5 when 'C' then 4 when 'number' then 3 when 'IE' then 2 else 1 end as state_rank,
         case status when 'final' then 1 when 'provisional' then 2 when 'estimated' then 3 end as status_rank
       from cell
       where ($year::integer is null or year = $year)
         and ($sectors::varchar is null or sector = any(string_to_array($sectors, ';')))
     )
     select g.year::integer as year, g.sector, g.carrier,
       case when t.year is not null then t.energy_mwh when count(g.energy_mwh) > 0 then sum(g.energy_mwh) end as energy_mwh,
       case
         when t.year is not null then t.emissions_t + coalesce(sum(g.emissions_t) filter (g.is_reported), 0)
         when count(g.emissions_t) > 0 then sum(g.emissions_t)
       end as emissions_t,
       case case when t.year is not null and t.emissions_t is null then greatest(max(g.state_rank), 4) else max(g.state_rank) end
         when 6 then 'missing' when 5 then 'NE' when 4 then 'C' when 3 then 'number' when 2 then 'IE' else 'NO' end as state,
       case max(g.status_rank) when 1 then 'final' when 2 then 'provisional' when 3 then 'estimated' end as status,
       case when count(*) = 1 then max(g.basis) end as basis,
       case when count(*) = 1 then max(g.quality) end as quality
     from grouped g
     left join sector s on s.sector = g.sector
     left join carrier c on c.carrier = g.carrier
     left join (from guarded_total where quartier_id = $quartier and scope = $scope and ${isGrouped}) t
       on t.year = g.year and ${guarded}
     group by g.year, g.sector, g.carrier, s.place, c.place, t.year, t.energy_mwh, t.emissions_t
     order by g.year, s.place, g.sector, c.place, g.carrier`,
    {
      quartier: quartierId,
      year: options.year ?? null,
      sectors: options.sectors?.join(';') ?? null,
      scope,
    },
  );
}

/** Cells that keep years of a quartier from being assessable. */
export function loadMissingCells(database: Database, quartierId: string): Promise<MissingCell[]> {
  return database.rows<MissingCell>(
    `select m.year::integer as year, m.sector, m.carrier, m.state from missing_cell m
     where m.quartier_id = $quartier order by m.year desc, m.sector, m.carrier`,
    { quartier: quartierId },
  );
}
