import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import {
  loadComingMilestones,
  loadMilestones,
  loadOpenCounts,
  loadOpenItems,
} from '#lib/server/queries/open-items.ts';
import { reminderText } from '#lib/sentences/reminder.ts';
import { openFolder } from '../fixtures/opened.ts';
import { quartiersIn, rowsOf, tonnePerMwh, writeProgramme, years } from './programme.ts';

let open: OpenEdition;
beforeAll(async () => {
  const energy = rowsOf(`
    quartier_id year carrier     energy_mwh notation
    a           2021 natural_gas 300        -
    a           2021 heating_oil 100        -
    a           2022 natural_gas 280        -
    a           2022 heating_oil -          NE
    a           2023 natural_gas 270        -
    a           2023 heating_oil 60         -
    b           2022 natural_gas 10         -
    b           2023 natural_gas -          -
  `);
  open = await openFolder(
    writeProgramme({
      quartiers: quartiersIn(energy),
      energy,
      emission_factors: tonnePerMwh(years(2021, 2023), ['natural_gas', 'heating_oil']),
      milestones: rowsOf(`
        quartier_id milestone     label_de label_en due        done
        -           delivery-2022 D22      D22      2023-12-31 -
        b           delivery-2023 B23      B23      2024-03-31 -
        -           delivery-2023 D23      D23      2999-12-31 -
        -           start         Start    Start    2020-01-01 2020-01-02
        -           half          Half     Half     2026-01-01 -
        -           end           End      End      3000-12-31 -
      `),
    }),
  );
});
afterAll(() => open.database.close());

it('what is missing has the share of the nearest complete year, and the deadline of its quartier', async () => {
  expect(await loadOpenItems(open.database, ['a', 'b'])).toEqual([
    // 2021 and 2023 are equally near, the earlier counts: 100 of 400 t
    expect.objectContaining({
      quartier_id: 'a',
      year: 2022,
      carrier: 'heating_oil',
      state: 'NE',
      known_year: 2021,
      share_pct: 25,
      due: '2023-12-31',
    }),
    expect.objectContaining({
      quartier_id: 'b',
      year: 2023,
      state: 'missing',
      known_year: 2022,
      share_pct: 100,
      due: '2024-03-31',
    }),
  ]);
});

it('late is what was due before the day of the edition', async () => {
  expect(await loadOpenCounts(open.database, '2024-01-01')).toEqual({ items: 2, quartiers: 2, overdue: 1 });
  expect(await loadOpenCounts(open.database, '2023-12-31')).toEqual({ items: 2, quartiers: 2, overdue: 0 });
});

it('milestones stand in the order of their days', async () => {
  expect(
    (await loadMilestones(open.database)).map(({ milestone, name, done }) => [milestone, name, done]),
  ).toEqual([
    ['start', null, '2020-01-02'],
    ['delivery-2022', null, null],
    ['delivery-2023', 'Q', null],
    ['half', null, null],
    ['delivery-2023', null, null],
    ['end', null, null],
  ]);
});

it("the coming ones are the programme's next and last that are not done", async () => {
  const coming = async (day: string) =>
    (await loadComingMilestones(open.database, day)).map(({ milestone }) => milestone);
  expect(await coming('2019-01-01')).toEqual(['delivery-2022', 'end']);
  expect(await coming('2026-01-01')).toEqual(['half', 'end']);
  expect(await coming('3000-12-31')).toEqual(['end']);
  expect(await coming('3001-01-01')).toEqual([]);
});

it('a reminder names every item, its deadline and where to send it', () => {
  const text = reminderText(
    [
      {
        name: 'Horst',
        items: [
          { what: 'Heizöl (Haushalte)', year: 2024, state: 'NE', due: '2026-09-30' },
          { what: 'Erdgas (Industrie)', year: 2022, state: 'C', due: null },
        ],
      },
    ],
    { programme: 'P', edition: '2026-1', published_at: '2026-11-29T12:00:00Z', contact: 'a@example.org' },
    'de',
  );
  expect(text).toContain(
    'Horst:\n- Heizöl (Haushalte), 2024: nicht ermittelt; Frist: 30.09.2026\n- Erdgas (Industrie), 2022: vertraulich\n',
  );
  expect(text).toContain('Ausgabe 2026-1 vom 29.11.2026');
  expect(text).toContain('Bitte schicken Sie die Angaben an: a@example.org');
});
