import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Database } from '#lib/server/edition/database/database.ts';
import { unpack } from '#lib/server/intake/grid/archive/unpack.ts';
import { gridLimits } from '#lib/server/intake/grid/limits.ts';
import { openGrid } from '#lib/server/intake/grid/open-grid.ts';
import { withSideDatabase } from '../../../src/cli/side-database.ts';
import { freshPath } from '../../fixtures/folder.ts';
import { randomNumbers } from '../mutations.ts';
import { below, changed, mutated } from './mutated-files.ts';
import { checkSentences } from './workbooks.ts';

/** FUZZ_SEED and FUZZ_RUNS try other files and more of them. */
const { FUZZ_SEED: firstSeed = '1', FUZZ_RUNS: runs = '300' } = process.env;

/** A file may take so long, on a machine that does other things besides. */
const maxMilliseconds = 3000;

/** Tries so many damaged files: `look` says whether one was read, and must end in time and without an exception. */
async function tryFiles(count: number, look: (seed: number) => Promise<boolean>): Promise<void> {
  const failures: string[] = [];
  let read = 0;
  for (let seed = Number(firstSeed); seed < Number(firstSeed) + count; seed++) {
    const started = performance.now();
    try {
      if (await look(seed)) read++;
      const taken = performance.now() - started;
      if (taken > maxMilliseconds) throw new Error(`took ${Math.round(taken)} ms`);
    } catch (cause) {
      failures.push(`FUZZ_SEED=${seed} FUZZ_RUNS=1: ${cause instanceof Error ? cause.stack : String(cause)}`);
    }
  }
  expect(failures.join('\n\n')).toBe('');
  // otherwise nothing was found about one of the two
  expect(Math.min(read, count - read)).toBeGreaterThan(count / 20);
}

const timeout = 20_000 + 100 * Number(runs);
const bounds = { maxCells: 200_000, maxUnpackedBytes: 5_000_000 };

describe('files that something has damaged', () => {
  it(
    `${runs} of them: read, or refused with a sentence, in time`,
    () =>
      tryFiles(Number(runs), async (seed) => {
        const grid = await openGrid(mutated(seed), 'a', bounds);
        checkSentences(grid);
        return grid.sheets.length > 0;
      }),
    timeout,
  );

  it(
    // each opens a database of its own
    `${Math.ceil(Number(runs) / 10)} Parquet files`,
    async () => {
      const database = await Database.openForBuilding(':memory:', freshPath('spill'));
      const made = freshPath('made.parquet');
      await database.copy(
        `select 'sector ' || i % 3 as sector, (2000 + i)::smallint as year, i / 7 as energy_mwh,
           if(i % 4 = 0, null, 'Wärme ' || i) as source, ['a', 'b'] as lists from range(60) t(i)`,
        made,
        'format parquet, row_group_size 2048',
      );
      database.close();
      const bytes = readFileSync(made);
      const path = freshPath('a.parquet');
      await tryFiles(Math.ceil(Number(runs) / 10), async (seed) => {
        const random = randomNumbers(seed);
        const replaced = Buffer.from(bytes);
        replaced[below(random, bytes.length)] = below(random, 256);
        // whatever moves other bytes is noticed at once
        writeFileSync(path, random() < 0.2 ? mutated(seed, [bytes]) : replaced);
        const grid = await openGrid(path, 'a', bounds, withSideDatabase);
        checkSentences(grid);
        return grid.sheets.length > 0;
      });
    },
    timeout,
  );

  it(
    `${runs} archives: their files are unpacked whole and within the folder, or none is`,
    async () => {
      const texts = Object.fromEntries(
        ['energy.csv', 'a/b.csv', 'a/c.xlsx'].map((name) => [name, strToU8(`${name}\n`.repeat(50))]),
      );
      const packed = zipSync(texts);
      const path = freshPath('a.zip');
      await tryFiles(Number(runs), async (seed) => {
        writeFileSync(path, changed(packed, randomNumbers(seed)));
        const folder = freshPath('unpacked');
        mkdirSync(folder);
        let made = 0;
        const unpacked = await unpack(
          path,
          (names) => names,
          () => join(folder, String(made++)),
          gridLimits,
        );
        if (unpacked?.finding) checkSentences({ ...blank, findings: [unpacked.finding] });
        for (const { path: target } of unpacked?.files ?? []) {
          // names may be damaged, content may not
          const content = readFileSync(target);
          expect(Object.values(texts).some((text) => content.equals(text))).toBe(true);
        }
        expect(readdirSync(folder)).toHaveLength(made);
        return unpacked?.finding === undefined;
      });
    },
    timeout,
  );
});

const blank = { file: 'a', format: 'text', sheets: [], recognised: [] } as const;
