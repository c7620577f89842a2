import { z } from 'zod';
import * as words from '../vocabulary.ts';

// Fields that records share.

export const number = z.number().nullable();
export const string = z.string().nullable();
export const year = z.int();
export const text = z.object({ de: z.string(), en: z.string() });
/** Members of an object that all have one shape, each by its name. */
export const named = <const Name extends string, Shape extends z.ZodType>(
  names: readonly Name[],
  shape: Shape,
) => Object.fromEntries(names.map((name) => [name, shape])) as Record<Name, Shape>;
export const coverage = z.object({ n: z.int(), of: z.int() });
export const status = z.enum(words.valueStatuses);
export const reasons = { reasons: z.array(z.enum(words.reasons)), reason_texts: z.array(text) };
export const strings = z.array(z.string());
/** Names a quartier in a list. */
export const quartierName = z.object({ quartier_id: z.string(), name: z.string(), municipality: z.string() });

export const step = number.meta({
  description:
    'Step in t to which the figure is shown, because what it contains was delivered in it; null: to no step',
});

export const rounded = (unit: 't' | 'MWh') =>
  number.meta({
    description: `Step in ${unit} to which a sum with confidential cells is rounded; null: exact`,
  });
