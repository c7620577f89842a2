import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { carriers, quartiers, sectors } from '../contract/places.ts';
import { tables } from '../contract/tables.ts';
import type { Table } from '../contract/table.ts';
import { openContractFile, readText, textOf } from './csv/contract-file.ts';
import { deliveredFiles, statOf, systemMessage, type DeliveredFile } from './delivered-files.ts';
import type { Delivery, Source } from './delivery.ts';
import { joined } from './joined-sources.ts';
import { overlay } from './overlay.ts';
import { problemOf, type Finding } from './problem.ts';
import { maxProgrammeBytes, readProgramme } from './programme-file.ts';
import { recogniseFiles } from './recognised-files.ts';
import { sourceOf } from './read-source.ts';
import type { ReadingChoice } from './recognise/read-table.ts';
import { Scratch } from './scratch.ts';

const programmeFile = 'programme.json';
const tableFiles = new Map<string, Table>(tables.map((table) => [`${table.name}.csv`, table]));
/** Tables whose names others use. */
const namingTables: readonly Table[] = [sectors, carriers, quartiers];
const allowed = [...tableFiles.keys(), programmeFile].join(', ');

/** A file or a folder, or several of them. */
export type Paths = string | readonly string[];

/** What an edition was made from, as files of the contract. */
export interface Base {
  id: string;
  folder: string;
}

/** Files in which tables can be found, whatever they are called. */
const isTableFile = ({ name }: DeliveredFile) => /\.(csv|tsv|xlsx|xlsm|xls|ods)$/i.test(name);

/** Opens what lies at paths, each a file or a folder: fingerprints files and finds their tables. Nothing is loaded yet. */
export async function openDelivery(
  given: Paths,
  { choice = {}, base }: { choice?: ReadingChoice | undefined; base?: Base | undefined } = {},
): Promise<Delivery> {
  const paths = [given].flat();
  const scratch = new Scratch();
  const isAwaited = (name: string) => tableFiles.has(name) || name === programmeFile;
  const { files, problems } = deliveredFiles(paths, isAwaited);
  const delivery: Delivery = {
    programme: null,
    sources: [],
    inputs: [],
    problems,
    readings: [],
    recognised: new Set(),
    dispose: () => scratch.remove(),
  };
  const report = (finding: Finding) => delivery.problems.push(problemOf(finding));
  if (problems.length > 0) return delivery;
  if (!files.some((file) => isAwaited(file.name) || isTableFile(file))) {
    const [path] = paths as [string];
    report({ file: basename(resolve(path)), rule: 'folder_empty', parameters: { path } });
    return delivery;
  }
  /** Files whose tables have to be found. */
  const others: DeliveredFile[] = [];
  const contractFiles = new Map<Table, DeliveredFile>();
  for (const file of files) {
    const table = tableFiles.get(file.name);
    if (file.name === programmeFile) await openProgramme(file);
    else if (table) await openTable(table, file);
    else if (isTableFile(file)) others.push(file);
    else report({ file: file.name, rule: 'unknown_file', parameters: { allowed } });
  }
  let hasProgramme = files.some(({ name }) => name === programmeFile);
  const baseSources = base ? await openBase(base) : [];
  await openOthers();
  joinSources();
  layOverBase(baseSources);
  if (delivery.programme === null && !hasProgramme) {
    report({ file: programmeFile, rule: 'programme_missing' });
  }
  for (const table of tables) {
    const isThere =
      files.some((file) => file.name === `${table.name}.csv`) ||
      delivery.sources.some((source) => source.table === table);
    if (table.isRequired && !isThere) {
      report({ file: `${table.name}.csv`, rule: 'table_missing', parameters: { table: table.name } });
    }
  }
  return delivery;

  async function openProgramme(file: DeliveredFile) {
    if ((statOf(file.path)?.size ?? 0) > maxProgrammeBytes) {
      return report({ file: file.name, rule: 'programme_too_large' });
    }
    const { input, problems: faults } = await readText(file);
    if (input) delivery.inputs.push(input);
    delivery.problems.push(...faults);
    if (!input || faults.length > 0) return;
    const { programme, problems: found } = readProgramme(textOf(file));
    delivery.programme = programme;
    delivery.problems.push(...found);
  }

  async function openTable(table: Table, file: DeliveredFile) {
    const opened = await openContractFile(table, file, scratch);
    if (opened.isOtherwiseWritten) return others.push(file);
    const { input, problems: faults, source } = opened;
    contractFiles.set(table, file);
    if (input) delivery.inputs.push(input);
    delivery.problems.push(...faults);
    if (source) delivery.sources.push(source);
  }

  /** What the edition holds of each table. Of its files only the tables count: it was checked when it was made. */
  async function openBase({ id, folder }: Base): Promise<Source[]> {
    const sources: Source[] = [];
    for (const [name, table] of tableFiles) {
      const path = join(folder, name);
      if (!statOf(path)) continue;
      const { input, source } = await openContractFile(table, { name, path }, scratch);
      if (input) delivery.inputs.push({ ...input, file: `${id}/${name}`, tables: [table.name] });
      if (source) sources.push({ ...source, file: id });
    }
    if (delivery.programme === null && !files.some(({ name }) => name === programmeFile)) {
      const path = join(folder, programmeFile);
      delivery.programme = readProgramme(textOf({ name: programmeFile, path })).programme;
    }
    return sources;
  }

  /** Several files may hold rows of one table. */
  function joinSources() {
    const byTable = new Map<Table, Source>();
    for (const source of delivery.sources) {
      const before = byTable.get(source.table);
      byTable.set(source.table, before ? joined(before, source) : source);
    }
    delivery.sources = [...byTable.values()];
  }

  function layOverBase(sources: readonly Source[]) {
    for (const source of sources) {
      const delivered = delivery.sources.find(({ table }) => table === source.table);
      const laid = delivered ? overlay(delivered, source) : source;
      delivery.sources = [...delivery.sources.filter((other) => other !== delivered), laid];
    }
  }

  async function openOthers() {
    if (others.length === 0) return;
    const named = [...contractFiles]
      .filter(([table]) => namingTables.includes(table))
      .map(([, file]) => file);
    const found = await recogniseFiles(others, named, choice);
    delivery.inputs.push(...found.inputs);
    delivery.problems.push(...found.problems);
    delivery.readings = found.readings;
    for (const { file, text } of found.programmes) {
      const { programme, problems: faults } = readProgramme(text);
      hasProgramme = true;
      delivery.programme = programme;
      // Its rows are not those of the text that was made of it.
      delivery.problems.push(
        ...faults.map((problem) => ({ ...problem, file, sheet: 'programme', row: null, cell: null })),
      );
    }
    delivery.recognised = new Set(others.map(({ name }) => name));
    for (const [table, parts] of found.parts) {
      try {
        delivery.sources.push(sourceOf(table, parts, scratch));
      } catch (cause) {
        const parameters = { detail: systemMessage(cause), path: tmpdir() };
        report({ file: parts[0]!.file, rule: 'scratch_unwritable', parameters });
      }
    }
  }
}
