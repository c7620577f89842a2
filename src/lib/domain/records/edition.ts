import { z } from 'zod';
import { string } from './fields.ts';

/** A frozen, numbered release. `published_at` is ISO 8601 in UTC. */
export interface Edition {
  id: string;
  label: string | null;
  /** Why its figures differ from those of the edition before, in the words of whoever published it. */
  reason: string | null;
  published_at: string;
  content_hash: string;
  software_version: string;
  factor_set: string | null;
  is_current: boolean;
}

/** An edition in a list of all: a withdrawn one has a date and a reason, and says nothing about its content. */
export const editionRow = z.object({
  id: z.string(),
  label: string,
  reason: string.meta({
    description:
      'Why figures differ from the edition before, as its publisher says; null if nothing was said',
  }),
  published_at: z.iso.datetime(),
  content_hash: string.meta({ description: 'Null if the edition was withdrawn' }),
  software_version: string.meta({ description: 'Null if the edition was withdrawn' }),
  factor_set: string,
  is_current: z.boolean(),
  withdrawn_at: z.iso
    .datetime()
    .nullable()
    .meta({ description: 'Since then the edition is no longer served: its addresses answer 410' }),
  /** In the words of whoever withdrew it. */
  withdrawal_reason: string,
});
export type ListedEdition = z.infer<typeof editionRow>;
