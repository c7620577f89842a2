import type { Indicator } from '#lib/domain/indicators.ts';

interface IndicatorTexts {
  name: string;
  /** For titles and columns. */
  short: string;
  /** "%" is set without a space in English. */
  unit: string;
  /** After "zwischen 1 und 2", where that is another form. */
  unitInRange?: string;
  /** After the name. */
  unitPhrase: string;
  /** What it tells, and what it does not. */
  meaning: string;
  formula: string;
}

/** Everything that pictures and the comparison say of an indicator. */
export const indicatorsDe: Record<Indicator, IndicatorTexts> = {
  t_per_head: {
    name: 'Emissionen je Einwohnerin und Einwohner',
    short: 'Emissionen je Kopf',
    unit: 't',
    unitPhrase: 'in t\u00a0CO₂e je Jahr',
    meaning:
      'Wie viele Treibhausgase im Quartier auf eine Person kommen. Viel Gewerbe hebt den Wert, auch wenn die Menschen dort sparsam leben.',
    formula: 'Emissionen des Jahres / Einwohner des Jahres',
  },
  t_per_m2: {
    name: 'Emissionen je m² beheizter Fläche',
    short: 'Emissionen je m²',
    unit: 't/m²',
    unitPhrase: 'in t\u00a0CO₂e je m² und Jahr',
    meaning:
      'Wie viele Treibhausgase auf einen Quadratmeter beheizter Fläche kommen. Zeigt Gebäude und Heizung zusammen, gleich wie viele Menschen dort wohnen.',
    formula: 'Emissionen des Jahres / beheizte Fläche des Jahres',
  },
  kwh_per_m2: {
    name: 'Endenergie je m² beheizter Fläche',
    short: 'Energie je m²',
    unit: 'kWh/m²',
    unitPhrase: 'in kWh je m² und Jahr',
    meaning:
      'Wie viel Endenergie auf einen Quadratmeter beheizter Fläche kommt, unabhängig davon, wie sauber sie ist. Nicht witterungskorrigiert: In kalten Jahren ist der Wert höher.',
    formula: '1000 × Endenergie des Jahres in MWh / beheizte Fläche des Jahres',
  },
  t_per_dwelling: {
    name: 'Emissionen je Wohnung',
    short: 'Emissionen je Wohnung',
    unit: 't',
    unitPhrase: 'in t\u00a0CO₂e je Jahr',
    meaning:
      'Wie viele Treibhausgase auf eine Wohnung kommen. Große Wohnungen und viel Gewerbe heben den Wert.',
    formula: 'Emissionen des Jahres / Wohnungen des Jahres',
  },
  change_pct: {
    name: 'Veränderung der Emissionen gegenüber der Ausgangsbilanz',
    short: 'Veränderung seit der Ausgangsbilanz',
    unit: '%',
    unitPhrase: 'in Prozent (negativ: weniger)',
    meaning:
      'Um wie viel die Emissionen seit der Ausgangsbilanz gestiegen oder gesunken sind; negativ heißt weniger. Sagt nichts darüber, wie hoch sie sind oder was schon vor dem Basisjahr geschehen ist.',
    formula: '100 × (Emissionen des Jahres − Ausgangsbilanz) / Ausgangsbilanz',
  },
  progress_minus_elapsed_pp: {
    name: 'Fortschritt zum Ziel minus verstrichene Zeit',
    short: 'Fortschritt gegenüber der Zeit',
    unit: 'Prozentpunkte',
    unitInRange: 'Prozentpunkten',
    unitPhrase: 'in Prozentpunkten (positiv: weiter als die Zeit)',
    meaning:
      'Ob ein Quartier seinem eigenen Ziel voraus ist: welcher Teil der geplanten Minderung erreicht ist, abzüglich des Teils der Zeit, der vergangen ist. Über null ist voraus. Ein leichtes Ziel ist leichter zu erreichen.',
    formula:
      '100 × (Ausgangsbilanz − Emissionen) / (Ausgangsbilanz − Ziel) − 100 × verstrichene Jahre / Jahre bis zum Ziel',
  },
  fossil_heat_pct: {
    name: 'Anteil fossiler Energieträger an der Wärme',
    short: 'Fossile Wärme',
    unit: '%',
    unitPhrase: 'in Prozent der Endenergie',
    meaning:
      'Welcher Teil der Energie zum Heizen aus Erdgas, Öl, Kohle und anderen fossilen Brennstoffen vor Ort kommt. Fernwärme zählt als Wärmenetz, auch wenn sie fossil erzeugt wird.',
    formula:
      '100 × fossile Energie / Energie aus fossilen Trägern, Wärmenetzen, erneuerbaren und Strom zum Heizen',
  },
  households_t_per_head: {
    name: 'Emissionen der privaten Haushalte je Einwohnerin und Einwohner (ergänzend)',
    short: 'Haushalte je Kopf (ergänzend)',
    unit: 't',
    unitPhrase: 'in t\u00a0CO₂e je Jahr',
    meaning:
      'Wie viele Treibhausgase aus privaten Haushalten auf eine Person kommen. Gewerbe, Industrie und Verkehr zählen nicht mit. Das hilft, wo sie den Vergleich je Kopf verzerren; maßgeblich bleibt die Hauptabgrenzung.',
    formula: 'Emissionen der privaten Haushalte im Jahr / Einwohner des Jahres',
  },
  t_per_head_corrected: {
    name: 'Witterungskorrigierte Emissionen je Einwohnerin und Einwohner (ergänzend)',
    short: 'Emissionen je Kopf, witterungskorrigiert (ergänzend)',
    unit: 't',
    unitPhrase: 'in t\u00a0CO₂e je Jahr, nicht BISKO-konform',
    meaning:
      'Wie viele Treibhausgase bei mittlerer Witterung auf eine Person kämen. Umgerechnet ist nur die Energie zum Heizen; gemeldete Emissionen bleiben, wie sie sind. Maßgeblich bleiben die tatsächlichen Emissionen.',
    formula: 'witterungskorrigierte Emissionen des Jahres / Einwohner des Jahres',
  },
};
