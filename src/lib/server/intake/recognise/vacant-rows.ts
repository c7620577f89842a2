import type { Table } from '../../contract/table.ts';
import type { GridRow } from '../grid/grid.ts';
import { cellText } from './cell-text.ts';
import { rangesOf, type FindingList } from './finding-list.ts';
import { GroupValues } from './group-values.ts';
import type { Groups } from './group-rows.ts';
import { yearOfCell } from './head-text.ts';
import type { KnownWords } from './known-words.ts';
import type { ReadColumn } from './read-column.ts';
import type { JudgedRow } from './row-kinds.ts';

/** Rows that one sentence names. */
const maxNamed = 8;

interface KeyedRow {
  row: number;
  quartier: string | undefined;
  year: number;
  /** What the key says beside quartier and year: as people write it, "Erdgas (Haushalte)", and as it is compared. */
  name: string;
  key: string;
}

const nameOf = (texts: readonly string[]) =>
  texts.length > 1 ? `${texts.at(-1)} (${texts.slice(0, -1).join(', ')})` : texts.join();

/**
 * Names prepared rows that stayed blank, of a quartier and year of which others were filled in: the year is begun and lacks
 * them. Where nothing of a year was filled in, nobody has begun it.
 */
export function nameVacant(
  {
    table,
    body,
    judged,
    columns,
    groups,
  }: {
    table: Table;
    body: readonly GridRow[];
    judged: readonly JudgedRow[];
    columns: readonly ReadColumn[];
    groups: Groups;
  },
  words: KnownWords,
  list: FindingList,
): void {
  // without numbers a balance is incomplete; other tables lack nothing by a row
  const hasNotation = table.columns.some(({ name }) => name === 'notation');
  if (!hasNotation || !judged.some(({ kind }) => kind === 'vacant')) return;
  const keys = table.columns
    .filter(({ isKey }) => isKey)
    .map((column) => ({ column, source: columns.find((one) => one.column === column) }));
  const group = new GroupValues(table, groups);
  const keyed = ({ row, cells }: GridRow): KeyedRow | undefined => {
    const read = keys.map(({ column, source }) => {
      const text = source ? cellText(cells[source.position]) : group.valueOf(column);
      const meaning = text === undefined ? undefined : words.meaningOf(table, column, text);
      return { column, text, value: meaning && 'value' in meaning ? meaning.value : text };
    });
    const of = (name: string) => read.find(({ column }) => column.name === name);
    const year = yearOfCell(of('year')?.text ?? '');
    const rest = read.filter(({ column }) => !['year', 'quartier_id'].includes(column.name));
    if (year === undefined || rest.some(({ text }) => text === undefined)) return undefined;
    return {
      row,
      year,
      quartier: of('quartier_id')?.value,
      name: nameOf(rest.map(({ text }) => text!)),
      key: JSON.stringify(rest.map(({ value }) => value)),
    };
  };
  const ofYears = new Map<string, { filled: Set<string>; vacant: KeyedRow[] }>();
  body.forEach((row, at) => {
    const { kind } = judged[at]!;
    group.pass(row.row, kind);
    const found = kind === 'data' || kind === 'vacant' ? keyed(row) : undefined;
    if (!found) return;
    const place = JSON.stringify([found.quartier, found.year]);
    const known = ofYears.get(place) ?? { filled: new Set<string>(), vacant: [] };
    ofYears.set(place, known);
    if (kind === 'vacant') known.vacant.push(found);
    else known.filled.add(found.key);
  });
  for (const { filled, vacant } of ofYears.values()) {
    // somebody may have filled in the same key in a row of its own
    const left = vacant.filter(({ key }) => !filled.has(key));
    const first = left[0];
    if (filled.size === 0 || !first) continue;
    const names = left.slice(0, maxNamed).map(({ name }) => name);
    list.add({
      rule: 'year_left_blank',
      row: first.row,
      parameters: {
        year: first.year,
        count: left.length,
        names: `${names.join('; ')}${left.length > maxNamed ? '; …' : ''}`,
        rows: rangesOf(left.map(({ row }) => row)),
        ...(first.quartier !== undefined && { quartier: first.quartier }),
      },
    });
  }
}
