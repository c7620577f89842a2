import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Table } from '../../contract/table.ts';
import { statOf, systemMessage, type DeliveredFile } from '../delivered-files.ts';
import type { InputFile, Source } from '../delivery.ts';
import { maxListedPerRule, moreOf, problemOf, type Finding, type Problem } from '../problem.ts';
import type { Scratch } from '../scratch.ts';
import { filePattern, identifier, literal } from '../sql-session.ts';
import { copyCsv, type CsvCopy } from './copy.ts';
import { chunksOf, readFileBytes } from './file-bytes.ts';
import { checkHeader, firstRecord, hasOtherDelimiter, isForeignHeader, maxColumns } from './header.ts';
import { RecordScan } from './record-scan.ts';

const notAFile = { de: 'keine gewöhnliche Datei', en: 'not a regular file' };

/** What came of a file: its fingerprint if it could be read, and what is wrong with it. */
export interface ReadText {
  input?: InputFile;
  problems: Problem[];
}

/** Reads a file as UTF-8 text, once; `look` sees every chunk. */
export async function readText(
  { name, path }: DeliveredFile,
  look?: (chunk: Buffer) => void,
): Promise<ReadText> {
  const unreadable = (detail: Finding['parameters']) => ({
    problems: [problemOf({ file: name, rule: 'file_unreadable', ...(detail && { parameters: detail }) })],
  });
  try {
    // a pipe or a device would never end
    if (statOf(path)?.isFile() === false) return unreadable({ detail: notAFile });
    const { sha256, bytes, fault } = await readFileBytes(path, look);
    const input = { file: name, sha256, bytes };
    return { input, problems: fault ? [problemOf({ file: name, ...fault })] : [] };
  } catch (cause) {
    return unreadable({ detail: systemMessage(cause) });
  }
}

export const textOf = ({ path }: DeliveredFile) => readFileSync(path, 'utf8');

/** Of a file under the name of a table. */
export interface OpenedFile extends ReadText {
  source?: Source;
  /** It is no CSV file of the contract, but may hold the table all the same. */
  isOtherwiseWritten?: boolean;
}

/** Opens a CSV file as the contract describes it: its fingerprint and its header. Nothing is loaded yet. */
export async function openContractFile(
  table: Table,
  given: DeliveredFile,
  scratch: Scratch,
): Promise<OpenedFile> {
  const { name, path } = given;
  if (await isForeign(table, path)) return { problems: [], isOtherwiseWritten: true };
  const scan = new RecordScan();
  const read = await readText(given, (chunk) => scan.look(chunk));
  if (!read.input) return read;
  if (read.problems.length > 0) {
    return { ...read, isOtherwiseWritten: read.problems.every(({ rule }) => rule !== 'file_empty') };
  }
  const refused = (...findings: Omit<Finding, 'file'>[]) => ({
    ...read,
    problems: findings.map((finding) => problemOf({ file: name, ...finding })),
  });
  scan.end();
  const { header } = scan;
  if (!header) return refused({ rule: 'file_empty' });
  const { kind, row } = header;
  if (kind === 'row_quotes' || (kind === 'line_too_long' && header.fields <= maxColumns)) {
    return refused({ row, rule: kind });
  }
  const fields = firstRecord(header.text);
  if (hasOtherDelimiter(fields) || isForeignHeader(table, fields))
    return { ...read, isOtherwiseWritten: true };
  const findings = checkHeader(table, fields, header.row);
  if (findings.length > 0) return refused(...findings);
  const sourceAt = (file: string, gaps: Source['gaps']): Source => ({
    table,
    file: name,
    fields,
    read: csvReader(file, fields, scan.hasQuotedBreak),
    rows: scan.read - 1,
    gaps,
  });
  const lineEnds = Object.values(scan.ends).filter((occurs) => occurs).length;
  if (scan.others === 0 && header.isLine && lineEnds <= 1 && !scan.ends.carriageReturn) {
    return { ...read, source: sourceAt(path, []) };
  }
  try {
    const file = scratch.fileFor(name);
    const copy = await copyCsv(path, file, fields.join(','));
    return { ...read, problems: rowsLeftOut(name, fields.length, copy), source: sourceAt(file, copy.gaps) };
  } catch (cause) {
    const parameters = { detail: systemMessage(cause), path: tmpdir() };
    return refused({ rule: 'scratch_unwritable', parameters });
  }
}

/** Whether the beginning of a file is enough to see that its header is none of the contract. */
async function isForeign(table: Table, path: string): Promise<boolean> {
  if (!statOf(path)?.isFile()) return false;
  try {
    for await (const chunk of chunksOf(path)) {
      const scan = new RecordScan();
      scan.look(chunk);
      if (scan.header?.kind !== 'read') return false;
      const fields = firstRecord(scan.header.text);
      return hasOtherDelimiter(fields) || isForeignHeader(table, fields);
    }
  } catch {
    // readText says what is wrong with it
  }
  return false;
}

/** Refused rows, and blank ones, of which one place is enough. */
function rowsLeftOut(file: string, expected: number, { refused, refusals, blank }: CsvCopy): Problem[] {
  const problems = refused.map(({ row, rule, fields: found, text }) =>
    problemOf({ file, row, value: text.trim(), rule, parameters: { found, expected } }),
  );
  for (const [rule, total] of Object.entries(refusals) as [keyof typeof refusals, number][]) {
    if (total > maxListedPerRule) problems.push(moreOf({ file, rule }, total));
  }
  if (blank.count > 0) {
    const { count, first: row } = blank;
    problems.push(problemOf({ file, row, rule: 'blank_rows', parameters: { count, row } }));
  }
  return problems;
}

/**
 * Reads a CSV file as text: automatic types would turn 31.12.2023 into a number. A thread that begins in the middle of
 * a file cannot tell a quoted line break from the end of a row. Rejected rows are stored, because ignore_errors drops
 * every row after a quotation that does not match.
 */
export function csvReader(path: string, fields: readonly string[], hasQuotedBreaks: boolean): Source['read'] {
  const columns = fields.map((field) => `${identifier(field)}: 'varchar'`).join(', ');
  return (rejects) => `read_csv(${literal(filePattern(path))}, auto_detect = false, header = false,
    skip = 1, delim = ',', quote = '"', escape = '"', nullstr = '', strict_mode = true, columns = {${columns}},
    hive_partitioning = false, parallel = ${!hasQuotedBreaks},
    store_rejects = true, rejects_table = '${rejects}', rejects_scan = '${rejects}_scan', rejects_limit = 0)`;
}
