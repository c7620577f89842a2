import { isErrorText } from './error-text.ts';
import type { GridCell, GridRow, Merge, Sheet } from './grid.ts';
import type { Limits } from './limits.ts';
import { refuse } from './refusal.ts';

/** So many different texts are looked up, so that equal ones are kept once. */
const maxKnownTexts = 100_000;

/** What one file may hold, over all its sheets. */
export class CellBudget {
  private cells = 0;
  private characters = 0;
  private readonly texts = new Map<string, string>();
  readonly limits: Limits;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  take(count: number): void {
    this.cells += count;
    if (this.cells > this.limits.maxCells) refuse('too_many_cells', { max: this.limits.maxCells });
  }

  /** Counts a text as often as it is shown: one that is stored once may fill every cell. */
  takeText({ length }: string): void {
    this.characters += length;
    const { maxCharacters } = this.limits;
    if (this.characters > maxCharacters) refuse('archive_too_large', { max: maxCharacters / 1e6 });
  }

  /** A text on its own: a part of a longer one would keep the whole of that in memory. */
  kept(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    const own = text.length > 12 ? Buffer.from(text, 'utf16le').toString('utf16le') : text;
    if (this.texts.size >= maxKnownTexts) this.texts.clear();
    this.texts.set(own, own);
    return own;
  }
}

/** The rows of one sheet as they come, from the first. */
export class SheetBuilder {
  readonly rows: GridRow[] = [];
  readonly merges: Merge[] = [];
  readonly #unseen = { rows: [] as number[], columns: [] as number[] };
  private readonly budget: CellBudget;
  private readonly sheet: string;

  constructor(budget: CellBudget, sheet: string) {
    this.budget = budget;
    this.sheet = sheet;
  }

  get limits(): Limits {
    return this.budget.limits;
  }

  /** Text as a cell: blank is null, and what a spreadsheet shows for a fault is one. */
  textCell(text: string): GridCell {
    if (text.trim() === '') return null;
    const { maxCellCharacters } = this.budget.limits;
    if (text.length > maxCellCharacters) refuse('cell_too_long', { max: maxCellCharacters }, this.place());
    this.budget.takeText(text);
    const kept = this.budget.kept(text);
    return isErrorText(kept) ? { kind: 'error', text: kept.trim() } : kept;
  }

  /** Puts a cell in its column, from 0, of a row that is not added yet. */
  put(cells: GridCell[], row: number, column: number, cell: GridCell): void {
    if (cell === null) return;
    const { maxColumns } = this.budget.limits;
    if (column >= maxColumns) {
      refuse('too_many_columns_used', { max: maxColumns, row }, { row, position: column, ...this.place() });
    }
    cells[column] = cell;
  }

  /** `cells` may have gaps and end with blanks; rows of blanks are skipped. `repeats` rows from `row` on are equal. */
  add(row: number, cells: readonly GridCell[], repeats = 1, isUnseen = false): void {
    let length = cells.length;
    while (length > 0 && cells[length - 1] == null) length--;
    if (length === 0) return;
    const { maxRows } = this.budget.limits;
    const last = row + repeats - 1;
    if (last > maxRows) refuse('too_many_rows', { max: maxRows, row: last }, { row: last, ...this.place() });
    this.budget.take(length * repeats);
    const filled: GridCell[] = [];
    for (let at = 0; at < length; at++) filled.push(cells[at] ?? null);
    for (let repeat = 0; repeat < repeats; repeat++) {
      this.rows.push({ row: row + repeat, cells: filled });
      if (isUnseen) this.#unseen.rows.push(row + repeat);
    }
  }

  /** Columns that are not shown, from 0, to the one before `end`. */
  hideColumns(from: number, end: number): void {
    const last = Math.min(end, this.budget.limits.maxColumns);
    for (let column = Math.max(0, from); column < last; column++) this.#unseen.columns.push(column);
  }

  get unseen(): Sheet['unseen'] {
    const { rows, columns } = this.#unseen;
    return rows.length + columns.length > 0 ? this.#unseen : undefined;
  }

  addMerge(merge: Merge): void {
    this.budget.take(1);
    this.merges.push(merge);
  }

  private place() {
    return this.sheet === '' ? {} : { sheet: this.sheet };
  }
}
