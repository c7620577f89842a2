import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { tables } from '../contract/tables.ts';
import type { Table } from '../contract/table.ts';
import { checkHeader, firstRecord } from './csv-header.ts';
import type { Delivery, Source } from './delivery.ts';
import { readFileBytes } from './file-bytes.ts';
import { problemOf, type Finding } from './problem.ts';
import { readProgramme } from './programme-file.ts';
import { identifier, literal } from './sql-session.ts';

/** Files that may lie in a programme folder without being data: the explanation and what made it. */
const isCompanion = (name: string) =>
  /^(readme(\..+)?|licen[cs]e(\..+)?|datapackage\.json|manifest\.json|generate\.\w+|\..*)$/i.test(name);

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
    atFolder(systemMessage(cause) === 'ENOENT' ? 'path_missing' : 'folder_unreadable');
    return delivery;
  }

  const tableFiles = new Map<string, Table>(tables.map((table) => [`${table.name}.csv`, table]));
  const allowed = [...tableFiles.keys(), 'programme.json'].join(', ');
  if (!names.some((name) => tableFiles.has(name) || name === 'programme.json')) {
    atFolder('folder_empty');
    return delivery;
  }
  const readable = globSafeFolder(folder, delivery);

  for (const name of names) {
    const table = tableFiles.get(name);
    if (name === 'programme.json') await readProgrammeAt(join(folder, name));
    else if (table) await openTable(table, name);
    else if (!isCompanion(name) && !statSync(join(folder, name)).isDirectory()) {
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
    const bytes = await bytesOf(name, join(folder, name));
    if (!bytes) return;
    const fields = firstRecord(bytes.head.toString('utf8'));
    const findings = checkHeader(table, fields);
    for (const finding of findings) report({ file: name, ...finding });
    if (findings.length === 0) delivery.sources.push(csvSource(table, name, join(readable, name), fields));
  }
}

/**
 * DuckDB reads `*`, `?` and `[` in a file name as a pattern. A folder named like that is read through a
 * link with a plain name.
 */
function globSafeFolder(folder: string, delivery: Delivery): string {
  if (!/[*?[\]{}]/.test(folder)) return folder;
  const holder = mkdtempSync(join(tmpdir(), 'quartiersmonitor-in-'));
  const link = join(holder, 'folder');
  symlinkSync(folder, link);
  delivery.dispose = () => rmSync(holder, { recursive: true, force: true });
  return link;
}

function csvSource(table: Table, file: string, path: string, fields: readonly string[]): Source {
  const rejectTable = `reject_${table.name}`;
  const columns = fields.map((field) => `${identifier(field)}: 'varchar'`).join(', ');
  // Everything is text here: automatic types would turn 31.12.2023 into a number.
  const read = (
    faultyRows: string,
  ) => `read_csv(${literal(path)}, auto_detect = false, header = false, skip = 1,
    delim = ',', quote = '"', escape = '"', nullstr = '', strict_mode = true, columns = {${columns}}, ${faultyRows})`;
  return {
    table,
    file,
    sheet: null,
    fields,
    firstRead: read(
      `store_rejects = true, rejects_table = '${rejectTable}', rejects_scan = '${rejectTable}_scan', rejects_limit = 0`,
    ),
    reread: read('ignore_errors = true'),
    rejectTable,
  };
}
