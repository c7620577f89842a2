import type { TraceUnit } from '#lib/domain/trace-figures.ts';
import { traceFiguresDe } from './trace-figures.ts';
import { traceStepsDe } from './trace-steps.ts';

/** Units that both languages write alike. */
export const unitSymbols = {
  t: 't\u00a0CO₂e',
  MWh: 'MWh',
  'g/kWh': 'g\u00a0CO₂e/kWh',
  '%': '%',
  't/m²': 't/m²',
  'kWh/m²': 'kWh/m²',
  'm²': 'm²',
  year: '',
  date: '',
  count: '',
  share: '',
};

/** "So gerechnet": the way from a figure back to its inputs. */
export const traceDe = {
  ...traceFiguresDe,
  ...traceStepsDe,
  sign: 'So gerechnet',
  example: (quartier: string) => `So gerechnet am Beispiel ${quartier}`,
  signOf: (figure: string) => `So gerechnet: ${figure}`,
  /** Titles of single years and periods. */
  inYear: (figure: string, year: string) => `${figure} ${year}`,
  between: (figure: string, from: string, to: string) => `${figure}, ${from} bis ${to}`,
  ofPart: (figure: string, part: string) => `${figure}: ${part}`,

  unit: {
    ...unitSymbols,
    't/a': 't\u00a0CO₂e je Jahr',
    '%/a': '% je Jahr',
    pp: 'Prozentpunkte',
    EUR: 'Euro',
    'EUR/t': 'Euro je t',
    years: 'Jahre',
  } satisfies Record<TraceUnit, string>,
  ownSource: 'Berechnet in dieser Ausgabe',
  computed: 'berechnet',

  /** Where something was delivered. */
  place: {
    sheet: (name: string) => `Blatt ${name}`,
    row: (row: string) => `Zeile\u00a0${row}`,
    cell: (cell: string) => `Zelle\u00a0${cell}`,
    edition: (id: string) => `Ausgabe\u00a0${id.replace('-', '-\u2060')}`,
  },

  page: {
    atLeast: 'mindestens',
    lowerBound:
      'Die Bilanz dieses Jahres ist unvollständig: Die Summe ist eine Untergrenze und wird nicht beurteilt.',
    notGiven: 'nicht angegeben',
    confidential: (n: string, isOne: boolean) =>
      `Die Summe enthält ${isOne ? 'eine vertrauliche Angabe' : `${n} vertrauliche Angaben`}. Einzeln werden sie nicht gezeigt, auch nicht in der Arbeitsmappe; wo sie eingehen, steht die Summe der Ausgabe.`,
    onlyVisible: 'Vertrauliche Angaben sind darin nicht enthalten.',
    corrected: 'Witterungskorrigiert, nicht BISKO-konform.',
    method: 'Erklärt auf der Seite Methodik',
    boundary: 'Abgrenzung und Stand',
    scenario: 'Annahmen des Szenarios',
    toScenario: 'Auswahl ändern: zurück zum Szenario',
    scope: 'Sektoren',
    noBase: 'keine',
    published: (date: string) => `veröffentlicht am ${date}`,
    biskoLike: 'in Anlehnung an BISKO',
    notBisko: 'nicht BISKO-konform',
    calculation: 'Rechenweg',
    symbol: 'Zeichen',
    how: 'Rechnung',
    values: 'Weitere Eingaben',
    valuesCaption: 'Einzelwerte mit Datei, Stelle und Quelle',
    cells: (year: string) => `Bilanz ${year}`,
    cellsCaption: (year: string) => `Gelieferte Angaben ${year}: Energie mal Faktor`,
    carrier: 'Energieträger',
    heatingShare: 'Heizanteil',
    statusQuality: 'Stand, Güte',
    origin: 'Datei, Stelle',
    noRow: 'keine Zeile geliefert',
    unrated: 'ohne Güte',
    rating: (grade: string) => `Güte ${grade}`,
    files: 'Zum Nachrechnen',
    workbook: 'Arbeitsmappe mit lebenden Formeln (XLSX)',
    json: 'Alle Schritte und Eingaben (JSON)',
    rounding: 'Gezeigt wird gerundet, gerechnet wird mit allen Stellen.',
    sums: {
      emissions: 'Emissionen',
      energy: 'Endenergie',
      weighted_energy: 'Endenergie · Gewicht',
      heated_emissions: 'Emissionen · Heizanteil',
      heated_energy: 'Endenergie · Heizanteil',
      fossil_energy: 'fossile Endenergie',
      heat_energy: 'heizende Endenergie',
    },
    other: 'Andere Zahlen dieses Quartiers',
  },

  workbook: {
    inputs: 'Eingaben',
    factors: 'Faktoren',
    notes: 'Hinweise',
    edition: 'Wert der Ausgabe',
    recomputed: 'nachgerechnet',
    difference: 'Abweichung',
    rounded: 'gerundet',
    unit: 'Einheit',
    name: 'Bezeichnung',
    state: 'Zustand',
    quality: 'Güte',
    weight: 'Gewicht der Güte',
    fossil: 'fossil',
    heats: 'heizt',
    sheet: 'Blatt',
    row: 'Zeile',
    cell: 'Zelle',
    ofEdition: 'Geliefert mit Ausgabe',
    notesList: [
      'Die Ergebnisse sind Formeln über den Eingaben: Wer dort eine Zahl ändert, sieht die Folge. „Abweichung“ vergleicht mit dem Wert der Ausgabe und ist unverändert 0 bis auf Rundung im letzten Bit.',
      'Gerechnet wird mit allen Stellen; gezeigt und gedruckt wird gerundet (Seite Methodik).',
      'Eine leere Endenergie ist keine Null: NO kommt nicht vor, IE anderswo enthalten, NE nicht erhoben, C vertraulich, „missing“ nicht geliefert.',
      'Zeilennummern zählen wie in einer Tabellenkalkulation, die Kopfzeile ist Zeile 1.',
      'Fälle (etwa ein Energieträger, der neu ist) sind mit den Zahlen dieser Ausgabe entschieden; wer Eingaben auf 0 setzt, muss die betroffenen Formeln prüfen.',
    ],
    confidentialNote:
      'Vertrauliche Angaben (unter fünf Anschlüsse und was sie verraten würde) stehen nicht in dieser Mappe. Summen, in die sie eingehen, sind als Summe der Ausgabe eingetragen.',
  },
};
