import type { Column, Table } from '../contract/table.ts';
import { loadTableColumns } from '../edition/database/table-columns.ts';
import type { Database } from '../edition/database/database.ts';

/** A row as it was delivered, less what is withheld; days are ISO text, blank is null. */
export type DeliveredRow = Readonly<Record<string, string | number | boolean | null>>;

/** Rows of a table, of all quartiers or of one: newest years first, sectors and carriers in the order of their lists. */
export async function loadDeliveredRows(
  database: Database,
  { name, columns }: Table,
  { quartier = null, limit }: { quartier?: string | null; limit: number },
): Promise<DeliveredRow[]> {
  // Editions of an earlier format lack what the contract gained since.
  if (!(await loadTableColumns(database)).has(`input.${name}`)) return [];
  const has = (column: string) => columns.some((one) => one.name === column);
  const ofQuartier =
    name === 'measure_savings'
      ? `measure_id in (select measure_id from input.measures where quartier_id = $quartier)`
      : has('quartier_id')
        ? 'quartier_id = $quartier'
        : 'true';
  const order = [
    ...(has('year') && has('quartier_id') ? ['t.quartier_id nulls first'] : []),
    ...(has('year') ? ['t.year desc nulls last'] : []),
    ...['sector', 'carrier']
      .filter((column) => has(column) && name !== `${column}s`)
      .map((column) => `(select place from ${column} l where l.${column} = t.${column}::varchar)`),
    // of these input has a view: that of measures is in the order of its rows
    ...(['energy', 'measures'].includes(name) ? [] : ['t.source_row']),
  ];
  const ordered = order.length > 0 ? `order by ${order.join(', ')}` : '';
  return database.rows<DeliveredRow>(
    `select ${columns.map(selected).join(', ')} from input.${name} t
     where $quartier::varchar is null or ${ofQuartier} ${ordered} limit ${limit}`,
    { quartier },
  );
}

const selected = ({ name, type }: Column) =>
  type === 'boolean'
    ? `t."${name}"`
    : `t."${name}"::${type === 'double' ? 'double' : type === 'varchar' || type === 'date' ? 'varchar' : 'integer'} as "${name}"`;
