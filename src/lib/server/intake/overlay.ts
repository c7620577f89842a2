import { placeIn, type Source } from './delivery.ts';
import { identifier } from './sql-session.ts';

/**
 * Lays a delivered table over the same table of an edition: a row replaces the one of its key, others are added, and
 * what is not delivered stays. Delivered rows come first.
 */
export function overlay(delivered: Source, base: Source): Source {
  const { table } = delivered;
  const fields = table.columns
    .map(({ name }) => name)
    .filter((name) => delivered.fields.includes(name) || base.fields.includes(name));
  const list = fields.map(identifier).join(', ');
  const blank = (source: Source) =>
    fields
      .map((name) => `${source.fields.includes(name) ? identifier(name) : 'null'} as ${identifier(name)}`)
      .join(', ');
  const isSame = table.key.map((name) => `d.${identifier(name)} is not distinct from b.${identifier(name)}`);
  const last = delivered.rows === null ? Infinity : delivered.rows + 1 + skipped(delivered);
  return {
    ...delivered,
    fields,
    read: (rejects) => `(
      with delivered as materialized (select ${blank(delivered)} from ${delivered.read(rejects)})
      select ${list} from delivered
      union all
      select ${list} from (select ${blank(base)} from ${base.read(`${rejects}_base`)}) b
      where not exists (select 1 from delivered d where ${isSame.join(' and ')})
    )`,
    rows: null,
    place: (row, column) => {
      if (row > last) return { file: base.file, row: null };
      return placeIn(delivered, row, column);
    },
  };
}

const skipped = ({ gaps }: Source) => gaps.reduce((sum, [, count]) => sum + count, 0);
