import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import { energy } from '#lib/server/contract/balance.ts';
import { Database, QueryError, type SqlValue } from '#lib/server/edition/database/database.ts';
import { Store } from '#lib/server/edition/store.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import { freshPath, sound } from '../fixtures/folder.ts';
import { openChanges } from '../fixtures/opened.ts';

const demo = fileURLToPath(new URL('../../data/demo', import.meta.url));
const store = new Store(freshPath('store'));
let database: Database;
let changes: Database;

beforeAll(async () => {
  changes = (await openChanges()).database;
  await publish(store, demo, { label: null, softwareVersion: 'test' });
  database = (await new EditionReader(store).open())!.database;
});
afterAll(() => database.close());
afterAll(() => changes.close());

describe('an edition opened for reading', () => {
  const outside = join(sound, 'energy.csv');

  it.each([
    ['reads no other file', `select * from read_csv('${outside}')`],
    ['reads no other file as text', `select * from read_text('/etc/passwd')`],
    ['reads no other file by name', `select * from '${outside}'`],
    ['lists no folder', `select * from glob('/etc/*')`],
    ['climbs out of no folder', `select * from read_text('${store.editionFolder('x')}/../../register.json')`],
    ['reaches no network', `select * from read_csv('https://example.org/x.csv')`],
    ['attaches no database', `attach ':memory:' as other; create table other.t as select 1`],
    ['attaches no file', `attach '${join(sound, 'other.duckdb')}' as other`],
    ['writes no file', `copy (select 1) to '${join(sound, 'leak.csv')}'`],
    ['exports nothing', `export database '${join(sound, 'leak')}'`],
    ['sets no option', `set memory_limit = '8GB'`],
    ['sets no option globally', `set global enable_external_access = true`],
    ['unlocks nothing', `set lock_configuration = false`],
    ['resets nothing', `reset allowed_directories`],
    ['installs nothing', `install httpfs`],
    ['loads nothing', `load httpfs`],
    ['creates nothing', `create table t as select 1`],
    ['changes nothing', `update quartier set name = 'x'`],
    ['deletes nothing', `delete from balance_cell`],
    ['drops nothing', `drop table progress`],
    ['replaces no macro', `create or replace macro tolerance() as 1`],
  ])('%s', async (_, sql) => {
    await expect(database.run(sql)).rejects.toThrow(QueryError);
  });

  it.each([
    ['reads no other file', `select * from read_csv('${outside}')`],
    ['attaches nothing', `attach '${store.databasePath('2026-1')}' as third`],
    ['changes no edition', 'delete from new.quartier'],
    ['unlocks nothing', 'set enable_external_access = true'],
  ])('laid over another one %s', async (_, sql) => {
    await expect(changes.run(sql)).rejects.toThrow(QueryError);
  });

  it('takes values as parameters only', async () => {
    const name = "'; drop table quartier; --";
    expect(await database.rows('select $name as name', { name })).toEqual([{ name }]);
    expect(
      await database.rows('select count(*)::integer as n from quartier where name = $name', { name }),
    ).toEqual([{ n: 0 }]);
  });

  it('gives every row of a long answer once, in order, and names like columns apart', async () => {
    const rows = await database.rows<{ n: number; text: string | null }>(
      `select range::integer as n, case when range % 2 = 0 then 'r' || range end as text from range(5000)`,
    );
    expect(rows).toHaveLength(5000);
    expect(rows.every(({ n, text }, at) => n === at && text === (at % 2 === 0 ? `r${at}` : null))).toBe(true);
    expect(
      await database.rows(`select 1 as a, 2 as a, date '2026-11-23' as day, [1.5, null] as list`),
    ).toEqual([{ a: 1, 'a:1': 2, day: '2026-11-23', list: ['1.5', null] }]);
    expect(await database.rows('select 1 as nothing where false')).toEqual([]);
  });

  it('a failed statement names its SQL and its cause', async () => {
    const failed = await database.rows('select * from nothing_there').catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(QueryError);
    expect(failed).toMatchObject({ name: 'QueryError', sql: 'select * from nothing_there' });
    expect((failed as QueryError).message).toContain('nothing_there');
    expect((failed as QueryError).cause).toBeInstanceOf(Error);
  });
});

type Load = (database: Database, ...rest: unknown[]) => unknown;
const modules = import.meta.glob<Record<string, Load>>('../../src/lib/server/queries/*.ts', { eager: true });

