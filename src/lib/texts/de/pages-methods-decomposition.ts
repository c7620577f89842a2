import type { DecompositionTerm } from '#lib/domain/records/decomposition.ts';

/** Where the change comes from, explained: what each link measures and who carries it where it is missing. */
export const methodDecompositionDe = {
  heading: 'Woher die Änderung kommt',
  lead:
    'Die Änderung zwischen zwei bewertbaren Jahren wird ohne Rest in sieben Glieder zerlegt. Ohne andere Wahl sind es ' +
    'das letzte Basisjahr und das letzte bewertbare Jahr. Die Glieder ergeben zusammen genau die Änderung.',
  linksHeading: 'Die Glieder der Kette',
  columns: { link: 'Glied', symbol: 'Zeichen', meaning: 'Was es misst', side: 'Zählt zu' },
  links: {
    population: 'mehr oder weniger Menschen im Quartier',
    floor_area_per_head: 'mehr oder weniger beheizte Fläche je Mensch',
    intensity: 'witterungskorrigierte Energie je m²: Sanierung, Technik, Verhalten, Auslastung',
    weather: 'kältere oder wärmere Heizperiode',
    carrier_mix: 'Wechsel zwischen Energieträgern, zum Beispiel vom Heizöl zur Wärmepumpe',
    grid_factor: 'bundesweiter Emissionsfaktor des Netzstroms',
    other_factors: 'alle anderen Emissionsfaktoren, auch lokale Faktoren, zum Beispiel eines Wärmenetzes',
  } satisfies Record<DecompositionTerm, string>,
  rulesHeading: 'Regeln',
  rules: [
    'Ein Energieträger, den es nur in einem der beiden Jahre gibt, zählt ganz zum Energieträgermix. Ein Faktor, der nur in einem der Jahre 0 ist, zählt ganz zu seinem Faktorglied.',
    'Fehlt die Einwohnerzahl, trägt das Glied der Fläche ihren Anteil; fehlt die Fläche oder wechselt ihre Definition, die Energieintensität; fehlen Wetterdaten eines Jahres, steckt die Witterung in der Energieintensität. Das Quartier nennt, was fehlt.',
    'Sektoren, von denen nur gemeldete Emissionen bekannt sind, lassen sich nicht zerlegen; sie bleiben außen vor und werden genannt.',
    'Energieträger, die in einem der Jahre vertraulich sind, stehen in beiden zusammen. Was sich in dieser Gruppe ändert, zählt zum Mix; könnten ihre Faktoren mehr als 1\u00a0% der Emissionen ausmachen, wird nicht zerlegt.',
    'Ist ein Jahr nicht bewertbar oder liegt das zweite nicht nach dem ersten, steht statt der Zahlen der Grund.',
  ],
  ledgersHeading: 'Eigenanteil und Maßnahmen: zwei Rechnungen',
  ledgers:
    'Der Eigenanteil stammt aus der gemessenen Bilanz. Daneben steht die Summe der umgesetzten Maßnahmen: was sie im ' +
    'zweiten Jahr mehr einsparen als im ersten, anteilig nach Tagen, mit den Faktoren des zweiten Jahres. Maßnahmen werden ' +
    'nie von der Bilanz abgezogen; der Unterschied beider Rechnungen ist der unerklärte Rest.',
  heldHeading: 'Die einfache Sicht: Faktoren festgehalten',
  held:
    'Die Energie jedes Jahres, gerechnet mit den Emissionsfaktoren des Basisjahrs. Der Abstand zur Bilanz ist die Wirkung ' +
    'geänderter Faktoren. Hat ein Energieträger im Basisjahr keinen Faktor, bleibt der Wert leer. Diese Sicht ist nicht ' +
    'BISKO-konform.',
};
