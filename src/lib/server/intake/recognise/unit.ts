/** What a unit measures. */
export type Dimension = 'energy' | 'mass' | 'factor' | 'area' | 'money' | 'share' | 'years';

/** A unit as a power of ten of the one that the contract uses for its dimension. */
export interface Unit {
  dimension: Dimension;
  power: number;
}

const unit = (dimension: Dimension, power: number): Unit => ({ dimension, power });

/** Against MWh, t, g/kWh, m², EUR, %, years. All are powers of ten, so converting is exact. */
const units = new Map<string, Unit>([
  ...['kwh', 'kilowattstunden'].map((name) => [name, unit('energy', -3)] as const),
  ...['mwh', 'megawattstunden'].map((name) => [name, unit('energy', 0)] as const),
  ...['tsdkwh', 'tausendkwh', '1000kwh'].map((name) => [name, unit('energy', 0)] as const),
  ...['gwh', 'gigawattstunden', 'tsdmwh', 'tausendmwh', '1000mwh', 'miokwh', 'millionenkwh'].map(
    (name) => [name, unit('energy', 3)] as const,
  ),
  ...['twh', 'mrdkwh', 'miomwh', 'tsdgwh', '1000gwh'].map((name) => [name, unit('energy', 6)] as const),
  ...['kg', 'kilogramm'].map((name) => [name, unit('mass', -3)] as const),
  ...['t', 'to', 'tonne', 'tonnen', 'tonnes'].map((name) => [name, unit('mass', 0)] as const),
  ...['kt', 'tsdt', 'tsdtonnen', 'tausendt', 'tausendtonnen', '1000t', '1000tonnen'].map(
    (name) => [name, unit('mass', 3)] as const,
  ),
  ...['g/kwh', 'kg/mwh', 't/gwh'].map((name) => [name, unit('factor', 0)] as const),
  ...['kg/kwh', 't/mwh'].map((name) => [name, unit('factor', 3)] as const),
  ...['m2', 'qm'].map((name) => [name, unit('area', 0)] as const),
  ...['ha', 'hektar', 'hectares'].map((name) => [name, unit('area', 4)] as const),
  ...['km2', 'qkm'].map((name) => [name, unit('area', 6)] as const),
  ...['eur', 'euro', '€'].map((name) => [name, unit('money', 0)] as const),
  ...['t€', 'teur', 'tsdeur', 'tsdeuro', 'tsd€'].map((name) => [name, unit('money', 3)] as const),
  ...['mioeur', 'mioeuro', 'mio€'].map((name) => [name, unit('money', 6)] as const),
  ...['%', 'prozent', 'percent'].map((name) => [name, unit('share', 0)] as const),
  ...['jahre', 'jahren', 'years'].map((name) => [name, unit('years', 0)] as const),
]);

const maxUnitLength = 40;

/** Reads "MWh", "MWh/a", "t CO₂e", "g CO2/kWh", "kWh pro Jahr"; undefined where the text is no unit. */
export function unitOf(text: string): Unit | undefined {
  if (text.length > maxUnitLength) return undefined;
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._]+/g, '')
    .replace(/co2-?(äquivalente?|äq|eq|e)?/g, '')
    .replace(/(hi|hu|\(hi\)|\(hu\)|heizwert)$/, '')
    .replace(/(\/a|\/jahr|projahr|jejahr|imjahr|pa|\/year|peryear|\/yr)$/, '')
    .replace(/(je|pro|per)(?=kwh|mwh|gwh)/, '/');
  return units.get(plain);
}

/** A unit in a cell of its own may stand in brackets: "[MWh]". */
export const withoutBrackets = (text: string) => text.replace(/^[[(]\s*|\s*[\])]$/g, '');

/** What a column of the contract measures, and in which unit; undefined for numbers without one. */
export interface Measure extends Unit {
  /** As the contract writes it. */
  name: string;
  /** Without a unit in the file, is it the contract's? Where several are in use it is not. */
  isUsual: boolean;
}

const measures: readonly [ending: RegExp, measure: Measure][] = [
  [/_mwh$/, { ...unit('energy', 0), name: 'MWh', isUsual: false }],
  [/_t$/, { ...unit('mass', 0), name: 't', isUsual: false }],
  [/^g_per_kwh$/, { ...unit('factor', 0), name: 'g/kWh', isUsual: false }],
  [/_ha$/, { ...unit('area', 4), name: 'ha', isUsual: false }],
  [/_m2$/, { ...unit('area', 0), name: 'm²', isUsual: true }],
  [/_eur$/, { ...unit('money', 0), name: 'EUR', isUsual: true }],
  [/_pct$/, { ...unit('share', 0), name: '%', isUsual: true }],
  [/_years$/, { ...unit('years', 0), name: 'a', isUsual: true }],
];

/** The names of the contract's columns end with their unit. */
export const measureOf = (column: string): Measure | undefined =>
  measures.find(([ending]) => ending.test(column))?.[1];
