import { dash, formatPercent, formatRounded, joinList, withUnit } from '#lib/domain/numbers/format.ts';
import { roundTo } from '#lib/domain/numbers/rounding.ts';
import { largestRow, shownKilograms, type PairFigures } from '#lib/domain/pair-figures.ts';
import type { Carrier, Sector } from '#lib/domain/records/balance.ts';
import type { Pair, PairRow, PairSide } from '#lib/domain/records/pair.ts';
import { standardSectorIds, type Language } from '#lib/domain/vocabulary.ts';
import { pairTexts } from '#lib/texts/index.ts';

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
  const names = listedSectors(sectors, known);
  return sectors.length > 1 ? words.together(names) : names;
}

const listedSectors = (sectors: readonly string[], known: Vocabulary) =>
  joinList(
    sectors.map((sector) => sectorLabel(sector, known)),
    known.lang,
  );

const standardSector = (sector: string) => standardSectorIds.find((id) => id === sector);

/** One sector that is not told apart by carrier, beside rows that are. */
export const isWholeSector = ({ sectors, carrier }: Named): boolean =>
  carrier === null && sectors.length === 1;

/** "Erdgas in privaten Haushalten"; of a row that is no single cell its sectors. */
export function pairRowName(row: Named, known: Vocabulary): string {
  if (row.carrier !== null) return cellName(carrierLabel(row.carrier, known), row, known);
  const names = sectorNames(row, known);
  return isWholeSector(row) ? `${names} (${pairTexts[known.lang].whole})` : names;
}

function cellName(carrier: string, { sectors: [sector = ''] }: Named, known: Vocabulary): string {
  const words = pairTexts[known.lang];
  const standard = standardSector(sector);
  return standard
    ? `${carrier} ${words.inSector[standard]}`
    : words.inOtherSector(carrier, sectorLabel(sector, known));
}

/** Where a difference lies: "bei Erdgas in privaten Haushalten", "bei der Industrie". */
export function pairRowPlace(row: Named, known: Vocabulary): string {
  const { place } = pairTexts[known.lang];
  const [sector = ''] = row.sectors;
  if (row.carrier !== null) {
    const others: Record<string, string> = place.carriers;
    const carrier = others[row.carrier] ?? carrierLabel(row.carrier, known);
    return place.cell(cellName(carrier, row, known));
  }
  if (row.sectors.length > 1) return place.sectors(listedSectors(row.sectors, known));
  const standard = standardSector(sector);
  return standard ? place.standard[standard] : place.sector(sectorLabel(sector, known));
}

/** Kilograms per head without their unit. */
export function perHeadNumber(
  t: number | null,
  stepKg: number,
  lang: Language,
  { isSigned = false } = {},
): string {
  if (t === null) return dash;
  return formatRounded(shownKilograms(t, stepKg), t, lang, { digits: 0, step: stepKg, isSigned });
}

/** "473 kg" */
export const perHead = (
  t: number | null,
  stepKg: number,
  lang: Language,
  sign = { isSigned: false },
): string => withUnit(perHeadNumber(t, stepKg, lang, sign), pairTexts[lang].unit);

/** A percentage without its sign. */
export const shareNumber = (share: number | null, lang: Language): string =>
  share === null ? dash : formatRounded(roundTo(share, 1), share, lang, { digits: 1 });

/** What makes the largest difference, and how much of the whole it is. */
export function pairSentence(
  figures: PairFigures,
  names: { a: string; b: string },
  known: Vocabulary,
): string {
  const { lang } = known;
  const words = pairTexts[lang];
  const largest = largestRow(figures);
  if (!largest) return words.equal(names.a, names.b);
  const value = (side: 'a' | 'b') => {
    const { t_per_head: t } = largest[side];
    return t === null
      ? words.valueNone(names[side])
      : words.value(names[side], perHead(t, figures.stepKg, lang));
  };
  const place = pairRowPlace(largest, known);
  return [
    words.largest(isWholeSector(largest) ? `${place} (${words.whole})` : place, value('a'), value('b')),
    ...partOfTotal(largest, figures, names.a, lang),
  ].join(' ');
}

function partOfTotal(
  { a, b, difference, share_pct: share }: PairRow,
  { total, stepKg }: PairFigures,
  name: string,
  lang: Language,
): string[] {
  const words = pairTexts[lang];
  const apart = (t: number) => perHead(Math.abs(t), stepKg, lang);
  const [amount, whole] = [apart(difference), apart(total.difference)];
  if (share !== null && share > 0 && share <= 100) {
    const percent = formatPercent(share, lang);
    // Where one has nothing, the amount was said just before.
    const part = a.t_per_head === null || b.t_per_head === null ? percent : words.amount(amount, percent);
    return [words.share(part, whole)];
  }
  const beyond =
    share === null
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
