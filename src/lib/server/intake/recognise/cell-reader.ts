import { isProtectable, protectedWord } from '../../contract/protected-cells.ts';
import type { Column, Table } from '../../contract/table.ts';
import type { GridCell, GridRow } from '../grid/grid.ts';
import { cellText } from './cell-text.ts';
import type { ReadColumn } from './read-column.ts';
import { powerOfRow } from './column-unit.ts';
import { plainNumber, shifted, type ExactDecimal } from './exact-decimal.ts';
import type { FindingList } from './finding-list.ts';
import { formatFault } from './format-fault.ts';
import { GasConversion } from './gas-conversion.ts';
import type { KnownWords } from './known-words.ts';
import { confirmedWords } from './confirmed-words.ts';
import type { DecimalMark } from './decimal-mark.ts';
import { NumberField, type NumberCell, type NumberDecision } from './number-cells.ts';
import { isProtected } from './protected-text.ts';
import type { ReadingChoice } from './read-table.ts';
import type { ReadingNotes } from './reading-notes.ts';
import { recognisedTexts } from './recognised-texts.ts';
import { WordCells } from './word-cells.ts';

export const isNumeric = ({ type }: Column) => type === 'double' || type === 'integer' || type === 'smallint';

/** Where the fields of a row come from: one form for a long table, one for each year of a wide one. */
export interface Form {
  sources: readonly (ReadColumn | undefined)[];
  positions: readonly number[];
  year: string | undefined;
  yearAt: number;
  /** What a person has said for columns that the sheet lacks. */
  given: readonly (string | undefined)[];
  /** In a wide table without notation keys, a year in which nothing stands has no row. */
  skipsBlank: boolean;
}

/** Reads the cells of one table. */
export class CellReader {
  readonly #table: Table;
  readonly #words: KnownWords;
  readonly #wordCells: WordCells;
  readonly #list: FindingList;
  readonly #notes: ReadingNotes;
  readonly #unitPosition: number | undefined;
  readonly #numbers = new Map<Column, { field: NumberField; columns: ReadColumn[] }>();
  readonly #marks = new Map<',' | '.', string[]>();
  readonly #notationsFound = new Map<string, Set<string>>();
  readonly #protected = new Map<string, number>();
  readonly #notationAt: number;
  readonly #gas: GasConversion;

