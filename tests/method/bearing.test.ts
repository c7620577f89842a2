import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { loadBalance } from '#lib/server/queries/balance.ts';
import { pageLayouts } from '#lib/charts/layout.ts';
import { path } from '#lib/charts/path/chart.ts';
import { loadAbatementCurve } from '#lib/server/queries/abatement.ts';
import { loadBiskoView, loadIsBiskoLike } from '#lib/server/queries/bisko-view.ts';
import { loadDecomposition } from '#lib/server/queries/decomposition.ts';
import { loadHeldFactors } from '#lib/server/queries/held-factors.ts';
import { loadProgrammeYears } from '#lib/server/queries/programme.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { loadQuartierRecord } from '#lib/server/queries/quartier-record.ts';
import { loadScenario } from '#lib/server/queries/scenario.ts';
import { loadSectors } from '#lib/server/queries/vocabulary.ts';
import { germanContext, pathFixtures } from '../charts/fixtures.ts';
import {
  allMeasures,
  computed,
  quartiersIn,
  rowsOf,
  seriesOf,
  tonnePerMwh,
  writeProgramme,
  years,
} from './programme.ts';

/** METHOD.md, section 5: savings that exceed what is consumed cannot come true, whatever is wrong about them. */
describe('savings beyond the balance', () => {
  // 1,000 MWh of gas in 2020, households alone, half by 2029: a gap of 500 t
  const tables = {
    energy: [
      ...seriesOf(
        2019,
        `
        over      1000 1000
        within    1000 1000
        exactly   1000 1000
        chosen    1000 1000
        elsewhere 1000 1000
        `,
      ),
      ...seriesOf(2019, 'elsewhere 100 100', { sector: 'transport' }),
      { quartier_id: 'unknown', year: '2019', energy_mwh: '100' },
      { quartier_id: 'unknown', year: '2020', notation: 'IE' },
      { quartier_id: 'unknown', year: '2019', energy_mwh: '100', carrier: 'heating_oil' },
      { quartier_id: 'unknown', year: '2020', energy_mwh: '100', carrier: 'heating_oil' },
      { quartier_id: 'never', year: '2019', energy_mwh: '100' },
      { quartier_id: 'never', year: '2020', energy_mwh: '100' },
      { quartier_id: 'never', year: '2019', notation: 'NO', carrier: 'heating_oil' },
      { quartier_id: 'never', year: '2020', notation: 'NO', carrier: 'heating_oil' },
    ],
    targets: `
      quartier_id reduction_pct
      over        50
      within      50
      exactly     50
      chosen      50
      elsewhere   50
      unknown     50
      never       50
    `,
    emission_factors: tonnePerMwh(years(2019, 2020), ['natural_gas', 'heating_oil']),
    measures: `
      measure_id quartier_id status      financed completion_date lifetime_years
      o1         over        in_progress true     2022-01-01      -
      o2         over        completed   -        2022-01-01      -
      w1         within      in_progress true     2022-01-01      -
      w2         within      decided     -        2022-01-01      -
      w3         within      completed   -        2010-01-01      -
      e1         exactly     completed   -        2022-01-01      -
      c1         chosen      in_progress true     2022-01-01      -
      c2         chosen      idea        -        2022-01-01      -
      x1         elsewhere   completed   -        2022-01-01      -
      u1         unknown     completed   -        2022-01-01      -
      n1         never       completed   -        2022-01-01      -
    `,
    measure_savings: `
      measure_id sector     carrier      saving_mwh
      o1         households natural_gas  600
      o2         households natural_gas  500.5
      w1         households natural_gas  600
      w2         households natural_gas  600
      w3         households natural_gas  600
      e1         households natural_gas  1000
      c1         households natural_gas  600
      c2         households natural_gas  600
      x1         transport  natural_gas  150
      u1         households natural_gas  5000
      n1         households heating_oil  1
    `,
  };
  let database: Database;
  beforeAll(async () => {
    const quartiers = quartiersIn(rowsOf(tables.targets));
    database = await computed({ ...tables, quartiers });
  });
  afterAll(() => database.close());
  const measures = async (id: string) => (await loadProgress(database, id))!.measures;

  it('what is still to come and exceeds the latest year cannot be assessed', async () => {
    // 600 + 500.5 MWh of 1,000
    expect(await measures('over')).toMatchObject({
      verdict: 'not_assessable',
      reasons: ['savings_exceed_balance'],
      secured_t: null,
      secured_share_of_gap: null,
      after_secured_t: null,
    });
    expect(await measures('never')).toMatchObject({ reasons: ['savings_exceed_balance'] });
  });

  it('and adds nothing to the curve of costs', async () => {
    const { left_out } = await loadAbatementCurve(database);
    // o1, o2, x1, n1
    expect(left_out).toContainEqual({ gap: 'exceeds_balance', measures: 4 });
  });

  it('what was saved before, is only decided, or lies outside of the scope does not count', async () => {
    expect(await measures('within')).toMatchObject({ verdict: 'sufficient', secured_t: 600 });
    expect(await measures('exactly')).toMatchObject({ verdict: 'sufficient', after_secured_t: 0 });
    expect(await measures('elsewhere')).toMatchObject({ verdict: 'insufficient', reasons: [] });
    // gas is included elsewhere: how much of it there is, is not known
    expect(await measures('unknown')).toMatchObject({ secured_t: 5000 });
  });

  it('a scenario with such measures is none', async () => {
    const rows = (id: string, of: string[]) => loadScenario(database, id, { measures: of, scenario: null });
    expect(await rows('over', [])).toEqual([]);
    expect((await rows('chosen', [])).at(-1)).toMatchObject({ year: 2029, t: 400 });
    expect(await rows('chosen', ['c2'])).toEqual([]);
  });

  it('the check names the cell with both figures, at the line that saves most', async () => {
    const report = await check(writeProgramme({ ...tables, quartiers: quartiersIn(rowsOf(tables.targets)) }));
    const found = report.problems.filter(({ rule }) => rule === 'savings_exceed_balance');
    expect(
      found.map(({ quartier_id, row, text }) => [quartier_id, row, text.de.replaceAll('\u00a0', ' ')]),
    ).toEqual([
      [
        'elsewhere',
        10,
        'Umgesetzte und gesicherte Maßnahmen (x1) sollen bei Erdgas (Verkehr) noch 150 MWh einsparen; verbraucht wurden 2020 nur 100 MWh.',
      ],
      [
        'never',
        12,
        'Umgesetzte und gesicherte Maßnahmen (n1) sollen bei Heizöl (Haushalte) noch 1 MWh einsparen; verbraucht wurden 2020 nur 0 MWh.',
      ],
      [
        'over',
        2,
        'Umgesetzte und gesicherte Maßnahmen (o1, o2) sollen bei Erdgas (Haushalte) noch 1.100,5 MWh einsparen; verbraucht wurden 2020 nur 1.000 MWh.',
      ],
    ]);
    expect(found[2]!.text.en).toContain('still to save 1,100.5');
  });

  it('the interaction factor multiplies these sums too', async () => {
    const quartiers = quartiersIn(rowsOf(tables.targets));
    const other = await computed({ ...tables, quartiers }, { interaction_factor: 0.9 });
    // 0.9 * 1,100.5 = 990.45 MWh
    expect((await loadProgress(other, 'over'))!.measures.secured_t).toBeCloseTo(990.45, 6);
    other.close();
  });
});

