import type { Text } from '#lib/domain/vocabulary.ts';
import { openArchive, type Archive } from './archive/archive.ts';
import { readArrow } from './arrow/arrow-file.ts';
import { fileBytes } from './file-bytes.ts';
import { fileKind, namedOtherwise } from './file-kind.ts';
import type { Grid, Sheet } from './grid.ts';
import { gridLimits, type Limits } from './limits.ts';
import { readOds } from './ods/workbook.ts';
import { readParquet } from './parquet/parquet-file.ts';
import { Refusal, refuse } from './refusal.ts';
import type { WithDatabase } from '../sql-session.ts';
import { CellBudget } from './sheet-builder.ts';
import { readTextFile } from './text/text-file.ts';
import { readXlsx } from './xlsx/workbook.ts';

type Content = Pick<Grid, 'format' | 'sheets' | 'recognised' | 'findings'>;

const formatNames = {
  XLSX: { de: 'Excel-Arbeitsmappe (XLSX)', en: 'Excel workbook (XLSX)' },
  ODS: { de: 'OpenDocument-Tabelle (ODS)', en: 'OpenDocument spreadsheet (ODS)' },
} as const satisfies Record<string, Text>;

/**
 * Opens a workbook (XLSX, ODS), a text file (CSV, TSV), an Arrow or a Parquet file as cells; its content decides what it
 * is, not its name. Never throws for what a file holds: what cannot be read is a finding, and an error leaves no sheets.
 * Work and memory are bounded by `limits`. Parquet needs its path and the database.
 */
export async function openGrid(
  source: string | Uint8Array,
  fileName: string,
  limits: Partial<Limits> = {},
  withDatabase?: WithDatabase,
): Promise<Grid> {
  try {
    const bounds = { ...gridLimits, ...limits };
    return { file: fileName, ...(await read(source, fileName, bounds, withDatabase)) };
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    return { file: fileName, format: 'text', sheets: [], recognised: [], findings: [cause.finding] };
  }
}

function bytesOf(source: string | Uint8Array, limits: Limits): Buffer {
  if (typeof source === 'string') return fileBytes(source, limits);
  if (source.byteLength > limits.maxFileBytes) refuse('file_too_large', { max: limits.maxFileBytes / 1e6 });
  return Buffer.from(source.buffer, source.byteOffset, source.byteLength);
}

async function read(
  source: string | Uint8Array,
  fileName: string,
  limits: Limits,
  withDatabase: WithDatabase | undefined,
): Promise<Content> {
  const bytes = bytesOf(source, limits);
  const budget = new CellBudget(limits);
  const kind = fileKind(bytes);
  if (kind === 'text') {
    const { sheets, recognised } = readTextFile(bytes, budget);
    return { format: 'text', sheets: shown(sheets), recognised, findings: namedOtherwise(fileName, 'CSV') };
  }
  if (kind === 'arrow') {
    return {
      format: 'arrow',
      sheets: shown(await readArrow(bytes, budget)),
      recognised: [{ de: 'Arrow', en: 'Arrow' }],
      findings: namedOtherwise(fileName, 'Arrow'),
    };
  }
  if (kind === 'parquet') {
    if (withDatabase === undefined || typeof source !== 'string')
      refuse('no_table_file', { format: 'Parquet' });
    return {
      format: 'parquet',
      sheets: shown(await readParquet(withDatabase, source, bytes, budget)),
      recognised: [{ de: 'Parquet', en: 'Parquet' }],
      findings: namedOtherwise(fileName, 'Parquet'),
    };
  }
  const archive = await openArchive(bytes, limits);
  const format = await workbookFormat(archive);
  const { sheets, findings } = await (format === 'XLSX' ? readXlsx : readOds)(archive, budget);
  return {
    format: format === 'XLSX' ? 'xlsx' : 'ods',
    sheets: shown(sheets),
    recognised: [formatNames[format]],
    findings: [...namedOtherwise(fileName, format), ...findings],
  };
}

/** Which of the formats of workbooks an archive has; others are refused. */
export async function workbookFormat(archive: Archive): Promise<'XLSX' | 'ODS'> {
  if (archive.has('[Content_Types].xml') && archive.has('_rels/.rels')) return 'XLSX';
  if (!archive.has('content.xml')) refuse('archive_without_table');
  let type = '';
  if (archive.has('mimetype')) {
    for await (const chunk of archive.read('mimetype')) {
      type += chunk.toString('latin1');
      if (type.length > 200) break;
    }
  }
  if (!/^application\/vnd\.oasis\.opendocument\.spreadsheet/.test(type)) refuse('archive_without_table');
  return 'ODS';
}

/** A file whose sheets are all blank holds nothing to read. */
function shown(sheets: Sheet[]): Sheet[] {
  if (sheets.every(({ rows }) => rows.length === 0)) refuse('no_cells');
  return sheets;
}