  constructor(
    table: Table,
    columns: readonly ReadColumn[],
    words: KnownWords,
    list: FindingList,
    notes: ReadingNotes,
    unitPosition: number | undefined,
    gas?: ReadingChoice['gas'],
  ) {
    [this.#table, this.#list, this.#notes, this.#unitPosition] = [table, list, notes, unitPosition];
    this.#words = confirmedWords(words, notes);
    this.#wordCells = new WordCells(table, this.#words, list, notes);
    this.#gas = new GasConversion(table, unitPosition, this.#words, list, gas);
    this.#notationAt = table.columns.findIndex(({ name }) => name === 'notation');
    const notations = table.columns[this.#notationAt]?.values ?? [];
    for (const column of columns) {
      if (!isNumeric(column.column)) continue;
      const known = this.#numbers.get(column.column);
      if (known) known.columns.push(column);
      else {
        const allowed = column.measure ? notations : [];
        const field = new NumberField(column.column, allowed);
        this.#numbers.set(column.column, { field, columns: [column] });
      }
    }
  }

  /** Is a field filled though no column of the sheet has it? */
  fills(column: Column): boolean {
    return column.name === 'notation' && this.#notationsFound.size > 0;
  }

  consider({ row, cells }: GridRow): void {
    for (const { field, columns } of this.#numbers.values()) {
      for (const column of columns) field.consider(cells[column.position] ?? null, row, column);
    }
  }

  numbersOf(column: Column): NumberField {
    return this.#numbers.get(column)!.field;
  }

  /** What a cell says wherever it stands in its column; undefined where its row matters, or where it is a finding. */
  steadyValue(source: ReadColumn, cell: GridCell): string | null | undefined {
    if (cell === null) return null;
    const { column, position } = source;
    const text = cellText(cell) ?? '';
    if (isNumeric(column) || this.#wordCells.isGrossCarrier(column, text)) return undefined;
    if (isProtectable(this.#table, column) && isProtected(text)) return undefined;
    const before = this.#list.count;
    const value = this.#valueOf(
      source,
      { row: 0, cells: Array<GridCell>(position).fill(null).concat(cell) },
      () => undefined,
    );
    return this.#list.count === before ? value : undefined;
  }

  /** How the numbers of each field are to be read, after all cells that were considered. */
  decisions(choice: ReadingChoice): NumberDecision[] {
    const told = choice.decimal ?? (this.#notes.book?.decimal?.means as DecimalMark | undefined);
    return [...this.#numbers.values()].map(({ field }) => field.decision(told));
  }

  settle(decisions: readonly NumberDecision[], choice: ReadingChoice): void {
    [...this.#numbers.values()].forEach(({ field, columns }, at) => {
      const decision = decisions[at]!;
      const { mark, isNeeded, isChosen, question } = decision;
      field.settle(decision);
      if (isChosen && choice.decimal === undefined) this.#notes.confirm(this.#notes.book?.decimal);
      if (question) this.#list.add(question);
      if (mark && isNeeded) this.#marks.set(mark, [...(this.#marks.get(mark) ?? []), columns[0]!.head]);
    });
  }

  /**
   * Undefined for a year in which a wide row has nothing. `shared` keeps what all years of the row have in common; `headed`
   * is what a heading above the row says of a column.
   */
  valuesOf(
    form: Form,
    row: GridRow,
    shared: Map<ReadColumn, string | null>,
    headed: (column: string) => string | undefined = () => undefined,
  ): (string | null)[] | undefined {
    let notation: string | undefined;
    let isFilled = false;
    const values = form.sources.map((source, at) => {
      if (!source) return form.given[at] ?? null;
      const known = source.year === undefined ? shared.get(source) : undefined;
      if (known !== undefined) return known;
      const value = this.#valueOf(source, row, (key) => (notation = key));
      if (source.year === undefined) shared.set(source, value);
      // what is wrong is there all the same
      else if (value !== null || cellText(row.cells[source.position]) !== undefined) isFilled = true;
      return value;
    });
    if (form.skipsBlank && !isFilled) return undefined;
    if (form.year !== undefined) values[form.yearAt] ??= form.year;
    if (notation !== undefined) values[this.#notationAt] ??= notation;
    this.#gas.apply(values, form.sources, row, headed('carrier'));
    return values;
  }

  #valueOf(source: ReadColumn, row: GridRow, onNotation: (key: string) => void): string | null {
    const { column, position, head } = source;
    if (isProtectable(this.#table, column) && isProtected(cellText(row.cells[position]))) {
      this.#protected.set(head, (this.#protected.get(head) ?? 0) + 1);
      return protectedWord;
    }
    if (isNumeric(column)) {
      const number = this.numberOf(source, row, true, onNotation);
      return number ? plainNumber(number) : null;
    }
    return this.#wordCells.valueOf(source, row);
  }

  /** The number of a cell in the contract's unit; what is none is a finding if `isJudged`. */
  numberOf(
    source: ReadColumn,
    row: GridRow,
    isJudged: boolean,
    onNotation: (key: string) => void = () => undefined,
  ): ExactDecimal | undefined {
    const { position, head, measure } = source;
    const cell = row.cells[position] ?? null;
    const read = this.#readNumber(source, cell);
    if (read.kind === 'notation') {
      const found = this.#notationsFound.get(head) ?? new Set<string>();
      this.#notationsFound.set(head, found.add(read.key));
      onNotation(read.key);
    }
    if (read.kind === 'wrong' && isJudged) {
      const notation = measure && this.#table.columns[this.#notationAt];
      if (read.finding.rule === 'number_placeholder' && notation)
        this.#wordCells.ask(read.finding.value ?? '', notation, row, position);
      this.#list.add({ row: row.row, column: head, position, ...read.finding });
    }
    if (read.kind !== 'number') return undefined;
    const power =
      source.power ?? powerOfRow(source, row, this.#unitPosition!, isJudged ? this.#list : undefined);
    if (power === undefined) return undefined;
    if (cell !== null && typeof cell === 'object' && cell.kind === 'formatted') {
      const unit = source.power === undefined ? cellText(row.cells[this.#unitPosition!]) : source.unit?.text;
      const fault = formatFault(cell, measure, power, unit);
      if (fault && isJudged) this.#list.add({ row: row.row, column: head, position, ...fault });
      if (fault) return undefined;
    }
    return shifted(read.number, power);
  }

  /** Does a cell hold something else than a number, or one of which a person is asked? */
  isUnread(source: ReadColumn, { cells }: GridRow): boolean {
    const { kind } = this.#readNumber(source, cells[source.position] ?? null);
    return kind === 'wrong' || kind === 'asked';
  }

  #readNumber(source: ReadColumn, cell: GridCell): NumberCell {
    return this.#confirmedNotation(source, cell) ?? this.#numbers.get(source.column)!.field.read(cell);
  }

  /** What the alias book says that a text in place of a number means, such as "k.A." for NE. */
  #confirmedNotation({ measure }: ReadColumn, cell: GridCell): NumberCell | undefined {
    const notation = measure && this.#table.columns[this.#notationAt];
    if (!notation || typeof cell !== 'string' || /\d/.test(cell)) return undefined;
    const entry = this.#notes.book?.word(this.#table, notation, cell);
    if (!entry || this.#words.isKey(this.#table, notation, cell.trim())) return undefined;
    this.#notes.confirm(entry);
    return { kind: 'notation', key: entry.means };
  }

  recognised() {
    return [
      ...[...this.#marks].map(([mark, heads]) => recognisedTexts.mark(mark, heads)),
      ...this.#wordCells.recognised(),
      ...this.#gas.recognised(),
      ...[...this.#protected].map(([head, count]) => recognisedTexts.protected(head, count)),
      ...[...this.#notationsFound].map(([head, keys]) => recognisedTexts.notation(head, [...keys])),
    ];
  }
}