/** METHOD.md, sections 4 and 5: what cannot be judged is in no sum, and says why. */
describe('odd targets', () => {
  let database: Database;
  beforeAll(async () => {
    const energy = seriesOf(
      2019,
      `
      good    1000 950 900
      above   1000 950 900
      equal   1000 950 900
      zero    0    50  100  120
      later   1000 950 900
      decided 1000 950 900
      `,
    );
    database = await computed(
      {
        quartiers: quartiersIn(energy),
        energy,
        emission_factors: tonnePerMwh(years(2019, 2022)),
        targets: `
          quartier_id target_year reduction_pct target_t decided_t
          good        2029        50            -        -
          above       2029        -             1200     -
          equal       2029        0             -        -
          zero        2029        50            -        -
          later       2040        75            -        -
          later       2050        95            -        -
          decided     2029        50            -        480
        `,
      },
      { target_year: 2030 },
    );
  });
  afterAll(() => database.close());
  const of = async (id: string) => (await loadProgress(database, id))!;

  it('towards a target that is no reduction there is no progress', async () => {
    for (const id of ['above', 'equal']) {
      expect(await of(id)).toMatchObject({
        progress_pct: null,
        progress_reasons: ['target_above_baseline'],
      });
    }
    expect((await of('above')).progress_reason_texts[0]!.de).toContain('nicht unter der Ausgangsbilanz');
    expect(await of('good')).toMatchObject({ progress_reasons: [] });
    expect((await of('good')).progress_pct).toBeCloseTo(20, 9);
  });

  it('against a baseline of nothing there is neither trend nor required change', async () => {
    const progress = await of('zero');
    expect(progress.required).toMatchObject({ t_per_year: null, cagr_pct: null });
    expect(progress.trend).toMatchObject({ verdict: 'not_assessable', reasons: ['zero_baseline'], n: 4 });
    expect(progress.progress_reasons).toEqual(['zero_baseline']);
    expect(progress.level.verdict).toBe('not_assessable');
    expect(progress.measures.verdict).toBe('not_assessable');
    expect(progress.measures.reasons).toContain('zero_baseline');
    const { title, drawing } = path.build({ ...pathFixtures.behind!, progress }, germanContext);
    expect(title).not.toContain('Zielpfad');
    const texts = drawing.kind === 'option' ? JSON.stringify(drawing.option(pageLayouts.wide)) : '';
    expect(texts).toContain('Ausgangsbilanz');
    expect(texts).not.toMatch(/Ziel/);
  });

  it('and it is in no sum of gaps', async () => {
    const year = (await loadProgrammeYears(database)).find((row) => row.year === 2021)!;
    expect(year.coverage).toEqual({ n: 6, of: 6 });
    // good, above, equal and decided
    expect(year.compared).toMatchObject({ n: 4, t: 3600 });
    // 900 + 1,040 + 1,000 + 900
    expect(year.compared.path_t).toBeCloseTo(3840, 9);
  });

  it('targets after the year of the programme are named and not judged by', async () => {
    const progress = await of('later');
    expect(progress.target).toBeNull();
    for (const verdict of [progress.level, progress.budget, progress.measures]) {
      expect(verdict.verdict).toBe('not_assessable');
      expect(verdict.reasons[0]).toBe('target_after_programme');
    }
    expect(progress.trend.reasons).toContain('target_after_programme');
    expect(progress.later_targets).toEqual([
      { year: 2040, t: 250, reduction_pct: 75, sectors: ['households'], base_years: [2019, 2019] },
      {
        year: 2050,
        t: expect.closeTo(50, 9),
        reduction_pct: 95,
        sectors: ['households'],
        base_years: [2019, 2019],
      },
    ]);
  });

  it('tonnes that were decided beside a percentage stay beside it, with a line of their own', async () => {
    const { target, path } = await of('decided');
    expect(target).toMatchObject({ t: 500, decided_t: 480 });
    // 1,000 - 520 * (2024 - 2019) / 10
    expect(path.find(({ year }) => year === 2024)).toEqual({ year: 2024, t: 750, decided_t: 740 });
    expect((await of('good')).path[0]).toMatchObject({ decided_t: null });
  });
});

