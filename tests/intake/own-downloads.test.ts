import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withPublicPart } from '../../src/cli/base-edition.ts';
import { check } from '../../src/cli/check.ts';
import { Store } from '#lib/server/edition/store.ts';
import { tables } from '#lib/server/contract/tables.ts';
import { freshPath } from '../fixtures/folder.ts';
import { serve } from '../served.ts';

const served = serve('demo');

/** The demonstration data have none of these. */
const empty = ['carriers', 'changes', 'sectors'];
const names = tables.map(({ name }) => name);

it.each(['csv', 'csv?dialect=excel-de', 'xlsx', 'parquet', 'arrow'])(
  'what is offered as %s can be delivered again and changes nothing',
  async (format) => {
    const folder = freshPath('downloads');
    mkdirSync(folder);
    const [ending] = format.split('?') as [string];
    const loaded: string[] = [];
    for (const name of names) {
      const answer = await fetch(`${served.url}/api/v1/tables/${name}.${format}`);
      if (answer.status === 404) continue;
      expect(answer.status).toBe(200);
      writeFileSync(join(folder, `${name}.${ending}`), Buffer.from(await answer.arrayBuffer()));
      loaded.push(name);
    }
    expect(loaded).toContain('energy');
    const store = new Store(served.store.folder);
    const { differences, problems } = await withPublicPart(store, served.editions[0]!, (basePart) =>
      check(folder, () => {}, { basePart, compares: true }),
    );
    expect(
      problems
        .filter(({ severity }) => severity === 'error')
        .map(({ text, file, cell }) => `${file} ${cell} ${text.de}`),
    ).toEqual([]);
    const counts = differences!.map(({ table, counts: { changed, added, absent } }) => [
      table,
      changed,
      added,
      absent,
    ]);
    expect(counts.filter(([, ...some]) => some.some((count) => count !== 0))).toEqual([]);
    expect(differences!.map(({ table }) => table).toSorted()).toEqual(
      loaded.filter((name) => !empty.includes(name)).toSorted(),
    );
  },
);
