import { beforeAll, expect, test } from 'vitest';
import { checkClaims } from '#lib/server/report/claims/check.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { openData } from '../fixtures/opened.ts';

let open: OpenEdition;
beforeAll(async () => {
  open = await openData('demo');
});

/** The same numbers, said of the right thing and of another: 1,022 t secured, 10,335 t gap, 1,350 t above the path. */
test.each<[string, string[]]>([
  ['Horst: Gesichert sind 1.022 t.', ['same']],
  ['Horst: Die gesicherte Einsparung bis 2030 beträgt 25.313 t CO₂e.', ['none']],
  ['Horst: Gesichert sind Einsparungen von 10.335 t.', ['none']],
  ['Horst: 1.022 t sind nur Ideen, 447 t sind gesichert.', ['none', 'none']],
  ['Horst: Die Lücke zum Ziel beträgt 10.335 t.', ['same']],
  ['Horst: Die Lücke zum Ziel beträgt 1.350 t.', ['none']],
  ['Horst spart bis 2030 16.000 t CO₂e ein.', ['none']],
  ['Horst: Im Jahr 2030 werden es 15.701 t sein.', ['none']],
  ['Horst: Erdgas verursacht 11.429 t.', ['none']],
  ['Horst: Strom verursacht 11.429 t.', ['same']],
  ['Horst: Die Haushalte stießen 26.335 t aus.', ['none']],
  ['Horst: Die Industrie hat ihre Emissionen um 18,9 % gesenkt.', ['none']],
  ['Horst: Haushalte mit 61,2 % größter Posten 2024.', ['same']],
  ['Horst: 2024 sind es 26.335 t CO₂e, davon Strom 43,4 %.', ['same', 'same']],
  ['Horst: Von 2019 bis 2024 sind die Emissionen um 6.137 t CO₂e gesunken.', ['same']],
  ['Alle acht Quartiere stießen 2024 12,3 % weniger aus als 2019.', ['none']],
  ['Alle 8 Quartiere liegen 218 t unter dem Zielpfad.', ['none']],
  ['Quartier\tHorst\tKirchhellen-Mitte\nEmissionen 2024 (t)\t26.335\t10.253', ['same', 'same']],
])('%s', async (text, expected) => {
  const { numbers } = await checkClaims(text, open, { lang: 'de' });
  expect(numbers.map(({ kind }) => kind)).toEqual(expected);
});

test('a chance is not the denial of a verdict, but no yes either', async () => {
  const of = async (text: string) =>
    (await checkClaims(text, open, { lang: 'de' })).verdicts.map(({ isTrue }) => isTrue);
  expect(await of('Horst ist auf Kurs.')).toEqual([false]);
  expect(await of('Horst ist nicht auf Kurs.')).toEqual([undefined]);
  expect(await of('Neuenkamp ist nicht auf Kurs.')).toEqual([true]);
});

test('marks without words leave others their turn', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const checked = await checkClaims('Horst 7 t CO₂e. '.repeat(3_000) + '\n|'.repeat(50_000), open, {
    lang: 'de',
  });
  clearInterval(timer);
  expect(checked.isCut).toBe(true);
  expect(turns).toBeGreaterThan(10);
});
