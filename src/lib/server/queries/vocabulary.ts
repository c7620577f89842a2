import type { Carrier, DeliveredSector, FactorRow, Sector } from '#lib/domain/records/balance.ts';
import type { Database } from '../edition/database/database.ts';
import { loadQuartierRecord } from './quartier-record.ts';

/** Sectors in the order of the standard list, and whether the quartier, or any, delivered anything of them. */
export async function loadSectors(database: Database, quartier?: string): Promise<DeliveredSector[]> {
  const rows = await database.rows<Sector>(
    `select sector, {'de': label_de, 'en': label_en} as label from sector order by place`,
  );
  const known = new Set(await loadDeliveredSectors(database, quartier));
  return rows.map((row) => ({ ...row, is_delivered: known.has(row.sector) }));
}

async function loadDeliveredSectors(database: Database, quartier?: string): Promise<string[]> {
  if (quartier !== undefined) return (await loadQuartierRecord(database, quartier))?.delivered_sectors ?? [];
  const rows = await database.rows<{ sector: string }>(
    'select distinct sector::varchar as sector from sector_year',
  );
  return rows.map(({ sector }) => sector);
}

export function loadCarriers(database: Database): Promise<Carrier[]> {
  return database.rows<Carrier>(
    `select carrier, {'de': label_de, 'en': label_en} as label, "group", grid_electricity
     from carrier
     order by place`,
  );
}

/** The edition's factor set, for carriers that occur in it. */
export function loadFactors(database: Database): Promise<FactorRow[]> {
  return database.rows<FactorRow>(
    `select f.carrier, f.year::integer as year, f.quartier_id, f.g_per_kwh, f.includes_upstream, f.source
     from factor f
     left join carrier c on c.carrier = f.carrier
     order by c.place, f.carrier, f.quartier_id nulls first, f.year`,
  );
}

export type UsedFactor = Omit<FactorRow, 'quartier_id'> & { is_local: boolean };

/** The emission factors that a quartier's balance was computed with, one per carrier and year. */
export function loadUsedFactors(database: Database, quartier: string): Promise<UsedFactor[]> {
  return database.rows<UsedFactor>(
    `select carrier, year::integer as year, g_per_kwh, includes_upstream, source, is_local
     from effective_factor
     where quartier_id = $quartier and (carrier, year) in (
       select (carrier::varchar, year) from balance_cell where quartier_id = $quartier and energy_mwh > 0
     )
     order by carrier, year`,
    { quartier },
  );
}
