import type { ClaimShare, ClaimUnit } from './claim.ts';

const gap = '[ \\u00a0\\u2009\\u202f]?';
/** Behind it no letter goes on. */
const end = '(?![\\p{L}\\d])';

const scales: Record<string, number> = {
  mrd: 1e9,
  milliarde: 1e9,
  milliarden: 1e9,
  billion: 1e9,
  bn: 1e9,
  mio: 1e6,
  million: 1e6,
  millionen: 1e6,
  tsd: 1e3,
  tausend: 1e3,
  thousand: 1e3,
};
const scale = `(?<scale>Mrd\\.?|Milliarden?|Mio\\.?|Millionen|Million|Tsd\\.?|Tausend|tausend|billion|bn|million|thousand)`;

const gas =
  '(?:(?:an |of )?(?:CO[₂2]|Treibhausgase?n?|greenhouse gas(?:es)?)(?:-?e(?:q|quivalents?)?|-Äquivalente?n?)?)';

interface Word {
  pattern: string;
  unit: ClaimUnit;
  factor: number;
}

const masses: Word[] = [
  { pattern: 'Mt|Megatonnen?|megatonnes?', unit: 't', factor: 1e6 },
  { pattern: 'kt|Kilotonnen?|kilotonnes?', unit: 't', factor: 1e3 },
  { pattern: 't|Tonnen?|tonnes?|tons?', unit: 't', factor: 1 },
  { pattern: 'kg|Kilogramm|kilograms?', unit: 't', factor: 1e-3 },
];
const energies: Word[] = [
  { pattern: 'TWh', unit: 'MWh', factor: 1e6 },
  { pattern: 'GWh|Gigawattstunden|gigawatt[- ]hours', unit: 'MWh', factor: 1e3 },
  { pattern: 'MWh|Megawattstunden|megawatt[- ]hours', unit: 'MWh', factor: 1 },
  { pattern: 'kWh|Kilowattstunden|kilowatt[- ]hours', unit: 'MWh', factor: 1e-3 },
];
const of = ({ pattern }: Word, behind = '') => `(?:${pattern})${behind}${end}`;

/** The first that fits counts: longer units stand before those with which they begin. */
const words: { source: string; unit: ClaimUnit; factor: number }[] = [
  {
    source: `g${gap}(?:${gas})?${gap}(?:/|je|pro|per)${gap}kWh${end}`,
    unit: 'g/kWh',
    factor: 1,
  },
  {
    source: `(?:Prozentpunkten?|%-Punkten?|Prozent-Punkten?|percentage points?|pp)${end}`,
    unit: 'pp',
    factor: 1,
  },
  { source: `%|(?:Prozent|percent|per cent)${end}|-?prozentig\\p{L}*`, unit: '%', factor: 1 },
  {
    source: `(?:Euro|EUR|€|euros?)${gap}(?:/|je|pro|per|a)${gap}(?:eingesparte[rn]?${gap})?(?:t|Tonne|tonne)${end}`,
    unit: 'EUR/t',
    factor: 1,
  },
  { source: `(?:Euro|EUR|euros?)${end}|€`, unit: 'EUR', factor: 1 },
  ...[...masses, ...energies].map((word) => ({ ...word, source: of(word) })),
];

const shares: [ClaimShare, string][] = [
  [
    'head',
    '(?:/|je|pro|per|a) ?(?:Kopf|Einwohner(?:in)?(?:nen)?|Einw\\.?|EW|Person|head|capita|person|inhabitant|resident)',
  ],
  ['m2', '(?:/|je|pro|per|a) ?(?:m²|m2|Quadratmeter|square metre)'],
  ['dwelling', '(?:/|je|pro|per|a) ?(?:Wohnung|Wohneinheit|WE|dwelling|flat)'],
  [
    'part_of_year',
    '(?:(?:/|je|pro|per|a|im|in der) ?(?:Stunde|Tag|Woche|Monat|Quartal|hour|day|week|month|quarter)|(?:täglich|wöchentlich|monatlich|daily|weekly|monthly))',
  ],
];
const shareWords = shares.map(
  ([share, source]) => [share, new RegExp(`${source}(?![\\p{L}\\d])`, 'u')] as const,
);
const shareBehind = shares.map(
  ([share, source]) =>
    [share, new RegExp(`[ \\u00a0]?(?:${gas})?[ \\u00a0]?${source}(?![\\p{L}\\d])`, 'uy')] as const,
);

const scaleFirst = new RegExp(`${gap}${scale}[ \\u00a0]?`, 'uy');
const gasBehind = new RegExp(`${gap}${gas}(?![\\p{L}\\d])`, 'uy');
const unitFirst = words.map(({ source, ...word }) => ({
  ...word,
  pattern: new RegExp(`${gap}(?:${source})`, 'uy'),
}));

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export interface WrittenUnit {
  unit: ClaimUnit;
  share: ClaimShare | null;
  factor: number;
  end: number;
}

/** The unit that begins at this place of a text, right behind a number; undefined where none does. */
export function readUnit(
  text: string,
  at: number,
  { isMoney }: { isMoney: boolean },
): WrittenUnit | undefined {
  const scaled = matchAt(scaleFirst, text, at);
  const from = scaled ? scaleFirst.lastIndex : at;
  const by = scaled ? scales[scaled.groups!.scale!.toLowerCase().replace('.', '')]! : 1;
  // "€1.2 million": the unit stands before the number.
  if (isMoney) return { unit: 'EUR', share: null, factor: by, end: from };
  for (const { pattern, unit, factor } of unitFirst) {
    if (!matchAt(pattern, text, from)) continue;
    const behind = pattern.lastIndex;
    const share = unit === 't' || unit === 'MWh' ? shareAt(text, behind) : undefined;
    const isOfGas = unit === 't' && matchAt(gasBehind, text, behind);
    return {
      unit,
      factor: factor * by,
      share: share?.share ?? null,
      end: share?.end ?? (isOfGas ? gasBehind.lastIndex : behind),
    };
  }
  return undefined;
}

function shareAt(text: string, at: number): { share: ClaimShare; end: number } | undefined {
  for (const [share, pattern] of shareBehind) {
    if (matchAt(pattern, text, at)) return { share, end: pattern.lastIndex };
  }
  return undefined;
}

/** The unit that a head names, such as "Emissionen, t CO₂e" or "Anteil (%)"; the last if it names several. */
export function unitOfHead(head: string): WrittenUnit | undefined {
  const places = [...head.matchAll(/(?:^|[\s,;([])(?=[^\s,;([])/g)].map(
    ({ index, 0: { length } }) => index + length,
  );
  for (const at of places.toReversed()) {
    const unit = readUnit(head, at, { isMoney: false });
    if (unit) return unit;
  }
  return undefined;
}

/** What the words before a number divide it by: "Emissionen je Kopf: 4,2 t". */
export const shareIn = (text: string): ClaimShare | null =>
  shareWords.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
