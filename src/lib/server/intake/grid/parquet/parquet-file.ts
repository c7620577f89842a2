import { cellOfMoment } from '../day-cell.ts';
import type { GridCell, Sheet } from '../grid.ts';
import { Refusal, refuse } from '../refusal.ts';
import { SheetBuilder, type CellBudget } from '../sheet-builder.ts';
import { filePattern, identifier, literal, type SqlSession, type WithDatabase } from '../../sql-session.ts';

/** Rows that are asked for at a time. */
const rowsAtOnce = 20_000;

/** How a column is asked for, and what becomes of its values. */
interface Reader {
  select: string;
  cell(value: unknown): GridCell;
}

/**
 * Reads a Parquet file through the database: column names as the first row, then its rows. What the file says of its size
 * is held against the limits before its rows are read.
 */
export async function readParquet(
  withDatabase: WithDatabase,
  path: string,
  bytes: Buffer,
  budget: CellBudget,
): Promise<Sheet[]> {
  const rows = new SheetBuilder(budget, '');
  try {
    await withDatabase((session) => read(session, path, bytes, rows, budget));
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    // what the database says of a damaged file is English and technical
    refuse('archive_damaged');
  }
  return [{ name: '', isHidden: false, rows: rows.rows, merges: [] }];
}

async function read(
  session: SqlSession,
  path: string,
  bytes: Buffer,
  to: SheetBuilder,
  { limits }: CellBudget,
): Promise<void> {
  if (bytes.length < 12 || bytes.toString('latin1', bytes.length - 4) !== 'PAR1') refuse('archive_damaged');
  const file = literal(filePattern(path));
  const [size] = await session.rows<{ rows: number; bytes: number }>(
    `select (select num_rows::double from parquet_file_metadata(${file})) as rows,
       (select sum(total_uncompressed_size)::double from parquet_metadata(${file})) as bytes`,
  );
  const { maxRows, maxColumns, maxCells, maxUnpackedBytes, maxCharacters } = limits;
  const count = size!.rows;
  if (!(count >= 0)) refuse('archive_damaged');
  if (count >= maxRows) refuse('too_many_rows', { max: maxRows, row: count });
  if (size!.bytes > maxUnpackedBytes) refuse('archive_too_large', { max: maxUnpackedBytes / 1e6 });
  const relation = `read_parquet(${file}, hive_partitioning = false, file_row_number = true)`;
  const columns = await session.rows<{ column_name: string; column_type: string }>(
    `select column_name, column_type from (describe from read_parquet(${file}, hive_partitioning = false))`,
  );
  if (columns.length > maxColumns) refuse('too_many_columns_used', { max: maxColumns, row: 1 }, { row: 1 });
  if (count * columns.length > maxCells) refuse('too_many_cells', { max: maxCells });
  const readers = columns.map(({ column_name: name, column_type: type }) => readerOf(name, type, to));
  // a text that is stored once may stand in every row
  const texts = readers.flatMap(({ select }) =>
    select.includes('varchar') ? `sum(strlen(${select}))::double` : [],
  );
  if (texts.length > 0) {
    const [sum] = await session.rows<{ total: number | null }>(
      `select list_sum([${texts.join(', ')}]) as total from ${relation}`,
    );
    if ((sum!.total ?? 0) > maxCharacters) refuse('archive_too_large', { max: maxCharacters / 1e6 });
  }
  const add = (row: number, cells: readonly GridCell[]) => {
    const filled: GridCell[] = [];
    cells.forEach((cell, column) => to.put(filled, row, column, cell));
    to.add(row, filled);
  };
  add(
    1,
    columns.map(({ column_name: name }) => to.textCell(name)),
  );
  const select = readers.map((reader, at) => `${reader.select} as c${at}`).join(', ');
  for (let from = 0; from < count; from += rowsAtOnce) {
    const found = await session.rows<Record<string, unknown>>(
      `select ${select} from ${relation} where file_row_number >= ${from} and file_row_number < ${from + rowsAtOnce} order by file_row_number`,
    );
    found.forEach((values, at) => {
      add(
        from + at + 2,
        readers.map((reader, column) =>
          values[`c${column}`] == null ? null : reader.cell(values[`c${column}`]),
        ),
      );
    });
    if (found.length !== Math.min(rowsAtOnce, count - from)) refuse('archive_damaged');
  }
}

function readerOf(name: string, type: string, to: SheetBuilder): Reader {
  const column = identifier(name);
  const asText = (text: unknown) => to.textCell(String(text));
  if (/^(DOUBLE|TINYINT|SMALLINT|INTEGER|UTINYINT|USMALLINT|UINTEGER)$/.test(type))
    return { select: `${column}::double`, cell: (value) => value as number };
  // exact as long as a double holds all digits
  if (/^(FLOAT|DECIMAL\(.*\)|U?BIGINT|U?HUGEINT)$/.test(type)) {
    const number = (value: unknown) => {
      const digits = String(value)
        .replace(/[^0-9]/g, '')
        .replace(/^0+/, '').length;
      return digits <= 15 ? Number(value) : asText(value);
    };
    return { select: `${column}::varchar`, cell: number };
  }
  if (type === 'BOOLEAN') return { select: column, cell: (value) => value as boolean };
  if (/^(DATE|TIMESTAMP)/.test(type))
    return {
      select: `epoch_ms(${column}::timestamp)::double`,
      cell: (value) => cellOfMoment(value as number),
    };
  if (/^(VARCHAR|ENUM\(.*\)|UUID)$/.test(type)) return { select: `${column}::varchar`, cell: asText };
  if (type === 'VARCHAR[]') return { select: `array_to_string(${column}, ';')::varchar`, cell: asText };
  return refuse('column_kind_unread', { name, kind: type.slice(0, 60) });
}
