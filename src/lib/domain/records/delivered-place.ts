import { z } from 'zod';
import { string } from './fields.ts';

/** Where a delivered row or value stands; all null for what nobody delivered. */
export const deliveredPlace = z.object({
  file: string,
  sheet: string.meta({ description: 'Of a workbook' }),
  row: z
    .int()
    .nullable()
    .meta({ description: 'Counts like in a spreadsheet; null where only files are known' }),
  cell: string.meta({ description: 'Like "D12", in files that are not one of the contract' }),
  edition: string.meta({ description: 'With which it was delivered; null: with this one' }),
});
export type DeliveredPlace = z.infer<typeof deliveredPlace>;

export const noPlace: DeliveredPlace = { file: null, sheet: null, row: null, cell: null, edition: null };
