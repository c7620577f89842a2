import type { AbatementCurve, AbatementStep } from '#lib/domain/records/abatement.ts';

function step(
  id: string,
  [title, category]: [string | null, string],
  [saving_t_per_year, eur_per_t]: [number, number],
  others: Partial<AbatementStep> = {},
): AbatementStep {
  return {
    id,
    title,
    category,
    quartier: title === null ? null : 'Horst',
    municipality: title === null ? null : 'Gelsenkirchen',
    certainty: title === null ? null : 'implemented',
    measures: 1,
    saving_t_per_year,
    eur_per_t,
    ...others,
  };
}

/** As the query gives it: cheapest first. */
function curve(steps: AbatementStep[], others: Partial<AbatementCurve> = {}): AbatementCurve {
  const total = steps.reduce((sum, { saving_t_per_year }) => sum + saving_t_per_year, 0);
  let sum = 0;
  const half = steps.find(({ saving_t_per_year }) => (sum += saving_t_per_year) >= total / 2);
  return {
    steps,
    is_grouped: false,
    measures: steps.length,
    single_t_per_year: total,
    interaction_factor: 1,
    half_below_eur_per_t: half?.eur_per_t ?? null,
    left_out: [],
    ...others,
  };
}

const typical = [
  step('m-01', ['Energieeffizienz-Netzwerk Einzelhandel', 'optimisation'], [120, 64]),
  step('m-02', ['Kellerdeckendämmung in Eigenleistung', 'envelope'], [81.5, 131], { certainty: 'idea' }),
  step('m-03', ['Nahwärmenetz Ortskern: Erweiterung im 2. Bauabschnitt', 'heat_grid'], [1640, 238], {
    certainty: 'secured',
    quartier: 'Kirchhellen-Mitte',
    municipality: 'Bottrop',
  }),
  step('m-04', ['LED-Umrüstung der Straßenbeleuchtung', 'lighting'], [22, 260]),
  step('m-05', ['Wärmepumpen-Sammelbestellung für Einfamilienhäuser', 'heat_pump'], [410, 512], {
    certainty: 'decided',
  }),
  step('m-06', ['Förderprogramm Hüllensanierung', 'envelope'], [655, 703], { certainty: 'secured' }),
  step('m-07', ['Mieterstrom', 'pv'], [44, 980], { certainty: 'idea' }),
];

export const abatementFixtures: Record<string, AbatementCurve> = {
  typical: curve(typical, {
    interaction_factor: 0.9,
    left_out: [
      { gap: 'no_tonnes', measures: 7 },
      { gap: 'no_invest', measures: 1 },
    ],
  }),
  // A yearly gain, as if running costs were counted.
  negative: curve([
    step('m-00', ['Betriebsoptimierung der Heizzentralen', 'optimisation'], [240, -85]),
    ...typical,
  ]),
  dear: curve([...typical, step('m-99', ['Denkmalgerechte Sanierung', 'envelope'], [18, 9400])]),
  grouped: curve(
    [
      step('lighting', [null, 'lighting'], [28_900, 88], { measures: 1920 }),
      step('heat_grid', [null, 'heat_grid'], [61_400, 214], { measures: 640 }),
      step('heat_pump', [null, 'heat_pump'], [27_300, 461], { measures: 1896 }),
      step('unheard_of', [null, 'unheard_of'], [300, 512], { measures: 11 }),
      step('envelope', [null, 'envelope'], [29_000, 904], { measures: 1886 }),
    ],
    { is_grouped: true, measures: 6353, left_out: [{ gap: 'not_pursued', measures: 2835 }] },
  ),
  sixty: curve(
    Array.from({ length: 60 }, (_, index) =>
      step(`m-${index}`, [`Maßnahme ${index + 1}`, 'envelope'], [20 + ((index * 37) % 90), 40 + index * 19], {
        certainty: index % 3 === 0 ? 'idea' : 'secured',
      }),
    ),
  ),
  one: curve([typical[2]!], { left_out: [{ gap: 'no_lifetime', measures: 1 }] }),
  free: curve([step('m-01', ['Tarifwechsel', 'optimisation'], [12, 0])]),
  empty: curve([], { left_out: [{ gap: 'no_tonnes', measures: 3 }] }),
};
