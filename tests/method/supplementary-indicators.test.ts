import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { charts } from '#lib/charts/registry.ts';
import { defaultIndicator } from '#lib/domain/default-choice.ts';
import { indicators, isSupplementary, type Indicator } from '#lib/domain/indicators.ts';
import { languages } from '#lib/domain/vocabulary.ts';
import { loadComparison } from '#lib/server/queries/comparison.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { buildChart } from '#lib/server/chart-data/build-chart.ts';
import { chartCsv } from '#lib/server/files/csv/chart-csv.ts';
import { buildTrace } from '#lib/server/trace/trace.ts';
import { indicatorTexts, traceTexts } from '#lib/texts/index.ts';
import { openFolder } from '../fixtures/opened.ts';
import { quartiersIn, rowsOf, tonnePerMwh, writeProgramme, type Row } from './programme.ts';

/** METHOD.md, section 8: households alone, and corrected for the weather. One tonne per MWh, 250 people. */
const energy: Row[] = rowsOf(`
  quartier_id   year  sector      carrier           energy_mwh  notation  connections
  full          2020  households  natural_gas       400         -         -
  full          2020  services    natural_gas       100         -         -
  mild          2020  households  natural_gas       400         -         -
  mild          2020  services    natural_gas       100         -         -
  noweather     2020  households  natural_gas       400         -         -
  noweather     2020  services    natural_gas       100         -         -
  nomean        2020  households  natural_gas       400         -         -
  nomean        2020  services    natural_gas       100         -         -
  light         2020  households  electricity       400         -         -
  light         2020  services    electricity       100         -         -
  business      2020  services    natural_gas       100         -         -
  dwellgap      2020  households  natural_gas       -           NE        -
  dwellgap      2020  services    natural_gas       100         -         -
  shopgap       2020  households  natural_gas       400         -         -
  shopgap       2020  services    natural_gas       -           NE        -
  late          2020  services    natural_gas       100         -         -
  late          2021  households  natural_gas       400         -         -
  late          2021  services    natural_gas       100         -         -
  reported      2020  services    natural_gas       100         -         -
  empty         2020  households  natural_gas       400         -         -
  empty         2020  services    natural_gas       100         -         -
  local         2020  households  natural_gas       400         -         -
  local         2020  services    district_heating  100         -         -
  few           2020  households  natural_gas       400         -         3   # the sector is its only cell
  few           2020  services    natural_gas       9000        -         90
  few           2020  services    electricity       4000        -         90
`);
const quartiers = quartiersIn(energy);
const tables = {
  quartiers,
  energy,
  reported_emissions: [
    { quartier_id: 'reported', year: '2020', sector: 'households', emissions_t: '300' },
  ] as Row[],
  emission_factors: [
    ...tonnePerMwh([2020, 2021], ['natural_gas', 'electricity', 'district_heating']),
    { carrier: 'district_heating', year: '2020', g_per_kwh: '500', quartier_id: 'local' },
  ],
  reference: quartiers.map(({ quartier_id }) => ({
    quartier_id: quartier_id!,
    year: '2020',
    population: quartier_id === 'empty' ? '0' : '250',
  })),
  weather: quartiers
    .map(({ quartier_id }) => quartier_id!)
    .filter((id) => !['noweather', 'late'].includes(id))
    .map((quartier_id): Row =>
      quartier_id === 'mild'
        ? { quartier_id, year: '2020', kind: 'climate_factor', value: '0.9' }
        : {
            quartier_id,
            year: '2020',
            kind: 'degree_days',
            value: '2000',
            long_term_mean: quartier_id === 'nomean' ? '' : '2200',
          },
    ),
  heating_shares: rowsOf(`
    carrier      sector      share
    natural_gas  households  0.8
    natural_gas  services    0.5
    electricity  households  0
  `),
};

let open: OpenEdition;
let withoutHouseholds: OpenEdition;
beforeAll(async () => {
  open = await openFolder(writeProgramme(tables, { headline_sectors: ['households', 'services'] }));
  withoutHouseholds = await openFolder(writeProgramme(tables, { headline_sectors: ['services'] }));
});
afterAll(() => {
  open.database.close();
  withoutHouseholds.database.close();
});

const of = async (indicator: Indicator, quartier: string, { database } = open) =>
  (await loadComparison(database, { indicator, year: 2020 })).find(
    ({ quartier_id }) => quartier_id === quartier,
  )!;

const values = rowsOf(`
  indicator              quartier   value
  households_t_per_head  full       1.6      # 400 t / 250
  households_t_per_head  noweather  1.6
  households_t_per_head  light      1.6
  households_t_per_head  shopgap    1.6      # what services lack does not matter
  households_t_per_head  reported   1.2      # 300 t / 250
  households_t_per_head  local      1.6
  t_per_head_corrected   full       2.148    # (500 + 0.1 * (0.8 * 400 + 0.5 * 100)) / 250
  t_per_head_corrected   mild       1.852    # (500 - 0.1 * 370) / 250
  t_per_head_corrected   reported   1.62     # (400 + 0.1 * 0.5 * 100) / 250: reported tonnes stay as they are
  t_per_head_corrected   local      1.928    # (400 + 50 + 0.1 * 320) / 250
`);
const failures = rowsOf(`
  indicator              quartier   reasons
  households_t_per_head  business   sector_missing
  households_t_per_head  dwellgap   year_not_assessable
  households_t_per_head  late       year_not_assessable   # known in 2021 only
  households_t_per_head  empty      no_denominator
  households_t_per_head  few        confidential
  t_per_head_corrected   noweather  no_weather
  t_per_head_corrected   nomean     no_weather
  t_per_head_corrected   light      no_heating_share
  t_per_head_corrected   shopgap    year_not_assessable
  t_per_head_corrected   late       year_not_assessable,no_weather
  t_per_head_corrected   empty      no_denominator
`);

