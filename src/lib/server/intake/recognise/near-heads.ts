import { nearestWord } from '#lib/domain/near-names.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import type { Column } from '../../contract/table.ts';
import { relatedHeads } from './aliases/words.ts';
import { columnLabel } from './column-label.ts';
import { comparable } from './comparable.ts';
import type { TableHeads } from './head-book.ts';
import { meaningOf, readHeadCell } from './head-cell.ts';
import { withoutPartWord } from './total-label.ts';

/** Share of letters that may differ. */
const maxShare = 0.34;

const related = new Map(
  Object.entries(relatedHeads).flatMap(([name, words]) =>
    words.flatMap((word) => comparable(word).map((key) => [key, name] as const)),
  ),
);

export interface NearHead {
  column: Column;
  /** The head to propose. */
  near: string | Text;
  /** It is what follows "davon". */
  isOfPart: boolean;
}

/**
 * The column that somebody may have meant who wrote a head that no column has, and the head to propose: of a similar name,
 * "Einwoner", of one that often says the same, "Stichtag", or what follows "davon" with its unit. Nothing is read by it.
 */
export function nearHead(text: string, heads: TableHeads): NearHead | undefined {
  const { table, names } = heads;
  const rest = withoutPartWord(text);
  if (rest !== undefined) {
    const { named } = meaningOf(readHeadCell({ position: 0, parts: [rest] }), heads);
    return named && named !== 'unit' ? { column: named, near: rest, isOfPart: true } : undefined;
  }
  const said = comparable(text).find((key) => related.has(key));
  const name = said === undefined ? undefined : related.get(said);
  const column = table.columns.find((one) => one.name === name && (one.references ?? one.isYear));
  if (column) return { column, near: columnLabel(table, column), isOfPart: false };
  const near = nearestWord([...names.keys()], text, maxShare);
  const found = near === undefined ? undefined : names.get(near);
  // whoever writes names of the contract wants one of them
  const label = found && columnLabel(table, found);
  return found && { column: found, near: near === found.name ? near : label!, isOfPart: false };
}
