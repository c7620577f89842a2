import { tmpdir } from 'node:os';
import { readText } from './csv/contract-file.ts';
import { systemMessage, type DeliveredFile } from './delivered-files.ts';
import type { InputFile, Source } from './delivery.ts';
import { namedOtherwise } from './grid/file-kind.ts';
import type { Grid, GridFinding } from './grid/grid.ts';
import { gridLimits, type Limits } from './grid/limits.ts';
import { openGrid } from './grid/open-grid.ts';
import { Refusal } from './grid/refusal.ts';
import { TextLook, type LongText } from './grid/text/long-text.ts';
import type { Problem } from './problem.ts';
import { ContractFile, longSource } from './read-source.ts';
import { knownWords } from './recognise/known-words.ts';
import { readLongTable } from './recognise/long-table.ts';
import type { KnownNames, LongTable, ReadingChoice } from './recognise/read-table.ts';
import { onlyTable } from './recognise/recognise-tables.ts';
import type { Scratch } from './scratch.ts';
import { isOfSource } from './sources/read-sources.ts';
import type { WithDatabase } from './sql-session.ts';

/** A file in which tables are to be found. */
export interface OpenedFile {
  input: InputFile;
  /** Of a long text its first rows. */
  grid: Grid;
  long: LongText | undefined;
  choice: ReadingChoice;
  /** The file with all its cells, if it is not too large for that. */
  whole(): Promise<Grid>;
  maxFileBytes: number;
}

/** Reads a file once, and its cells if it is no long text with one table. */
export async function openFile(
  file: DeliveredFile,
  given: {
    choice: ReadingChoice;
    limits: Partial<Limits> | undefined;
    withDatabase: WithDatabase | undefined;
  },
): Promise<OpenedFile | { problems: Problem[] }> {
  const { name, path, decimal } = file;
  const limits = { ...gridLimits, ...given.limits };
  const look = new TextLook(limits);
  const { input, problems } = await readText(file, (chunk) => look.look(chunk));
  if (!input) return { problems };
  const choice = decimal ? { ...given.choice, decimal } : given.choice;
  const { maxFileBytes } = limits;
  const whole = () => openGrid(path, name, given.limits, given.withDatabase);
  const fault = problems[0]?.rule;
  const isText = fault === undefined || fault === 'not_utf8';
  const long = isText ? look.textAt(path, fault === undefined) : undefined;
  if (long) {
    const { first, recognised } = long;
    const findings = namedOtherwise(name, 'CSV');
    const grid: Grid = { file: name, format: 'text', sheets: [first], recognised: [recognised], findings };
    if (onlyTable(grid, choice)) return { input, grid, long, choice, whole, maxFileBytes };
  }
  return { input, grid: await whole(), long: undefined, choice, whole, maxFileBytes };
}

/** What came of a long text: nothing but findings if it was refused. */
export interface LongReading {
  table?: LongTable;
  source?: Source;
  findings: readonly GridFinding[];
}

/** Reads the table of a long text without keeping its cells; undefined where they are needed. */
export async function readLong(
  { grid, long, choice, input, maxFileBytes }: OpenedFile,
  known: KnownNames,
  scratch: Scratch,
): Promise<LongReading | undefined> {
  const only = long && onlyTable(grid, choice);
  if (!long || !only || isOfSource(grid, known, choice)) return undefined;
  const isTooLarge = input.bytes > maxFileBytes;
  let into: ContractFile | undefined;
  try {
    into = new ContractFile(only.place.heads.table, scratch);
    const context = { words: knownWords(known), heads: only.heads, choice };
    const read = await readLongTable(long, only.place, context, into);
    into.end();
    if (!read) return undefined;
    if ('oddRow' in read) {
      const parameters = { max: maxFileBytes / 1e6 };
      return isTooLarge ? { findings: [{ rule: 'long_text_row', row: read.oddRow, parameters }] } : undefined;
    }
    const { table, findings } = read;
    const source = longSource(grid.file, table, into);
    return { table, source, findings: [...grid.findings, ...only.findings, ...findings] };
  } catch (cause) {
    into?.end();
    if (!(cause instanceof Refusal)) return { findings: [unwritable(cause)] };
    // cells say the same, and what goes before it
    return isTooLarge ? { findings: [cause.finding] } : undefined;
  }
}

/** Where temporary files cannot be written. */
export const unwritable = (cause: unknown): GridFinding => ({
  rule: 'scratch_unwritable',
  parameters: { detail: systemMessage(cause), path: tmpdir() },
});
