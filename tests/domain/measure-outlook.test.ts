import { describe, expect, test } from 'vitest';
import { measureOutlook, measureOutlookSentences } from '#lib/sentences/measure-outlook.ts';
import { probabilityText, probabilityWord } from '#lib/sentences/probability.ts';
import { probabilityWords, type Language } from '#lib/domain/vocabulary.ts';
import type { MeasureEffectYear } from '#lib/domain/records/measures.ts';
import type { Progress } from '#lib/domain/records/progress.ts';
import { securedPath } from '#lib/domain/secured-path.ts';
import { outlookTexts } from '#lib/texts/index.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import { noGap } from '../fixtures/no-gap.ts';
import { progressOf, measured } from '../charts/fixtures.ts';

/** 8,000 t in 2024, 5,000 t wanted in 2030: a gap of 3,000 t. */
const base = progressOf({
  series: [measured(2019, 10_000), measured(2024, 8_000)],
  baseline: { years: [2019, 2019], t: 10_000 },
  target: { year: 2030, t: 5_000, reduction_pct: 50 },
});
const judged = (secured_t: number): Progress => ({
  ...base,
  measures: {
    verdict: 'insufficient',
    reasons: [],
    reason_texts: [],
    secured_t,
    secured_share_of_gap: secured_t / 3_000,
    after_secured_t: 8_000 - secured_t,
    ...noGap,
  },
});

function effect(
  certainty: MeasureEffectYear['certainty'],
  t: number,
  more: Partial<MeasureEffectYear> = {},
): MeasureEffectYear {
  return {
    certainty,
    year: 2030,
    measures: 1,
    adding: t === 0 ? 0 : 1,
    undated: 0,
    without_tonnes: 0,
    t,
    low_t: t,
    high_t: t,
    undated_titles: [],
    ...more,
  };
}

