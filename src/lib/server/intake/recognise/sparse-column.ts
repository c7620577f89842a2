import type { Text } from '#lib/domain/vocabulary.ts';
import type { GridCell, GridRow } from '../grid/grid.ts';
import type { ReadColumn } from './read-column.ts';
import type { FilledCells } from './sheet-rows.ts';

/** Why the value above need not hold. */
export const reasons = {
  irregular: {
    de: 'Die Spalte ist nicht durchgängig nur in der ersten Zeile jeder Gruppe ausgefüllt',
    en: 'the column is not filled in the first row of each group only throughout',
  },
  outer: {
    de: 'Auch links davon steht in dieser Zeile nichts, und was dort gilt, ist offen',
    en: 'to the left of it the row is blank, too, and what holds there is open',
  },
  apart: {
    de: 'Dazwischen steht eine Summe, eine leere Zeile oder eine andere Angabe links davon',
    en: 'between them there is a total, a blank row or another value to the left',
  },
  twice: {
    de: 'Mit ihm hätten zwei Zeilen denselben Schlüssel',
    en: 'with it two rows would have the same key',
  },
} satisfies Record<string, Text>;

interface Blank {
  /** Place in the body. */
  at: number;
  label: Label;
}

export interface Label {
  row: number;
  text: string;
  cell: GridCell;
}

/** A key column of which some rows are blank below a value. */
export interface Sparse {
  column: ReadColumn;
  filled: Blank[];
  /** Of rows that are not imported, but stand between those that are. */
  between: Blank[];
  unclear: (Blank & { why: keyof typeof reasons })[];
}

/** The row with another cell in a column. */
export const withCell = ({ row, cells }: GridRow, position: number, cell: GridCell): GridRow => ({
  row,
  cells: Array.from({ length: Math.max(cells.length, position + 1) }, (_, at) =>
    at === position ? cell : (cells[at] ?? null),
  ),
});

/** What was filled in, by the value that was. */
export function filledOf(
  { column, filled }: Pick<Sparse, 'column' | 'filled'>,
  body: readonly GridRow[],
): FilledCells[] {
  const cells = new Map<Label, FilledCells>();
  for (const { at, label } of filled) {
    const { row, text } = label;
    const known = cells.get(label) ?? { column: column.position, text, row, rows: [] };
    cells.set(label, known);
    known.rows.push(body[at]!.row);
  }
  return [...cells.values()];
}
