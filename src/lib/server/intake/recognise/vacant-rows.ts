import type { Text } from '#lib/domain/vocabulary.ts';
import type { Table } from '../../contract/table.ts';
import type { GridRow } from '../grid/grid.ts';
import { cellText } from './cell-text.ts';
import { rangesOf, type FindingList } from './finding-list.ts';
import { GroupValues } from './group-values.ts';
import type { Groups } from './group-rows.ts';
import { yearOfCell } from './head-text.ts';
import type { KnownWords } from './known-words.ts';
import type { ReadColumn } from './read-column.ts';
import type { PreparedRow } from './read-table.ts';
import type { JudgedRow } from './row-kinds.ts';

/** Rows that one sentence names, and that are kept of a table. */
const maxNamed = 8;
const maxPrepared = 200;

interface Rows {
  table: Table;
  body: readonly GridRow[];
  judged: readonly JudgedRow[];
  columns: readonly ReadColumn[];
  groups: Groups;
}

/** A row with its key: as people write it, and as it is compared. */
interface KeyedRow {
  row: number;
  key: ReadonlyMap<string, string>;
  isVacant: boolean;
  /** Only its quartier may be said elsewhere. */
  isWhole: boolean;
  texts: ReadonlyMap<string, string>;
}

/** Only a balance is incomplete without numbers; other tables lack nothing by a row. */
const isBalance = ({ columns }: Table) => columns.some(({ name }) => name === 'notation');

/**
 * Names prepared rows that stayed blank, of a quartier and year of which others were filled in: the year is begun and lacks
 * them. Where nothing of a year was filled in, nobody has begun it. Returns the prepared rows of tables that are no balance.
 */
export function nameVacant(rows: Rows, words: KnownWords, list: FindingList): readonly PreparedRow[] {
  if (!rows.judged.some(({ kind }) => kind === 'vacant')) return [];
  const keyed = keyedRows(rows, words);
  if (isBalance(rows.table)) nameLeft(keyed, list);
  else return keyed.slice(0, maxPrepared).map(({ row, key }) => ({ row, key: Object.fromEntries(key) }));
  return [];
}

function keyedRows({ table, body, judged, columns, groups }: Rows, words: KnownWords): KeyedRow[] {
  const keys = table.columns
    .filter(({ isKey }) => isKey)
    .map((column) => ({ column, source: columns.find((one) => one.column === column) }));
  const group = new GroupValues(table, groups);
  return body.flatMap((row, at): KeyedRow[] => {
    const { kind } = judged[at]!;
    group.pass(row.row, kind);
    const isVacant = kind === 'vacant';
    if (!isVacant && !(kind === 'data' && isBalance(table))) return [];
    const read = keys.flatMap(({ column, source }) => {
      const text = source ? cellText(row.cells[source.position]) : group.valueOf(column);
      if (text === undefined) return [];
      const meaning = words.meaningOf(table, column, text);
      return { name: column.name, text, value: 'value' in meaning ? meaning.value : text };
    });
    return [
      {
        row: row.row,
        isVacant,
        isWhole: keys.every(
          ({ column: { name } }) => name === 'quartier_id' || read.some((one) => one.name === name),
        ),
        key: new Map(read.map(({ name, value }) => [name, value])),
        texts: new Map(read.map(({ name, text }) => [name, text])),
      },
    ];
  });
}

function nameLeft(keyed: readonly KeyedRow[], list: FindingList): void {
  const ofYears = new Map<string, { year: number; filled: Set<string>; vacant: KeyedRow[] }>();
  for (const row of keyed) {
    const year = yearOfCell(row.texts.get('year') ?? '');
    if (year === undefined || !row.isWhole) continue;
    const place = JSON.stringify([row.key.get('quartier_id'), year]);
    const known = ofYears.get(place) ?? { year, filled: new Set<string>(), vacant: [] };
    ofYears.set(place, known);
    if (row.isVacant) known.vacant.push(row);
    else known.filled.add(restOf(row));
  }
  for (const { year, filled, vacant } of ofYears.values()) {
    // somebody may have filled in the same key in a row of its own
    const left = vacant.filter((row) => !filled.has(restOf(row)));
    const first = left[0];
    if (filled.size === 0 || !first) continue;
    const quartier = first.key.get('quartier_id');
    list.add({
      rule: 'year_left_blank',
      row: first.row,
      parameters: {
        year,
        count: left.length,
        names: namesOf(left),
        rows: rangesOf(left.map(({ row }) => row)),
        ...(quartier !== undefined && { quartier }),
      },
    });
  }
}

/** What a key says beside quartier and year. */
const isRest = ([name]: readonly [string, string]) => name !== 'year' && name !== 'quartier_id';
const restOf = ({ key }: KeyedRow): string => JSON.stringify([...key].filter(isRest));

/** "Erdgas (Haushalte); Strom (Haushalte) und 6 weitere" */
function namesOf(left: readonly KeyedRow[]): Text {
  const names = left.slice(0, maxNamed).map(({ texts }) => {
    const rest = [...texts].filter(isRest).map(([, text]) => text);
    return rest.length > 1 ? `${rest.at(-1)} (${rest.slice(0, -1).join(', ')})` : rest.join();
  });
  const others = left.length - names.length;
  return {
    de: `${names.join('; ')}${others > 0 ? ` und ${others} weitere` : ''}`,
    en: `${names.join('; ')}${others > 0 ? ` and ${others} more` : ''}`,
  };
}
