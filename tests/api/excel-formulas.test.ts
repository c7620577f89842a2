import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { Database } from '#lib/server/edition/database/database.ts';
import { scratchFolder } from '#lib/server/files/scratch.ts';
import { writeTable } from '#lib/server/files/table-file.ts';

test('a text that Excel would run is given out as text', async () => {
  const spill = mkdtempSync(join(tmpdir(), 'quartiersmonitor-test-'));
  const database = await Database.openForBuilding(':memory:', spill);
  await database.run(
    `create table note as
     select * from (values (1, '=1+1', 0.5, ['a', 'b']), (2, '+49 201 88', -2.25, []), (3, '-', null, null),
       (4, '@here', 1e20, null), (5, 'a=b; "c"', 0, null)) as t(id, words, amount, list)`,
  );
  const table = {
    name: 'note',
    origin: 'delivered' as const,
    description: { de: '', en: '' },
    rows: 5,
    relation: 'main.note',
  };
  const origin = { edition: { id: '2026-1' }, contentKey: 'notes' };
  const write = async (dialect: 'standard' | 'excel-de') =>
    (
      await buffer(
        (await writeTable({ database, ...origin }, table, { format: 'csv', dialect, mark: null, about: {} }))
          .body,
      )
    ).toString();
  expect(await write('excel-de')).toBe(
    '\ufeffid;words;amount;list\n' +
      `1;'=1+1;0,5;"a;b"\n` +
      "2;'+49 201 88;-2,25;\n" +
      "3;'-;;\n" +
      "4;'@here;1e+20;\n" +
      '5;"a=b; ""c""";0,0;\n',
  );
  expect(await write('standard')).toContain('1,=1+1,0.5,a;b\n');
  expect(scratchFolder).toContain('quartiersmonitor-');
  database.close();
  rmSync(spill, { recursive: true });
});
