import { z } from 'zod';
import { named, number, string, strings, text, year } from './fields.ts';

export const reference = z.object({
  year,
  ...named(['population', 'dwellings', 'buildings', 'heated_floor_area_m2'], number),
  area_definition: string,
  source: string,
});
export type ReferenceRow = z.infer<typeof reference>;

export const target = z.object({
  sectors: strings,
  target_year: year,
  base_year_from: year,
  base_year_to: year,
  baseline_t: number,
  target_t: number,
  reduction_pct: number,
  is_absolute: z.boolean(),
  decided_t: number.meta({ description: 'Decided in tonnes beside a percentage, left in the target year' }),
  role: z.enum(['final', 'interim', 'later']),
  source: z.string(),
});
export type TargetRow = z.infer<typeof target>;

/** A source of the balance, with the years for which it delivered something. */
export const source = z.object({
  source: z.string(),
  first_year: year,
  last_year: year,
});
export type SourceRow = z.infer<typeof source>;

/** Something odd about the delivery, in the words of the check. */
export const warning = z.object({
  quartier_id: string,
  file: z.string(),
  row: z.int().nullable(),
  column: string,
  rule: z.string(),
  text,
  hint: text,
});
/** The same about any quartier, or about none. */
export type WarningRow = Omit<z.infer<typeof warning>, 'quartier_id'> & { quartier_id: string | null };
/** With the name of its quartier, where it is about one. */
export type NamedWarning = WarningRow & { name: string | null };
