import type { Table } from '../contract/table.ts';
import { lastRowOf, rangesOf, type Source } from './delivery.ts';
import { identifier } from './sql-session.ts';

/** Fields that one of two sources of a table has, in the order of the contract. */
export const fieldsOfBoth = (first: Source, second: Source): string[] =>
  first.table.columns
    .map(({ name }) => name)
    .filter((name) => first.fields.includes(name) || second.fields.includes(name));

/** Selects fields of a source; those that it lacks are blank. */
export const selectFields = (source: Source, fields: readonly string[], rejects: string): string => {
  const list = fields.map((name) => {
    const value = source.fields.includes(name) ? identifier(name) : 'null';
    return `${value} as ${identifier(name)}`;
  });
  return `select ${list.join(', ')} from ${source.read(rejects)}`;
};

/** One source for each table; several files may hold rows of one. */
export function joinedByTable(sources: readonly Source[]): Source[] {
  const byTable = new Map<Table, Source>();
  for (const source of sources) {
    const before = byTable.get(source.table);
    byTable.set(source.table, before ? joined(before, source) : source);
  }
  return [...byTable.values()];
}

/** Two sources of one table as one: the rows of the first, which are counted, then those of the second. */
function joined(first: Source, second: Source): Source {
  const fields = fieldsOfBoth(first, second);
  const last = lastRowOf(first);
  // the head of the second has no row of its own
  const shift = last - 1;
  return {
    table: first.table,
    file: first.file,
    fields,
    read: (rejects) =>
      `(${selectFields(first, fields, rejects)} union all ${selectFields(second, fields, rejects)})`,
    rows: first.rows === null || second.rows === null ? null : first.rows + second.rows,
    gaps: [...first.gaps, ...second.gaps.map(([at, count]): Source['gaps'][number] => [at + shift, count])],
    ranges: [
      ...rangesOf(first),
      ...rangesOf(second).map((range) => ({
        ...range,
        first: range.first + shift,
        last: range.last + shift,
      })),
    ],
    heads: new Map([...(first.heads ?? []), ...(second.heads ?? [])]),
  };
}