describe('the sentence about the gap', () => {
  const said = (effects: MeasureEffectYear[], lang: Language = 'de', progress?: Progress) => {
    const secured = effects
      .filter(({ certainty }) => certainty === 'implemented' || certainty === 'secured')
      .reduce((sum, { t }) => sum + t, 0);
    return measureOutlookSentences(progress ?? judged(secured), effects, lang)
      .join(' ')
      .replaceAll('\u00a0', ' ');
  };
  const three = [effect('implemented', 100), effect('secured', 200, { measures: 3, adding: 2 })];

  test.each<[string, MeasureEffectYear[], string, string]>([
    [
      'several',
      three,
      'Von 4 umgesetzten und gesicherten Maßnahmen wirken 3 über 2024 hinaus. Sie schließen 10,0 % der Lücke von 3.000 t zwischen 2024 und dem Ziel für 2030.',
      'Of 4 implemented and secured measures 3 add something beyond 2024. They close 10.0% of the gap of 3,000 t between 2024 and the target for 2030.',
    ],
    [
      'one',
      [effect('secured', 450)],
      'Die eine umgesetzte oder gesicherte Maßnahme wirkt über 2024 hinaus. Sie schließt 15,0 % der Lücke von 3.000 t zwischen 2024 und dem Ziel für 2030.',
      'The one implemented or secured measure adds something beyond 2024. It closes 15.0% of the gap of 3,000 t between 2024 and the target for 2030.',
    ],
    [
      'all of it',
      [effect('secured', 3_000, { measures: 2, adding: 2 })],
      'Beide umgesetzten und gesicherten Maßnahmen wirken über 2024 hinaus. Sie schließen die ganze Lücke von 3.000 t zwischen 2024 und dem Ziel für 2030.',
      'Both implemented and secured measures add something beyond 2024. They close the whole gap of 3,000 t between 2024 and the target for 2030.',
    ],
    [
      'all of it by the mean estimate alone',
      [effect('secured', 3_200, { low_t: 2_750 })],
      'Die eine umgesetzte oder gesicherte Maßnahme wirkt über 2024 hinaus. Sie schließt die ganze Lücke von 3.000 t zwischen 2024 und dem Ziel für 2030. Das gilt für die mittlere Schätzung; nach der niedrigen blieben 250 t offen.',
      'The one implemented or secured measure adds something beyond 2024. It closes the whole gap of 3,000 t between 2024 and the target for 2030. That is the mean estimate; by the low one 250 t would remain.',
    ],
    [
      'none',
      [effect('implemented', 0)],
      'Umgesetzte und gesicherte Maßnahmen bringen über 2024 hinaus nichts; die Lücke von 3.000 t zwischen 2024 und dem Ziel für 2030 bleibt.',
      'Implemented and secured measures add nothing beyond 2024; the gap of 3,000 t between 2024 and the target for 2030 remains.',
    ],
    [
      'a loss',
      [effect('implemented', -120)],
      'Die Lücke von 3.000 t zwischen 2024 und dem Ziel für 2030 wächst um 120 t, weil Maßnahmen vor 2030 enden.',
      'The gap of 3,000 t between 2024 and the target for 2030 grows by 120 t because measures end before 2030.',
    ],
    [
      'with decided ones',
      [...three, effect('decided', 600)],
      'Von 4 umgesetzten und gesicherten Maßnahmen wirken 3 über 2024 hinaus. Sie schließen 10,0 % der Lücke von 3.000 t zwischen 2024 und dem Ziel für 2030. Zusammen mit den beschlossenen könnten sie 30,0 % der Lücke schließen.',
      'Of 4 implemented and secured measures 3 add something beyond 2024. They close 10.0% of the gap of 3,000 t between 2024 and the target for 2030. Together with those decided they could close 30.0% of the gap.',
    ],
    [
      'with ideas',
      [...three, effect('decided', 600), effect('idea', 2_100)],
      'Von 4 umgesetzten und gesicherten Maßnahmen wirken 3 über 2024 hinaus. Sie schließen 10,0 % der Lücke von 3.000 t zwischen 2024 und dem Ziel für 2030. Zusammen mit den beschlossenen könnten sie 30,0 % der Lücke schließen, mit allen Ideen und Planungen die ganze Lücke.',
      'Of 4 implemented and secured measures 3 add something beyond 2024. They close 10.0% of the gap of 3,000 t between 2024 and the target for 2030. Together with those decided they could close 30.0% of the gap, with all ideas and plans the whole gap.',
    ],
    [
      'ideas alone',
      [...three, effect('idea', 150)],
      'Von 4 umgesetzten und gesicherten Maßnahmen wirken 3 über 2024 hinaus. Sie schließen 10,0 % der Lücke von 3.000 t zwischen 2024 und dem Ziel für 2030. Zusammen mit allen Ideen und Planungen könnten sie 15,0 % der Lücke schließen.',
      'Of 4 implemented and secured measures 3 add something beyond 2024. They close 10.0% of the gap of 3,000 t between 2024 and the target for 2030. Together with all ideas and plans they could close 15.0% of the gap.',
    ],
  ])('%s', (_, effects, de, en) => {
    expect(said(effects)).toBe(de);
    expect(said(effects, 'en')).toBe(en);
  });

  test('names the measures meant, as far as their certainty tells', () => {
    const named = (
      title: string,
      certainty: MeasureEffectYear['certainty'],
      date: string | null = '2026-01-01',
    ) => ({
      title,
      certainty,
      saving_t_per_year: 1,
      completion_date: date,
    });
    const recorded = [
      named('Dächer', 'implemented'),
      named('Netz', 'secured'),
      named('Keller', 'secured', null),
      named('Fassaden', 'decided'),
    ];
    const say = (effects: MeasureEffectYear[]) =>
      measureOutlookSentences(judged(450), effects, 'de', recorded)[0]!.replaceAll('\u00a0', ' ');
    expect(say([effect('implemented', 0, { measures: 3 }), effect('secured', 450)])).toBe(
      'Von 4 umgesetzten und gesicherten Maßnahmen wirkt eine über 2024 hinaus („Netz“). Sie schließt 15,0 % der Lücke von 3.000 t zwischen 2024 und dem Ziel für 2030.',
    );
    expect(say([effect('implemented', 50), effect('secured', 400)])).toContain(
      'Beide umgesetzten und gesicherten Maßnahmen wirken über 2024 hinaus („Dächer“ und „Netz“).',
    );
    // of two secured ones one adds: which, certainty does not tell
    expect(say([effect('secured', 450, { measures: 2, adding: 2 })])).not.toContain('„');
  });

  test('no gap, and not assessable', () => {
    const met = { ...judged(0), latest: { ...base.latest!, t: 4_900 } };
    expect(said([], 'de', met)).toBe('2024 lag schon nicht mehr über dem Ziel; eine Lücke gibt es nicht.');
    const reason = reasonText('no_target');
    const none: Progress = {
      ...base,
      measures: { ...base.measures, reasons: ['no_target'], reason_texts: [reason] },
    };
    expect(said([], 'de', none)).toBe(reason.de.replaceAll('\u00a0', ' '));
  });
});

