import { z } from 'zod';
import type { Language } from '../vocabulary.ts';
import {
  coverage,
  named,
  number,
  quartierName,
  status,
  step,
  string,
  strings,
  text,
  year,
} from './fields.ts';

export const programme = z.object({
  id: z.string(),
  title: text,
  kind: z.enum(['real', 'demo']),
  headline_sectors: strings,
  factor_set: string,
  target_year: year.nullable(),
  interaction_factor: z.number(),
  ...named(
    ['owner', 'funder', 'licence', 'contact', 'press_contact', 'embargo_until', 'source', 'source_en'],
    string,
  ),
  /** Number of quartiers in the programme. */
  quartier_count: z.int(),
  /** First and last year with at least one row. */
  first_year: year.nullable(),
  last_year: year.nullable(),
});
export type Programme = z.infer<typeof programme>;

/** Which quartier something is about. */
export type QuartierName = z.infer<typeof quartierName>;

export const quartier = z.object({
  ...quartierName.shape,
  ags: z.string(),
  ...named(['project_title', 'phase', 'phase_since', 'building_type'], string),
  area_ha: number,
  lat: number,
  lon: number,
  contact: string,
  source: string,
  latest_assessable_year: year.nullable(),
});
export type Quartier = z.infer<typeof quartier>;

export type Coverage = z.infer<typeof coverage>;

/** One year of the programme total: tonnes are summed over the quartiers that have the year. */
export const programmeYear = z.object({
  year,
  t: number,
  step_t: step,
  /** Path of the quartiers in `compared`. */
  path_t: number,
  status: status.nullable(),
  coverage,
  /** Total and path over the quartiers that have both in this year: the only pair that may be compared. */
  compared: z.object({ n: z.int(), t: number, path_t: number }),
  /** Sum of all paths that are defined in this year, with their number. */
  planned: z.object({ n: z.int(), t: number }),
});
export type ProgrammeYear = z.infer<typeof programmeYear>;

/** Years over which the same quartiers are summed, so that they can be compared with each other. */
export const comparableYears = z.object({
  /** First and last of the years; null: no year has half of the quartiers. */
  window: z.tuple([year, year]).nullable(),
  /** The quartiers that have all years of the window, of all. */
  coverage,
  /** How many of them can be compared with their path. */
  with_path: z.int(),
  /** The years of the window, and those of the path beyond it. */
  rows: z.array(programmeYear),
});

/** A quartier that is not in them, with the years it lacks, or has no path. */
export type LeftOutQuartier = QuartierName & { lacking_years: number[] };

export interface ComparableYears extends z.infer<typeof comparableYears> {
  /** The first of those that lack a year. */
  left_out: { rows: LeftOutQuartier[]; total: number };
  /** The first of those that are summed but cannot be compared with a path. */
  without_path: { rows: LeftOutQuartier[]; total: number };
}

/** One field of the completeness grid of a quartier. */
export const delivery = z.object({
  year,
  assessable: z.boolean(),
  status: status.nullable(),
  /** Cells the quartier reports in any year, and how many of them this year lacks. */
  required_cells: z.int(),
  not_estimated: z.int(),
  confidential: z.int(),
  missing: z.int(),
});
/** The same in a grid of several. */
export type DeliveryState = z.infer<typeof delivery> & { quartier_id: string };

/** The sources of the programme as they are to be printed; where it has no English words for them, the German ones. */
export const sourceText = ({ source, source_en }: Pick<Programme, 'source' | 'source_en'>, lang: Language) =>
  (lang === 'en' ? source_en : null) ?? source;

/** Emissions minus path over the same quartiers, t; null where none has both. */
export function programmeGap({ compared: { n, t, path_t } }: Pick<ProgrammeYear, 'compared'>): number | null {
  return n === 0 || t === null || path_t === null ? null : t - path_t;
}
