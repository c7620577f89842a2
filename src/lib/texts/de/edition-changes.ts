import type { CellChange, ChangeTerm } from '#lib/domain/records/edition-change.ts';
import type { ChangeSubject } from '#lib/domain/vocabulary.ts';

/** What differs between two editions. Numbers and years arrive as text; names come from data. */
export const editionChangesDe = {
  title: (a: string, b: string) => `Was sich von Ausgabe ${a} zu ${b} ändert`,
  /** In the list of editions. */
  heading: 'Änderungen',
  /** Before what the publisher said. */
  reason: 'Begründung:',
  /** Above what changes.csv says. */
  reasons: {
    heading: 'Gründe',
    of: (id: string, between: readonly string[]) =>
      `${between.length === 0 ? `So begründet Ausgabe ${id}, was sich gegenüber der Ausgabe davor ändert` : `So begründen die Ausgaben ${[...between, id].join(', ')}, was sich jeweils gegenüber der Ausgabe davor ändert`}; Gründe eines einzelnen Quartiers stehen bei ihm.`,
    givenBy: (what: string, id: string) => `${what} (Ausgabe ${id})`,
    edition: 'Ganze Ausgabe',
    all: 'Alle Quartiere',
    none: (id: string) => `Für diese Änderungen nennt Ausgabe ${id} keine Gründe.`,
    what: {
      data: 'Daten',
      factors: 'Faktoren',
      boundary: 'Abgrenzung',
      method: 'Rechenweise',
    } satisfies Record<ChangeSubject, string>,
    more: (n: string) => `${n === '1' ? 'Ein weiterer steht' : `Weitere ${n} stehen`} in changes.csv.`,
    file: 'changes.csv der Ausgabe',
  },
  /** For the press. */
  corrections: {
    heading: 'Änderungen und Korrekturen seit der letzten Ausgabe',
    none: 'Es gibt keine frühere Ausgabe, mit der sich diese vergleichen ließe.',
    all: 'Was sich ändert, und warum',
  },
  since: (id: string) => `gegenüber ${id}`,
  api: 'Alle geänderten Angaben als Daten (JSON)',
  same: {
    title: (id: string) => `Zweimal Ausgabe ${id}`,
    text: (id: string) =>
      `Hier ist zweimal dieselbe Ausgabe genannt (${id}); zwischen ihr und sich selbst gibt es keinen Unterschied.`,
    way: 'Andere Ausgaben wählen',
  },

  lead: {
    none: (a: string, of: string) =>
      `Gegenüber Ausgabe ${a} sind in allen ${of} Quartieren dieselben: Emissionen der Jahre, die beide bewerten, Ausgangswert, Ziel, Abstand, Fortschritt, Prognose und Urteile.`,
    noneOfOne: (a: string) =>
      `Gegenüber Ausgabe ${a} sind im Quartier dieselben: Emissionen der Jahre, die beide bewerten, Ausgangswert, Ziel, Abstand, Fortschritt, Prognose und Urteile.`,
    factorSet: (before: string, now: string) => `Gerechnet wird mit dem Faktorensatz ${now} statt ${before}.`,
    changed: (a: string, n: string, of: string, isOne: boolean) =>
      `Gegenüber Ausgabe ${a} ändern sich die Kennzahlen ${isOne ? 'eines' : `von ${n}`} der ${of} Quartiere`,
    changedOne: (a: string) => `Gegenüber Ausgabe ${a} ändern sich die Kennzahlen des Quartiers`,
    verdicts: (n: string, isOne: boolean) =>
      isOne ? '; eines davon wird anders beurteilt.' : `; ${n} davon werden anders beurteilt.`,
    noVerdict: '; die Urteile bleiben dieselben.',
    added: (n: string, isOne: boolean) =>
      isOne ? 'Ein Quartier ist neu dabei.' : `${n} Quartiere sind neu dabei.`,
    removed: (n: string, isOne: boolean) =>
      isOne ? 'Ein Quartier ist nicht mehr dabei.' : `${n} Quartiere sind nicht mehr dabei.`,
    apart: (a: string) => `Mit Ausgabe ${a} hat diese kein Quartier gemeinsam.`,
    largest: (name: string, amount: string, isMore: boolean, why: string) =>
      `Am stärksten ändern sich die Emissionen in ${name}: ${amount} ${isMore ? 'mehr' : 'weniger'}${why}.`,
    mainly: (terms: string) => `, vor allem durch ${terms}`,
    only: (terms: string) => `, allein durch ${terms}`,
  },
  /** After "durch". */
  by: {
    new_year: 'ein anderes Jahr',
    data: 'korrigierte Daten',
    factors: 'andere Faktoren',
    boundary: 'eine andere Abgrenzung',
    method: 'eine andere Rechenweise',
  } satisfies Record<ChangeTerm, string>,

  quartiers: {
    heading: 'Quartiere',
    subtitle: (scope: string) =>
      `${scope} im jeweils letzten bewertbaren Jahr, t\u00a0CO₂e. Quartiere mit anderem Urteil zuerst, dann nach der Größe der Änderung.`,
    caption: (a: string, b: string) =>
      `Emissionen je Quartier in Ausgabe ${a} und ${b}, t\u00a0CO₂e, und woher die Änderung kommt`,
    /** Above a narrow column: an id stays on one line. */
    edition: (id: string) => `Ausgabe ${id.replace('-', '-\u2060')}`,
    difference: 'Änderung',
    terms: {
      new_year: 'anderes Jahr',
      data: 'korrigierte Daten',
      factors: 'Faktoren',
      boundary: 'Abgrenzung',
      method: 'Rechenweise',
    } satisfies Record<ChangeTerm, string>,
    verdict: (name: string, before: string, now: string) => `${name}: bisher „${before}“, jetzt „${now}“`,
    onlyNew: 'neu dabei',
    onlyOld: 'nicht mehr dabei',
    otherBoundary: 'andere Abgrenzung',
    noSplit: 'Woher die Änderung kommt, ist nicht bewertbar.',
    note: 'Ersetzt wird der Reihe nach, was in die Rechnung eingeht: das Jahr, die Daten, die Faktoren, die Abgrenzung. Jede Spalte zeigt, was dieser Schritt ändert; was dann noch bleibt, kommt von der Rechenweise. Die Teile ergeben zusammen die Änderung.',
    rounded: 'Gerechnet wird mit ungerundeten Werten; gerundete können in der letzten Stelle abweichen.',
    unchanged: (n: string, isOne: boolean) =>
      isOne
        ? 'Bei einem Quartier ändert sich nichts davon.'
        : `Bei ${n} Quartieren ändert sich nichts davon.`,
    pages: 'Seiten der Quartiere',
  },

  figures: {
    heading: 'Ausgangswert, Ziel, Abstand, Fortschritt und Prognose',
    caption: (a: string, b: string) =>
      `Weitere Kennzahlen in Ausgabe ${b} und, wo sie sich ändern, in Ausgabe ${a}`,
    baseline_t: 'Ausgangswert, t',
    target_t: 'Zielwert, t',
    gap_t: 'Abstand zum Zielpfad, t',
    progress_pct: 'Fortschritt, %',
    forecast_t: 'Prognose für das Zieljahr, t',
    /** In a line of text, before their values. */
    names: {
      baseline_t: 'Ausgangswert',
      target_t: 'Ziel',
      gap_t: 'Abstand zum Zielpfad',
      progress_pct: 'Fortschritt',
      forecast_t: 'Prognose für das Zieljahr',
    },
    change: (name: string, before: string, now: string) => `${name} ${before} → ${now}`,
    before: (value: string) => `bisher ${value}`,
    baseYears: (from: string, to: string) => (from === to ? `Basisjahr ${from}` : `Basisjahre ${from}–${to}`),
  },

  /** Emissions of years before the latest one. */
  otherYears: {
    heading: 'Andere Jahre:',
    change: (year: string, before: string, now: string, difference: string) =>
      `${year}: ${before} → ${now} (${difference})`,
    more: (n: string, isOne: boolean) => (isOne ? ' und ein weiteres Jahr' : ` und ${n} weitere Jahre`),
  },

  cells: {
    heading: 'Geänderte Angaben',
    none: 'Energie und gemeldete Emissionen sind, soweit sie veröffentlicht sind, in beiden Ausgaben dieselben.',
    confidential: 'Vertrauliche Angaben werden nicht verglichen.',
    counts: (changed: string, removed: string, added: string) =>
      `Geändert: ${changed}, entfallen: ${removed}, neu: ${added}.`,
    first: (n: string, total: string) => `Gezeigt werden die ersten ${n} von ${total}; geänderte zuerst.`,
    caption: (a: string, b: string) => `Gelieferte Angaben, die sich von Ausgabe ${a} zu ${b} ändern`,
    place: 'Angabe',
    inputs: {
      heading: 'Geänderte Faktoren, Ziele und Bezugsgrößen',
      caption: (a: string, b: string) =>
        `Faktoren, Ziele und Bezugsgrößen, die sich von Ausgabe ${a} zu ${b} ändern`,
      none: 'Die Zahlen der Faktoren, Ziele und Bezugsgrößen sind in beiden Ausgaben dieselben.',
      all: 'Alle Quartiere',
      column: {
        g_per_kwh: 'Emissionsfaktor',
        base_year_from: 'erstes Basisjahr des Ziels',
        base_year_to: 'letztes Basisjahr des Ziels',
        reduction_pct: 'Minderung als Ziel',
        target_t: 'Ziel in Tonnen',
        decided_t: 'beschlossene Tonnen im Zieljahr',
        population: 'Einwohner',
        dwellings: 'Wohnungen',
        buildings: 'Gebäude',
        heated_floor_area_m2: 'beheizte Fläche',
      } satisfies Record<Exclude<CellChange['column'], 'energy_mwh' | 'emissions_t'>, string>,
    },
    energy: 'Unter jedem Wert steht, wo er geliefert wurde.',
  },
};
