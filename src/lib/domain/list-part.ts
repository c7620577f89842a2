/** So many rows a long list gives at once, and no more. */
export const listLimit = 1000;

/** Which part of a long list is asked for: so many rows, after the row of that id. */
export interface ListPart {
  after?: string | undefined;
  limit: number;
}

export interface PartOfList<Row> {
  rows: Row[];
  /** How many rows the whole list has. */
  total: number;
  /** Id of the last of these rows, after which the list goes on; null at its end. */
  next: string | null;
}

/** A part from one row more than it may have, which tells whether the list goes on. */
export function partOfList<Row>(
  found: readonly Row[],
  { limit, total, idOf }: { limit: number; total: number; idOf: (row: Row) => string },
): PartOfList<Row> {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, total, next: found.length > limit && last !== undefined ? idOf(last) : null };
}

/** A part of a list that is there as a whole; undefined if it has no row of the id to begin after. */
export function cutList<Row>(
  all: readonly Row[],
  { after, limit }: ListPart,
  idOf: (row: Row) => string,
): PartOfList<Row> | undefined {
  const begin = after === undefined ? 0 : all.findIndex((row) => idOf(row) === after) + 1;
  if (after !== undefined && begin === 0) return undefined;
  return partOfList(all.slice(begin, begin + limit + 1), { limit, total: all.length, idOf });
}
