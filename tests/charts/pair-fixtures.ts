import type { PairData } from '#lib/charts/pair/data.ts';
import type { PairKind, PairRow, PairSide } from '#lib/domain/records/pair.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import type { Reason } from '#lib/domain/vocabulary.ts';

type Part = readonly [
  sector: string,
  carrier: string | null,
  a: number | null,
  b: number | null,
  kind?: PairKind,
];

const horst = { quartier_id: 'gelsenkirchen-horst', name: 'Horst', municipality: 'Gelsenkirchen' };
const katernberg = {
  quartier_id: 'essen-katernberg-beisen',
  name: 'Katernberg-Beisen',
  municipality: 'Essen',
};

interface Plan {
  a?: Partial<PairSide>;
  b?: Partial<PairSide>;
  reasons?: Reason[];
}

/** An answer of the edition whose sums follow from its parts, in t per head; in each of the two live 1,000 people. */
export function pairOf(parts: readonly Part[], { a = {}, b = {}, reasons = [] }: Plan = {}): PairData {
  const sum = (of: readonly Part[], at: 2 | 3) => of.reduce((all, part) => all + (part[at] ?? 0), 0);
  const [inA, inB] = [sum(parts, 2), sum(parts, 3)];
  const share = (difference: number) => (inA === inB ? null : (100 * difference) / (inA - inB));
  // a rounding comes last
  const size = ([, , first, second, kind]: Part) =>
    kind === 'rounded' ? -1 : Math.abs((first ?? 0) - (second ?? 0));
  const ordered = parts.toSorted((one, two) => size(two) - size(one));
  const rowOf = (
    place: number,
    [sectors, carrier, kind]: [string[], string | null, PairKind | null],
    [first, second]: readonly (number | null)[],
  ): PairRow => {
    const difference = (first ?? 0) - (second ?? 0);
    const side = (value: number | null | undefined) => ({
      t: value == null ? null : value * 1000,
      t_per_head: value ?? null,
      state: value == null ? ('NO' as const) : ('number' as const),
      has_local_factor: carrier === 'district_heating',
    });
    const after = ordered.slice(place);
    const rest = { a: sum(after, 2), b: sum(after, 3) };
    return {
      place,
      sectors,
      carrier,
      kind,
      a: side(first),
      b: { ...side(second), has_local_factor: false },
      difference,
      share_pct: share(difference),
      rest: { ...rest, difference: rest.a - rest.b, share_pct: share(rest.a - rest.b) },
    };
  };
  const comparable = reasons.length === 0;
  const side = (name: typeof horst, value: number) => ({
    ...name,
    comparable: true,
    status: 'final' as const,
    reasons: [],
    reason_texts: [],
    value,
    t: value * 1000,
    population: 1000,
    step_t: null,
    has_local_factor: name === horst,
  });
  return {
    pair: {
      year: 2023,
      unit: 't',
      comparable,
      a: { ...side(horst, inA), ...a },
      b: {
        ...side(katernberg, inB),
        ...(!comparable && {
          comparable,
          status: null,
          reasons,
          reason_texts: reasons.map(reasonText),
          value: null,
        }),
        ...b,
      },
      rows: comparable
        ? [
            rowOf(0, [[], null, 'total'], [inA, inB]),
            ...ordered.map(([sector, carrier, first, second, kind = null], at) =>
              rowOf(at + 1, [sector === '' ? [] : sector.split(';'), carrier, kind], [first, second]),
            ),
          ]
        : [],
    },
  };
}

const households: Part[] = [
  ['households', 'natural_gas', 1.4213, 0.9481],
  ['households', 'electricity', 0.5754, 0.6138],
  ['households', 'district_heating', 0.3209, 0.2923],
  ['households', 'heating_oil', 0.0727, 0.0804],
  ['households', 'heat_pump_electricity', 0.0087, 0.0131],
  ['households', 'hard_coal', 0.0053, null],
];

/** Called, because fixtures.ts imports this file. */
export function pairFixtures() {
  const typical: Part[] = [
    ...households,
    ['industry', 'electricity', 0.1787, null],
    ['services', 'electricity', 0.4135, 0.3846],
    ['services', 'natural_gas', 0.169, 0.1132],
    ['municipal', 'electricity', 0.0775, 0.0475],
    ['municipal', 'natural_gas', 0.0399, 0.0353],
  ];
  return {
    typical: pairOf(typical),
    together: pairOf([
      ['households;industry', null, 3.1, 2.4, 'confidential'],
      ['services', null, 0.9, 0.6, 'confidential'],
      ['municipal', null, 0.2, 0.25, 'reported'],
      ['', null, -0.1, 0, 'rounded'],
    ]),
    // the largest difference points the other way than the whole
    against: pairOf([
      ['households', 'natural_gas', 0.9, 1.5],
      ['services', 'electricity', 1, 0.55],
      ['industry', 'electricity', 0.4, 0.1],
      ['municipal', 'electricity', 0.2, 0.1],
    ]),
    coarse: pairOf(typical, { a: { step_t: 100 } }),
    equal: pairOf([['households', 'natural_gas', 1.5, 1.5]]),
    excluded: pairOf(households, { reasons: ['year_not_assessable'] }),
    sameName: pairOf(typical, { b: { name: 'Horst' } }),
  } satisfies Record<string, PairData>;
}
