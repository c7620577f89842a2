import type { Language } from '#lib/domain/vocabulary.ts';

/** Words of file names. */
export const fileNameTexts = {
  de: {
    demo: 'demonstrationsdaten',
    edition: 'ausgabe',
    excel: 'excel',
    charts: {
      path: 'zielpfad',
      gap: 'luecke-zum-ziel',
      carriers: 'emissionen-nach-energietraegern',
      sectors: 'emissionen-nach-sektoren',
      decomposition: 'woher-die-aenderung-kommt',
      programme: 'programmsumme',
      comparison: 'vergleich',
      abatement: 'massnahmen-kosten',
      multiples: 'vergleich-verlaeufe',
      slope: 'vergleich-basis-stand-ziel',
      map: 'karte',
      scenario: 'szenario',
      pair: 'groesster-unterschied',
    },
    measureTables: { money: 'massnahmen-geld', effect: 'massnahmen-geplant-und-gemessen' },
  },
  en: {
    demo: 'demonstration-data',
    edition: 'edition',
    excel: 'excel',
    charts: {
      path: 'path-to-target',
      gap: 'gap-to-target',
      carriers: 'emissions-by-carrier',
      sectors: 'emissions-by-sector',
      decomposition: 'where-the-change-comes-from',
      programme: 'programme-total',
      comparison: 'comparison',
      abatement: 'abatement-costs',
      multiples: 'comparison-over-the-years',
      slope: 'comparison-baseline-latest-target',
      map: 'map',
      scenario: 'scenario',
      pair: 'largest-difference',
    },
    measureTables: { money: 'measures-money', effect: 'measures-planned-and-measured' },
  },
} satisfies Record<Language, unknown>;
