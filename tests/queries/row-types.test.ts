import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { energy } from '#lib/server/contract/balance.ts';
import { Database } from '#lib/server/edition/database/database.ts';
import type { OpenChanges, OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { openChanges, openData } from '../fixtures/opened.ts';
import { DeclaredRowTypes } from './declared-rows.ts';

type Query = (...given: never[]) => unknown;

/** Every file of queries, also one that comes tomorrow. */
const files = import.meta.glob<Record<string, unknown>>('../../src/lib/server/queries/*.ts', { eager: true });

const quartier = 'luenen-brambauer';
/** One with measures and a trend. */
const other = 'bottrop-kirchhellen';
/** One with reported emissions and warnings. */
const reported = 'oberhausen-tackenberg';
const scope = 'households;industry;municipal;services';
/** What queries are asked about, where a quartier and a year are not all. */
const choice = { quartier_id: quartier };
const perHead = { indicator: 't_per_head', year: 2024, building_type: null };
const changes = { year: 2024, building_type: null };
const page = { after: undefined, limit: 3 };

/** Arguments after the edition, by the name of the query; several where it asks several things. */
const argumentsOf: Record<string, readonly (readonly unknown[])[]> = {
  loadAbatementCurve: [[], [choice]],
  loadLeftOutMeasures: [[{}, 3]],
  loadBalance: [[quartier], [quartier, { by: ['carrier'], isSeries: true }], [quartier, { by: [] }]],
  loadBalanceLines: [[quartier, 2024]],
  loadBalanceSums: [[quartier, 'line']],
  loadIsBiskoLike: [[quartier], [reported]],
  loadBiskoView: [[undefined], ['comparable'], [[quartier, reported]]],
  loadComparisonBasis: [[2024, [quartier]]],
  loadAreaDefinition: [[2024]],
  loadComparisonSeries: [['t_per_head', 2024, [quartier]]],
  loadComparisonSpan: [[perHead]],
  loadBaseYears: [[], [[quartier]]],
  loadSlopes: [[changes, { offset: 0, limit: 3 }]],
  loadSlopeCounts: [[changes]],
  loadComparison: [[perHead], [perHead, { comparable: true, sorting: 'value', limit: 3 }]],
  loadComparisonCoverage: [[perHead]],
  loadComparisonPart: [[{ indicator: 't_per_head', year: 2024 }, page]],
  loadComparableYears: [['t_per_head']],
  loadDeliveries: [[], [[quartier]]],
  loadDecomposition: [[quartier], [quartier, { from: 2021, to: 2024 }]],
  loadMeasureCategories: [[choice]],
  loadMeasurePart: [[page], [{ after: `${other}-01`, limit: 3 }]],
  loadMeasurePage: [[{}, { sorting: 'quartier', offset: 0, limit: 3 }]],
  loadPair: [[{ a: quartier, b: reported }, 2024]],
  loadPairRows: [[{ a: quartier, b: reported }, 2024]],
  loadPairYear: [[{ a: quartier, b: reported }]],
  loadPerUnitValues: [[2024, null]],
  loadProgrammeTrace: [[2024], [2024, 'comparable']],
  loadProgress: [[quartier], [quartier, 2021]],
  loadProgrammeYears: [[], ['comparable_year']],
  loadQuartierNames: [[100]],
  loadQuartierPart: [[page], [{ after: quartier, limit: 3 }]],
  loadScenario: [[quartier, { measures: [], scenario: null }]],
  readScenarioChoice: [[quartier, {}]],
  hasWithheldCarriers: [[quartier, 2024]],
  loadTraceCells: [[quartier, scope, [2024]]],
  loadTraceTargets: [[quartier, scope]],
  loadRowPlaces: [[[{ table: 'energy', row: 3, columns: [] }]]],
  loadTraceYears: [
    [quartier, scope],
    [quartier, 'households'],
  ],
  loadTraceIndicator: [[quartier, 't_per_head', 2024]],
  loadTraceHeldYear: [[quartier, 2024]],
  loadTraceComparison: [[`${other}-01`]],
  loadTraceMeasureLines: [[other, { measureId: `${other}-01`, factorYear: 2024 }]],
  loadTraceSavings: [
    [quartier, { scope, factorYear: 2024, certainties: ['implemented', 'secured', 'decided', 'idea'] }],
  ],
  loadTraceCarriers: [[quartier, [2021, 2024]]],
  loadTracePart: [[quartier, { year: 2024, sector: 'households', carrier: undefined }]],
  loadHeldCarriers: [[quartier, { year: 2024, factorYear: 2024 }]],
  loadTraceScenarioFactors: [['strom-schnell', 2000]],
  loadTraceTrend: [[other], [other, 2019]],
  loadTrendBand: [[other], [other, 2019]],
  loadDeliveredRows: [[energy, { quartier, limit: 3 }]],
  loadProgrammeFile: [[]],
  loadWarnings: [[{ offset: 0, limit: 20 }]],
  loadEditionChanges: [[page]],
  loadEditionChangePage: [[{ offset: 0, limit: 3 }]],
  loadLargestChange: [[]],
  loadDecompositions: [[[quartier]]],
  loadCellChanges: [[page]],
  loadFirstCellChanges: [[{ isOfBalance: true, limit: 3 }]],
  loadEditionChangesOf: [[[quartier]]],
  loadChangeCounts: [[]],
  loadLevelCounts: [[]],
  loadQuartierIds: [[{ offset: 0, limit: 3 }], [{ offset: 0, limit: 3 }, 'lünen']],
  loadFoundCount: [['lünen']],
  loadMeasureSums: [[choice]],
  loadMeasureCounts: [[choice]],
  loadMeasureMoney: [[{}, 'quartier']],
  loadMeasureComparisons: [[{}, 3]],
  loadMeasureComparisonSum: [[{}]],
  loadOpenItems: [[['oberhausen-tackenberg']]],
  loadOpenCounts: [['2026-11-29']],
  loadComingMilestones: [['2026-11-29']],
  loadWarningCounts: [[['oberhausen-tackenberg']]],
  hasQuartierIn: [[[{ ags: '05513000' }]]],
  loadSectors: [[], [quartier]],
};

let open: OpenEdition;
let between: OpenChanges;
beforeAll(async () => {
  open = await openData('demo');
  between = await openChanges();
  // Neither of the two gives a reason.
  await between.database.run(`insert into explanation values (0, 'x', null, null, 'data', 'a', null, 2)`);
});
afterAll(() => open.database.close());
afterAll(() => between.database.close());

it('receives the columns that its row types declare, of the kinds they declare', async () => {
  const declared = new DeclaredRowTypes();
  const asked = new Set<(typeof declared.calls)[number]>();
  const differences: string[] = [];
  const { rows: original } = Database.prototype;
  vi.spyOn(Database.prototype, 'rows').mockImplementation(async function (
    this: Database,
    ...given: Parameters<Database['rows']>
  ) {
    const [frame = ''] = /\S*\/src\/lib\/server\/\S*/.exec(new Error().stack ?? '') ?? [];
    const [, file, line] = /(\/[^\s():]*\/server\/queries\/[\w-]+\.ts):(\d+):\d+/.exec(frame) ?? [];
    const rows = await original.apply(this, given);
    // asked by another room, for a query
    if (file === undefined && frame !== '') return rows as never;
    const call = file === undefined ? undefined : declared.callAt(file, Number(line));
    if (!call) {
      differences.push(`${file}:${line} is no declared call`);
      return rows as never;
    }
    if (rows.length > 0) asked.add(call);
    const found = rows
      .map((row) => declared.difference(row, call.row))
      .find((difference) => difference !== undefined);
    if (found !== undefined) differences.push(`${file}:${line} ${found}`);
    return rows as never;
  });
  try {
    for (const module of Object.values(files)) {
      for (const [name, query] of Object.entries(module)) {
        if (typeof query !== 'function' || !/^(load|read|has)/.test(name)) continue;
        const parameter = /\(([^,)]*)/.exec(query.toString())![1]!;
        const { database } = /changes\b/.test(parameter) ? between : open;
        const first = /open\b/.test(parameter) ? open : database;
        for (const rest of argumentsOf[name] ?? [[quartier]])
          await Promise.resolve()
            .then(() => (query as Query)(...([first, ...rest] as never[])))
            .catch((error: Error) => differences.push(`${name}: ${error.message}`));
      }
    }
  } finally {
    vi.restoreAllMocks();
  }
  expect(differences).toEqual([]);
  const unasked = declared.calls.filter((call) => !asked.has(call));
  expect(unasked.map(({ file, firstLine }) => `${file.replace(/.*\//, '')}:${firstLine}`)).toEqual([]);
});
