import { isArrow } from './arrow/arrow-file.ts';
import type { GridFinding } from './grid.ts';
import { refuse } from './refusal.ts';

/** Other files that are given for tables, by their beginnings. */
const others: readonly [string, Buffer][] = [
  ['PDF', Buffer.from('%PDF')],
  ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ['JPEG', Buffer.from([0xff, 0xd8, 0xff])],
  ['GIF', Buffer.from('GIF8')],
  ['GZIP', Buffer.from([0x1f, 0x8b])],
  ['7z', Buffer.from([0x37, 0x7a, 0xbc, 0xaf])],
  ['RAR', Buffer.from('Rar!')],
  ['RTF', Buffer.from('{\\rtf')],
  ['SQLite', Buffer.from('SQLite format 3')],
];

const zip = Buffer.from('PK\u0003\u0004', 'latin1');
const emptyZip = Buffer.from('PK\u0005\u0006', 'latin1');
const parquet = Buffer.from('PAR1');
/** The container of Word, Excel and PowerPoint before 2007, and of workbooks with a password. */
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Excel before version 5, without a container: a record of type 9 and one of these lengths or versions. */
const isOldSheet = (bytes: Buffer) => bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1]!);

const startsWith = (bytes: Buffer, start: Buffer) => bytes.subarray(0, start.length).equals(start);

/** What a file is, whatever its name says; what is no table at all is refused. */
export function fileKind(bytes: Buffer): 'archive' | 'arrow' | 'parquet' | 'text' {
  if (bytes.length === 0) refuse('file_empty');
  if (startsWith(bytes, zip) || startsWith(bytes, emptyZip)) return 'archive';
  if (isArrow(bytes)) return 'arrow';
  if (startsWith(bytes, parquet)) return 'parquet';
  if (startsWith(bytes, compound)) {
    const has = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
    if (has('EncryptedPackage')) refuse('workbook_encrypted');
    if (has('Workbook') || has('Book')) refuse('workbook_old');
    refuse('no_table_file', { format: 'Office 97' });
  }
  const other = others.find(([, start]) => startsWith(bytes, start));
  if (other !== undefined) refuse('no_table_file', { format: other[0] });
  const head = bytes.toString('latin1', 0, 512);
  if (isOldSheet(bytes)) refuse('workbook_old');
  const markup = /^(?:\u00ef\u00bb\u00bf)?\s*<(\?xml|!doctype html|html|head|meta|table|workbook)/i.exec(
    head,
  );
  if (markup) refuse('markup_file', { format: markup[1]!.toLowerCase() === '?xml' ? 'XML' : 'HTML' });
  return 'text';
}

const namedFormats: readonly [string, RegExp][] = [
  ['XLSX', /\.(xlsx|xlsm|xltx|xltm)$/i],
  ['XLS', /\.(xls|xlt|xlsb)$/i],
  ['ODS', /\.(ods|ots)$/i],
  ['Parquet', /\.parquet$/i],
  ['Arrow', /\.(arrow|arrows|feather|ipc)$/i],
  ['ZIP', /\.zip$/i],
  ['CSV', /\.(csv|tsv|tab|txt)$/i],
];

/** A name that promises another format than the content is. */
export function namedOtherwise(
  fileName: string,
  format: 'XLSX' | 'ODS' | 'CSV' | 'Arrow' | 'Parquet',
): GridFinding[] {
  const named = namedFormats.find(([, pattern]) => pattern.test(fileName))?.[0];
  if (named === undefined || named === format) return [];
  return [{ rule: 'file_named_otherwise', parameters: { named, format } }];
}
