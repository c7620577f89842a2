import { z } from 'zod';
import { cellStates } from '../vocabulary.ts';
import { number, quartierName, reasons, status, step, string, strings, year } from './fields.ts';

/** Why a row is no single cell: `total` is the whole, `rounded` what rounded sums leave of it. */
export const pairKinds = ['total', 'confidential', 'reported', 'included_elsewhere', 'rounded'] as const;
export type PairKind = (typeof pairKinds)[number];

/** One of the two quartiers. */
export const pairSide = z.object({
  ...quartierName.shape,
  comparable: z.boolean(),
  status: status.nullable().meta({ description: 'Of the year; null where not comparable' }),
  ...reasons,
  /** t per head; null where it cannot be computed. */
  value: number,
  t: number,
  population: number,
  step_t: step,
  has_local_factor: z.boolean(),
});
export type PairSide = z.infer<typeof pairSide>;

/** What one quartier has in a row. */
const part = z.object({
  t: number,
  t_per_head: number,
  /** Null: the quartier reports no such cell in any year. */
  state: z.enum(cellStates).nullable(),
  has_local_factor: z.boolean(),
});

const amounts = z.object({ a: z.number(), b: z.number(), difference: z.number(), share_pct: number });

export const pairRow = z.object({
  place: z.int().meta({ description: '0 is the total; then by the amount of the difference, largest first' }),
  sectors: strings.meta({ description: 'One, or several that are withheld together; empty for the total' }),
  carrier: string,
  kind: z.enum(pairKinds).nullable().meta({
    description:
      'Null: a single cell. Else the total, or why a sector stays together, or what rounding leaves of the total',
  }),
  a: part,
  b: part,
  difference: z.number().meta({ description: 't per head, a minus b' }),
  share_pct: number.meta({ description: 'Of the difference of the totals; null where that is nothing' }),
  rest: amounts.meta({ description: 'Sum of all rows that come after this one, t per head' }),
});
export type PairRow = z.infer<typeof pairRow>;

/** Two quartiers side by side in one year; without rows where one of them is not comparable. */
export const pair = z.object({
  year,
  unit: z.literal('t'),
  comparable: z.boolean(),
  a: pairSide,
  b: pairSide,
  rows: z.array(pairRow),
});
export type Pair = z.infer<typeof pair>;
