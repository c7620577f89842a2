import type { Text } from '#lib/domain/vocabulary.ts';
import type { Column } from '../contract/table.ts';
import {
  isNumber,
  isOfNumbers,
  keyOfRow,
  maxListed,
  rowOf,
  same,
  shownValue,
  type WordOf,
} from './compared-values.ts';
import { placeIn, type Place, type Source } from './delivery.ts';
import { columnLabel } from './recognise/column-label.ts';
import { identifier, type SqlSession } from './sql-session.ts';

/** A number, or a key in place of one, in which a delivered row differs from that of its key in an edition. */
export interface CellDifference {
  /** Values of the key in its order, in words where there are some. */
  key: readonly Text[];
  column: string;
  /** As people head it: "Endenergie [MWh]". */
  label: Text;
  /** In words where there are some; null where the cell is blank. */
  before: Text | number | null;
  after: Text | number | null;
  /** Relative change in percent; null for words, for blank cells, and from 0. */
  jump: number | null;
  place: Place;
}

/** Words that several rows have instead of others: a column that a file lacks is blank in all its rows. */
export interface WordDifference {
  column: string;
  label: Text;
  /** Null where the cells are blank. */
  before: Text | number | null;
  after: Text | number | null;
  /** Rows, and of the first its key and place. */
  count: number;
  key: readonly Text[];
  place: Place;
}

/** Cells in which the changed rows of a table differ; up to `maxListed` of each are listed. */
export interface ChangedCells {
  cells: { numbers: number; words: number };
  changed: readonly CellDifference[];
  words: readonly WordDifference[];
}

/** What differs in the rows that changed: numbers cell by cell, words by what they were and are. */
export async function changedCells(
  session: SqlSession,
  source: Source,
  columns: readonly Column[],
  key: string,
  wordOf: WordOf,
): Promise<ChangedCells> {
  const parts = columns.map((column, at) => {
    const name = identifier(column.name);
    const jump =
      isNumber(column) && !column.isYear
        ? `100 * (try_cast(d.${name} as double) - try_cast(b.${name} as double)) / nullif(abs(try_cast(b.${name} as double)), 0)`
        : 'null';
    return `select c.place::integer as place, ${at} as nth, ${isOfNumbers(column)} as is_of_numbers, ${key} as key,
        b.${name} as before, d.${name} as after, (${jump})::double as jump
      from compared c join delivered d on d.place = c.place join base b on b.place = c.base_place
      where c.kind = 'changed' and not ${same(column.name)}`;
  });
  if (parts.length === 0) return { cells: { numbers: 0, words: 0 }, changed: [], words: [] };
  await session.run(`create or replace temp table changed_cell as ${parts.join(' union all ')}`);
  interface Found {
    place: number;
    nth: number;
    key: (string | null)[];
    before: string | null;
    after: string | null;
  }
  const numbers = await session.rows<Found & { jump: number | null }>(
    `select place, nth, key, before, after, jump from changed_cell
     where is_of_numbers order by place, nth limit ${maxListed}`,
  );
  const words = await session.rows<Found & { n: number }>(
    `select min(place) as place, nth, arg_min(key, place) as key, before, after, count(*)::integer as n
     from changed_cell where not is_of_numbers
     group by nth, before, after order by 1, nth limit ${maxListed}`,
  );
  const [counted] = await session.rows<{ numbers: number; words: number }>(
    `select (count(*) filter (is_of_numbers))::integer as numbers,
       (count(*) filter (not is_of_numbers))::integer as words
     from changed_cell`,
  );
  const told = ({ place, nth, key: values, before, after }: Found) => {
    const column = columns[nth]!;
    return {
      key: keyOfRow(source.table, values, wordOf),
      column: column.name,
      label: columnLabel(source.table, column),
      before: shownValue(source.table, column, before, wordOf),
      after: shownValue(source.table, column, after, wordOf),
      place: placeIn(source, rowOf(source, place), column.name),
    };
  };
  return {
    cells: counted!,
    changed: numbers.map((cell) => ({ ...told(cell), jump: cell.jump })),
    words: words.map((cell) => ({ ...told(cell), count: cell.n })),
  };
}
