import type { Text } from '#lib/domain/vocabulary.ts';
import { licenceOf } from './licence.ts';
import type { Column, Table } from './table.ts';

export interface PackageAbout {
  name: string;
  title: string;
  edition: string;
  /** When the edition was published, in ISO 8601. */
  created: string;
  owner?: string | null | undefined;
  licence?: string | null | undefined;
  source?: string | null | undefined;
}

/** A CSV file of a package: its columns as they are in the file, in their order. */
export interface PackageTable {
  name: string;
  /** Relative to the descriptor. */
  path: string;
  /** Missing for tables that serve the computation only. */
  description?: Text | undefined;
  /** The same rows in other formats. */
  alternatives?: readonly { path: string; format: string; mediatype: string }[];
  /** Types are those of DuckDB. */
  columns: readonly { name: string; type: string; description?: Text | undefined; isRequired?: boolean }[];
}

/** A foreign key or a primary key holds only if the bytes fulfil it; these are what computed tables share. */
const sharedKeys: Readonly<Record<string, string>> = { quartier_id: 'quartiers', measure_id: 'measures' };

/** The contract's lists add to a standard list which is no table of an edition. */
const openLists: ReadonlySet<string> = new Set(['sectors', 'carriers']);

const both = ({ de, en }: Text) => `${de} / ${en}`;

/**
 * Descriptor of a Data Package 2.0 (datapackage.org): what a program that knows nothing of this one needs to read
 * every table file. Tables of `contract` have its keys and constraints.
 */
export function datapackage(about: PackageAbout, files: readonly PackageTable[], contract: readonly Table[]) {
  const licence = about.licence ? licenceOf(about.licence) : undefined;
  const present = new Set(files.map(({ name }) => name));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: about.name,
    title: about.title,
    version: about.edition,
    created: about.created,
    ...(licence && { licenses: [licence] }),
    ...(about.source && { sources: [{ title: about.source }] }),
    ...(about.owner && { contributors: [{ title: about.owner, roles: ['publisher'] }] }),
    resources: files.map((file) => {
      const table = contract.find(({ name }) => name === file.name);
      return {
        name: file.name,
        type: 'table',
        path: file.path,
        ...(file.description && { description: both(file.description) }),
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        ...(file.alternatives && { alternatives: file.alternatives }),
        dialect: {
          header: true,
          delimiter: ',',
          lineTerminator: '\n',
          quoteChar: '"',
          doubleQuote: true,
          skipInitialSpace: false,
        },
        schema: {
          fields: file.columns.map((column) =>
            describeField(
              column,
              table?.columns.find(({ name }) => name === column.name),
            ),
          ),
          fieldsMatch: ['exact'],
          missingValues: [''],
          ...(table && keyOf(table)),
          ...foreignKeysOf(file, table, present),
        },
      };
    }),
  };
}

function describeField(column: PackageTable['columns'][number], known: Column | undefined) {
  const description = known?.description ?? column.description;
  return {
    name: column.name,
    type: known ? fieldTypes[known.type] : fieldType(column.type),
    ...(description && { description: both(description) }),
    constraints: {
      required: known?.isRequired ?? column.isRequired ?? false,
      ...(known?.values && { enum: known.values }),
      ...(known?.pattern && { pattern: known.pattern }),
      ...(known?.minimum !== undefined && { minimum: known.minimum }),
      ...(known?.exclusiveMinimum !== undefined && { exclusiveMinimum: known.exclusiveMinimum }),
      ...(known?.maximum !== undefined && { maximum: known.maximum }),
    },
  };
}

const fieldTypes: Record<Column['type'], string> = {
  varchar: 'string',
  double: 'number',
  integer: 'integer',
  smallint: 'integer',
  boolean: 'boolean',
  date: 'date',
};

/** Lists and structures are texts in a CSV file. */
function fieldType(type: string): string {
  if (/^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/.test(type)) return 'integer';
  if (/^(?:DOUBLE|FLOAT|DECIMAL(?:\(\d+,\d+\))?)$/.test(type)) return 'number';
  if (type === 'BOOLEAN') return 'boolean';
  return type === 'DATE' ? 'date' : 'string';
}

/** A primary key has no missing values; where the contract allows one, as in factors for all, it is a unique key. */
function keyOf({ key, columns }: Table) {
  const isWhole = key.every((name) => columns.find((column) => column.name === name)?.isRequired);
  return isWhole ? { primaryKey: key } : { uniqueKeys: [key] };
}

/** References to tables that are in the package; nothing where there is none, since an empty list is not allowed. */
function foreignKeysOf(file: PackageTable, table: Table | undefined, present: ReadonlySet<string>) {
  const foreignKeys = file.columns.flatMap(({ name }) => {
    const resource = table
      ? table.columns.find((column) => column.name === name)?.references
      : sharedKeys[name];
    if (resource === undefined || openLists.has(resource) || !present.has(resource)) return [];
    return [{ fields: [name], reference: { resource, fields: [name] } }];
  });
  return foreignKeys.length === 0 ? {} : { foreignKeys };
}
