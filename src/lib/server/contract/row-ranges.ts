/** Rows of a table that stand one below the other in a file. */
export interface RowRange {
  /** Numbers of its first and last row among the rows of the table, of which the first is 2. */
  first: number;
  last: number;
  file: string;
  /** Of a workbook. */
  sheet?: string | null;
  /** Where `first` stands in the file or sheet; null if that is not known. */
  row: number | null;
  /** Columns of the contract with their places in the file, from 0; without those that were not read from it. */
  columns?: Readonly<Record<string, number>>;
  /** Whether the file is one of the contract, of which the row says enough. */
  isOfContract?: boolean;
  /** With which edition it was delivered, if that is another one. */
  edition?: string | null;
}

/** Where the rows of tables were delivered, by the names of the tables and the numbers of their rows. */
export type RowOrigins = ReadonlyMap<string, readonly RowRange[]>;

/** Says that of the tables of an edition that are read to publish them again, and lies beside them. */
export const originsFile = '.origins.json';

/** The range that holds a row; undefined if none does. They lie in the order of their rows. */
export function rangeOf<Range extends RowRange>(ranges: readonly Range[], row: number): Range | undefined {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle]!;
    if (row < range.first) high = middle - 1;
    else if (row > range.last) low = middle + 1;
    else return range;
  }
  return undefined;
}

/** Adds rows to ranges, and joins them to the last one where they go on in the same place. */
export function addRange(ranges: RowRange[], range: RowRange): void {
  const last = ranges.at(-1);
  const goesOn =
    last !== undefined &&
    last.last + 1 === range.first &&
    last.file === range.file &&
    (last.sheet ?? null) === (range.sheet ?? null) &&
    (last.edition ?? null) === (range.edition ?? null) &&
    last.isOfContract === range.isOfContract &&
    rowAt(last, range.first) === range.row &&
    haveSameColumns(last, range);
  if (goesOn) ranges[ranges.length - 1] = { ...last, last: range.last };
  else ranges.push(range);
}

/** Where a row of a range stands in its file. */
export const rowAt = ({ first, row }: RowRange, of: number): number | null =>
  row === null ? null : row + of - first;

/** The part of a range from a row to another, as rows that begin at `first`. */
export const partOf = (range: RowRange, from: number, to: number, first = from): RowRange => ({
  ...range,
  first,
  last: first + to - from,
  row: rowAt(range, from),
});

/** The parts of ranges from a row to another, as rows that begin at `first`. */
export function partsBetween(
  ranges: readonly RowRange[],
  { from, to, first }: { from: number; to: number; first: number },
): RowRange[] {
  const parts: RowRange[] = [];
  for (let row = from; row <= to;) {
    const range = rangeOf(ranges, row);
    if (!range) break;
    const end = Math.min(range.last, to);
    parts.push(partOf(range, row, end, first + row - from));
    row = end + 1;
  }
  return parts;
}

function haveSameColumns({ columns: a }: RowRange, { columns: b }: RowRange): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