/** METHOD.md, section 2: a reported NO or IE stands for all carriers of its quartier, year and sector. */
describe('reported notation keys', () => {
  let database: Database;
  beforeAll(async () => {
    database = await computed(
      {
        quartiers: quartiersIn(rowsOf('quartier_id\n total\n gap\n carriers')),
        sectors: 'sector label_de label_en\n all Gesamt Total',
        reported_emissions: `
          quartier_id year sector     emissions_t notation
          total       1990 all        5000        -
          total       1990 households -           IE
          total       2019 households 2000        -
          total       2019 all        -           IE
          total       2020 households 1800        -
          total       2020 all        -           NO
          gap         1990 all        5000        -
          gap         1990 households -           NE
          gap         2019 households 2000        -
          gap         2019 all        -           IE
          gap         2020 households -           C
          gap         2020 all        -           IE
          carriers    1990 all        5000        -
          carriers    1990 households -           IE
          carriers    2019 all        -           IE
          carriers    2020 all        -           IE
        `,
        energy: [
          ...seriesOf(2019, 'carriers 1000 900'),
          ...seriesOf(2019, 'carriers 100 200', { carrier: 'heating_oil' }),
        ],
        emission_factors: tonnePerMwh([1990, ...years(2019, 2020)], ['natural_gas', 'heating_oil']),
        targets: `
          quartier_id target_year base_year_from base_year_to reduction_pct
          total       2030        1990           1990         65
          gap         2030        1990           1990         65
          carriers    2030        1990           1990         65
        `,
      },
      { headline_sectors: ['households', 'all'] },
    );
  });
  afterAll(() => database.close());
  const series = async (id: string) =>
    (await loadProgress(database, id))!.series.map(({ year, t, assessable }) => [year, t, assessable]);

  it('an early total stands for its sectors', async () => {
    expect(await series('total')).toEqual([
      [1990, 5000, true],
      [2019, 2000, true],
      [2020, 1800, true],
    ]);
    expect((await loadProgress(database, 'total'))!.baseline).toEqual({ years: [1990, 1990], t: 5000 });
    expect(await series('carriers')).toEqual([
      [1990, 5000, true],
      [2019, 1100, true],
      [2020, 1100, true],
    ]);
  });

  it('NE and C leave the year open, and are named', async () => {
    expect(await series('gap')).toEqual([
      [1990, 5000, false],
      [2019, 2000, true],
      [2020, null, false],
    ]);
    const progress = (await loadProgress(database, 'gap'))!;
    expect(progress).toMatchObject({ baseline: null, base_years: [1990, 1990] });
    expect((await loadQuartierRecord(database, 'gap'))!.missing_cells).toMatchObject([
      { year: 2020, sector: 'households', carrier: null, state: 'C' },
      { year: 1990, sector: 'households', carrier: null, state: 'NE' },
    ]);
    const states = (await loadBalance(database, 'gap', { year: 2020 })).map(({ sector, state }) => [
      sector,
      state,
    ]);
    expect(states).toEqual([
      ['households', 'C'],
      ['all', 'IE'],
    ]);
  });

  it('a year without carriers is not compared with one that has them', async () => {
    expect((await loadDecomposition(database, 'carriers', {}))!).toMatchObject({
      years: [1990, 2020],
      total_t: null,
      reasons: ['no_energy'],
    });
    // 2019 to 2020 has energy on both sides
    expect((await loadDecomposition(database, 'carriers', { from: 2019, to: 2020 }))!.reasons).toEqual([]);
  });
});

