import type { MeasureRow } from '#lib/domain/records/measures.ts';
import type { Database } from '../edition/database/database.ts';
import type { SavingLine } from './trace-measures.ts';

export interface TraceMeasure extends Omit<MeasureRow, 'overdue'> {
  row: number;
  discount_rate: number;
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

/** Its lines that count, with the factors of the year that savings are given for. */
export function loadTraceMeasureLines(
  database: Database,
  quartier: string,
  { measureId, factorYear }: { measureId: string; factorYear: number },
): Promise<SavingLine[]> {
  return database.rows<SavingLine>(
    `select m.measure_id, null as title, l.sector, l.carrier, l.saving_mwh, l.low_mwh, l.high_mwh, l.source_row as row,
       m.source, $year::integer as factor_year, f.g_per_kwh as factor_g_per_kwh, f.source_row as factor_row,
       f.source as factor_source, f.is_local as is_local_factor
     from measure_line l
     join measure m using (measure_id)
     join effective_factor f on f.quartier_id = m.quartier_id and f.year = $year and f.carrier = l.carrier
     where m.quartier_id = $quartier and m.measure_id = $measure
     order by l.source_row`,
    { quartier, measure: measureId, year: factorYear },
  );
}
