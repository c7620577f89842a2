import { tables } from '../../contract/tables.ts';
import { openDelivery } from '../open-delivery.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../problem-texts.ts';
import { allowedUnitsOf } from '../recognise/column-unit.ts';
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

/** What was found in files that somebody wants to understand. */
export interface FoundIn {
  unknown: readonly UnknownPlace[];
  /** Why tables, sheets or files were not read at all. */
  unread: readonly Problem[];
}

/** Sheets in which no table was found; a file that could not be read has no reading at all. */
const unreadRules: readonly Rule[] = [
  'sheet_hidden',
  'sheet_without_table',
  'table_not_found',
  'table_unclear',
  'table_computed',
  'tables_beside',
];

/** Lists heads, units and words of files that are neither of the contract nor confirmed, and what was not read at all. */
export async function unknownIn(paths: readonly string[], choice: ReadingChoice): Promise<FoundIn> {
  const delivery = await openDelivery(paths, { choice });
  try {
    const { readings, inputs, problems } = delivery;
    const unknown = readings.flatMap(({ file, sheet, unknown: some }) =>
      some.map((one) => ({ ...one, file, sheet, ...proposalsFor(one, choice) })),
    );
    const read = new Set(readings.map(({ file }) => file));
    const isOfFile = ({ file }: Problem) => inputs.length === 0 || delivery.recognised.has(file);
    const unread = problems.filter(
      (problem) =>
        unreadRules.includes(problem.rule) ||
        (problem.severity === 'error' && isOfFile(problem) && !read.has(problem.file)),
    );
    return { unknown, unread };
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