/** What to ask each query for; every variant is another statement or another plan. */
const questions: Record<string, unknown[][]> = {
  loadBalance: [
    ['gelsenkirchen-horst'],
    ['gelsenkirchen-horst', { year: 2022, by: ['carrier'] }],
    ['nowhere', { by: [] }],
  ],
  loadEditionChanges: [[{ limit: 3 }], [{ limit: 3, after: 'gelsenkirchen-horst' }]],
  loadEditionChangePage: [[{ offset: 0, limit: 3 }]],
  loadLargestChange: [[]],
  loadCellChanges: [[{ limit: 3 }], [{ limit: 3, after: 'gelsenkirchen-horst/2019/households/natural_gas' }]],
  loadChangeCounts: [[]],
  loadCellChangeCounts: [[]],
  loadQuartierChangeCounts: [[]],
  loadEditionChangesOf: [[['gelsenkirchen-horst']]],
  loadExplanations: [[]],
  loadFirstCellChanges: [[{ isOfBalance: true, limit: 3 }]],
  loadIndicatorSpans: [[]],
  loadBalanceLines: [['gelsenkirchen-horst', 2022]],
  loadBalanceSums: [['gelsenkirchen-horst', 'line']],
  loadComparisonBasis: [[2022, ['gelsenkirchen-horst']]],
  loadAreaDefinition: [[2022]],
  loadComparison: [
    [{ indicator: 't_per_head', year: 2022 }],
    [
      { indicator: 'change_pct', year: 2022, building_type: 'old_town' },
      { comparable: true, sorting: 'value', limit: 3 },
    ],
  ],
  loadIndicatorValues: [['gelsenkirchen-horst']],
  loadComparisonCoverage: [[{ indicator: 't_per_head', year: 2022 }]],
  loadComparableYears: [['t_per_head']],
  loadDecompositions: [[['gelsenkirchen-horst']]],
  loadDecomposition: [['gelsenkirchen-horst'], ['gelsenkirchen-horst', { from: 2020, to: 2022 }]],
  loadDeliveries: [[], [['gelsenkirchen-horst', 'hagen-wehringhausen']]],
  loadCompleteYears: [[]],
  loadHeldFactors: [['gelsenkirchen-horst']],
  loadMeasureEffect: [['gelsenkirchen-horst']],
  loadMeasureSums: [[], [{ quartier_id: 'gelsenkirchen-horst' }], [{}, { byQuartier: false }]],
  loadMeasureCategories: [[], [{ category: 'heat_pump' }]],
  loadMeasureCounts: [[], [{ status: 'completed' }]],
  loadMeasureFacets: [[]],
  loadMeasurePage: (['quartier', 'saving', 'cost', 'funding'] as const).map((sorting) => [
    { building_type: 'old_town', certainty: 'secured' },
    { sorting, offset: 0, limit: 50 },
  ]),
  loadComparisonSeries: [['t_per_head', 2022, ['hagen-wehringhausen']]],
  loadComparisonSpan: [[{ indicator: 't_per_head', year: 2022, building_type: null }]],
  loadBaseYears: [[], [['gelsenkirchen-horst']]],
  loadSlopes: [
    [
      { year: 2022, building_type: 'old_town' },
      { offset: 0, limit: 3 },
    ],
  ],
  loadSlopeCounts: [[{ year: 2022, building_type: null }]],
  loadPerUnitValues: [[2022, null]],
  loadAbatementCurve: [[], [{ quartier_id: 'gelsenkirchen-horst' }]],
  loadLeftOutMeasures: [[{}, 6]],
  loadQuartierPart: [[{ limit: 3 }], [{ limit: 3, after: 'gelsenkirchen-horst' }]],
  loadQuartierCoverage: [[]],
  loadMeasurePart: [[{ limit: 3 }], [{ limit: 3, after: 'gelsenkirchen-horst-01' }]],
  loadComparisonPart: [
    [
      { indicator: 't_per_head', year: 2022 },
      { limit: 3, after: 'gelsenkirchen-horst' },
    ],
  ],
  loadQuartierNames: [[1000], [2]],
  loadMeasures: [['gelsenkirchen-horst']],
  loadProgrammeRules: [[]],
  loadProgramme: [[]],
  loadProgrammeFile: [[]],
  loadDeliveredRows: [[energy, { quartier: 'gelsenkirchen-horst', limit: 3 }]],
  loadProgrammeYears: [[]],
  loadProgrammeTrace: [[2023], [2023, 'comparable']],
  loadComparableProgramme: [[]],
  loadFoundCount: [['horst']],
  loadMeasureMoney: [
    [{}, 'all'],
    [{ search: 'horst' }, 'quartier'],
  ],
  loadMeasureComparisons: [[{}, 3]],
  loadMeasureComparisonSum: [[{}]],
  loadOpenItems: [[['gelsenkirchen-horst']]],
  loadOpenCounts: [['2026-11-29']],
  loadMilestones: [[]],
  loadComingMilestones: [['2026-11-29']],
  loadWarningCounts: [[['gelsenkirchen-horst']]],
  loadPair: [[{ a: 'gelsenkirchen-horst', b: 'hagen-wehringhausen' }, 2022]],
  loadPairRows: [[{ a: 'gelsenkirchen-horst', b: 'hagen-wehringhausen' }, 2022]],
  loadPairYear: [[{ a: 'gelsenkirchen-horst', b: 'hagen-wehringhausen' }]],
  loadProgress: [['gelsenkirchen-horst'], ['gelsenkirchen-horst', 2020]],
  loadTrendBand: [['gelsenkirchen-horst'], ['gelsenkirchen-horst', 2020]],
  loadSimilar: [['gelsenkirchen-horst'], ['nowhere']],
  loadScenario: [
    ['gelsenkirchen-horst', { measures: ['gelsenkirchen-horst-05'], scenario: 'strom-schnell' }],
  ],
  loadFactorScenarios: [[]],
  loadWarnings: [[{ offset: 0, limit: 20 }]],
  loadQuartiers: [[]],
  loadQuartierLevels: [[]],
  loadLevelCounts: [[]],
  loadQuartierIds: [[{ offset: 0, limit: 3 }]],
  loadBuildingTypes: [[]],
  loadQuartier: [['gelsenkirchen-horst']],
  loadQuartierBoundary: [['gelsenkirchen-horst']],
  loadQuartierRecord: [['gelsenkirchen-horst']],
  loadIsBiskoLike: [['gelsenkirchen-horst']],
  loadBiskoView: [[undefined], ['comparable']],
  loadTraceCells: [['gelsenkirchen-horst', 'households;services', [2019, 2022]]],
  loadTraceFrame: [['gelsenkirchen-horst']],
  loadTraceTargets: [['gelsenkirchen-horst', 'households;services']],
  loadRowPlaces: [[[{ table: 'energy', row: 3, columns: ['energy_mwh'] }]]],
  loadTraceYears: [['gelsenkirchen-horst', 'households;services']],
  loadTraceIndicator: [['gelsenkirchen-horst', 't_per_head', 2022]],
  loadTraceSavings: [
    [
      'gelsenkirchen-horst',
      { scope: 'households;services', factorYear: 2022, certainties: ['implemented', 'secured'] },
    ],
  ],
  loadHeldCarriers: [['gelsenkirchen-horst', { year: 2024, factorYear: 2024 }]],
  loadTraceScenarioFactors: [['strom-schnell', 2024]],
  loadTraceMeasure: [['gelsenkirchen-horst'], ['gelsenkirchen-horst', 'gelsenkirchen-horst-01']],
  loadTraceComparison: [['gelsenkirchen-horst-01']],
  loadTraceMeasureLines: [['gelsenkirchen-horst', { measureId: 'gelsenkirchen-horst-01', factorYear: 2024 }]],
  loadTraceCarriers: [['gelsenkirchen-horst', [2019, 2022]]],
  loadTraceHeldYear: [['gelsenkirchen-horst', 2022]],
  loadTracePart: [['gelsenkirchen-horst', { year: 2022, sector: 'households', carrier: undefined }]],
  loadTraceTrend: [['gelsenkirchen-horst'], ['gelsenkirchen-horst', 2020]],
  loadUsedFactors: [['gelsenkirchen-horst']],
  loadSectors: [[], ['gelsenkirchen-horst']],
  loadCarriers: [[]],
  loadFactors: [[]],
};

