import type { Text } from '#lib/domain/vocabulary.ts';
import type { Column, Table } from '../../contract/table.ts';
import { germanHeads } from './aliases/columns-de.ts';
import { englishHeads } from './aliases/columns-en.ts';
import { headsOf } from './head-book.ts';
import { firstHead } from './label-of-name.ts';

/** The first head under which people write a column, with its unit: "Endenergie [MWh]". */
export function columnLabel(table: Table, column: Column): Text {
  const word = (heads: typeof germanHeads) => firstHead(column.name, headsOf(table, column, heads));
  return { de: word(germanHeads), en: word(englishHeads) };
}

/** The heads of all columns of a table, as one text. */
export function columnLabels(table: Table): Text {
  const labels = table.columns.map((column) => columnLabel(table, column));
  return { de: labels.map(({ de }) => de).join(', '), en: labels.map(({ en }) => en).join(', ') };
}