describe('the table', () => {
  test('parts of the secured sum add up, shares too; the rest stands alone', () => {
    const outlook = measureOutlook(judged(400.8), [
      effect('secured', 200.4, { low_t: 150.5, high_t: 250.5, measures: 2, adding: 2 }),
      effect('implemented', 200.4, { low_t: 150.5, high_t: 250.5 }),
      effect('idea', 99.6, { undated: 1, undated_titles: ['Nahwärme'], without_tonnes: 2 }),
      effect('secured', 77, { year: 2029 }),
    ])!;
    expect(outlook.rows.map(({ certainty, shown }) => [certainty, shown.t.value])).toEqual([
      ['implemented', 201],
      ['secured', 200],
      ['together', 401],
      ['idea', 99.6],
    ]);
    const [one, two, together] = outlook.rows;
    for (const key of ['low_t', 't', 'high_t'] as const)
      expect(one!.shown[key].value + two!.shown[key].value).toBe(together!.shown[key].value);
    expect(one!.share_pct! + two!.share_pct!).toBeCloseTo(13.4, 9);
    expect(together).toMatchObject({ measures: 3, adding: 3 });
    expect(outlook).toMatchObject({ undated: ['Nahwärme'], without_tonnes: 2 });
  });

  test('no shares where there is no verdict, nothing without effects', () => {
    expect(measureOutlook(base, [effect('secured', 100)])!.rows[0]!.share_pct).toBeNull();
    expect(measureOutlook(base, [])).toBeUndefined();
  });
});

test('the secured path takes from the latest year what implemented and secured measures add', () => {
  const effects = [
    effect('implemented', 10, { year: 2025 }),
    effect('secured', 20, { year: 2025 }),
    effect('secured', 50, { year: 2024, t: 0 }),
    effect('decided', 900, { year: 2025 }),
  ];
  expect(securedPath(judged(30), effects)).toEqual([
    { year: 2024, t: 8_000 },
    { year: 2025, t: 7_970 },
  ]);
  expect(securedPath(base, effects)).toEqual([]);
});

describe('probabilities', () => {
  test.each([
    [0, 'exceptionally_unlikely', 'besonders unwahrscheinlich (unter 1 %)'],
    [0.99, 'exceptionally_unlikely', 'besonders unwahrscheinlich (unter 1 %)'],
    [1, 'very_unlikely', 'sehr unwahrscheinlich (rund 1 %)'],
    [9.4, 'very_unlikely', 'sehr unwahrscheinlich (rund 9 %)'],
    [9.6, 'unlikely', 'unwahrscheinlich (rund 10 %)'],
    [12.4, 'unlikely', 'unwahrscheinlich (rund 12 %)'],
    [32.4, 'unlikely', 'unwahrscheinlich (rund 32 %)'],
    [33, 'as_likely_as_not', 'etwa so wahrscheinlich wie nicht (rund 33 %)'],
    [66.4, 'as_likely_as_not', 'etwa so wahrscheinlich wie nicht (rund 66 %)'],
    [67, 'likely', 'wahrscheinlich (rund 67 %)'],
    [90.4, 'likely', 'wahrscheinlich (rund 90 %)'],
    [91, 'very_likely', 'sehr wahrscheinlich (rund 91 %)'],
    [99, 'very_likely', 'sehr wahrscheinlich (rund 99 %)'],
    [99.01, 'virtually_certain', 'praktisch sicher (über 99 %)'],
    [100, 'virtually_certain', 'praktisch sicher (über 99 %)'],
  ])('%f %% is %s', (percent, word, text) => {
    expect(probabilityWord(percent)).toBe(word);
    expect(probabilityText(percent, 'de').replaceAll('\u00a0', ' ')).toBe(text);
  });

  test('every word is worded once in both languages', () => {
    for (const lang of ['de', 'en'] as const) {
      const words = probabilityWords.map((word) => outlookTexts[lang].probability.words[word]);
      expect(new Set(words).size).toBe(probabilityWords.length);
    }
    expect(probabilityText(12.4, 'en')).toBe('unlikely (about 12%)');
    expect(probabilityText(0.2, 'en')).toBe('exceptionally unlikely (below 1%)');
    expect(probabilityText(99.7, 'en')).toBe('virtually certain (above 99%)');
  });
});
