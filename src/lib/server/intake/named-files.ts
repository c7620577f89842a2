import { carriers, quartiers, sectors } from '../contract/places.ts';
import type { Table } from '../contract/table.ts';
import { tables } from '../contract/tables.ts';
import { openContractFile } from './csv/contract-file.ts';
import { baseName, type DeliveredFile } from './delivered-files.ts';
import type { OpenedPart } from './delivery.ts';
import { problemOf } from './problem.ts';
import { openProgramme } from './programme-file.ts';
import type { ReadingChoice } from './recognise/read-table.ts';
import type { Scratch } from './scratch.ts';
import { isTableName, isUnreadTableName } from './table-names.ts';

export const programmeFile = 'programme.json';

const tableFiles: ReadonlyMap<string, Table> = new Map(tables.map((table) => [`${table.name}.csv`, table]));

/** The table after which a file is called. */
export const tableOf = (name: string): Table | undefined => tableFiles.get(baseName(name));

/** Whether the name of a file says what it holds. */
export const isNamedFile = (name: string): boolean => tableOf(name) !== undefined || isProgrammeFile(name);

const isProgrammeFile = (name: string) => baseName(name) === programmeFile;

/** Files in which tables can be found, whatever they are called. */
export const isTableFile = ({ name }: DeliveredFile): boolean => isTableName(name);

/** Tables whose names others use. */
export const namingTables: readonly Table[] = [sectors, carriers, quartiers];

/** What came of the files whose names say what they hold. */
export interface NamedFiles extends OpenedPart {
  /** Files whose tables have to be found. */
  others: DeliveredFile[];
  /** Files of the contract that give names to quartiers, sectors and carriers. */
  naming: DeliveredFile[];
}

/**
 * Opens programme.json and the files of the contract; files that can be no table are named. What a person has said of
 * heads and words concerns files under any name: all tables are then among the others.
 */
export async function openNamedFiles(
  files: readonly DeliveredFile[],
  { book, given }: ReadingChoice,
  scratch: Scratch,
): Promise<NamedFiles> {
  const named: NamedFiles = { sources: [], inputs: [], problems: [], others: [], naming: [] };
  for (const file of files) {
    const table = tableOf(file.name);
    if (isProgrammeFile(file.name)) {
      const { input, programme, problems } = await openProgramme(file);
      if (input) named.inputs.push(input);
      named.problems.push(...problems);
      named.programme = programme;
    } else if (table) {
      const { isOtherwiseWritten, input, problems, source } = await openContractFile(table, file, scratch);
      if (source && (book || given)) {
        // its heads are the contract's, and so is its decimal point
        named.others.push({ ...file, decimal: '.' });
        continue;
      }
      if (isOtherwiseWritten || book || given) {
        named.others.push(file);
        continue;
      }
      if (namingTables.includes(table)) named.naming.push(file);
      if (input) named.inputs.push(input);
      named.problems.push(...problems);
      if (source) named.sources.push(source);
    } else if (isTableFile(file)) named.others.push(file);
    else if (isUnreadTableName(file.name))
      named.problems.push(problemOf({ file: file.name, rule: 'table_format_unread' }));
    else named.problems.push(problemOf({ file: file.name, rule: 'unknown_file' }));
  }
  return named;
}
