import { describe, expect, test } from 'vitest';
import { carrierShares, largestCarriers, otherShare } from '#lib/domain/carrier-shares.ts';
import { contactParts, isReachable, withoutAddress } from '#lib/domain/contact.ts';
import { measuresToLearn } from '#lib/domain/measures-to-learn.ts';
import type { MeasureRow } from '#lib/domain/records/measures.ts';
import type { FeatureState, QuartierProfile, Similar, SimilarQuartier } from '#lib/domain/records/similar.ts';
import { sharesText, similarLead, similarNotes } from '#lib/sentences/similar.ts';
import { reasonText } from '#lib/texts/reasons.ts';

const carriers = [{ carrier: 'natural_gas', label: { de: 'Erdgas', en: 'Natural gas' } }];
const profile = (more: Partial<QuartierProfile> = {}): QuartierProfile => ({
  building_type: 'old_town',
  population: 9910,
  population_year: 2024,
  area_ha: null,
  density_per_ha: null,
  carrier_year: 2024,
  carriers: [
    { carrier: 'natural_gas', share_pct: 71 },
    { carrier: 'electricity', share_pct: 29 },
  ],
  carriers_reason: null,
  ...more,
});
const row = (name: string, more: Partial<SimilarQuartier> = {}): SimilarQuartier => ({
  quartier_id: name.toLowerCase(),
  name,
  municipality: 'Hagen',
  distance: 0.15,
  is_far: false,
  parts: { building_type: 0, size: 0.2, density: null, carriers: 0.1 },
  profile: profile({
    population: 7540,
    carriers: [
      { carrier: 'natural_gas', share_pct: 64 },
      { carrier: 'electricity', share_pct: 36 },
    ],
  }),
  ...more,
});
const state = (feature: FeatureState['feature'], more: Partial<FeatureState> = {}): FeatureState => ({
  feature,
  is_used: true,
  is_known: true,
  known_others: 7,
  others: 7,
  ...more,
});
const similar = (more: Partial<Similar> = {}): Similar => ({
  profile: profile(),
  features: [
    state('building_type'),
    state('size'),
    state('density', { is_used: false, is_known: false, known_others: 1 }),
    state('carriers'),
  ],
  compared: 7,
  rows: [row('Wehringhausen')],
  tied: 0,
  left_out: { rows: [], total: 0 },
  reasons: [],
  reason_texts: [],
  ...more,
});

describe('the lead', () => {
  test('names the nearest with the facts that are compared', () => {
    expect(similarLead(similar(), carriers, 'de')).toBe(
      'Am ähnlichsten ist Wehringhausen (Hagen): ebenfalls Altbau, 7.540\u00a0Einwohner (hier 9.910), 64,0\u00a0% Erdgas (hier 71,0\u00a0%).',
    );
    expect(similarLead(similar(), carriers, 'en')).toBe(
      'Most similar is Wehringhausen (Hagen): also old buildings, 7,540\u00a0inhabitants (here 9,910), 64.0% natural gas (here 71.0%).',
    );
  });

  test('says so where even the nearest is far', () => {
    const far = row('Hochbruch', {
      is_far: true,
      parts: { building_type: 1, size: null, density: null, carriers: null },
      profile: profile({ building_type: 'single_family' }),
    });
    expect(similarLead(similar({ rows: [far] }), carriers, 'de')).toBe(
      'Kein Quartier ist sehr ähnlich, am ehesten noch Hochbruch (Hagen): Einfamilienhäuser statt Altbau.',
    );
  });

  test('names all of a tie', () => {
    const rows = [row('Aue'), row('Zoo'), row('Fern', { distance: 0.2 })];
    expect(similarLead(similar({ rows }), carriers, 'de')).toBe(
      'Am ähnlichsten und untereinander gleichauf sind Aue (Hagen) und Zoo (Hagen).',
    );
  });

  test('gives the reason where nothing is compared', () => {
    const reasons = ['fewer_than_2_features'] as const;
    const none = similar({ rows: [], reasons: [...reasons], reason_texts: reasons.map(reasonText) });
    expect(similarLead(none, carriers, 'de')).toContain('nicht bewertbar. Weniger als zwei Merkmale');
    const alone = { ...none, features: none.features.map((feature) => ({ ...feature, others: 0 })) };
    expect(similarLead(alone, carriers, 'de')).toContain('Das Programm hat kein anderes Quartier');
  });
});

