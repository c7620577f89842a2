import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '#lib/server/edition/database/database.ts';
import { buildRecords } from '#lib/server/edition/record/build-records.ts';
import { Store } from '#lib/server/edition/store.ts';
import { loadQuartierRecord, type QuartierRecord } from '#lib/server/queries/quartier-record.ts';
import { publish } from '../../src/cli/publish.ts';
import { freshPath } from '../fixtures/folder.ts';

const demo = fileURLToPath(new URL('../../data/demo', import.meta.url));
const folder = freshPath('records');
const store = new Store(freshPath('store'));
let path: string;
let database: Database;
let ids: string[];

beforeAll(async () => {
  const { manifest } = await publish(store, demo, { label: null, softwareVersion: 'test' });
  path = store.databasePath(manifest!.id);
  database = await Database.openForReading(path, []);
  const rows = await database.rows<{ quartier_id: string }>('select quartier_id from quartier order by 1');
  ids = rows.map((row) => row.quartier_id);
});
afterAll(() => database.close());

const year = 'year::integer as year';

/** What each list of a record must say: the rows of published tables, asked for one quartier. */
const questions: Partial<Record<keyof QuartierRecord, string>> = {
  series: `select ${year}, t, corrected_t, status, is_assessable as assessable, data_quality, rounded_to_t, step_t
    from series where quartier_id = $id order by year`,
  path: `select ${year}, t, decided_t from path where quartier_id = $id order by year`,
  targets: `select string_split(scope, ';') as sectors, target_year::integer as target_year,
      base_year_from::integer as base_year_from, base_year_to::integer as base_year_to, baseline_t, target_t,
      reduction_pct, is_absolute, decided_t, role, source
    from target where quartier_id = $id order by scope, target_year`,
  trend_band: 'select year, t, low_t, high_t from trend_band_of($id, $id, null)',
  effects: 'select * exclude (quartier_id) from measure_effect_of($id, $id)',
  own_factors: `select distinct f.carrier, f.is_local, f.includes_upstream
    from effective_factor f
    where f.quartier_id = $id and (f.is_local or not f.includes_upstream) and (f.carrier, f.year) in (
      select (carrier::varchar, year) from balance_cell where quartier_id = $id and energy_mwh > 0)
    order by f.carrier`,
  reference: `select ${year}, population, dwellings, buildings, heated_floor_area_m2, area_definition, source
    from input.reference where quartier_id = $id order by year`,
  sources: `select source, min(year)::integer as first_year, max(year)::integer as last_year
    from (select quartier_id, source, year from balance_cell
      union all select quartier_id, source, year from input.reported_emissions)
    where quartier_id = $id group by source order by source`,
  warnings: `select quartier_id, file, "row", "column", rule, text, hint
    from warning where quartier_id = $id order by file, "row"`,
  missing_cells: `select m.${year}, m.sector, m.carrier, m.state, o.share_pct
    from missing_cell m
    left join open_item o
      on o.quartier_id = m.quartier_id and o.year = m.year and o.sector = m.sector
      and o.carrier is not distinct from m.carrier
    where m.quartier_id = $id order by m.year desc, m.sector, m.carrier`,
};

/** The same of tables with one row for each quartier. */
const rowQuestions: Partial<Record<keyof QuartierRecord, string>> = {
  quartier: `select q.* exclude (by_name, by_municipality), p.latest_year::integer as latest_assessable_year
    from quartier q join progress p using (quartier_id) where quartier_id = $id`,
  progress: 'select * from progress where quartier_id = $id',
  quartier_target: 'select * from quartier_target where quartier_id = $id',
  secured_path: 'select * from secured_path where quartier_id = $id',
  trend: 'select * from trend where quartier_id = $id',
};

/** Sums of the decomposition may differ in their last digit with the number of threads. */
const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'number' ? Number(part.toPrecision(12)) : part,
    ),
  );

describe('the record of a quartier', () => {
  it.each(Object.entries(questions))('%s are the rows of the table, in order', async (key, sql) => {
    let seen = 0;
    for (const id of ids) {
      const rows = await database.rows(sql, { id });
      const record = (await loadQuartierRecord(database, id))!;
      expect(record[key as keyof QuartierRecord]).toEqual(rows);
      // Names, too, come in the order in which answers of the API have them.
      expect(JSON.stringify(record[key as keyof QuartierRecord])).toBe(JSON.stringify(rows));
      seen += rows.length;
    }
    // The demonstration has something of everything.
    expect(seen).toBeGreaterThan(0);
  });

  it.each(Object.entries(rowQuestions))('%s is the row of the table', async (key, sql) => {
    for (const id of ids) {
      const [row = null] = await database.rows(sql, { id });
      const record = (await loadQuartierRecord(database, id))!;
      expect(rounded(record[key as keyof QuartierRecord])).toEqual(rounded(row));
    }
  });

  it('has no key that is not asked about here', async () => {
    const asked = [...Object.keys(questions), ...Object.keys(rowQuestions)];
    const record = (await loadQuartierRecord(database, ids[0]!))!;
    expect(Object.keys(record).sort()).toEqual(
      [...asked, 'delivered_sectors', 'has_own_view', 'has_reported', 'has_energy'].sort(),
    );
  });

  it('names the sectors of which something was delivered', async () => {
    for (const id of ids) {
      const rows = await database.rows<{ sector: string }>(
        'select distinct sector::varchar as sector from sector_year where quartier_id::varchar = $id order by 1',
        { id },
      );
      const { delivered_sectors } = (await loadQuartierRecord(database, id))!;
      expect(delivered_sectors).toEqual(rows.map(({ sector }) => sector));
    }
  });

  it('says whether emissions are known from energy, as ready figures, or both', async () => {
    for (const id of ids) {
      const [known] = await database.rows(
        `select coalesce(bool_or(is_reported), false) as has_reported, coalesce(bool_or(not is_reported), false) as has_energy
         from sector_year
         where quartier_id::varchar = $id and numbers > 0 and sector::varchar in (
           select unnest(string_split(scope, ';')) from quartier_target where quartier_id = $id
         )`,
        { id },
      );
      expect(await loadQuartierRecord(database, id)).toMatchObject(known!);
    }
  });

  it('is shared by all who ask, and missing where there is no quartier', async () => {
    const [first, second] = [
      await loadQuartierRecord(database, ids[0]!),
      await loadQuartierRecord(database, ids[0]!),
    ];
    expect(second).toBe(first);
    expect(await loadQuartierRecord(database, 'nowhere')).toBeUndefined();
  });

  it('is the same in whatever blocks it was written', async () => {
    const copy = `${folder}.duckdb`;
    copyFileSync(path, copy);
    const again = await Database.openForBuilding(copy, `${folder}-spill`);
    try {
      await again.run('alter table quartier_record rename to expected');
      await buildRecords(again, 3);
      const sql = (table: string) => `select quartier_id, record from ${table}`;
      const rows = await again.rows(sql('quartier_record'));
      expect(rows).toEqual(await again.rows(sql('expected')));
      expect(rows).toHaveLength(ids.length);
    } finally {
      await again.close();
    }
  });
});