/** METHOD.md, section 6: without energy there is no factor that could be held. */
it('held factors without energy, and where only a part has any', async () => {
  const database = await computed(
    {
      quartiers: quartiersIn(rowsOf('quartier_id\n only\n partly')),
      reported_emissions: `
        quartier_id year sector     emissions_t
        only        2019 households 1000
        only        2020 households 900
        partly      2019 services   300
        partly      2020 services   300
      `,
      energy: seriesOf(2019, 'partly 1000 700'),
      emission_factors: tonnePerMwh(years(2019, 2020)),
      targets: 'quartier_id reduction_pct\n only 50\n partly 50',
    },
    { headline_sectors: ['households', 'services'] },
  );
  const [, only] = (await loadHeldFactors(database, 'only'))!.rows;
  expect(only).toMatchObject({ t: 900, held_t: null, energy_t: 0, reasons: ['no_energy'] });
  const [, partly] = (await loadHeldFactors(database, 'partly'))!.rows;
  expect(partly).toMatchObject({ t: 1000, held_t: 1000, energy_t: 700, reasons: [] });
  expect(
    (await loadSectors(database, 'only')).filter((row) => row.is_delivered).map((row) => row.sector),
  ).toEqual(['households']);
  database.close();
});

/** METHOD.md, section 2: only what the figures cover can keep them from the BISKO-like view. */
it('reported emissions outside of the boundary leave the view as it is', async () => {
  const energy = seriesOf(2019, 'outside 100 90\n inside 100 90\n target 100 90');
  const database = await computed(
    {
      quartiers: quartiersIn(energy),
      energy,
      reported_emissions: `
        quartier_id year sector    emissions_t
        outside     2019 transport 50
        inside      2019 services  50
        target      2019 services  50
      `,
      emission_factors: tonnePerMwh(years(2019, 2020)),
      targets: `
        quartier_id target_year reduction_pct sectors
        target      2030        50            households
      `,
    },
    { headline_sectors: ['households', 'services'] },
  );
  const views = ['outside', 'inside', 'target'].map((id) => loadIsBiskoLike(database, id));
  expect(await Promise.all(views)).toEqual([true, false, true]);
  // of what a comparison shows, and of all
  expect(await loadBiskoView(database, ['outside'])).toEqual({ isBiskoLike: true, others: [] });
  const some = await loadBiskoView(database, ['outside', 'inside']);
  expect(some).toEqual({ isBiskoLike: false, others: ['Q'] });
  const all = await loadBiskoView(database, undefined);
  expect(all).toEqual({ isBiskoLike: false, others: ['Q', 'Q'] });
  database.close();
});

