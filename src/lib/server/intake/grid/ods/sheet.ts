import { attribute } from '../archive/xml.ts';
import { cellOfMoment, cellOfTime } from '../day-cell.ts';
import type { GridCell } from '../grid.ts';
import { raisedDigits } from '../raised.ts';
import { formatWith } from '../number-format.ts';
import { refuse } from '../refusal.ts';
import { SheetBuilder, type CellBudget } from '../sheet-builder.ts';
import type { OdsFormats } from './number-formats.ts';

/** Rows and columns that a sheet of any program can have. */
const maxRepeats = 2 ** 24;

/** Spaces that are written as their number. */
const maxSpaces = 1000;

const countOf = (text: string | undefined): number => {
  const count = Number(text ?? 1);
  if (!Number.isInteger(count) || count < 1) refuse('archive_damaged');
  return Math.min(count, maxRepeats);
};

/** Of a cell whose style says nothing. */
const percentage = formatWith('%', [], true, false);

/** What stands within a cell without being its text. */
const isAside = (name: string) =>
  /^(office:annotation|text:note|text:ruby-text|draw:|table:detective)/.test(name);

const isUnseen = (attributes: string) =>
  /^(collapse|filter)$/.test(attribute(attributes, 'table:visibility') ?? '');

/** One table of an ODS file as it is read. */
export class OdsSheet {
  readonly rows: SheetBuilder;
  hasLink = false;
  readonly name: string;
  /** Hidden: its cells are not read. */
  readonly isSkipped: boolean;
  private readonly budget: CellBudget;
  private row = 0;
  private rowRepeats = 1;
  private isRowUnseen = false;
  private cells: GridCell[] = [];
  private column = 0;
  /** Attributes of the cell that is open. */
  private cell: string | undefined;
  private value = '';
  private paragraphs = 0;
  private isText = false;
  /** How many elements are open that stand aside of the cell's text, or in a table within it. */
  private aside = 0;

  /** Styles of text above the line, and how many elements are open within such a text. */
  private readonly raised: ReadonlySet<string>;
  private raisedDepth = 0;

  private readonly formats: OdsFormats;
  /** Styles of cells that name none: up to which column, from 0, each holds; and of the row that is open. */
  private readonly columnStyles: { end: number; style: string | undefined }[] = [];
  private rowStyle: string | undefined;
  /** Place in `columnStyles` of the cell that is open. */
  private styleAt = 0;

  constructor(
    budget: CellBudget,
    name: string,
    isSkipped: boolean,
    raised: ReadonlySet<string>,
    formats: OdsFormats,
  ) {
    this.raised = raised;
    this.formats = formats;
    this.budget = budget;
    this.name = name;
    this.isSkipped = isSkipped;
    this.rows = new SheetBuilder(budget, name);
  }

  open(name: string, attributes: string): void {
    if (this.aside > 0 || isAside(name)) {
      this.aside++;
      return;
    }
    if (this.cell !== undefined) return this.openInCell(name, attributes);
    switch (name) {
      case 'table:table-column':
        this.addColumns(attributes);
        break;
      case 'table:table-row':
        this.row++;
        this.styleAt = 0;
        this.rowStyle = attribute(attributes, 'table:default-cell-style-name');
        this.isRowUnseen = isUnseen(attributes);
        this.rowRepeats = countOf(attribute(attributes, 'table:number-rows-repeated'));
        this.cells = [];
        this.column = 0;
        break;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.cell = attributes;
        this.value = '';
        this.paragraphs = 0;
        break;
      case 'table:table-source':
        this.hasLink = true;
    }
  }

  close(name: string): void {
    if (this.aside > 0) {
      this.aside--;
      return;
    }
    if (this.raisedDepth > 0) this.raisedDepth--;
    switch (name) {
      case 'text:p':
        this.isText = false;
        break;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        if (!this.isSkipped) this.closeCell(this.cell ?? '');
        this.cell = undefined;
        break;
      case 'table:table-row':
        this.closeRow();
    }
  }

  text(text: string): void {
    // line breaks of the document are spaces, and several are one
    if (!this.isText || this.aside > 0) return;
    const plain = text.replaceAll(/[ \t\r\n]+/g, ' ');
    this.append(this.raisedDepth > 0 ? raisedDigits(plain) : plain);
  }

  private append(text: string): void {
    this.value += text;
    const { maxCellCharacters } = this.budget.limits;
    if (this.value.length > maxCellCharacters) {
      refuse('cell_too_long', { max: maxCellCharacters }, { row: this.row, sheet: this.name });
    }
  }

