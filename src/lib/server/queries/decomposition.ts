import { reasonText } from '#lib/domain/texts/reasons.ts';
import type { Decomposition } from '#lib/domain/decomposition-records.ts';
import type { Reason } from '#lib/domain/vocabulary.ts';
import type { Database } from '../edition/database.ts';

/** A row of `decomposition_between`. */
export interface DecompositionRow {
  from_year: number | null;
  to_year: number | null;
  from_t: number | null;
  to_t: number | null;
  population_t: number | null;
  floor_area_per_head_t: number | null;
  intensity_t: number | null;
  weather_t: number | null;
  carrier_mix_t: number | null;
  grid_factor_t: number | null;
  other_factors_t: number | null;
  local_t: number | null;
  background_t: number | null;
  total_t: number | null;
  measures_t: number | null;
  remainder_t: number | null;
  sectors: string[];
  left_out_sectors: string[];
  confidential_carriers: string[];
  has_other_area: boolean;
  reasons: Reason[];
}

/**
 * Where the change of a quartier's emissions comes from, base year to latest or between the years asked for;
 * undefined if the edition has no such quartier. Terms are null where the chain is shortened (METHOD.md, section 6).
 */
export async function loadDecomposition(
  database: Database,
  quartierId: string,
  years: { from?: number | undefined; to?: number | undefined } = {},
): Promise<Decomposition | undefined> {
  const { from = null, to = null } = years;
  const [row] =
    from === null && to === null
      ? await database.rowsOfQuartier<DecompositionRow>(
          '*',
          'decomposition_between($first, $last, null, null)',
          quartierId,
        )
      : await database.rows<DecompositionRow>(
          'select * from decomposition_between($quartier, $quartier, $from, $to)',
          {
            quartier: quartierId,
            from,
            to,
          },
        );
  return row && decompositionOf(row);
}

export function decompositionOf(row: DecompositionRow): Decomposition {
  return {
    years: row.from_year === null || row.to_year === null ? null : [row.from_year, row.to_year],
    from_t: row.from_t,
    to_t: row.to_t,
    terms: {
      population: row.population_t,
      floor_area_per_head: row.floor_area_per_head_t,
      intensity: row.intensity_t,
      weather: row.weather_t,
      carrier_mix: row.carrier_mix_t,
      grid_factor: row.grid_factor_t,
      other_factors: row.other_factors_t,
    },
    local_t: row.local_t,
    background_t: row.background_t,
    total_t: row.total_t,
    measures_t: row.measures_t,
    remainder_t: row.remainder_t,
    sectors: row.sectors,
    left_out_sectors: row.left_out_sectors,
    confidential_carriers: row.confidential_carriers,
    has_other_area: row.has_other_area,
    reasons: row.reasons,
    reason_texts: row.reasons.map(reasonText),
  };
}