describe('supplementary indicators of 2020', () => {
  it('a value for itself stands apart: (100 + 0.1 * 0.5 * 100) / 250 t without households', async () => {
    const row = await of('t_per_head_corrected', 'business');
    expect(row).toMatchObject({ comparable: false, reasons: ['sector_missing'] });
    expect(row.value).toBeCloseTo(0.42, 9);
  });

  it.each(values)('$indicator of $quartier: $value t', async ({ indicator, quartier, value }) => {
    const row = await of(indicator as Indicator, quartier!);
    expect(row).toMatchObject({ comparable: true, reasons: [], unit: 't' });
    expect(row.value).toBeCloseTo(Number(value), 9);
  });

  it.each(failures)('$indicator of $quartier: $reasons', async ({ indicator, quartier, reasons }) => {
    const row = await of(indicator as Indicator, quartier!);
    expect(row).toMatchObject({ value: null, comparable: false, reasons: reasons!.split(',') });
    expect(row.reason_texts.every(({ de, en }) => de !== '' && en !== '')).toBe(true);
  });

  it.each([...values, ...failures])(
    '"So gerechnet" leads $indicator of $quartier back to its cells',
    async ({ indicator, quartier, value = null, reasons }) => {
      const trace = (await buildTrace(open, quartier!, { figure: indicator as Indicator, year: 2020 }))!;
      if (value === null) {
        expect(trace).toMatchObject({ results: [{ value: null }], reasons: reasons!.split(',') });
        return;
      }
      const isCorrected = indicator === 't_per_head_corrected';
      expect(trace.results).toMatchObject([{ step: 'I' }]);
      expect(trace.results[0]!.value).toBeCloseTo(Number(value), 9);
      expect(trace.steps.find(({ id }) => id === 'I')!.value).toBeCloseTo(Number(value), 9);
      expect(trace.weather_corrected).toBe(isCorrected);
      if (isCorrected) expect(trace.is_bisko_like).toBe(false);
      expect(trace.sectors).toEqual(isCorrected ? ['households', 'services'] : ['households']);
      const sectors = trace.inputs.flatMap(({ sector }) => sector ?? []);
      expect(new Set(sectors)).toEqual(new Set(trace.sectors));
    },
  );

  it('households do not depend on the headline, and no local factor of others counts', async () => {
    for (const { quartier, value } of values.filter(
      ({ indicator }) => indicator === 'households_t_per_head',
    )) {
      expect((await of('households_t_per_head', quartier!, withoutHouseholds)).value).toBeCloseTo(
        Number(value),
        9,
      );
    }
    expect((await of('households_t_per_head', 'local')).has_local_factor).toBe(false);
    expect((await of('t_per_head_corrected', 'local')).has_local_factor).toBe(true);
    const { steps } = (await buildTrace(withoutHouseholds, 'full', {
      figure: 'households_t_per_head',
      year: 2020,
    }))!;
    // The step is of no balance that has a calculation of its own.
    expect(steps.find(({ id }) => id === 'C(2020)')).toMatchObject({ value: 400, figure: null });
  });

  it('are marked wherever they are named, and none is the default', async () => {
    const found = indicators.filter(isSupplementary);
    expect(found).toEqual(['households_t_per_head', 't_per_head_corrected']);
    expect(found).not.toContain(defaultIndicator);
    const marks = { de: '(ergänzend)', en: '(supplementary)' };
    for (const lang of languages) {
      for (const indicator of indicators) {
        const { name, short } = indicatorTexts[lang][indicator];
        for (const text of [name, short, traceTexts[lang].figure[indicator]])
          expect(text.includes(marks[lang]), text).toBe(isSupplementary(indicator));
      }
    }
    for (const indicator of ['t_per_head', ...found] as const) {
      for (const id of ['comparison', 'multiples'] as const) {
        const built = (await buildChart(open, id, { indicator, year: 2020 }, 'de'))!;
        const { title, subtitle, alt } = built.chart;
        const isMarked = isSupplementary(indicator);
        expect(
          [title, subtitle].every((text) => text.includes(marks.de)),
          `${title}; ${subtitle}`,
        ).toBe(isMarked);
        if (id === 'comparison') expect(alt.includes(marks.de), alt).toBe(isMarked);
        const isCorrected = indicator === 't_per_head_corrected';
        if (isCorrected) expect(built.context.isBiskoLike).toBe(false);
        expect(charts[id].isOtherView!({ indicator } as never)).toBe(isCorrected);
        const [keys] = chartCsv(built.chart, built.context).split('\r\n');
        expect(keys!.includes(',supplementary,')).toBe(isMarked);
      }
    }
    const rows = await open.database.rows<{ indicator: string; is_supplementary: boolean }>(
      'select distinct indicator, is_supplementary from comparison',
    );
    expect(
      rows
        .filter(({ is_supplementary: is }) => is)
        .map(({ indicator }) => indicator)
        .toSorted(),
    ).toEqual(found);
    expect(rows).toHaveLength(indicators.length);
  });
});