/** METHOD.md, section 9: nothing is shown finer than it was delivered. */
it('the step of reported values', async () => {
  const rows = (id: string, sector: string, values: string) =>
    seriesOf(2018, `${id} ${values}`, { sector }).map(({ energy_mwh, ...row }) => ({
      ...row,
      carrier: '',
      emissions_t: energy_mwh!,
    }));
  const reported = [
    ...rows('kt', 'households', '12000 11000 10000'),
    ...rows('tens', 'households', '1200 1150 1100'),
    ...rows('ones', 'households', '1201 1150 1100'),
    ...rows('fine', 'households', '1200.5 1150 1100'),
    ...rows('few', 'households', '. 1000 1000'),
    ...rows('both', 'households', '1200.5 1150 1100'),
    ...rows('both', 'services', '3000 2000 1000'),
  ].map(({ carrier: _, ...row }) => row);
  const database = await computed(
    { quartiers: quartiersIn(reported), reported_emissions: reported },
    { headline_sectors: ['households', 'services'] },
  );
  const steps = await Promise.all(
    ['kt', 'tens', 'ones', 'fine', 'few', 'both'].map(
      async (id) => (await loadProgress(database, id))!.step_t,
    ),
  );
  expect(steps).toEqual([1000, 10, 1, null, null, 1000]);
  const bySector = await loadBalance(database, 'both', { year: 2020, by: ['sector'] });
  expect(bySector.map(({ sector, step_t }) => [sector, step_t])).toEqual([
    ['households', null],
    ['services', 1000],
  ]);
  expect((await loadProgrammeYears(database)).at(-1)).toMatchObject({ step_t: 1000 });
  database.close();
});

/** METHOD.md, section 7: on the day of the edition, in Berlin. */
it('overdue measures', async () => {
  const measures = rowsOf(`
    measure_id quartier_id status      financed completion_date
    planned    q           planned     -        2026-06-29
    today      q           decided     -        2026-06-30
    running    q           in_progress true     2026-06-01
    done       q           completed   -        2020-01-01
    paused     q           paused      -        2020-01-01
    undated    q           idea        -        -
    idea       q           idea        -        2020-01-01
  `);
  const database = await computed({
    quartiers: [{ quartier_id: 'q' }],
    energy: seriesOf(2019, 'q 100 90'),
    emission_factors: tonnePerMwh(years(2019, 2020)),
    measures,
  });
  const overdue = async (at: string) =>
    (await allMeasures(database, at)).filter((row) => row.overdue).map(({ measure_id }) => measure_id);
  expect(await overdue('2026-06-30T12:00:00Z')).toEqual(['planned', 'running']);
  // half past eleven in the evening, Coordinated Universal Time: the next day in Berlin
  expect(await overdue('2026-06-30T23:30:00Z')).toEqual(['planned', 'running', 'today']);
  database.close();
});
