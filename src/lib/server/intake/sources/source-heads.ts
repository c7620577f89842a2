import type { GridFinding, Sheet } from '../grid/grid.ts';
import { cellText } from '../recognise/cell-text.ts';
import { columnLabel } from '../recognise/column-label.ts';
import type { SourceReading } from './source.ts';

/** Heads of the sheet of a source, in place of those that its reading has. */
export class SourceHeads {
  readonly #reading: SourceReading;
  readonly #cells: Sheet['rows'][number]['cells'];

  constructor({ rows }: Sheet, reading: SourceReading) {
    this.#reading = reading;
    this.#cells = rows.find(({ row }) => row === reading.head)?.cells ?? [];
  }

  /** What a finding calls its column, which stands at a position of the sheet; -1 where it stands nowhere. */
  of({ column: name, parameters, rule }: GridFinding, position: number): Partial<GridFinding> {
    const { heads, table } = this.#reading;
    if (name == null || !heads.includes(name)) return {};
    const own = cellText(this.#cells[position]);
    // "the total 'Gesamt' gives for 'Gesamt'" would say nothing
    if (own !== undefined && own !== parameters?.name) {
      const example = parameters?.example;
      const isOfUnit = rule === 'unit_missing' && typeof example === 'string';
      return isOfUnit
        ? { column: own, parameters: { ...parameters, example: example.replace(name, own) } }
        : { column: own };
    }
    const column = table.columns.find((one) => one.name === name);
    return column ? { label: columnLabel(table, column) } : {};
  }

  /** Heads by columns of the contract. */
  byColumn(read: ReadonlyMap<string, string>): Map<string, string> {
    const { heads, positions } = this.#reading;
    return new Map(
      [...read].flatMap(([name, head]) => {
        const own = cellText(this.#cells[positions[heads.indexOf(head)] ?? -1]);
        return own === undefined ? [] : [[name, own] as const];
      }),
    );
  }
}
