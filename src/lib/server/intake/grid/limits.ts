/** How much of a file is read; beyond it the file is refused. Memory and time follow from these numbers. */
export interface Limits {
  /** Size of the file itself. */
  maxFileBytes: number;
  /** Of a text file with one table, whose rows are read one after the other; with 0 all are kept as cells. */
  maxLongTextBytes: number;
  /** Of an archive. */
  maxEntries: number;
  /** All entries of an archive together, as declared and as unpacked. */
  maxUnpackedBytes: number;
  /** Unpacked to packed size of an entry that unpacks to more than `maxBytesOfAnyRatio`. */
  maxRatio: number;
  maxBytesOfAnyRatio: number;
  /** Of a workbook, shown and hidden. */
  maxSheets: number;
  /** Of a sheet, up to the last that is not blank. */
  maxRows: number;
  maxColumns: number;
  /** Of all sheets together; a row counts up to its last cell that is not blank. */
  maxCells: number;
  /** Of the texts of all cells, each as often as it stands there. */
  maxCharacters: number;
  /** Of one cell; Excel allows half as many. */
  maxCellCharacters: number;
}

export const gridLimits: Limits = {
  maxFileBytes: 100_000_000,
  maxLongTextBytes: 20_000_000_000,
  maxEntries: 2_000,
  maxUnpackedBytes: 1_000_000_000,
  maxRatio: 300,
  maxBytesOfAnyRatio: 4_000_000,
  maxSheets: 500,
  maxRows: 1_000_000,
  maxColumns: 1_000,
  maxCells: 12_000_000,
  maxCharacters: 400_000_000,
  maxCellCharacters: 65_535,
};

/** For what anybody may hand in on a page: a workbook of a municipality is far below. */
export const uploadLimits: Partial<Limits> = {
  maxFileBytes: 12_000_000,
  maxLongTextBytes: 0,
  maxEntries: 500,
  maxUnpackedBytes: 150_000_000,
  maxSheets: 100,
  maxRows: 100_000,
  maxColumns: 300,
  maxCells: 1_500_000,
};
