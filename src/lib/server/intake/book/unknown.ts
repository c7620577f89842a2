import { tables } from '../../contract/tables.ts';
import { openDelivery } from '../open-delivery.ts';
import { allowedUnitsOf } from '../recognise/columns-of-table.ts';
import type { ReadingChoice, Unknown } from '../recognise/read-table.ts';
import { measureOf } from '../recognise/unit.ts';
import { keysOf, nearestKey } from './word-keys.ts';

/** What nobody has said the meaning of, where it stands, and what it may mean. */
export interface UnknownPlace extends Unknown {
  file: string;
  /** Blank for a text file. */
  sheet: string;
  proposals: readonly string[];
  /** Is the first of them the one that is probably meant? */
  likely: boolean;
}

/** Lists heads, units and words of files that are neither of the contract nor confirmed. */
export async function unknownIn(
  paths: readonly string[],
  choice: ReadingChoice,
): Promise<{ unknown: readonly UnknownPlace[] }> {
  const delivery = await openDelivery(paths, { choice });
  try {
    const unknown = delivery.readings.flatMap(({ file, sheet, unknown: some }) =>
      some.map((one) => ({ ...one, file, sheet, ...proposalsFor(one, choice) })),
    );
    return { unknown };
  } finally {
    delivery.dispose();
  }
}

function proposalsFor(
  { kind, given, table: name, column: field, proposals = [] }: Unknown,
  { names = { quartiers: [], sectors: [], carriers: [] } }: ReadingChoice,
): Pick<UnknownPlace, 'proposals' | 'likely'> {
  if (kind === 'column') return { proposals, likely: proposals.length === 1 };
  const table = tables.find((one) => one.name === name)!;
  const column = table.columns.find((one) => one.name === field)!;
  if (kind === 'unit')
    return { proposals: allowedUnitsOf(measureOf(column.name)!).split(', '), likely: false };
  const near = nearestKey(table, column, given, names);
  return near === undefined
    ? { proposals: keysOf(table, column, names) ?? [], likely: false }
    : { proposals: [near], likely: true };
}
