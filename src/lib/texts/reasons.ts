import type { Reason, Text } from '#lib/domain/vocabulary.ts';

/** What each reason means and what is missing, for people. */
const texts: Record<Reason, Text> = {
  no_target: {
    de: 'Für dieses Quartier ist kein Ziel hinterlegt; die Kommune kann es nachliefern.',
    en: 'No target is recorded for this neighbourhood; the municipality can deliver it.',
  },
  target_after_programme: {
    de: 'Alle hinterlegten Ziele liegen nach dem Zieljahr des Programms; beurteilt wird nur bis dahin.',
    en: 'All recorded targets come after the target year of the programme; only what comes before is assessed.',
  },
  no_baseline: {
    de: 'Die Ausgangsbilanz ist unvollständig: Nicht alle Basisjahre sind bewertbar.',
    en: 'The baseline is incomplete: not all base years are assessable.',
  },
  zero_baseline: {
    de: 'Die Ausgangsbilanz ist null oder negativ; eine Minderung gegenüber ihr lässt sich nicht bewerten.',
    en: 'The baseline is zero or negative; a reduction against it cannot be assessed.',
  },
  target_above_baseline: {
    de: 'Das Ziel liegt nicht unter der Ausgangsbilanz; einen Fortschritt dorthin gibt es nicht.',
    en: 'The target is not below the baseline; there is no progress towards it.',
  },
  no_assessable_year: {
    de: 'Kein Jahr hat eine vollständige Bilanz.',
    en: 'No year has a complete balance.',
  },
  no_year_after_base: {
    de: 'Nach dem Basisjahr liegt noch kein Jahr mit vollständiger Bilanz vor.',
    en: 'There is no year with a complete balance after the base year yet.',
  },
  fewer_than_4_years: {
    de: 'Für einen Trend sind mindestens vier Jahre mit vollständiger Bilanz nötig.',
    en: 'A trend needs at least four years with a complete balance.',
  },
  target_year_passed: {
    de: 'Für das Zieljahr liegen schon Messwerte vor; ein Trend dorthin sagt nichts mehr aus.',
    en: 'The target year has been measured already; a trend towards it has nothing left to say.',
  },
  no_measures: {
    de: 'Für dieses Quartier sind keine Maßnahmen erfasst.',
    en: 'No measures are recorded for this neighbourhood.',
  },
  savings_exceed_balance: {
    de: 'Die gezählten Einsparungen übersteigen, was bei einem Energieträger noch verbraucht wird; mindestens eine Angabe stimmt nicht.',
    en: 'The savings counted exceed what is still consumed of one carrier; at least one of the figures is wrong.',
  },
  quality_below_threshold: {
    de: 'Die Datengüte liegt unter der Schwelle des Programms.',
    en: 'The data quality is below the threshold of the programme.',
  },
  year_not_assessable: {
    de: 'Die Bilanz des Jahres ist unvollständig oder fehlt.',
    en: 'The balance of the year is incomplete or missing.',
  },
  sector_missing: {
    de: 'Nicht für jeden Sektor der Abgrenzung liegen die nötigen Werte vor.',
    en: 'The values needed are not there for every sector of the scope.',
  },
  other_factor_set: {
    de: 'Die Bilanz beruht auf einem anderen Faktorensatz.',
    en: 'The balance uses another factor set.',
  },
  other_area_definition: {
    de: 'Die Fläche ist anders abgegrenzt als in den meisten Quartieren.',
    en: 'The floor area is defined differently from most neighbourhoods.',
  },
  other_target_scope: {
    de: 'Das Ziel bezieht sich auf andere Sektoren als die Hauptabgrenzung.',
    en: 'The target refers to other sectors than the headline scope.',
  },
  no_energy: {
    de: 'Die Emissionen sind ohne Energie berichtet; welchen Anteil Verbrauch und Faktoren haben, lässt sich nicht sagen.',
    en: 'Emissions are reported without energy; what consumption and factors contribute cannot be said.',
  },
  years_out_of_order: {
    de: 'Das zweite Jahr muss nach dem ersten liegen.',
    en: 'The second year must come after the first.',
  },
  confidential: {
    de: 'Aus diesem Wert ließe sich eine vertrauliche Angabe errechnen (weniger als fünf Anschlüsse).',
    en: 'A confidential value could be computed from it (fewer than five connections).',
  },
  rounded: {
    de: 'Summen mit vertraulichen Angaben sind gerundet; innerhalb der Rundung wären zwei Urteile möglich.',
    en: 'Totals with confidential values are rounded; within the rounding two verdicts would be possible.',
  },
  no_base_factor: {
    de: 'Für einen Energieträger fehlt der Emissionsfaktor des Basisjahres.',
    en: 'The emission factor of the base year is missing for one of the carriers.',
  },
  no_weather: {
    de: 'Für das Jahr fehlen Wetterdaten: Gradtage mit ihrem langjährigen Mittel oder ein Klimafaktor.',
    en: 'Weather data of the year are missing: degree days with their long-term mean, or a climate factor.',
  },
  no_heating_share: {
    de: 'Kein Energieträger des Jahres hat einen Heizanteil; ohne ihn lässt sich nichts um das Wetter bereinigen.',
    en: 'No carrier of the year has a heating share; without one there is nothing to correct for the weather.',
  },
  fewer_than_2_features: {
    de: 'Weniger als zwei Merkmale sind für dieses Quartier und für mindestens die Hälfte der anderen bekannt.',
    en: 'Fewer than two features are known for this neighbourhood and for at least half of the others.',
  },
  no_comparable_quartier: {
    de: 'Es gibt kein anderes Quartier, für das alle verglichenen Merkmale bekannt sind.',
    en: 'There is no other neighbourhood for which all features compared are known.',
  },
  no_denominator: {
    de: 'Die Bezugsgröße fehlt oder ist null (Einwohner, Fläche, Wohnungen, Wärmeverbrauch oder geplante Minderung).',
    en: 'The denominator is missing or zero (population, area, dwellings, heat or planned reduction).',
  },
};

/** The sentence of a reason in both languages. */
export const reasonText = (reason: Reason): Text => texts[reason];
