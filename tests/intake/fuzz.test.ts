import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import { tables } from '#lib/server/contract/tables.ts';
import { Database } from '#lib/server/edition/database/database.ts';
import { checkDelivery, type CheckReport } from '#lib/server/intake/check.ts';
import { openDelivery } from '#lib/server/intake/open-delivery.ts';
import type { Problem } from '#lib/server/intake/problem.ts';
import { Store } from '#lib/server/edition/store.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import { freshPath, removeFolders } from '../fixtures/folder.ts';
import { parseRows } from './csv-records.ts';
import { mutatedFolder } from './mutations.ts';

/** FUZZ_SEED and FUZZ_RUNS try other folders and more of them. */
const { FUZZ_SEED: firstSeed = '1', FUZZ_RUNS: runs = '12' } = process.env;

const readings = 3 * Number(runs);

const refusals: readonly string[] = ['row_shape', 'row_quotes', 'line_too_long'];

/** Rows that were refused; those beyond the listed ones are counted in a sentence. */
function refusedRows(problems: readonly Problem[], file: string): number {
  const own = problems.filter((problem) => problem.file === file);
  expect(own.filter(({ rule }) => rule === 'more_of_these')).toEqual([]);
  return own.filter(({ rule, row }) => refusals.includes(rule) && row !== null).length;
}

/** A place and what to do about it, in both languages. What is quoted may be anything. */
function expectSentences({ file, text, hint, rule }: Problem): void {
  expect(file).not.toBe('');
  for (const sentence of [text.de, text.en, hint.de, hint.en]) {
    expect(sentence, rule).toMatch(/^\S.{10,}/);
    expect(sentence, rule).not.toMatch(/undefined|\[object/);
  }
}

/** Checks a folder and holds what must be true of any. Returns its rows by file if it is sound. */
async function tryFolder(folder: string, isHarmless: boolean): Promise<Map<string, number> | undefined> {
  const { problems, inputs, isSound } = await checkOnly(folder);
  expect(isSound).toBe(!problems.some(({ severity }) => severity === 'error'));
  for (const problem of problems) {
    expectSentences(problem);
    expect(problem.rule, problem.text.en).not.toBe('rows_lost');
  }
  if (isHarmless)
    expect(problems.map(({ rule }) => rule).filter((rule) => rule !== 'blank_rows')).toEqual([]);
  const counted = new Map<string, number>();
  for (const { file, rows, tables: recognised } of inputs) {
    // Of a file that is written otherwise than the contract, faulty rows are named cell by cell.
    if (rows === null || (recognised && !isSound)) continue;
    const records = parseRows(readFileSync(join(folder, file))).length - 1;
    counted.set(file, records);
    expect(`${file}: ${rows + refusedRows(problems, file)} rows`).toBe(`${file}: ${records} rows`);
  }
  return isSound ? counted : undefined;
}

/** Reads and checks, without computing an edition. */
async function checkOnly(folder: string): Promise<CheckReport> {
  const database = await Database.openForBuilding(':memory:', freshPath('spill'));
  try {
    return await checkDelivery(database, folder, { publishedAt: new Date() });
  } finally {
    database.close();
  }
}

/** A sound folder is published, and its edition has every row of the files, with its key. */
async function expectStored(folder: string, counted: ReadonlyMap<string, number>): Promise<void> {
  const store = new Store(freshPath('store'));
  const { manifest } = await publish(store, folder, { label: null, softwareVersion: 'test' });
  expect(manifest).toBeDefined();
  const { database } = (await new EditionReader(store).open())!;
  try {
    const stored = await database.rows<{ file: string; n: number }>(
      tables
        .map(({ name, columns }) => {
          const keys = columns.filter(({ isKey, isRequired }) => isKey && isRequired);
          const isWhole = keys.map((key) => `${key.name} is not null`).join(' and ');
          return `select '${name}.csv' as file, count(*) filter (${isWhole})::integer as n from input.${name}`;
        })
        .join(' union all '),
    );
    for (const { file, n } of stored)
      expect(`${file}: ${n} stored`).toBe(`${file}: ${counted.get(file) ?? 0} stored`);
  } finally {
    database.close();
  }
}

/** Every field of every sound row of a folder's tables reaches the database as it stands in the file. */
async function expectRead(database: Database, folder: string): Promise<void> {
  const delivery = await openDelivery(folder);
  try {
    for (const { file, fields, read, rows, ranges } of delivery.sources) {
      // Written otherwise than the contract: what it is read as is tested where it is recognised.
      if (ranges) continue;
      const [header, ...others] = parseRows(readFileSync(join(folder, file)));
      const sound = others.filter(
        (row) => !row.isFaulty && row.fields.length === header!.fields.length && row.bytes <= 2 ** 16,
      );
      expect(`${file}: ${rows} rows`).toBe(`${file}: ${sound.length} rows`);
      const found = await database.rows<Record<string, string | null>>(`select * from ${read('unread')}`);
      const values = found.map((row) => fields.map((name) => row[name] ?? ''));
      expect(values, file).toEqual(sound.map((row) => row.fields));
      await database.run(`drop table unread; drop table unread_scan`);
    }
  } finally {
    delivery.dispose();
  }
}

describe('folders that something has damaged', () => {
  it(
    `${runs} of them: sound, or refused with sentences; no row is lost`,
    async () => {
      const failures: string[] = [];
      let sound = 0;
      for (let seed = Number(firstSeed); seed < Number(firstSeed) + Number(runs); seed++) {
        const { folder, isHarmless } = mutatedFolder(seed);
        try {
          const counted = await tryFolder(folder, isHarmless);
          // making an edition takes far longer than checking a folder
          if (counted && sound++ % 4 === 0) await expectStored(folder, counted);
        } catch (cause) {
          failures.push(
            `FUZZ_SEED=${seed} FUZZ_RUNS=1: ${cause instanceof Error ? cause.stack : String(cause)}`,
          );
        }
        removeFolders();
      }
      expect(failures.join('\n\n')).toBe('');
      // otherwise nothing was found about editions
      expect(sound).toBeGreaterThan(Number(runs) / 8);
    },
    60_000 + 3000 * Number(runs),
  );

  it(
    `of ${readings} every sound row is read, field by field`,
    async () => {
      const failures: string[] = [];
      const database = await Database.openForBuilding(':memory:', freshPath('spill'));
      for (let seed = Number(firstSeed); seed < Number(firstSeed) + readings; seed++) {
        const { folder } = mutatedFolder(seed);
        try {
          await expectRead(database, folder);
        } catch (cause) {
          failures.push(`FUZZ_SEED=${seed}: ${cause instanceof Error ? cause.stack : String(cause)}`);
        }
        rmSync(folder, { recursive: true });
      }
      database.close();
      expect(failures.join('\n\n')).toBe('');
    },
    60_000 + 1000 * readings,
  );
});
