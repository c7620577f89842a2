import { formatPercent, formatRounded, joinList, withUnit } from '#lib/domain/numbers/format.ts';
import { largestLine, type PairFigures, type PairLine } from '#lib/domain/pair-figures.ts';
import type { Carrier, Sector } from '#lib/domain/records/balance.ts';
import type { Pair, PairRow, PairSide } from '#lib/domain/records/pair.ts';
import { standardSectorIds, type Language } from '#lib/domain/vocabulary.ts';
import { chartTexts, pairTexts } from '#lib/texts/index.ts';

export interface Vocabulary {
  lang: Language;
  sectors: readonly Sector[];
  carriers: readonly Carrier[];
}

type Named = Pick<PairRow, 'sectors' | 'carrier' | 'kind'>;

const sectorLabel = (sector: string, { sectors, lang }: Vocabulary) =>
  sectors.find((row) => row.sector === sector)?.label[lang] ?? sector;

export const carrierLabel = (carrier: string, { carriers, lang }: Vocabulary) =>
  carriers.find((row) => row.carrier === carrier)?.label[lang] ?? carrier;

/** The sectors of a row; those that are withheld stand together. */
export function sectorNames({ sectors, kind }: Named, known: Vocabulary): string {
  const words = pairTexts[known.lang];
  if (kind === 'rounded') return words.rounding;
  const names = joinList(
    sectors.map((sector) => sectorLabel(sector, known)),
    known.lang,
  );
  return sectors.length > 1 ? words.together(names) : names;
}

/** "Erdgas in privaten Haushalten"; of a row that is no single cell its sectors. */
export function pairRowName(row: Named, known: Vocabulary): string {
  const words = pairTexts[known.lang];
  const [sector = ''] = row.sectors;
  if (row.carrier === null) return sectorNames(row, known);
  const carrier = carrierLabel(row.carrier, known);
  const standard = standardSectorIds.find((id) => id === sector);
  return standard
    ? `${carrier} ${words.inSector[standard]}`
    : words.inOtherSector(carrier, sectorLabel(sector, known));
}

/** The same after "bei". */
function nameInSentence(row: Named, known: Vocabulary): string {
  const name = pairRowName(row, known);
  return row.carrier === null && row.sectors.length === 1 ? pairTexts[known.lang].theSector(name) : name;
}

/** A printed amount per head without its unit. */
export function perHeadNumber(
  shown: number | null,
  exact: number | null,
  { digits, isSigned = false }: { digits: number; isSigned?: boolean },
  lang: Language,
): string {
  return formatRounded(shown, exact, lang, { digits, isSigned });
}

/** "0,47 t", of an amount in whichever direction. */
function tonnesPerHead(shown: number, exact: number, digits: number, lang: Language): string {
  const text = perHeadNumber(Math.abs(shown), Math.abs(exact), { digits }, lang);
  return withUnit(text, chartTexts[lang].unit.tonnes);
}

/** What makes the largest difference, and how much of the whole it is. */
export function pairSentence(
  figures: PairFigures,
  names: { a: string; b: string },
  known: Vocabulary,
): string {
  const { lang } = known;
  const words = pairTexts[lang];
  const largest = largestLine(figures);
  if (!largest || largest.difference === 0) return words.equal(names.a, names.b);
  const { digits, total } = figures;
  const value = (side: 'a' | 'b') => {
    const shown = largest[side];
    return shown === null
      ? words.valueNone(names[side])
      : words.value(names[side], tonnesPerHead(shown, largest.row[side].t_per_head ?? 0, digits, lang));
  };
  return [
    words.largest(nameInSentence(largest.row, known), value('a'), value('b')),
    ...partOfTotal(largest, total, { digits, name: names.a, lang }),
  ].join(' ');
}

function partOfTotal(
  { difference, row, share }: PairLine,
  total: PairLine,
  { digits, name, lang }: { digits: number; name: string; lang: Language },
): string[] {
  const words = pairTexts[lang];
  const amount = tonnesPerHead(difference, row.difference, digits, lang);
  const whole = tonnesPerHead(total.difference, total.row.difference, digits, lang);
  if (share !== null && total.difference !== 0 && share > 0 && share <= 100)
    return [words.share(amount, formatPercent(share, lang), whole)];
  const beyond =
    share === null || total.difference === 0
      ? words.balanced
      : (share > 0 ? words.lessInAll : words.turned)(whole, total.difference > 0);
  return [words.against(name, amount, difference > 0), beyond];
}

/** Why the two cannot be compared: each reason, and whose it is. */
export function whyNotComparable({ a, b }: Pair, names: { a: string; b: string }, lang: Language): string[] {
  const of = (side: PairSide, name: string) =>
    side.comparable
      ? []
      : [pairTexts[lang].because(name, side.reason_texts.map((text) => text[lang]).join(' '))];
  return [...of(a, names.a), ...of(b, names.b)];
}

/** What has to be said of the rows: why some stay together, what is included elsewhere, local factors. */
export function pairNotes(
  { a, b, rows }: Pair,
  names: { a: string; b: string },
  known: Vocabulary,
): string[] {
  const words = pairTexts[known.lang];
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const local = (side: PairSide, key: 'a' | 'b'): string[] => {
    if (!side.has_local_factor) return [];
    const carriers = rows.flatMap((row) =>
      row[key].has_local_factor && row.carrier !== null ? carrierLabel(row.carrier, known) : [],
    );
    const list = joinList([...new Set(carriers)], known.lang);
    return [carriers.length === 0 ? words.localFactorAlone(names[key]) : words.localFactor(names[key], list)];
  };
  return [
    ...kinds.flatMap((kind) => (kind === null || kind === 'total' ? [] : words.kinds[kind])),
    ...(rows.some((row) => row.a.state === 'IE' || row.b.state === 'IE') ? [words.elsewhere] : []),
    ...local(a, 'a'),
    ...local(b, 'b'),
  ];
}
