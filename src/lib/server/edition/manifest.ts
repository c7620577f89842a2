import { z } from 'zod';

/** What an edition says about itself; written once, beside its database. */
export const manifest = z.object({
  id: z.string(),
  label: z.string().nullable(),
  /** Why figures differ from those of the edition before, in the words of whoever published it. */
  reason: z.string().nullish(),
  /** Id of the edition of the programme that was current before it. */
  previous: z.string().nullish(),
  /** When it became readable for all; of a scheduled edition, when it will. */
  published_at: z.iso.datetime(),
  /** Until then it was scheduled, or is, see store/schedule.ts. */
  embargo_until: z.iso.datetime().optional(),
  software_version: z.string(),
  /** See edition-format.ts. */
  format: z.int().default(1),
  content_hash: z.string(),
  programme_id: z.string(),
  kind: z.enum(['real', 'demo']),
  factor_set: z.string().nullable(),
  inputs: z.array(
    z.object({
      file: z.string(),
      /** Null for a file with withheld values: a hash or a length would confirm a guess of them. */
      sha256: z.string().nullable(),
      bytes: z.number().nullable(),
      rows: z.number().nullable(),
      /** That were recognised in it; a file of the contract is called after its table. */
      tables: z.array(z.string()).optional(),
    }),
  ),
  /** How tables of other formats than the contract's were read; without it, all inputs were written as the contract says. */
  readings: z
    .array(
      z.object({
        file: z.string(),
        sheet: z.string(),
        table: z.string(),
        rows: z.number(),
        words: z.array(z.object({ de: z.string(), en: z.string() })),
        /** Entries of the alias book without which it would have been read otherwise. */
        confirmed: z.array(
          z.object({
            kind: z.string(),
            table: z.string(),
            column: z.string(),
            given: z.string(),
            means: z.string(),
            confirmed_on: z.string(),
          }),
        ),
      }),
    )
    .optional(),
  /** Rows of every table of the edition. */
  rows: z.record(z.string(), z.number()),
  warnings: z.array(z.looseObject({ rule: z.string() })),
});
export type Manifest = z.infer<typeof manifest>;
