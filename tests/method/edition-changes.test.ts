import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import { Store } from '#lib/server/edition/store.ts';
import { EditionReader, type OpenChanges } from '#lib/server/queries/edition-reader.ts';
import { loadEditionChanges } from '#lib/server/queries/edition-changes.ts';
import { freshPath } from '../fixtures/folder.ts';
import { quartiersIn, seriesOf, tonnePerMwh, writeProgramme, years, type Tables } from './programme.ts';

/** Publishes two folders into one store and opens what lies between them. */
async function changesBetween(...folders: readonly [string, string]): Promise<OpenChanges> {
  const store = new Store(freshPath('store'));
  const ids: string[] = [];
  for (const folder of folders) {
    const { manifest, report } = await publish(store, folder, { label: null, softwareVersion: 'test' });
    if (!manifest) throw new Error(JSON.stringify(report.problems));
    ids.push(manifest.id);
  }
  return (await new EditionReader(store).lendChanges(ids[0]!, ids[1]!))!.open;
}

/** One tonne per MWh, target 400 t in 2029 from 1,000 t in 2019: the path of 2024 is 700 t. */
const programmeOf = (energy: string, others: Tables = {}): string => {
  const rows = seriesOf(2019, energy);
  return writeProgramme({
    quartiers: quartiersIn(rows),
    energy: rows,
    emission_factors: tonnePerMwh(years(2019, 2025)),
    targets: [...new Set(rows.map(({ quartier_id }) => quartier_id!))].map((quartier_id) => ({
      quartier_id,
      reduction_pct: '60',
    })),
    ...others,
  });
};

const all = { limit: 1000 };

describe('two editions', () => {
  let changes: OpenChanges;
  beforeAll(async () => {
    changes = await changesBetween(
      programmeOf(`
        ahead   1000 900 800 700 650 690
        more    1000 900 800 700 650 690
        same    1000 900 800 700 650 690
        gone    1000 900 800 700 650 690`),
      programmeOf(`
        ahead   1000 900 800 700 650 710
        more    1000 900 800 700 650 640
        same    1000 900 800 700 650 690
        fresh   1000 900 800 700 650 690`),
    );
  });
  afterAll(() => changes.database.close());

  it('give figures and verdicts of each quartier, changed verdicts first, then the most tonnes', async () => {
    const { rows, total, next } = (await loadEditionChanges(changes.database, all))!;
    expect({ total, next }).toEqual({ total: 5, next: null });
    expect(rows.map(({ quartier_id }) => quartier_id)).toEqual(['ahead', 'fresh', 'gone', 'more', 'same']);
    expect(rows[0]).toMatchObject({
      only_in: null,
      level: { old: 'ahead', new: 'close' },
      latest_year: { old: 2024, new: 2024 },
      latest_t: { old: 690, new: 710, difference: 20 },
      gap_t: { old: -10, new: 10, difference: 20 },
      baseline_t: { old: 1000, new: 1000, difference: 0 },
      target_t: { old: 400, new: 400, difference: 0 },
      has_changed_verdict: true,
      has_changed_figure: true,
    });
    // (1000 - 710) / 600 of the way instead of (1000 - 690) / 600
    expect(rows[0]!.progress_pct.difference).toBeCloseTo(-100 / 30, 9);
    expect(rows[3]).toMatchObject({
      level: { old: 'ahead', new: 'ahead' },
      latest_t: { difference: -50 },
      has_changed_verdict: false,
    });
    expect(rows[4]).toMatchObject({ has_changed_verdict: false, has_changed_figure: false });
  });

  it('say which of them alone has a quartier', async () => {
    const { rows } = (await loadEditionChanges(changes.database, all))!;
    expect(rows.find(({ quartier_id }) => quartier_id === 'fresh')).toMatchObject({
      only_in: 'new',
      level: { old: null, new: 'ahead' },
      latest_t: { old: null, new: 690, difference: null },
    });
    expect(rows.find(({ quartier_id }) => quartier_id === 'gone')).toMatchObject({
      only_in: 'old',
      level: { old: 'ahead', new: null },
    });
  });

  it('come in parts', async () => {
    const first = (await loadEditionChanges(changes.database, { limit: 2 }))!;
    expect(first.next).toBe('fresh');
    const second = (await loadEditionChanges(changes.database, { after: first.next!, limit: 3 }))!;
    expect(second.rows.map(({ quartier_id }) => quartier_id)).toEqual(['gone', 'more', 'same']);
    expect(await loadEditionChanges(changes.database, { after: 'nowhere', limit: 3 })).toBeUndefined();
  });
});
