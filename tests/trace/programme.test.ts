import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isCompared, type ProgrammeTrace } from '#lib/trace/programme.ts';
import { writeProgrammeWorkbook } from '#lib/server/files/workbook/programme-workbook.ts';
import { buildTrace } from '#lib/server/trace/trace.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { loadProgrammeTrace } from '#lib/server/queries/programme-trace.ts';
import { loadProgrammeYears } from '#lib/server/queries/programme.ts';
import { openData, openFolder } from '../fixtures/opened.ts';
import { describeWithLibreOffice, recalculate } from '../libreoffice.ts';
import { quartiersIn, seriesOf, tonnePerMwh, writeProgramme, years } from '../method/programme.ts';

const traceOf = async ({ database }: OpenEdition, year: number) =>
  (await loadProgrammeTrace(database, year))!;

let demo: OpenEdition;
let hand: OpenEdition;
beforeAll(async () => {
  demo = await openData('demo');
  const energy = [
    ...seriesOf(
      2019,
      `
      full     1000  900
      gap      500   .
      free     300   200
      scope    700   600
    `,
    ),
    ...seriesOf(2019, 'scope 40 30', { sector: 'transport' }),
  ];
  hand = await openFolder(
    writeProgramme({
      quartiers: quartiersIn(energy),
      energy,
      emission_factors: tonnePerMwh(years(2019, 2020)),
      targets: [
        { quartier_id: 'full', reduction_pct: '50' },
        { quartier_id: 'gap', reduction_pct: '50' },
        { quartier_id: 'scope', reduction_pct: '50', sectors: 'households;transport' },
      ],
    }),
  );
});
afterAll(() => {
  demo.database.close();
  hand.database.close();
});

describe('four quartiers', () => {
  it('three of them have 2020; one of those has a path in the scope of the programme', async () => {
    const { total, rows } = await traceOf(hand, 2020);
    const of = (id: string) => rows.find(({ quartier_id }) => quartier_id === id)!;
    expect(total.t).toBeCloseTo(900 + 200 + 600, 9);
    expect(total.coverage).toEqual({ n: 3, of: 4 });
    // 1,000 t to 500 t in ten years
    expect(of('full')).toMatchObject({ t: 900, path_t: 950, reasons: [] });
    expect(of('gap')).toMatchObject({ t: null, status: null, path_t: 475, reasons: ['year_not_assessable'] });
    expect(of('free')).toMatchObject({ t: 200, path_t: null, reasons: ['no_target'] });
    expect(of('scope')).toMatchObject({ t: 600, path_t: null, reasons: ['other_target_scope'] });
    expect(total.compared).toMatchObject({ n: 1, t: 900, path_t: 950 });
  });

  it('emissions of a quartier with another target scope have a calculation in that of the programme', async () => {
    const of = (figure: 'emissions' | 'headline_emissions') =>
      buildTrace(hand, 'scope', { figure, year: 2020 });
    expect((await of('headline_emissions'))!.results[0]!.value).toBe(600);
    expect((await of('emissions'))!.results[0]!.value).toBe(630);
    const head = await buildTrace(hand, 'scope', { figure: 'headline_emissions', year: 2020 });
    expect(head!.steps[0]!.figure).toBe('headline_emissions');
  });

  it('a year that nobody has is no year of the programme', async () => {
    expect(await loadProgrammeTrace(hand.database, 2018)).toBeUndefined();
  });
});

describe('demonstration data', () => {
  it('every total is the sum of what is listed, and each part is the value of its own calculation', async () => {
    for (const { year } of await loadProgrammeYears(demo.database)) {
      const { total, rows } = await traceOf(demo, year);
      const sum = (values: (number | null)[]) => values.reduce<number>((all, value) => all + (value ?? 0), 0);
      const compared = rows.filter(isCompared);
      expect(rows.length).toBe(total.coverage.of);
      expect(rows.filter(({ t }) => t !== null).length).toBe(total.coverage.n);
      expect(sum(rows.map(({ t }) => t))).toBeCloseTo(total.t ?? 0, 6);
      expect(compared.length).toBe(total.compared.n);
      expect(sum(compared.map(({ t }) => t))).toBeCloseTo(total.compared.t ?? 0, 6);
      expect(sum(compared.map(({ path_t }) => path_t))).toBeCloseTo(total.compared.path_t ?? 0, 6);
      for (const row of rows) {
        if (row.t === null) expect(row.reasons, row.name).toContain('year_not_assessable');
        else {
          const trace = await buildTrace(demo, row.quartier_id, { figure: 'headline_emissions', year });
          expect(trace!.results[0]!.value, row.name).toBe(row.t);
        }
        if (!isCompared(row)) continue;
        const path = await buildTrace(demo, row.quartier_id, { figure: 'path', year });
        expect(path!.results[0]!.value, row.name).toBeCloseTo(row.path_t!, 9);
      }
    }
  });
});

const about = { programme: 'P', scope: 'Haushalte' };

it('the workbook says what it is, and lists who is left out', async () => {
  const bytes = await writeProgrammeWorkbook(await traceOf(demo, 2024), demo, about, 'de');
  const { sheets } = await readXlsx(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['Ergebnis', 'Quartiere']);
  for (const { rows } of sheets) expect(rows[1]![0]).toBe('Demonstrationsdaten – keine Messwerte');
  expect(sheets[0]!.rows.flat()).toContain('7 von 8 Quartieren');
  expect(sheets[1]!.rows.flat()).toContain('Die Bilanz des Jahres ist unvollständig oder fehlt.');
});

describeWithLibreOffice('LibreOffice recalculates the workbook of the programme', () => {
  it('to the totals of the edition', async () => {
    const traces = new Map<string, ProgrammeTrace>();
    const workbooks = new Map<string, Uint8Array>();
    for (const [name, open, year] of [
      ['demo', demo, 2024],
      ['hand', hand, 2020],
    ] as const) {
      const trace = await traceOf(open, year);
      traces.set(name, trace);
      // Wrong values beside the formulas: what comes back right was computed.
      const compared = { n: 1, t: 1, path_t: 2 };
      const spoilt = { ...trace, total: { ...trace.total, t: 1, compared } };
      workbooks.set(name, await writeProgrammeWorkbook(spoilt, open, about, 'de'));
    }
    for (const [name, sheet] of await recalculate(workbooks)) {
      const { t, coverage, compared } = traces.get(name)!.total;
      const head = sheet.findIndex((row) => row[0] === 'Summe');
      const found = [1, 2, 3, 4].map((below) => sheet[head + below]!.slice(1, 3).map(Number));
      const gap = compared.t! - compared.path_t!;
      const wanted = [
        [coverage.n, t!],
        [compared.n, compared.t!],
        [compared.n, compared.path_t!],
        [compared.n, gap],
      ];
      found.forEach((row, at) => {
        expect(row[0], name).toBe(wanted[at]![0]);
        expect(row[1], name).toBeCloseTo(wanted[at]![1]!, 6);
      });
    }
  });
});
