import { isProtectable, protectedWord } from '../contract/protected-cells.ts';
import { rowsOfEdition } from './base-tables.ts';
import { lastRowOf, rangesOf, type Source } from './delivery.ts';
import { fieldsOfBoth, selectFields } from './joined-sources.ts';
import { identifier, literal } from './sql-session.ts';

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
 * what is not delivered stays. Delivered rows come first. A protected cell keeps the value that the edition has, and a
 * cell without a number of connections that number: or a value of few would be public because nobody counted again.
 */
function overlay(delivered: Source, base: Source): Source {
  const fields = fieldsOfBoth(delivered, base);
  const list = fields.map(identifier).join(', ');
  const isSame = delivered.table.key
    .map((name) => `d.${identifier(name)} is not distinct from b.${identifier(name)}`)
    .join(' and ');
  const values = fields.some((name) => isProtectedField(delivered, name))
    ? fields.map((name) => keptValue(delivered, name))
    : undefined;
  // A join may turn the order of rows, by which their places are known.
  const laid = values
    ? `select ${list} from (
        select d.place, ${values.join(', ')} from (select *, row_number() over () as place from delivered) d
        left join base b on ${isSame}
      ) order by place`
    : `select ${list} from delivered`;
  const last = lastRowOf(delivered);
  const lacking = lackingFields(delivered, base);
  return {
    ...delivered,
    fields,
    read: (rejects) => `(
      with delivered as materialized (${selectFields(delivered, fields, rejects)}),
        base as materialized (
          select *, row_number() over () + 1 as base_row from (${selectFields(base, fields, `${rejects}_base`)})
        ),
        laid as materialized (${laid})
      select *, null as base_row from laid
      union all
      select ${list}, base_row from base b where not exists (select 1 from delivered d where ${isSame})
    )`,
    rows: null,
    ranges: [...rangesOf(delivered), rowsOfEdition(base.file, last + 1)],
    base: base.base ?? [],
    isLaidOver: true,
    ...(lacking.length > 0 && {
      lost: (rejects) => `(
        with delivered as materialized (${selectFields(delivered, fields, rejects)}),
          base as materialized (${selectFields(base, fields, `${rejects}_base`)}),
          pair as (
            select ${lacking.map((name) => `d.${identifier(name)} is null and b.${identifier(name)} is not null as ${identifier(name)}`).join(', ')}
            from delivered d join base b on ${isSame}
          )
        unpivot (select ${lacking.map((name) => `count_if(${identifier(name)})::integer as ${identifier(name)}`).join(', ')} from pair)
        on ${lacking.map(identifier).join(', ')} into name "column" value n
      )`,
    }),
  };
}

/** Columns that the edition has and one of the delivered files has not; number and key stand in place of each other. */
function lackingFields(delivered: Source, base: Source): string[] {
  const kept = ['connections', 'notation'];
  return base.fields.filter(
    (name) =>
      !kept.includes(name) &&
      (!delivered.fields.includes(name) ||
        rangesOf(delivered).some(({ columns }) => columns?.[name] === undefined)),
  );
}

const isProtectedField = ({ table }: Source, name: string) =>
  isProtectable(
    table,
    table.columns.find((column) => column.name === name)!,
  );

/** A key stands in place of a number, so that both are kept together. */
function keptValue(delivered: Source, name: string): string {
  const field = identifier(name);
  if (isProtectedField(delivered, name)) {
    // without a row to keep, the word stays, and is an error
    const given = name === 'connections' ? `coalesce(d.${field}, b.${field})` : `d.${field}`;
    return `case when d.${field} = ${literal(protectedWord)} and b.year is not null then b.${field} else ${given} end as ${field}`;
  }
  if (name === 'notation')
    return `case when d.energy_mwh = ${literal(protectedWord)} then coalesce(d.notation, b.notation) else d.notation end as notation`;
  return `d.${field}`;
}
