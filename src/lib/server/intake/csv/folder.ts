import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { tables } from '../../contract/tables.ts';
import type { Table } from '../../contract/table.ts';
import { copyCsv, type CsvCopy } from './copy.ts';
import { checkHeader, firstRecord, maxColumns } from './header.ts';
import type { Delivery, Source } from '../delivery.ts';
import { readFileBytes } from './file-bytes.ts';
import { maxListedPerRule, moreOf, problemOf, type Finding } from '../problem.ts';
import { maxProgrammeBytes, readProgramme } from '../programme-file.ts';
import { RecordScan } from './record-scan.ts';
import { filePattern, identifier, literal } from '../sql-session.ts';

/** Files that may lie in a programme folder without being data: explanation, what made it, Parquet twins. */
const isCompanion = (name: string, names: readonly string[]) =>
  /^(readme(\..+)?|licen[cs]e(\..+)?|datapackage\.json|manifest\.json|generate\.\w+|intern\.txt|\..*)$/i.test(
    name,
  ) ||
  (name.endsWith('.parquet') && names.includes(name.replace(/parquet$/, 'csv')));

/** A link that leads nowhere is no folder. */
const isFolder = (path: string) => lstatSync(path).isDirectory() || statOf(path)?.isDirectory() === true;

function statOf(path: string) {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

const notAFile = { de: 'keine gewöhnliche Datei', en: 'not a regular file' };

const systemMessage = (cause: unknown) =>
  cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : String(cause);

/** Opens a folder of CSV files after DATA.md: fingerprints them and checks their headers. Nothing is loaded yet. */
export async function openFolder(path: string): Promise<Delivery> {
  const folder = resolve(path);
  const delivery: Delivery = { programme: null, sources: [], inputs: [], problems: [], dispose: () => {} };
  const report = (finding: Finding) => delivery.problems.push(problemOf(finding));
  const atFolder = (rule: Finding['rule']) => report({ file: basename(folder), rule, parameters: { path } });

  let names: string[];
  try {
    if (!statSync(folder).isDirectory()) {
      atFolder('not_a_folder');
      return delivery;
    }
    names = readdirSync(folder).sort();
  } catch (cause) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(systemMessage(cause));
    atFolder(isMissing ? 'path_missing' : 'folder_unreadable');
    return delivery;
  }

  const tableFiles = new Map<string, Table>(tables.map((table) => [`${table.name}.csv`, table]));
  const allowed = [...tableFiles.keys(), 'programme.json'].join(', ');
  if (!names.some((name) => tableFiles.has(name) || name === 'programme.json')) {
    atFolder('folder_empty');
    return delivery;
  }
  let beside: string | undefined;

  for (const name of names) {
    const table = tableFiles.get(name);
    if (name === 'programme.json') await readProgrammeAt(join(folder, name));
    else if (table) await openTable(table, name);
    else if (!isCompanion(name, names) && !isFolder(join(folder, name))) {
      report({ file: name, rule: 'unknown_file', parameters: { allowed } });
    }
  }
  if (!names.includes('programme.json')) report({ file: 'programme.json', rule: 'programme_missing' });
  for (const table of tables) {
    if (table.isRequired && !names.includes(`${table.name}.csv`)) {
      report({ file: `${table.name}.csv`, rule: 'table_missing', parameters: { table: table.name } });
    }
  }
  return delivery;

  async function readProgrammeAt(file: string) {
    const name = 'programme.json';
    if ((statOf(file)?.size ?? 0) > maxProgrammeBytes)
      return report({ file: name, rule: 'programme_too_large' });
    if (!(await isReadable(name, file))) return;
    const { programme, problems } = readProgramme(readFileSync(file, 'utf8'));
    delivery.programme = programme;
    delivery.problems.push(...problems);
  }

  /** Whether the file is text; its problems are reported, its fingerprint is kept. */
  async function isReadable(name: string, file: string, look?: (chunk: Buffer) => void): Promise<boolean> {
    try {
      const stats = statSync(file);
      // a pipe or a device would never end
      if (!stats.isFile()) {
        report({ file: name, rule: 'file_unreadable', parameters: { detail: notAFile } });
        return false;
      }
      const bytes = await readFileBytes(file, look);
      delivery.inputs.push({ file: name, sha256: bytes.sha256, bytes: bytes.bytes });
      if (bytes.fault) report({ file: name, ...bytes.fault });
      return bytes.fault === undefined;
    } catch (cause) {
      report({ file: name, rule: 'file_unreadable', parameters: { detail: systemMessage(cause) } });
      return false;
    }
  }

  async function openTable(table: Table, name: string) {
    const file = join(folder, name);
    const scan = new RecordScan();
    if (!(await isReadable(name, file, (chunk) => scan.look(chunk)))) return;
    scan.end();
    const { header } = scan;
    if (!header) return report({ file: name, rule: 'file_empty' });
    const { kind, row } = header;
    if (kind === 'row_quotes' || (kind === 'line_too_long' && header.fields <= maxColumns)) {
      return report({ file: name, row, rule: kind });
    }
    const fields = firstRecord(header.text);
    const findings = checkHeader(table, fields, header.row);
    for (const finding of findings) report({ file: name, ...finding });
    if (findings.length > 0) return;
    const add = (path: string, gaps: Source['gaps']) => {
      const read = csvReader(path, fields, scan.hasQuotedBreak);
      delivery.sources.push({ table, file: name, fields, read, rows: scan.read - 1, gaps });
    };
    const lineEnds = Object.values(scan.ends).filter((occurs) => occurs).length;
    if (scan.others === 0 && header.isLine && lineEnds <= 1 && !scan.ends.carriageReturn) {
      return add(file, []);
    }
    try {
      const path = join(scratch(), name);
      const copy = await copyCsv(file, path, fields.join(','));
      reportRows(name, fields.length, copy);
      add(path, copy.gaps);
    } catch (cause) {
      const parameters = { detail: systemMessage(cause), path: tmpdir() };
      report({ file: name, rule: 'scratch_unwritable', parameters });
    }
  }

  /** Refused rows, and blank ones, of which one place is enough. */
  function reportRows(name: string, expected: number, { refused, refusals, blank }: CsvCopy) {
    for (const { row, rule, fields: found, text } of refused) {
      report({ file: name, row, value: text.trim(), rule, parameters: { found, expected } });
    }
    for (const [rule, total] of Object.entries(refusals) as [keyof typeof refusals, number][]) {
      if (total > maxListedPerRule) delivery.problems.push(moreOf({ file: name, rule }, total));
    }
    if (blank.count > 0) {
      const { count, first: row } = blank;
      report({ file: name, row, rule: 'blank_rows', parameters: { count, row } });
    }
  }

  /** A folder for copies of what DuckDB cannot read as it is. */
  function scratch(): string {
    if (beside === undefined) {
      beside = mkdtempSync(join(tmpdir(), 'quartiersmonitor-in-'));
      delivery.dispose = () => rmSync(beside!, { recursive: true, force: true });
    }
    return beside;
  }
}

/**
 * Reads a CSV file as text: automatic types would turn 31.12.2023 into a number. A thread that begins in the middle of
 * a file cannot tell a quoted line break from the end of a row. Rejected rows are stored, because ignore_errors drops
 * every row after a quotation that does not match.
 */
function csvReader(path: string, fields: readonly string[], hasQuotedBreaks: boolean): Source['read'] {
  const columns = fields.map((field) => `${identifier(field)}: 'varchar'`).join(', ');
  return (rejects) => `read_csv(${literal(filePattern(path))}, auto_detect = false, header = false,
    skip = 1, delim = ',', quote = '"', escape = '"', nullstr = '', strict_mode = true, columns = {${columns}},
    hive_partitioning = false, parallel = ${!hasQuotedBreaks},
    store_rejects = true, rejects_table = '${rejects}', rejects_scan = '${rejects}_scan', rejects_limit = 0)`;
}
