import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { moneySentences, namedMoney } from '#lib/sentences/measure-money.ts';
import { loadMeasureMoney } from '#lib/server/queries/measure-money.ts';
import { loadMeasureCounts } from '#lib/server/queries/measures.ts';
import { openFolder } from '../fixtures/opened.ts';
import { rowsOf, seriesOf, tonnePerMwh, writeProgramme } from './programme.ts';

let open: OpenEdition;
beforeAll(async () => {
  const energy = seriesOf(2019, 'a 1000 900\nb 500 400');
  open = await openFolder(
    writeProgramme({
      quartiers: rowsOf('quartier_id name municipality\n a Höfe Köln\n b Strand Lünen'),
      energy,
      emission_factors: tonnePerMwh([2019, 2020]),
      measures: rowsOf(`
        measure_id quartier_id title     category effect status      financed lifetime_years invest_eur funding_eur
        m1         a           Dämmung   envelope direct completed   -        20             100000     40000
        m2         a           Fenster   envelope direct in_progress true     10             50000      -
        m3         b           Wärmenetz heat_grid   direct idea        -        -              -          10000
        m4         b           Rat       advice   indirect cancelled -        -              7000       7000
        m5         b           Alt       envelope direct cancelled   -        -              -          -
      `),
      measure_savings: rowsOf(`
        measure_id kind    saving_mwh
        m1         ex_ante 50
        m1         ex_post 40
        m2         ex_ante 10
        m3         ex_ante 30
        m5         ex_ante 20
        m5         ex_post 10
      `),
    }),
  );
});
afterAll(() => open.database.close());

describe('investment and funding', () => {
  it('of all that are pursued, each sum with how many it covers', async () => {
    const [all] = await loadMeasureMoney(open.database, {}, 'all');
    // m4 is cancelled. Funding per tonne is known of m1 alone: 40,000 € over 40 t a year for 20 years.
    expect(all).toEqual({
      key: null,
      name: null,
      measures: 3,
      invest_eur: 150_000,
      with_invest: 2,
      funding_eur: 50_000,
      with_funding: 2,
      funding_eur_per_t: 50,
      with_funding_per_t: 1,
    });
  });

  it('in words, each with how many measures it covers, and nothing made up where nothing is known', async () => {
    const [all] = await loadMeasureMoney(open.database, {}, 'all');
    expect(moneySentences(all, 'de')).toEqual([
      'Für 2 von 3 Maßnahmen ist die Investition bekannt, zusammen 150.000\u00a0€.',
      'Die Förderung ist für 2 von 3 bekannt, zusammen 50.000\u00a0€.',
      'Wo auch Einsparung und Nutzungsdauer bekannt sind (1 Maßnahme), kommen auf jede erwartete Tonne Einsparung 50\u00a0€ Förderung.',
    ]);
    const [idea] = await loadMeasureMoney(open.database, { certainty: 'idea' }, 'all');
    expect(moneySentences(idea, 'en')).toEqual([
      'The investment is known for no measure.',
      'The funding is known for 1 of 1, together 10,000\u00a0€.',
      'Funding per tonne cannot be computed: for no measure are funding, saving and lifetime all known.',
    ]);
    const [none] = await loadMeasureMoney(open.database, { search: 'xyz' }, 'all');
    expect(moneySentences(none, 'de')).toEqual([
      'Zu dieser Auswahl gibt es keine Maßnahme, die verfolgt wird.',
    ]);
  });

  it('are listed the surest first, and categories by their names', async () => {
    const names = async (group: 'certainty' | 'category', lang: 'de' | 'en') =>
      namedMoney(await loadMeasureMoney(open.database, {}, group), group, lang).map(({ name }) => name);
    expect(await names('certainty', 'de')).toEqual(['umgesetzt', 'gesichert', 'Idee']);
    expect(await names('category', 'de')).toEqual(['Gebäudehülle', 'Wärmenetz']);
    expect(await names('category', 'en')).toEqual(['Building envelope', 'Heat grid']);
  });

  it('by category, certainty and quartier', async () => {
    const sums = async (group: 'category' | 'certainty' | 'quartier') =>
      (await loadMeasureMoney(open.database, {}, group)).map(({ key, invest_eur, funding_eur }) => [
        key,
        invest_eur,
        funding_eur,
      ]);
    expect(await sums('category')).toEqual([
      ['envelope', 150_000, 40_000],
      ['heat_grid', null, 10_000],
    ]);
    expect(await sums('certainty')).toEqual([
      ['idea', null, 10_000],
      ['implemented', 100_000, 40_000],
      ['secured', 50_000, null],
    ]);
    expect(await sums('quartier')).toEqual([
      ['a', 150_000, 40_000],
      ['b', null, 10_000],
    ]);
  });
});

it.each([
  ['dämm', 1],
  ['daemm', 1],
  ['WAERME', 1],
  // by the name of their category, in both languages: three are of the envelope
  ['Gebäudehülle', 3],
  ['gebaeudehuell', 3],
  ['gebaudehulle', 3],
  ['Building Env', 3],
  ['Heat grid', 1],
  ['beratung', 1],
  // by quartier and municipality
  ['höfe', 2],
  ['hoefe', 2],
  ['LUNEN', 3],
  ['luenen', 3],
  ['köln', 2],
  ['xyz', 0],
  // the mark that joins names of categories is no name
  [';', 0],
])('measures are found by a part of what people read of them: %s', async (search, n) => {
  expect((await loadMeasureCounts(open.database, { search })).measures).toBe(n);
});
