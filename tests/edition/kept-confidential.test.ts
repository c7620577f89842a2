import { mkdirSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Database } from '#lib/server/edition/database/database.ts';
import { keepConfidential, missingConfidentialFiles } from '#lib/server/edition/privacy/confidential.ts';
import { freshPath } from '../fixtures/folder.ts';

/** Keeps what so many withheld cells and totals leave, and names what is missing of it. */
async function kept(cells: number, totals: number) {
  const folder = freshPath('edition');
  mkdirSync(folder);
  const database = await Database.openForBuilding(':memory:', freshPath('spill'));
  try {
    await database.run(`attach if not exists ':memory:' as staging`);
    for (const [table, count] of [
      ['confidential', cells],
      ['confidential_total', totals],
    ] as const)
      await database.run(
        `create table staging.main.${table} as select range as source_row from range(${count})`,
      );
    await keepConfidential(database, folder);
  } finally {
    database.close();
  }
  const input = {
    file: 'Vorlage.xlsx',
    sha256: null,
    bytes: null,
    rows: 3,
    tables: ['energy', 'published_totals'],
  };
  return {
    files: readdirSync(folder).sort(),
    missing: missingConfidentialFiles({ inputs: [input] }, folder),
  };
}

const both = ['confidential-totals.parquet', 'confidential.parquet'];

it.each([
  [1, 0],
  [0, 1],
])(
  '%i withheld cells and %i totals of one workbook leave an edition that lacks nothing',
  async (...counts) => {
    expect(await kept(...counts)).toEqual({ files: both, missing: [] });
  },
);

it('nothing withheld leaves nothing beside the edition', async () => {
  expect((await kept(0, 0)).files).toEqual([]);
});
