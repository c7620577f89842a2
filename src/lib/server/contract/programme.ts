import { z } from 'zod';

const bilingual = z.object({ de: z.string().min(1), en: z.string().min(1) });
const isoDay = z.iso.date();
/** DATA.md leaves the form of `from` and `to` open: a month is enough for a project period. */
const isoMonth = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** `programme.json`: what holds for all quartiers of a folder. */
export const programme = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,79}$/),
  title: bilingual,
  kind: z.enum(['real', 'demo']),
  headline_sectors: z.array(z.string().min(1)).min(1),
  factor_set: z.string().min(1).optional(),
  target_year: z.int().min(1950).max(2150).optional(),
  interaction_factor: z.number().gt(0).max(1).default(1),
  discount_rate: z.number().min(0).max(1).default(0.03),
  quality_threshold: z.number().min(0).max(1).default(0),
  owner: z.string().optional(),
  from: isoMonth.optional(),
  to: isoMonth.optional(),
  licence: z.string().optional(),
  contact: z.string().optional(),
  press_contact: z.string().optional(),
  embargo_until: isoDay.optional(),
  source: z.string().optional(),
});
export type ProgrammeFile = z.infer<typeof programme>;
