import type { Text } from '#lib/domain/vocabulary.ts';

/** The computed tables of an edition that are given out, in the order of the computation. */
export const computedTables: Record<string, Text> = {
  balance_cell: {
    de: 'Bilanzzellen mit Energie, Emissionen und Zustand, und ob ein lokaler Faktor gilt',
    en: 'Balance cells with energy, emissions and state, and whether a local factor holds',
  },
  withheld_cell: {
    de: 'Zellen, die vertraulich sind: weniger als fünf Anschlüsse, und was sie verraten würde',
    en: 'Cells that are confidential: fewer than five connections, and what would give them away',
  },
  guarded_total: {
    de: 'Summen mit vertraulichen Zellen, soweit sie gezeigt werden dürfen',
    en: 'Totals that contain confidential cells, as far as they may be shown',
  },
  sector_year: {
    de: 'Energie und Emissionen je Quartier, Sektor und Jahr',
    en: 'Energy and emissions per quartier, sector and year',
  },
  scope_year: {
    de: 'Summen je Quartier, Abgrenzung und Jahr, mit Bewertbarkeit und Datengüte',
    en: 'Totals per quartier, scope and year, with assessability and data quality',
  },
  missing_cell: {
    de: 'Zellen, die Jahre unvollständig machen',
    en: 'Cells that make years incomplete',
  },
  target: { de: 'Ziele und Zwischenziele in Tonnen', en: 'Targets and interim targets in tonnes' },
  path: { de: 'Zielpfad je Quartier und Jahr', en: 'Path to the target per quartier and year' },
  series: { de: 'Emissionen je Quartier und Jahr', en: 'Emissions per quartier and year' },
  progress: {
    de: 'Fortschritt, Abstand, Budget und die Urteile Stand und Budget',
    en: 'Progress, gap, budget and the verdicts level and budget',
  },
  household_year: {
    de: 'Emissionen der privaten Haushalte je Quartier und Jahr, auch außerhalb der Hauptabgrenzung',
    en: 'Emissions of households per quartier and year, in the headline scope or not',
  },
  comparison: {
    de: 'Vergleichsindikatoren mit Vergleichbarkeit und Gründen',
    en: 'Indicators for comparison with comparability and reasons',
  },
  programme_year: {
    de: 'Programmsummen je Jahr mit ihrer Abdeckung',
    en: 'Programme totals per year with their coverage',
  },
  comparable_quartier: {
    de: 'Welche Quartiere in den vergleichbaren Jahren des Programms stehen, und welche Jahre den anderen fehlen',
    en: 'Which quartiers are in the comparable years of the programme, and which years the others lack',
  },
  comparable_year: {
    de: 'Programmsummen je Jahr über immer dieselben Quartiere',
    en: 'Programme totals per year over the same quartiers throughout',
  },
  quartier_profile: {
    de: 'Wie die Quartiere sind: Gebäudetyp, Einwohner, Dichte und Anteile der Energieträger',
    en: 'What quartiers are like: building type, population, density and shares of carriers',
  },
  origin: {
    de: 'Wo gelieferte Zeilen stehen: Tabelle, erste und letzte Zeile in der Ausgabe (source_row), Ausgabe, Datei, Blatt, Zeile der ersten und Spalten; ohne Spalten eine Datei des Datenvertrags oder eine vertrauliche Angabe',
    en: 'Where delivered rows stand: table, first and last row in the edition (source_row), edition, file, sheet, row of the first and columns; without columns a file of the data contract or something confidential',
  },
  open_item: {
    de: 'Was in der Abgrenzung der Ziele fehlt, mit letztem bekanntem Anteil, Quelle und Frist',
    en: 'What is missing in the scope of targets, with the share last known, source and deadline',
  },
  measure: {
    de: 'Maßnahmen mit Einsparung, Sicherheit und Kosten je Tonne',
    en: 'Measures with saving, certainty and cost per tonne',
  },
  measure_comparison: {
    de: 'Maßnahmen mit geplanter (ex ante) und gemessener (ex post) Einsparung',
    en: 'Measures with planned (ex ante) and measured (ex post) savings',
  },
  trend: { de: 'Trend je Quartier mit Prognosespanne', en: 'Trend per quartier with prediction interval' },
  secured_path: {
    de: 'Wirkung gesicherter Maßnahmen bis zum Zieljahr',
    en: 'Effect of secured measures until the target year',
  },
};
