import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withBase } from '../../src/cli/base-edition.ts';
import { publish } from '../../src/cli/publish.ts';
import { languages, type Language } from '#lib/domain/vocabulary.ts';
import { Database } from '#lib/server/edition/database/database.ts';
import { Store } from '#lib/server/edition/store.ts';
import { loadTemplate } from '#lib/server/files/template/template-content.ts';
import { templateWorkbook } from '#lib/server/files/template/template-workbook.ts';
import type { Delivery, Source } from '#lib/server/intake/delivery.ts';
import { openDelivery } from '#lib/server/intake/open-delivery.ts';
import { EditionReader, type LentEdition } from '#lib/server/queries/edition-reader.ts';
import { loadQuartierIds } from '#lib/server/queries/quartiers.ts';
import { freshPath } from '../fixtures/folder.ts';

const store = new Store(freshPath('store'));
const madeAt = '2026-05-04T00:00:00Z';
let id: string;
let lent: LentEdition;
let quartiers: readonly string[];
let database: Database;

beforeAll(async () => {
  const { manifest } = await publish(store, 'data/demo', { label: null, softwareVersion: 'test' });
  id = manifest!.id;
  lent = (await new EditionReader(store).lend(id))!;
  quartiers = await loadQuartierIds(lent.open.database, { offset: 0, limit: 100 });
  database = await Database.openForBuilding(':memory:', freshPath('spill'));
}, 120_000);

afterAll(() => {
  lent.giveBack();
  database.close();
});

async function template(quartier: string | undefined, lang: Language): Promise<string> {
  const path = freshPath(`vorlage-${quartier}.xlsx`);
  const content = (await loadTemplate(lent.open, quartier))!;
  writeFileSync(path, await templateWorkbook(content, { lang, madeAt }));
  return path;
}

/** Rows of a table that only one of two sources has, however their numbers are written. */
async function differing(one: Source, other: Source | undefined): Promise<unknown[]> {
  const { table } = one;
  const rows = (source: Source | undefined, name: string) => {
    const values = table.columns.map(({ name: column, type }) =>
      source?.fields.includes(column)
        ? `cast(nullif("${column}", '') as ${type}) as "${column}"`
        : `cast(null as ${type}) as "${column}"`,
    );
    return source ? `select ${values.join(', ')} from ${source.read(name)}` : undefined;
  };
  const [a, b] = [rows(one, 'rejects_a')!, rows(other, 'rejects_b')];
  if (!b) return database.rows(a);
  return database.rows(`(${a} except all ${b}) union all (${b} except all ${a})`);
}

const ofTable = ({ sources }: Delivery, { table }: Source) =>
  sources.find((source) => source.table === table);

describe.each(languages)('an untouched template, %s', (lang) => {
  it('changes nothing of any quartier', async () => {
    expect(quartiers).toHaveLength(8);
    await withBase(store, id, async (base) => {
      // nothing delivered but a note: the base alone
      const own = await openDelivery(base!.folder);
      for (const quartier of [...quartiers, undefined]) {
        const delivery = await openDelivery(await template(quartier, lang), { base });
        try {
          expect([quartier, delivery.problems]).toEqual([quartier, []]);
          expect(delivery.programme).toEqual(own.programme);
          for (const source of own.sources) {
            const laid = ofTable(delivery, source)!;
            expect([quartier, source.table.name, await differing(laid, source)]).toEqual([
              quartier,
              source.table.name,
              [],
            ]);
          }
        } finally {
          delivery.dispose();
        }
      }
      own.dispose();
    });
  }, 120_000);
});
