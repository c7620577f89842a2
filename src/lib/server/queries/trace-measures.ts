import type { MeasureRow } from '#lib/domain/records/measures.ts';
import type { Certainty } from '#lib/domain/vocabulary.ts';
import type { Database } from '../edition/database/database.ts';
import type { HeldFactor } from './trace-factors.ts';

/** A line of a measure that counts, with its factor and the rows that both stand in. */
export interface SavingLine extends HeldFactor {
  measure_id: string;
  /** Null where the calculation is about this measure alone: then nothing has to name it. */
  title: string | null;
  sector: string;
  saving_mwh: number;
  low_mwh: number | null;
  high_mwh: number | null;
  row: number;
  source: string | null;
}

/** The same, as it enters a sum over measures. */
export interface TraceSaving extends SavingLine {
  completion_date: string;
  lifetime_years: number | null;
  measure_row: number;
}

const lineColumns = `m.measure_id, l.sector, l.carrier, l.saving_mwh, l.low_mwh, l.high_mwh, l.source_row as row, m.source,
  $year::integer as factor_year, f.g_per_kwh as factor_g_per_kwh, f.source_row as factor_row, f.source as factor_source,
  f.is_local as is_local_factor`;

export interface TraceMeasure extends Omit<MeasureRow, 'overdue'> {
  row: number;
  discount_rate: number;
}

export interface TraceComparison {
  ex_ante_t_per_year: number;
  difference_t_per_year: number;
  share_t_pct: number | null;
}

/** The measure asked for, or the first with a saving; undefined if the quartier has none. */
export async function loadTraceMeasure(
  database: Database,
  quartier: string,
  measureId?: string,
): Promise<TraceMeasure | undefined> {
  const [row] = await database.rows<TraceMeasure>(
    `select m.*, m.source_row as row, p.discount_rate
     from measure m
     cross join programme p
     where m.quartier_id = $quartier and m.measure_id = coalesce($measure::varchar, m.measure_id)
     order by m.saving_t_per_year is null, m.measure_id
     limit 1`,
    { quartier, measure: measureId ?? null },
  );
  return row;
}

/** Its lines that count, or those of what was planned, with the factors of the year that savings are given for. */
export function loadTraceMeasureLines(
  database: Database,
  quartier: string,
  { measureId, factorYear, kind }: { measureId: string; factorYear: number; kind?: 'ex_ante' },
): Promise<SavingLine[]> {
  return database.rows<SavingLine>(
    `select null as title, ${lineColumns}
     from saving_line l
     join measure m using (measure_id)
     join effective_factor f on f.quartier_id = m.quartier_id and f.year = $year and f.carrier = l.carrier
     where m.quartier_id = $quartier and m.measure_id = $measure and case when $kind::varchar is null then l.counts else l.kind = $kind end
     order by l.source_row`,
    { quartier, measure: measureId, year: factorYear, kind: kind ?? null },
  );
}

/** What a measure was planned to save beside what was measured; undefined unless both are known in tonnes. */
export async function loadTraceComparison(
  database: Database,
  measureId: string,
): Promise<TraceComparison | undefined> {
  const [row] = await database.rows<TraceComparison>(
    `select ex_ante_t_per_year, difference_t_per_year, share_t_pct
     from measure_comparison
     where measure_id = $measure and difference_t_per_year is not null`,
    { measure: measureId },
  );
  return row;
}

/** Lines of measures with a completion date and with factors in the year they are held at; others are in no sum. */
export function loadTraceSavings(
  database: Database,
  quartier: string,
  {
    scope,
    factorYear,
    certainties,
    chosen = [],
  }: {
    scope: string;
    factorYear: number;
    certainties: readonly Certainty[];
    chosen?: readonly string[];
  },
): Promise<TraceSaving[]> {
  return database.rows<TraceSaving>(
    `with line as (
       select m.title, ${lineColumns}, m.completion_date, m.lifetime_years, m.source_row as measure_row,
         bool_and(f.carrier is not null) over (partition by m.measure_id) as has_factors
       from measure_line l
       join measure m using (measure_id)
       left join effective_factor f on f.quartier_id = $quartier and f.year = $year and f.carrier = l.carrier
       where m.quartier_id = $quartier
         and (
           list_contains(string_split($certainties, ';'), m.certainty)
           or list_contains(string_split($chosen, ','), m.measure_id)
         )
         and m.completion_date is not null and m.saving_t_per_year is not null
     )
     select * exclude (has_factors)
     from line
     where has_factors and list_contains(string_split($scope, ';'), sector)
     order by name_key(title), measure_id, row`,
    {
      quartier,
      scope,
      year: factorYear,
      certainties: certainties.join(';'),
      chosen: chosen.join(','),
    },
  );
}

/** Energy and emissions of a carrier in a year, in the scope of the quartier's series. */
export interface TraceCarrier {
  carrier: string;
  year: number;
  is_grid: boolean;
  energy_mwh: number;
  emissions_t: number;
  heated_mwh: number;
}

/** Carriers of two years to be decomposed; those withheld in one of them stand together in both, as `confidential`. */
export function loadTraceCarriers(
  database: Database,
  quartier: string,
  years: readonly [number, number],
): Promise<TraceCarrier[]> {
  return database.rows<TraceCarrier>(
    `with withheld as (
       select distinct t.carrier
       from guarded_total t
       join quartier_target g on g.quartier_id = t.quartier_id and g.scope = t.scope
       where t.quartier_id = $quartier and t.year in ($first, $last) and t.sector is null and t.carrier is not null
         and t.emissions_t is null
     ), gathered as (
       select c.year::integer as year, case when w.carrier is null then c.carrier else 'confidential' end as carrier,
         c.is_grid and w.carrier is null as is_grid, c.energy_mwh, c.emissions_t,
         case when w.carrier is null then c.heated_mwh else 0 end as heated_mwh
       from carrier_year_of($quartier, $quartier) c
       left join withheld w on w.carrier = c.carrier
       where c.year in ($first, $last)
     )
     select c.carrier, c.year, bool_and(c.is_grid) as is_grid, sum(c.energy_mwh) as energy_mwh, sum(c.emissions_t) as emissions_t,
       sum(c.heated_mwh) as heated_mwh
     from gathered c
     left join carrier k on k.carrier = c.carrier
     group by c.carrier, c.year, k.place
     order by k.place, c.carrier, c.year`,
    { quartier, first: years[0], last: years[1] },
  );
}