  private openInCell(name: string, attributes: string): void {
    if (this.raisedDepth > 0) this.raisedDepth++;
    else if (name === 'text:span' && this.raised.has(attribute(attributes, 'text:style-name') ?? ''))
      this.raisedDepth = 1;
    if (name === 'text:p') {
      if (this.paragraphs++ > 0) this.append('\n');
      this.isText = true;
    } else if (name === 'text:s' && this.isText) {
      this.append(' '.repeat(Math.min(countOf(attribute(attributes, 'text:c')), maxSpaces)));
    } else if (name === 'text:tab' && this.isText) this.append('\t');
    else if (name === 'text:line-break' && this.isText) this.append('\n');
    // a table within a cell
    else if (name.startsWith('table:')) this.aside++;
  }

  private closeCell(attributes: string): void {
    const repeats = countOf(attribute(attributes, 'table:number-columns-repeated'));
    const cell = this.cellOf(attributes);
    const lastRow = this.row + countOf(attribute(attributes, 'table:number-rows-spanned')) - 1;
    const lastColumn = this.column + countOf(attribute(attributes, 'table:number-columns-spanned')) - 1;
    if (lastRow > this.row || lastColumn > this.column) {
      this.rows.addMerge({ row: this.row, column: this.column, lastRow, lastColumn });
    }
    // a repeated blank may go on to the last column there is
    for (let at = 0; cell !== null && at < repeats; at++)
      this.rows.put(this.cells, this.row, this.column + at, cell);
    this.column += repeats;
  }

  private addColumns(attributes: string): void {
    const before = this.columnStyles.at(-1)?.end ?? 0;
    if (before >= this.budget.limits.maxColumns) return;
    const end = before + countOf(attribute(attributes, 'table:number-columns-repeated'));
    if (isUnseen(attributes)) this.rows.hideColumns(before, end);
    this.columnStyles.push({ end, style: attribute(attributes, 'table:default-cell-style-name') });
  }

  private columnStyle(): string | undefined {
    const styles = this.columnStyles;
    while (this.styleAt < styles.length && styles[this.styleAt]!.end <= this.column) this.styleAt++;
    return styles[this.styleAt]?.style;
  }

  private closeRow(): void {
    this.rows.add(this.row, this.cells, this.rowRepeats, this.isRowUnseen);
    this.row += this.rowRepeats - 1;
  }

  private cellOf(attributes: string): GridCell {
    if (attributes === '') return null;
    const type = attribute(attributes, 'office:value-type');
    if (attribute(attributes, 'calcext:value-type') === 'error') return { kind: 'error', text: this.value };
    switch (type) {
      case undefined: {
        const formula = attribute(attributes, 'table:formula');
        if (formula !== undefined && this.value === '') {
          return { kind: 'uncomputed', text: formula.replace(/^[a-z]+:(?==)/, '').slice(0, 121) };
        }
        return this.rows.textCell(this.value);
      }
      case 'float':
      case 'currency':
      case 'percentage': {
        const text = attribute(attributes, 'office:value') ?? '';
        const number = Number(text);
        if (text.trim() === '' || !Number.isFinite(number)) return this.rows.textCell(text || this.value);
        const style = attribute(attributes, 'table:style-name') ?? this.rowStyle ?? this.columnStyle();
        const shown = style === undefined ? undefined : this.formats.formatOf(style);
        const format = type === 'percentage' && !shown?.isPercent ? percentage : shown;
        return format ? { kind: 'formatted', text: String(number), format } : number;
      }
      case 'boolean':
        return attribute(attributes, 'office:boolean-value') === 'true';
      case 'date':
        return this.dateCell(attribute(attributes, 'office:date-value') ?? '');
      case 'time':
        return this.timeCell(attribute(attributes, 'office:time-value') ?? '');
      default:
        return this.rows.textCell(this.value || (attribute(attributes, 'office:string-value') ?? ''));
    }
  }

  private dateCell(text: string): GridCell {
    const parts = /^(\d{4}-\d\d-\d\d)(?:T([0-9:.]{5,30}))?Z?$/.exec(text);
    const milliseconds = parts === null ? NaN : Date.parse(`${parts[1]}T${parts[2] ?? '00:00:00'}Z`);
    return Number.isNaN(milliseconds) ? this.rows.textCell(text || this.value) : cellOfMoment(milliseconds);
  }

  private timeCell(text: string): GridCell {
    const [, hours, minutes, seconds] = /^PT(\d{1,9})H(\d{1,9})M(\d{1,9}(?:[.,]\d{1,9})?)S$/.exec(text) ?? [];
    if (hours === undefined) return this.rows.textCell(text || this.value);
    return cellOfTime((Number(hours) * 3600 + Number(minutes) * 60 + parseInt(seconds!)) / 86_400);
  }
}
