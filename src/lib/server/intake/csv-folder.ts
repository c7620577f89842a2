import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { tables } from '../contract/tables.ts';
import type { Table } from '../contract/table.ts';
import { checkHeader, firstRecord } from './csv-header.ts';
import { misshapenRowsIn, scanLines } from './csv-lines.ts';
import type { Delivery, Source } from './delivery.ts';
import { readFileBytes, type FileBytes } from './file-bytes.ts';
import { listedPerRule, problemOf, type Finding } from './problem.ts';
import { readProgramme } from './programme-file.ts';
import { identifier, literal } from './sql-session.ts';

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

/**
 * Opens a folder of CSV files after DATA.md. Nothing is loaded yet: files are fingerprinted, headers
 * compared with the contract, and every fault so far is a problem.
 */
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
    const bytes = await bytesOf('programme.json', file);
    if (!bytes) return;
    const { programme, problems } = readProgramme(readFileSync(file, 'utf8'));
    delivery.programme = programme;
    delivery.problems.push(...problems);
  }

  async function bytesOf(name: string, file: string) {
    try {
      // a pipe or a device would never end
      if (!statSync(file).isFile()) {
        report({ file: name, rule: 'file_unreadable', parameters: { detail: notAFile } });
        return undefined;
      }
      const bytes = await readFileBytes(file);
      delivery.inputs.push({ file: name, sha256: bytes.sha256, bytes: bytes.bytes });
      if (!bytes.fault) return bytes;
      report({ file: name, ...bytes.fault });
    } catch (cause) {
      report({ file: name, rule: 'file_unreadable', parameters: { detail: systemMessage(cause) } });
    }
    return undefined;
  }

  async function openTable(table: Table, name: string) {
    const file = join(folder, name);
    const bytes = await bytesOf(name, file);
    if (!bytes) return;
    const fields = firstRecord(bytes.head.toString('utf8'));
    const findings = checkHeader(table, fields);
    for (const finding of findings) report({ file: name, ...finding });
    if (findings.length > 0) return;
    if (isMisshapenThroughout(name, bytes, fields.length)) return;
    const needsCopy = !bytes.hasPlainLines;
    const readable = needsCopy || !isPlainPath(file) ? join(holder(), name) : file;
    if (!needsCopy && readable !== file) symlinkSync(file, readable);
    let blankRows: readonly number[] = [];
    if (needsCopy || bytes.hasEmptyLineEnd) {
      const lines = await scanLines(file, fields.length, needsCopy ? readable : undefined);
      reportWideRows(name, fields.length, lines.wideRows);
      blankRows = lines.blankRows;
    }
    delivery.sources.push(csvSource(table, name, readable, fields, blankRows));
  }

  /** DuckDB takes long and much memory for millions of rows that it cannot read; a long file of them is not tried. */
  function isMisshapenThroughout(name: string, bytes: FileBytes, expected: number): boolean {
    if (bytes.bytes === bytes.head.length) return false;
    const rows = misshapenRowsIn(bytes.head, expected);
    if (rows.length < listedPerRule) return false;
    for (const { row, fields: found } of rows) {
      report({ file: name, row, rule: 'row_shape', parameters: { found, expected } });
    }
    report({ file: name, rule: 'not_read_further', parameters: { row: rows.at(-1)!.row } });
    return true;
  }

  function reportWideRows(name: string, expected: number, rows: readonly number[]) {
    const rule = 'row_shape';
    for (const row of rows.slice(0, listedPerRule)) {
      report({ file: name, row, rule, parameters: { found: expected + 1, expected } });
    }
    const count = rows.length - listedPerRule;
    if (count > 0) report({ file: name, rule: 'more_of_these', parameters: { count, rule } });
  }

  /** A folder with a plain name for what cannot be read where it is. */
  function holder(): string {
    if (beside === undefined) {
      beside = mkdtempSync(join(tmpdir(), 'quartiersmonitor-in-'));
      delivery.dispose = () => rmSync(beside!, { recursive: true, force: true });
    }
    return beside;
  }
}

/** DuckDB takes `*`, `?` and `[` in a file name for a pattern, and `name=value` folders for columns. */
const isPlainPath = (path: string) => !/[*?[\]{}=]/.test(path);

function csvSource(
  table: Table,
  file: string,
  path: string,
  fields: readonly string[],
  blankRows: readonly number[],
): Source {
  const rejectTable = `reject_${table.name}`;
  const columns = fields.map((field) => `${identifier(field)}: 'varchar'`).join(', ');
  // Everything is text here: automatic types would turn 31.12.2023 into a number.
  const read = (rejects: string) => `read_csv(${literal(path)}, auto_detect = false, header = false, skip = 1,
    delim = ',', quote = '"', escape = '"', nullstr = '', strict_mode = true, columns = {${columns}},
    store_rejects = true, rejects_table = '${rejects}', rejects_scan = '${rejects}_scan', rejects_limit = 0)`;
  return {
    table,
    file,
    sheet: null,
    fields,
    firstRead: read(rejectTable),
    // not ignore_errors, which drops every row after a quotation that does not match
    reread: read(`${rejectTable}_again`),
    rejectTable,
    blankRows,
  };
}
