import { describe, expect, test } from 'vitest';
import { targetGap } from '#lib/domain/target-gap.ts';
import { gapSentence, gapTitle } from '#lib/sentences/target-gap.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
// The fixtures of all charts import those of the gap, which use theirs.
import '../charts/fixtures.ts';
import { gapFixtures } from '../charts/gap-fixtures.ts';

const fixtures = gapFixtures();
type Name = keyof typeof fixtures;

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const sentence = (name: Name, lang: Language = 'de') =>
  plain(gapSentence(fixtures[name].progress, fixtures[name].effects, lang));
const title = (name: Name, lang: Language = 'de') =>
  plain(gapTitle('Horst', fixtures[name].progress, fixtures[name].effects, lang));

test('parts are printed so that they add up to the printed gap', () => {
  for (const { progress } of Object.values(fixtures)) {
    const gap = targetGap(progress, null);
    if (gap.state !== 'open' || !gap.parts) continue;
    const sum = gap.parts.reduce((total, { shown: { value } }) => total + Math.round(value * 10), 0);
    expect(Math.round(sum / 10)).toBe(Math.round(gap.t));
  }
});

test('savings are printed as they are elsewhere, and what is open fills them up', () => {
  const { measures, ...rest } = fixtures.typical.progress;
  const parts = (secured_t: number, decided_t: number, open_t: number) => {
    const figures = { secured_t, decided_t, ideas_t: 80.6, open_t, target_gap_t: 2_571.94 };
    const gap = targetGap({ ...rest, measures: { ...measures, ...figures } }, null);
    return gap.state === 'open' && gap.parts!.map(({ shown: { value } }) => value);
  };
  // 2,572 less 456, 153 and 80.6
  expect(parts(455.62, 152.718, 1_883)).toEqual([456, 153, 80.6, 1_882]);
  expect(parts(2_579.59, 152.718, -240.97)).toEqual([2_580, 153, 80.6, -241]);
});

describe('the sentence of the gap', () => {
  test.each<[Name, string]>([
    [
      'typical',
      'Von 2024 (geschätzt) bis zum Ziel für 2030 fehlen 10.335 t CO₂e: 1.022 t sind gesichert, 653 t beschlossen, 447 t Ideen, für 8.213 t gibt es keine Maßnahme.',
    ],
    [
      'undated',
      'Von 2024 (geschätzt) bis zum Ziel für 2030 fehlen 10.335 t CO₂e: 1.022 t sind gesichert, für 9.313 t gibt es keine Maßnahme mit Tonnen und Datum.',
    ],
    [
      'nothingCounted',
      'Von 2024 (geschätzt) bis zum Ziel für 2030 fehlen 10.335 t CO₂e: für 10.335 t gibt es keine Maßnahme mit Tonnen und Datum.',
    ],
    [
      'nothing',
      'Von 2024 (geschätzt) bis zum Ziel für 2030 fehlen 10.335 t CO₂e: dafür gibt es keine Maßnahme, die danach noch wirkt.',
    ],
    [
      'ends',
      'Von 2024 (geschätzt) bis zum Ziel für 2030 fehlen 10.335 t CO₂e: 2.000 t sind beschlossen, Maßnahmen, die vorher enden, vergrößern sie um 335 t, für 8.670 t gibt es keine Maßnahme.',
    ],
    [
      'more',
      'Von 2024 (geschätzt) bis zum Ziel für 2030 fehlen 10.335 t CO₂e: 9.000 t sind gesichert, 1.500 t beschlossen, 800 t Ideen, zusammen 965 t mehr als nötig.',
    ],
    [
      'exactly',
      'Von 2024 (geschätzt) bis zum Ziel für 2030 fehlen 10.335 t CO₂e: 10.000 t sind gesichert, 335 t beschlossen, zusammen genau so viel wie nötig.',
    ],
    [
      'notRecorded',
      'Von 2024 (geschätzt) bis zum Ziel für 2030 fehlen 10.335 t CO₂e: Maßnahmen sind nicht erfasst.',
    ],
    [
      'exceeding',
      'Von 2024 (geschätzt) bis zum Ziel für 2030 fehlen 10.335 t CO₂e: was Maßnahmen davon schließen, ist nicht bewertbar.',
    ],
    ['closed', 'Die Emissionen lagen 2024 (geschätzt) nicht über dem Ziel für 2030: Es gibt keine Lücke.'],
    ['missed', 'Das Ziel für 2030 ist nach dem Wert von 2030 um 10.335 t verfehlt.'],
    ['noTarget', 'Ohne Ziel und vollständige Bilanz lässt sich keine Lücke angeben.'],
  ])('%s', (name, german) => expect(sentence(name)).toBe(german));

  test('in English', () => {
    expect(sentence('typical', 'en')).toBe(
      'From 2024 (estimated) to the target for 2030, 10,335 t CO₂e are missing: 1,022 t are secured, 653 t decided, 447 t ideas, for 8,213 t there is no measure.',
    );
  });
});

test.each<[Name, string]>([
  ['typical', 'Horst: Bis 2030 fehlen 10.335 t, für 8.213 t gibt es keine Maßnahme'],
  ['more', 'Horst: Bis 2030 fehlen 10.335 t, alle Maßnahmen und Ideen zusammen brächten 965 t mehr'],
  ['exactly', 'Horst: Bis 2030 fehlen 10.335 t, so viel brächten alle Maßnahmen zusammen'],
  ['closed', 'Horst: 2024 keine Lücke zum Ziel für 2030'],
  ['missed', 'Horst: Ziel für 2030 um 10.335 t verfehlt'],
  ['noTarget', 'Horst: Lücke zum Ziel nicht bewertbar'],
])('the title of %s', (name, german) => expect(title(name)).toBe(german));

test('the title says so where secured measures alone close the gap', () => {
  const { progress, effects } = fixtures.more;
  const { measures } = progress;
  // 10,335 t are missing: 10,500 t are secured, and 300 t of ideas come on top
  const figures = {
    secured_t: 10_500,
    decided_t: 0,
    ideas_t: 300,
    open_t: -465,
    verdict: 'sufficient',
  } as const;
  const secured = { ...progress, measures: { ...measures, ...figures } };
  expect(plain(gapTitle('Horst', secured, effects, 'de'))).toBe(
    'Horst: Bis 2030 fehlen 10.335 t, dafür reichen die gesicherten Maßnahmen allein (10.500 t)',
  );
  expect(plain(gapTitle('Horst', secured, effects, 'en'))).toBe(
    'Horst: 10,335 t missing by 2030, the secured measures alone are enough (10,500 t)',
  );
});
