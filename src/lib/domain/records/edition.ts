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
  /** Only while it is under embargo, for those who have its link. */
  preview?: Preview;
}

/** An edition before its time. */
export interface Preview {
  /** End of the embargo, ISO 8601 in UTC. */
  until: string;
  /** Stands in the place of the edition's name in addresses, and nowhere else. */
  token: string;
}

/** What names an edition in an address that leads on to it. */
export const addressName = ({ id, preview }: Pick<Edition, 'id' | 'preview'>): string => preview?.token ?? id;

/** The same in an address that is printed, quoted or pasted elsewhere; null: whichever is current when it is followed. */
export const printedName = ({ id, preview }: Pick<Edition, 'id' | 'preview'>): string | null =>
  preview ? null : id;

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
