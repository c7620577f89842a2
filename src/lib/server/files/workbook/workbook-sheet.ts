import {
  writeXlsx,
  type Cell,
  type CellStyle,
  type CellValue,
  type DataValidation,
  type SheetChart,
  type WriteSheet,
} from 'hucre/xlsx';
import { columnLetters } from '#lib/domain/numbers/column-letters.ts';

export interface NumberLook {
  format: string;
  /** Where somebody is to type, or may not: painted even if it is blank. */
  fill?: keyof typeof fills | undefined;
}

const solid = (rgb: string) => ({ type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb } });
const hair = { style: 'thin', color: { rgb: 'D5C68A' } } as const;
/** Told apart without colours by their frame, and by the word that stands in them. */
const fills = {
  input: { fill: solid('FFF6D6'), border: { top: hair, right: hair, bottom: hair, left: hair } },
  withheld: { fill: solid('EDEDED'), font: { name: 'Calibri', size: 11, italic: true } },
} as const satisfies Record<string, CellStyle>;

/** With its name: LibreOffice takes a font with serifs where none is named. */
const bold = { name: 'Calibri', size: 11, bold: true };

const head = {
  font: bold,
  border: { bottom: { style: 'medium' } },
  alignment: { wrapText: true, vertical: 'bottom', indent: 1 },
} as const satisfies CellStyle;

/** Looks of a cell: what it is, not how it is painted. */
const looks = {
  plain: { alignment: { vertical: 'top', indent: 1 } },
  title: { font: { ...bold, size: 14 } },
  mark: { font: { ...bold, color: { rgb: 'A3320B' } } },
  head,
  headOfNumbers: { ...head, alignment: { wrapText: true, vertical: 'bottom', horizontal: 'right' } },
  wrapped: { alignment: { wrapText: true, vertical: 'top' } },
  strong: { font: bold, alignment: { vertical: 'top', indent: 1 } },
  /** Not rounded: parts add up as they stand. */
  raw: { numFmt: 'General', alignment: { vertical: 'top' } },
  whole: { numFmt: '0', alignment: { vertical: 'top' } },
  amount: { numFmt: '#,##0.00', alignment: { vertical: 'top' } },
  fine: { numFmt: '#,##0.0000', alignment: { vertical: 'top' } },
  date: { numFmt: 'yyyy-mm-dd', alignment: { vertical: 'top', horizontal: 'right' } },
  result: { font: bold, numFmt: '#,##0.00', alignment: { vertical: 'top' } },
} as const satisfies Record<string, CellStyle>;
export type CellLook = keyof typeof looks;

const numberStyle = ({ format, fill }: NumberLook): CellStyle => ({
  // text begins beside the line, not on it
  ...(format === '@' ? looks.plain : looks.raw),
  ...(fill && fills[fill]),
  numFmt: format,
});

/** One sheet, written line by line. Rows and places count from 1 as people see them. */
export class WorkbookSheet {
  readonly name: string;
  readonly #widths: readonly number[];
  readonly #cells = new Map<string, Partial<Cell>>();
  #row = 0;
  #columns = 0;

  constructor(name: string, widths: readonly number[]) {
    this.name = name;
    this.#widths = widths;
  }

  get row(): number {
    return this.#row;
  }

  /** Writes a row of values in the given looks and returns its number; null leaves a cell empty. */
  line(values: readonly CellValue[], look: CellLook | readonly (CellLook | NumberLook)[] = 'plain'): number {
    values.forEach((value, column) => {
      const own = typeof look === 'string' ? look : (look[column] ?? 'plain');
      const isPainted = typeof own === 'object' && own.fill !== undefined;
      if (value === null && !isPainted) return;
      const style = typeof own === 'string' ? looks[own] : numberStyle(own);
      this.#put(this.#row, column, { value, style });
    });
    this.#row += 1;
    return this.#row;
  }

  /** Writes a title and the marks that must stand below it. */
  heading(title: string, marks: readonly string[]): void {
    this.line([title], 'title');
    for (const mark of marks) this.line([mark], 'mark');
  }

  skip(rows = 1): void {
    this.#row += rows;
  }

  /** Puts a formula, with the value it has, into a cell of a row that is written. */
  formula(
    row: number,
    column: number,
    formula: string,
    result: number | null,
    look: CellLook = 'amount',
  ): void {
    this.#put(row - 1, column, {
      value: null,
      type: 'formula',
      formula,
      formulaResult: result ?? undefined,
      style: looks[look],
    });
  }

  address(row: number, column: number): string {
    return `${this.name}!$${columnLetters(column)}$${row}`;
  }

  finish({
    frozenRows = 0,
    frozenColumns = 0,
    isLandscape = true,
    isHidden = false,
    isMarked = false,
    charts = [],
    validations = [],
    heights = new Map(),
  }: {
    frozenRows?: number;
    frozenColumns?: number;
    isHidden?: boolean;
    /** Has its tab a colour, because there is something to fill in? */
    isMarked?: boolean;
    /** What may be typed where. */
    validations?: DataValidation[];
    isLandscape?: boolean;
    charts?: SheetChart[];
    /** Points by row. */
    heights?: ReadonlyMap<number, number>;
  } = {}): WriteSheet {
    const empty = (): CellValue[] => Array.from({ length: this.#columns }, () => null);
    return {
      name: this.name,
      columns: this.#widths.map((width) => ({ width })),
      rows: Array.from({ length: this.#row }, empty),
      cells: this.#cells,
      ...(charts.length > 0 ? { charts } : {}),
      ...(heights.size > 0
        ? { rowDefs: new Map([...heights].map(([row, height]) => [row - 1, { height }])) }
        : {}),
      ...(frozenRows > 0 || frozenColumns > 0
        ? { freezePane: { rows: frozenRows, columns: frozenColumns } }
        : {}),
      ...(validations.length > 0 ? { dataValidations: validations } : {}),
      ...(isHidden ? { hidden: true } : {}),
      ...(isMarked ? { view: { tabColor: { rgb: 'F2C230' } } } : {}),
      pageSetup: {
        paperSize: 'a4',
        orientation: isLandscape ? 'landscape' : 'portrait',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      },
    };
  }

  #put(row: number, column: number, cell: Partial<Cell>): void {
    this.#columns = Math.max(this.#columns, column + 1);
    this.#cells.set(`${row},${column}`, cell);
  }
}

/** A workbook of an edition. The same edition gives the same file. */
export function writeWorkbook(
  sheets: WriteSheet[],
  { published_at, ...about }: { title: string; subject: string; published_at: string },
): Promise<Uint8Array> {
  const published = new Date(published_at);
  return writeXlsx({ sheets, properties: { ...about, created: published, modified: published } });
}
