import type { Table } from './table.ts';

const fieldTypes: Record<Table['columns'][number]['type'], string> = {
  varchar: 'string',
  double: 'number',
  integer: 'integer',
  smallint: 'integer',
  boolean: 'boolean',
  date: 'date',
};

/** Tabular Data Package (Frictionless) of the contract's tables; `path` gives each table's file. */
export function datapackage(
  name: string,
  title: string,
  tables: readonly Table[],
  path: (table: Table) => string = (table) => `${table.name}.csv`,
) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title,
    resources: tables.map((table) => ({
      name: table.name,
      type: 'table',
      path: path(table),
      description: `${table.description.de} / ${table.description.en}`,
      encoding: 'utf-8',
      schema: {
        primaryKey: table.key,
        missingValues: [''],
        fields: table.columns.map((column) => ({
          name: column.name,
          type: fieldTypes[column.type],
          description: `${column.description.de} / ${column.description.en}`,
          constraints: {
            required: column.isRequired,
            ...(column.values && { enum: column.values }),
            ...(column.pattern && { pattern: column.pattern }),
            ...(column.minimum !== undefined && { minimum: column.minimum }),
            ...(column.maximum !== undefined && { maximum: column.maximum }),
          },
        })),
        foreignKeys: table.columns
          .filter((column) => column.references && !['sectors', 'carriers'].includes(column.references))
          .map((column) => ({
            fields: column.name,
            reference: { resource: column.references, fields: column.name },
          })),
      },
    })),
  };
}
