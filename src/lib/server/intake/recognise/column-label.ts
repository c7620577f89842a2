import type { Text } from '#lib/domain/vocabulary.ts';
import type { Column, Table } from '../../contract/table.ts';
import { germanHeads } from './aliases/columns-de.ts';
import { englishHeads } from './aliases/columns-en.ts';
import { headsOf } from './head-book.ts';
import { measureOf } from './unit.ts';

/** The first head under which people write a column, with its unit: "Endenergie [MWh]". */
export function columnLabel(table: Table, column: Column): Text {
  const unit = measureOf(column.name)?.name;
  const word = (heads: readonly string[]) => `${heads[0] ?? column.name}${unit ? ` [${unit}]` : ''}`;
  return { de: word(headsOf(table, column, germanHeads)), en: word(headsOf(table, column, englishHeads)) };
}

/** The heads of all columns of a table, as one text. */
export function columnLabels(table: Table): Text {
  const labels = table.columns.map((column) => columnLabel(table, column));
  return { de: labels.map(({ de }) => de).join(', '), en: labels.map(({ en }) => en).join(', ') };
}
