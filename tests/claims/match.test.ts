import { describe, expect, test } from 'vitest';
import { claimsIn } from '#lib/domain/claims/claims.ts';
import { placesOf } from '#lib/domain/claims/places.ts';
import { claimedVerdicts } from '#lib/sentences/claimed-verdicts.ts';
import type { ClaimFigure } from '#lib/server/report/claims/figure.ts';
import { matchClaim } from '#lib/server/report/claims/match.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

const figure = (
  name: string,
  value: number,
  years: number[],
  given: Partial<ClaimFigure> = {},
): ClaimFigure => ({
  name: { de: name, en: name },
  value,
  unit: 't',
  share: null,
  years,
  words: [],
  needsWord: false,
  address: () => '/',
  ...given,
});
const change = (value: number, year: number) =>
  figure(`change ${year}`, value, [year], { unit: '%', direction: 'change', since: [2019] });

/** 32,472 t in 2019, 26,335 t in 2024: 18.9 % less; 1,350 t above the path; to come down by 50.7 % until 2030. */
const horst: ClaimFigure[] = [
  figure('emissions 2019', 32_472.4, [2019]),
  figure('emissions 2023', 27_757.2, [2023]),
  figure('emissions 2024', 26_335.4, [2024]),
  change(-18.9, 2024),
  change(-14.52, 2023),
  figure('gap', 1_350.1, [2024], { direction: 'gap' }),
  figure('progress', 37.3, [2024], { unit: '%', words: ['fortschritt'] }),
  figure('target', -50.73, [2030], {
    unit: '%',
    direction: 'change',
    since: [2019],
    words: ['ziel', 'soll'],
    needsWord: true,
  }),
  figure('gas 2024', 9_810.4, [2024], { words: ['erdgas'], needsWord: true }),
  figure('per head 2024', 4.21, [2024], { share: 'head' }),
  figure('low 2030', 15_701, [2030]),
  figure('level of the target', 16_000, [2030], { words: ['ziel'] }),
  figure('sum of 4', 77_213, [2024], { coverage: { n: 4, of: 8 } }),
  figure('high 2030', 30_198, [2030]),
];

const found = (text: string, figures = horst, lang: Language = 'de') =>
  claimsIn(text, lang).map((claim) => {
    const match = matchClaim(claim, figures, claim.sentence);
    const names = match.figures.map(({ name }) => name.en).join(' | ');
    return [match.kind, 'but' in match && match.but ? `other ${match.but}` : '', names]
      .filter(Boolean)
      .join(': ');
  });