/** What is asked with the edition, not with its database alone. */
const ofAnEdition = new Set(['loadMeasures', 'loadMeasurePart', 'loadMeasurePage']);
/** What is asked of what differs between two editions. */
const ofTwoEditions = new Set([
  'loadEditionChanges',
  'loadEditionChangePage',
  'loadLargestChange',
  'loadCellChanges',
  'loadChangeCounts',
  'loadCellChangeCounts',
  'loadQuartierChangeCounts',
  'loadEditionChangesOf',
  'loadExplanations',
  'loadFirstCellChanges',
]);

describe('every kept query', () => {
  const queries = Object.values(modules).flatMap((exported) =>
    Object.entries(exported).filter(([name]) => name.startsWith('load')),
  );

  it('is listed here with what to ask it for', () => {
    expect(queries.map(([name]) => name).sort()).toEqual(Object.keys(questions).sort());
  });

  it.each(queries.map(([name, load]) => ({ name, load })))(
    '$name answers and is explained against a real edition',
    async ({ name, load }) => {
      const asked: [string, Record<string, SqlValue> | undefined][] = [];
      const original = Database.prototype.rows;
      const spy = vi.spyOn(Database.prototype, 'rows').mockImplementation(function (
        this: Database,
        sql,
        values,
      ) {
        asked.push([sql, values]);
        return original.call(this, sql, values) as Promise<never[]>;
      });
      try {
        // Measures are overdue or not on the day of an edition.
        const first = ofAnEdition.has(name)
          ? { database, edition: { published_at: '2026-06-30T12:00:00Z' } }
          : ofTwoEditions.has(name)
            ? changes
            : database;
        for (const question of questions[name] ?? []) await load(first as Database, ...question);
      } finally {
        spy.mockRestore();
      }
      expect(asked.length).toBeGreaterThan(0);
      for (const [sql, values] of asked) {
        const asks = ofTwoEditions.has(name) ? changes : database;
        const [plan] = await asks.rows<{ explain_value: string }>(`explain ${sql}`, values);
        expect(plan!.explain_value).toMatch(/SCAN|DUMMY|EMPTY_RESULT|DUCKDB_COLUMNS/);
        // values come as parameters, never as text
        expect(sql).not.toContain('gelsenkirchen');
      }
    },
  );
});