test('notes say what is compared, what is not and why, and who is not', () => {
  const lacking = { quartier_id: 't', name: 'Tackenberg', municipality: 'Oberhausen' };
  expect(
    similarNotes(
      'Horst',
      similar({
        tied: 1,
        rows: [row('Wehringhausen'), row('Hochbruch', { is_far: true })],
        compared: 6,
        left_out: { rows: [{ ...lacking, lacks: ['size', 'carriers'] }], total: 3 },
      }),
      'de',
    ),
  ).toEqual([
    'Verglichen sind Gebäudetyp, Einwohnerzahl und Energieträger, mit 6 anderen Quartieren.',
    'Die Dichte wird nicht verglichen: Nur für 1 von 8 Quartieren sind Fläche und Einwohnerzahl bekannt.',
    'Nicht verglichen, weil ihnen ein Merkmal fehlt: Tackenberg (Einwohnerzahl und Energieträger) und 2 weitere.',
    'Hochbruch ist nicht mehr sehr ähnlich: Abstand über 0,5.',
    'Ein weiteres Quartier ist genauso ähnlich wie das letzte der gezeigten.',
  ]);
  const own = similar({
    profile: profile({ carriers: null, carriers_reason: 'no_assessable_year' }),
    features: [
      state('building_type', { is_used: false }),
      state('size', { is_used: false, is_known: false }),
      state('density', { is_used: false, is_known: false, known_others: 0 }),
      state('carriers', { is_used: false, is_known: false }),
    ],
    compared: 0,
    rows: [],
  });
  expect(similarNotes('Horst', own, 'de')).toEqual([
    'Gebäudetyp allein genügt nicht für einen Vergleich.',
    'Die Einwohnerzahl wird nicht verglichen: Für Horst fehlt die Angabe.',
    'Die Dichte wird nicht verglichen: Für keines der 8 Quartiere sind Fläche und Einwohnerzahl bekannt.',
    'Die Energieträger werden nicht verglichen: Kein Jahr hat eine vollständige Bilanz.',
  ]);
});

test('shares name their years', () => {
  expect(sharesText([profile(), profile({ carrier_year: 2023 })], 'de')).toContain('2023–2024, jeweils');
  expect(sharesText([profile({ carriers: null })], 'de')).toBeNull();
});

test('printed shares add up to 100, and the smallest stand together', () => {
  const thirds = ['a', 'b', 'c', 'd', 'e', 'f'].map((carrier) => ({ carrier, share_pct: 100 / 6 }));
  const mix = carrierShares({ carriers: thirds })!;
  expect([...mix.values()]).toEqual([16.7, 16.7, 16.7, 16.7, 16.6, 16.6]);
  const named = largestCarriers([mix, new Map([['f', 100]])]);
  expect(named).toEqual(['a', 'b', 'c', 'd', 'f']);
  expect(otherShare(mix, named)).toBeCloseTo(16.6, 9);
});

describe('a contact', () => {
  test.each([
    ['Stadt Hagen', ['Stadt Hagen']],
    ['Amt (amt@stadt-x.example)', ['Amt (', 'mailto:amt@stadt-x.example', ')']],
    ['https://x.example/a?b=1, Amt', ['https://x.example/a?b=1', ', Amt']],
    ['javascript:alert(1)', ['javascript:alert(1)']],
  ])('%s', (contact, parts) => {
    expect(contactParts(contact).map(({ text, href }) => href ?? text)).toEqual(parts);
    expect(isReachable(contact)).toBe(parts.some((part) => /^(mailto|https):/.test(part)));
  });

  test.each([
    ['Amt (amt@x.example)', 'Amt'],
    ['Amt, amt@x.example', 'Amt'],
    ['Stadtwerke (Wärme)', 'Stadtwerke (Wärme)'],
  ])('%s is of %s', (contact, name) => {
    expect(withoutAddress(contact)).toBe(name);
  });
});

test('what is not tried here comes first, the largest saving before others; ideas are left out', () => {
  const measure = (title: string, more: Partial<MeasureRow>) =>
    ({
      title,
      category: 'pv',
      certainty: 'decided',
      status: 'decided',
      saving_t_per_year: null,
      ...more,
    }) as MeasureRow;
  const theirs = [
    measure('b', { category: 'heat_grid' }),
    measure('c', { category: 'heat_grid', saving_t_per_year: 5 }),
    measure('a', { category: 'heat_grid' }),
    measure('idea', { category: 'heat_grid', certainty: 'idea' }),
    measure('same', { saving_t_per_year: 50 }),
  ];
  const own = [
    measure('x', { status: 'idea' }),
    measure('y', { category: 'heat_grid', status: 'cancelled' }),
  ];
  const { unknown, known } = measuresToLearn(theirs, own);
  expect(unknown.map(({ title }) => title)).toEqual(['c', 'a', 'b']);
  expect(known.map(({ title }) => title)).toEqual(['same']);
});