describe('a number matches the figure of its unit, year and direction, in its own decimals', () => {
  test.each([
    ['2024 waren es 26.335 t CO₂e.', 'same: emissions 2024'],
    ['2024 waren es 26,3 kt.', 'same: emissions 2024'],
    ['2024 waren es 0,03 Mio. t.', 'same: emissions 2024'],
    ['2024 waren es 26.335,4 t.', 'same: emissions 2024'],
    ['2024 waren es 26.335 MWh.', 'none'],
    ['2024 waren es 26.335 t je Kopf.', 'none'],
    ['2024 waren es 4,2 t je Kopf.', 'same: per head 2024'],
    ['2024 waren es 4,2 t.', 'none'],
    ['2023 waren es 26.335 t.', 'none: other year: emissions 2024'],
    ['Zuletzt waren es 26.335 t.', 'same: emissions 2024'],
    ['Seit 2019 um 18,9 % gesunken.', 'same: change 2024'],
    ['Seit 2019 um 19 Prozent gesunken.', 'same: change 2024'],
    ['Seit 2019 um 18,9 % gestiegen.', 'none: other direction: change 2024'],
    ['Seit 2020 um 18,9 % gesunken.', 'none: other year: change 2024'],
    ['Die Emissionen sind um 37,3 % gesunken.', 'none'],
    ['Der Fortschritt beträgt 37,3 %.', 'same: progress'],
    ['Die Emissionen sind um 50,7 % gesunken.', 'none'],
    ['Bis 2030 sollen es 50,7 % weniger sein.', 'same: target'],
    ['1.350 t über dem Zielpfad.', 'same: gap'],
    ['1.350 t unter dem Zielpfad.', 'none: other direction: gap'],
    ['Aus Erdgas kamen 9.810 t.', 'same: gas 2024'],
    ['Aus Heizöl kamen 9.810 t.', 'none'],
    ['Spanne 15.701 bis 30.198 t', 'same: low 2030 | high 2030'],
    ['Mehr als 26.000 t im Jahr 2024', 'same: emissions 2024'],
    ['Weniger als 26.000 t im Jahr 2024', 'none'],
    ['26.000 t im Jahr 2024', 'rounded: emissions 2024'],
    ['26.334 t im Jahr 2024', 'rounded: emissions 2024'],
    ['26.300 t im Jahr 2024', 'rounded: emissions 2024'],
    ['21.000 t im Jahr 2024', 'none'],
    ['2024 waren es 26.335 t pro Tag.', 'none'],
    ['Die Emissionen sind erhöht: um 18,9 % mehr als 2019.', 'none: other direction: change 2024'],
    ['2030 werden 16.000,0 t ausgestoßen.', 'none'],
    ['Ziel für 2030: 16.000,0 t.', 'same: level of the target'],
    ['Alle 8 Quartiere stießen 77.213 t aus.', 'none: other coverage: sum of 4'],
    ['4 von 8 Quartieren stießen 77.213 t aus.', 'same: sum of 4'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test('several figures that round to the number, and no word that tells them apart, are ambiguous', () => {
    const two = [figure('gas', 9.1, [2024], { unit: '%' }), figure('oil', 8.9, [2024], { unit: '%' })];
    expect(found('2024 waren es 9 %.', two)).toEqual(['ambiguous: gas | oil']);
    expect(found('2024 waren es 8,9 %.', two)).toEqual(['same: oil']);
    const worded = [{ ...two[0]!, words: ['gas'] }, two[1]!];
    expect(found('2024 waren es beim Gas 9 %.', worded)).toEqual(['same: gas']);
    // One number under two names is no question.
    expect(found('9,1 %', [two[0]!, { ...two[0]!, name: { de: 'b', en: 'b' } }])).toEqual(['same: gas | b']);
  });

  test('"about 50 %" is a rounding of 47 to 49 %, and so is the range', () => {
    const half = [{ ...change(-47.6, 2024) }];
    expect(found('rund 50 % weniger als 2019', half)).toEqual(['rounded: change 2024']);
    expect(found('47–49 % weniger als 2019', half)).toEqual(['rounded: change 2024']);
    expect(found('48 % weniger als 2019', half)).toEqual(['same: change 2024']);
    expect(found('unter 50 % weniger als 2019', half)).toEqual(['same: change 2024']);
    expect(found('fast 60 % weniger als 2019', half)).toEqual(['none']);
    expect(found('0–100 % weniger als 2019', half)).toEqual(['none']);
    expect(found('about 50% less than in 2019', half, 'en')).toEqual(['rounded: change 2024']);
  });
});

describe('what a number is about', () => {
  const quartiers = [
    { quartier_id: 'horst', name: 'Horst', municipality: 'Gelsenkirchen' },
    { quartier_id: 'sued', name: 'Horst-Süd', municipality: 'Gelsenkirchen' },
    { quartier_id: 'a-mitte', name: 'Mitte', municipality: 'Altstadt' },
    { quartier_id: 'b-mitte', name: 'Mitte', municipality: 'Bergdorf' },
  ];
  const places = (text: string) => {
    const at = placesOf(text, quartiers);
    return claimsIn(text, 'de').map(({ start }) => at(start).join('+') || 'programme');
  };

  test.each([
    ['Zusammen sind es 5 t.', ['programme']],
    ['Horst hat 5 t. Davon sind 3 t Gas.', ['horst', 'horst']],
    ['Um 5 % gesunken ist Horst.', ['horst']],
    ['Horst: 5 t, Horst-Süd: 6 t, Horst: 7 t', ['horst', 'sued', 'horst']],
    ['Horsts Bilanz: 5 t', ['horst']],
    ['Horstmar: 5 t', ['programme']],
    ['Horst: 5 t. Alle Quartiere zusammen: 9 t. Im Programm 8 t.', ['horst', 'programme', 'programme']],
    ['2024 stießen 7 von 8 Quartieren 9 t aus.', ['programme']],
    ['Bergdorf-Mitte: 5 t', ['b-mitte']],
    ['In Mitte sind es 5 t.', ['a-mitte+b-mitte']],
    ['In HORST sind es 5 t.', ['horst']],
    ['Altstadt hat 5 t.', ['a-mitte']],
    ['Horst in Gelsenkirchen hat 5 t.', ['horst']],
    ['Horst hat 5 t, Gelsenkirchen hat 6 t.', ['horst', 'horst']],
    ['Gelsenkirchen hat 6 t.', ['horst+sued']],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  test('a long number is read in a moment', () => {
    const begun = performance.now();
    expect(placesOf('1'.repeat(199_000), quartiers)(0)).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});

describe('verdicts in whichever words', () => {
  test.each<[string, string[]]>([
    ['Horst hat sein Ziel erreicht.', ['level achieved']],
    ['Ziel erreicht!', ['level achieved']],
    ['Das Klimaziel ist noch nicht erreicht.', ['level ahead close behind']],
    ['The target for 2030 has been met.', ['level achieved']],
    ['Horst ist auf Kurs.', ['trend on_track']],
    ['Horst ist nicht auf Kurs.', ['trend off_track open']],
    ['Horst liegt nicht hinter dem Zielpfad.', ['level ahead achieved close']],
    ['Horst erreicht sein Klimaziel.', ['level achieved']],
    ['Horst erreicht 2030 sein Klimaziel nicht.', ['level ahead close behind']],
    ['Horst hat sein Klimaziel übertroffen.', ['level achieved']],
    ['Horst meets its climate target.', ['level achieved']],
    ['Von einem erreichten Ziel: das Ziel ist erreicht, glaubt niemand.', ['level ?']],
    ['Es ist falsch, Horst sei auf Kurs.', ['trend ?']],
    ['Keine Rede davon: Horst ist auf Kurs.', ['trend ?']],
    ['The neighbourhood is on track.', ['trend on_track']],
    ['Horst liegt im Zielpfad.', ['level ahead achieved']],
    ['Horst liegt knapp über dem Zielpfad.', ['level close']],
    ['Das Budget wurde eingehalten.', ['budget kept']],
    ['Das Budget wurde überschritten.', ['budget exceeded']],
    ['Die gesicherten Maßnahmen reichen nicht aus.', ['measures insufficient']],
    ['Wird das Ziel erreicht?', []],
    ['Dass das Ziel erreicht wird, ist unwahrscheinlich.', []],
    ['Damit das Ziel erreicht wird, fehlen 5 t.', []],
    ['Horst liegt über dem Zielpfad.', ['level close behind']],
    ['Horst ist dem Zielpfad voraus.', ['level ahead achieved']],
    ['Horst hat sein Ziel verfehlt.', ['trend ?']],
    ['Horst wird das Ziel erreichen.', ['trend ?']],
    ['Horst ist klimaneutral.', ['trend ?']],
    ['Das Ziel wird mit 3 % Wahrscheinlichkeit erreicht.', ['level ?']],
    ['2 auf dem Zielpfad, 5 darüber', []],
    ['218 t unter dem Zielpfad', []],
  ])('verdict: %s', (text, expected) => {
    expect(claimedVerdicts(text).map(({ id, isTrueOf }) => [id, ...(isTrueOf ?? ['?'])].join(' '))).toEqual(
      expected,
    );
  });
});

test('sentences with verdicts are read in a moment, and no more than asked for', () => {
  const text = 'Horst ist auf Kurs.\n'.repeat(9_000);
  const begun = performance.now();
  expect(claimedVerdicts(text, 500)).toHaveLength(500);
  expect(claimedVerdicts('Das Ziel '.repeat(20_000))).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(15_000);
});

describe('numbers alone in the cells of a table', () => {
  test.each<[string, string, string[]]>([
    [
      'unit of the head, year of the row',
      'Jahr\tEmissionen, t CO₂e\n2024\t26.335\n2023\t27.757',
      ['same: emissions 2024', 'same: emissions 2023'],
    ],
    [
      'year of the head',
      'Quartier\t2023 (t)\t2024 (t)\nHorst\t27.757\t26.335',
      ['same: emissions 2023', 'same: emissions 2024'],
    ],
    ['the wrong year', 'Quartier\t2023 (t)\nHorst\t26.335', ['none: other year: emissions 2024']],
    ['Markdown', '| Jahr | t je Kopf |\n|---|---:|\n| 2024 | 4,2 |', ['same: per head 2024']],
    [
      'the year of the row is not that of the target',
      'Jahr\tseit Basis\tZiel\n2024\t−18,9 %\t−50,7 %',
      ['same: change 2024', 'same: target'],
    ],
    ['unit of the row', 'Größe\tWert\nEmissionen 2024 in t\t26.335', ['same: emissions 2024']],
    ['no unit, no claim', 'Jahr\tAnzahl\n2024\t26.335', []],
    ['a line alone is no table', 'Emissionen, t\t26.335', []],
    ['a figure in a box', 'Emissionen 2024, geschätzt\n26.335\nt CO₂e', ['same: emissions 2024']],
  ])('%s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a wide or long table is read in a moment', () => {
    const begun = performance.now();
    expect(claimsIn('1\t'.repeat(90_000), 'de')).toEqual([]);
    expect(claimsIn(`a, t\tb, t\n${'1\t2\n'.repeat(40_000)}`, 'de', 2_000)).toHaveLength(2_000);
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});
