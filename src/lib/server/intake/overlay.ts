import { placeIn, type Source } from './delivery.ts';
import { fieldsOfBoth, lastRowOf, selectFields } from './joined-sources.ts';
import { identifier } from './sql-session.ts';

/** Lays delivered tables over those of an edition; tables of which nothing was delivered are the edition's. */
export function layOver(delivered: readonly Source[], base: readonly Source[]): Source[] {
  const ofTable = (sources: readonly Source[], { table }: Source) =>
    sources.find((source) => source.table === table);
  return [
    ...delivered.filter((source) => !ofTable(base, source)),
    ...base.map((source) => {
      const over = ofTable(delivered, source);
      return over ? overlay(over, source) : source;
    }),
  ];
}

/**
 * Lays a delivered table over the same table of an edition: a row replaces the one of its key, others are added, and
 * what is not delivered stays. Delivered rows come first.
 */
function overlay(delivered: Source, base: Source): Source {
  const fields = fieldsOfBoth(delivered, base);
  const list = fields.map(identifier).join(', ');
  const isSame = delivered.table.key.map(
    (name) => `d.${identifier(name)} is not distinct from b.${identifier(name)}`,
  );
  const last = lastRowOf(delivered);
  return {
    ...delivered,
    fields,
    read: (rejects) => `(
      with delivered as materialized (${selectFields(delivered, fields, rejects)})
      select ${list} from delivered
      union all
      select ${list} from (${selectFields(base, fields, `${rejects}_base`)}) b
      where not exists (select 1 from delivered d where ${isSame.join(' and ')})
    )`,
    rows: null,
    place: (row, column) => {
      if (row > last) return { file: base.file, row: null };
      return placeIn(delivered, row, column);
    },
  };
}
