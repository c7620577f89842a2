import { rmSync } from 'node:fs';
import type { Database } from '../edition/database/database.ts';
import { loadTableColumns } from '../edition/database/table-columns.ts';
import { parquetOptions } from '../edition/table-metadata.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import { ScratchCopies, type SharedFile } from './scratch-copy.ts';
import { scratchFile } from './scratch.ts';
import type { OutputTable } from './tables.ts';

export const tableFormats = ['csv', 'parquet', 'arrow'] as const;
export type TableFormat = (typeof tableFormats)[number];
/** How CSV is written: comma and decimal point, or as German Excel opens it with a double click. */
export const tableDialects = ['standard', 'excel-de'] as const;
export type TableDialect = (typeof tableDialects)[number];

/** How a text begins that a spreadsheet would take for a formula; without the slashes it is the same in SQL. */
export const formulaStart = /^[=+@\t\r-]/;

/** Of an open edition. */
type TableSource = Pick<OpenEdition, 'database' | 'contentKey'> & {
  edition: Pick<OpenEdition['edition'], 'id'>;
};

const byteOrderMark = Buffer.from('\ufeff');

const copies = new ScratchCopies();

interface TableOptions {
  format: TableFormat;
  dialect: TableDialect;
  /** Becomes a column `data_kind`. */
  mark: string | null;
  /** What Parquet and Arrow say about themselves, by name; CSV has no place for it. */
  about: Readonly<Record<string, string>>;
}

/**
 * A table as a file that is never held in memory, read by all who ask for it at the time. Computed rows name their
 * edition. Throws {@link QueryError} and {@link BusyError}.
 */
export async function writeTable(
  { database, edition: { id: edition }, contentKey }: TableSource,
  table: OutputTable,
  { format, dialect, mark, about }: TableOptions,
): Promise<SharedFile> {
  const isExcel = format === 'csv' && dialect === 'excel-de';
  // Files of the same content are shared.
  const name = JSON.stringify([edition, contentKey, table.relation, format, isExcel, mark, about]);
  const { bytes, body } = await copies.read(name, async () => {
    const value = format !== 'csv' ? keepValue : isExcel ? excelText : plainText;
    const select = await selectOf(database, table, value, { edition, mark });
    const path = scratchFile(format);
    try {
      if (format === 'arrow') {
        // Loaded when somebody asks for it: the library is large.
        const { writeArrowFile } = await import('./arrow/arrow-file.ts');
        await writeArrowFile(database, select, path, about);
      } else {
        await database.copy(
          select,
          path,
          format === 'parquet' ? parquetOptions(about) : `format csv, header, delim '${isExcel ? ';' : ','}'`,
        );
      }
    } catch (error) {
      rmSync(path, { force: true });
      throw error;
    }
    return path;
  });
  if (!isExcel) return { bytes, body };
  return { bytes: bytes + byteOrderMark.byteLength, body: body.pipeThrough(withByteOrderMark()) };
}

function withByteOrderMark(): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    start: (controller) => controller.enqueue(byteOrderMark),
    transform: (chunk, controller) => controller.enqueue(chunk),
  });
}

type Expression = (name: string, type: string) => string;

async function selectOf(
  database: Database,
  { relation, origin }: OutputTable,
  value: Expression,
  { edition, mark }: { edition: string; mark: string | null },
): Promise<string> {
  const columns = (await loadTableColumns(database)).get(relation) ?? [];
  const values = columns.map(({ name: column, type }) => `${value(`"${column}"`, type)} as "${column}"`);
  if (origin === 'computed') values.push(`${quoted(edition)} as edition`);
  if (mark !== null) values.push(`${quoted(mark)} as data_kind`);
  return `select ${values.join(', ')} from ${relation}`;
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const isList = (type: string) => type.endsWith('[]');
const isText = (type: string) => type === 'VARCHAR' || type.startsWith('ENUM');

const keepValue: Expression = (name) => name;

const plainText: Expression = (name, type) =>
  isList(type) ? `nullif(array_to_string(${name}, ';'), '')` : name;

/** Numbers with decimal comma, the municipality key as a formula that keeps its zero, and no other formula. */
const excelText: Expression = (name, type) => {
  if (/^(?:DOUBLE|FLOAT|DECIMAL)/.test(type)) return `replace(${name}::varchar, '.', ',')`;
  if (!isText(type) && !isList(type)) return name;
  if (name === '"ags"') return `'="' || ${name} || '"'`;
  const text = isList(type) ? plainText(name, type) : `${name}::varchar`;
  return `case when regexp_matches(${text}, '${formulaStart.source}') then '''' || ${text} else ${text} end`;
};
