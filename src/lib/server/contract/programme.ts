import { z } from 'zod';
import { berlinMoment } from '#lib/domain/berlin-time.ts';
import type { Text } from '#lib/domain/vocabulary.ts';

/** A field and what it holds, for people; a wrong value is answered with it. */
const field = <Schema extends z.ZodType>(schema: Schema, de: string, en: string) =>
  schema.meta({ de, description: en });

const bilingual = z.object({ de: z.string().min(1), en: z.string().min(1) });
/** DATA.md leaves the form of `from` and `to` open: a month is enough for a project period. */
const isoMonth = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const month = field(isoMonth, 'ein Monat oder Tag wie "2029-11"', 'a month or day like "2029-11"').optional();
const words = field(z.string(), 'ein Text', 'a text').optional();
const share = (fallback: number, example: string) =>
  field(
    z.number().min(0).max(1).default(fallback),
    `eine Zahl von 0 bis 1 wie ${example}`,
    `a number from 0 to 1 like ${example}`,
  );

/** `programme.json`: what holds for all quartiers of a folder. */
export const programme = z.object({
  id: field(
    z.string().regex(/^[a-z0-9][a-z0-9_-]{0,79}$/),
    'ein Kürzel aus Kleinbuchstaben, Ziffern, - und _ wie "musterprogramm"',
    'an id of lower case letters, digits, - and _ like "musterprogramm"',
  ),
  title: field(
    bilingual,
    'ein Titel in beiden Sprachen wie {"de": "…", "en": "…"}',
    'a title in both languages like {"de": "…", "en": "…"}',
  ),
  kind: field(z.enum(['real', 'demo']), '"real" oder "demo"', '"real" or "demo"'),
  headline_sectors: field(
    z.array(z.string().min(1)).min(1),
    'eine Liste von Sektoren wie ["households", "services"]',
    'a list of sectors like ["households", "services"]',
  ),
  factor_set: field(
    z.string().min(1),
    'ein Faktorensatz aus emission_factors.csv',
    'a factor set of emission_factors.csv',
  ).optional(),
  target_year: field(
    z.int().min(1950).max(2150),
    'eine Jahreszahl ohne Anführungszeichen wie 2030',
    'a year without quotation marks like 2030',
  ).optional(),
  interaction_factor: field(
    z.number().gt(0).max(1).default(1),
    'eine Zahl über 0 bis 1 wie 0.9',
    'a number above 0 up to 1 like 0.9',
  ),
  discount_rate: share(0.03, '0.03'),
  quality_threshold: share(0, '0.5'),
  owner: words,
  funder: words,
  from: month,
  to: month,
  licence: words,
  contact: words,
  press_contact: words,
  /** See {@link berlinMoment}. */
  embargo_until: field(
    z.string().refine((text) => berlinMoment(text) !== undefined),
    'ein Tag wie "2026-05-04" (bis 00:00 Uhr) oder ein Zeitpunkt wie "2026-05-04T10:30", den es in Berlin gibt',
    'a day like "2026-05-04" (until 00:00) or a time like "2026-05-04T10:30" that there is in Berlin',
  ).optional(),
  source: words,
  source_en: words,
});
export type ProgrammeFile = z.infer<typeof programme>;

const root = {
  de: 'ein Objekt mit id, title, kind und headline_sectors',
  description: 'an object with id, title, kind and headline_sectors',
};

/** What the field of that name should hold; without a name, the file itself. */
export function programmeFieldForm(name: string | undefined): Text {
  const { properties = {} } = z.toJSONSchema(programme, { io: 'input' });
  const { de, description } = (properties[name ?? ''] ?? root) as typeof root;
  return { de, en: description };
}
