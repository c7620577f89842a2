import { compareWords } from '#lib/domain/word-order.ts';
import { formatNumber } from '#lib/domain/numbers/format.ts';
import { chartTexts } from '#lib/texts/index.ts';
import { levelVerdicts, type Language, type LevelVerdict } from '#lib/domain/vocabulary.ts';
import { cutText } from '../text/cut.ts';
import type { Layout } from '../layout.ts';
import type { MapQuartier, TileQuartiers } from './data.ts';
import { textMark, type Mark } from '../drawing/marks.ts';
import { textWidth } from '../text/width.ts';
import { lightColours } from '../drawing/theme.ts';
import { verdictMark } from '../drawing/verdict-mark.ts';

interface KeyEntry {
  /** The letters on the tile. */
  code?: string;
  href?: string;
  verdict: LevelVerdict;
  name: string;
  /** Second line. */
  text?: string;
}

/** What the signs on the tiles mean. */
export interface MapKey extends KeyFrame {
  entries: KeyEntry[];
  /** The entries are the quartiers themselves, not kinds of them. */
  isList: boolean;
}

interface KeyFrame {
  columns: number;
  /** Of one column. */
  width: number;
  /** Between entries. */
  gap: number;
}

/** Programmes up to this size have their quartiers listed. */
const maxListed = 9;
const markSize = 13;

/** "Gelsenkirchen, Horst: auf dem Zielpfad" */
export function quartierName(place: string, { name, level }: MapQuartier, lang: Language): string {
  return `${place}, ${name}: ${chartTexts[lang].map.verdict[level]}`;
}

/** Each quartier with its verdict, by municipality, as a person looks for one; undefined where there are too many. */
export function listedKey(
  groups: readonly TileQuartiers[],
  lang: Language,
  frame: KeyFrame,
): MapKey | undefined {
  const { map: texts } = chartTexts[lang];
  const marked = groups.filter(({ quartiers }) => quartiers.length > 0);
  const compare = compareWords(lang);
  const byName = marked.toSorted((a, b) => compare(a.tile.name, b.tile.name));
  const entries = byName.flatMap(({ tile, quartiers }) =>
    quartiers.map(({ name, level, href }): KeyEntry => ({
      code: tile.short,
      href,
      verdict: level,
      name,
      text: `${tile.name}, ${texts.verdict[level]}`,
    })),
  );
  return entries.length > maxListed ? undefined : { entries, isList: true, ...frame };
}

/** How often each verdict occurs. */
export function verdictKey(groups: readonly TileQuartiers[], lang: Language, frame: KeyFrame): MapKey {
  const quartiers = groups.flatMap((group) => group.quartiers);
  const entries = countedVerdicts(quartiers, lang);
  return { entries, isList: false, ...frame };
}

/** The verdicts that occur, each with its number: "3 auf dem Zielpfad". */
export function countedVerdicts(quartiers: readonly MapQuartier[], lang: Language): KeyEntry[] {
  const { map: texts } = chartTexts[lang];
  return levelVerdicts.flatMap((verdict) => {
    const count = quartiers.filter(({ level }) => level === verdict).length;
    const name = `${formatNumber(count, lang)} ${texts.countedVerdict[verdict]}`;
    return count > 0 ? [{ verdict, name }] : [];
  });
}

function entryHeight({ isList, gap }: MapKey, { labelSize }: Layout): number {
  return Math.round(labelSize * (isList ? 2.5 : 1.25)) + gap;
}

export function keyHeight(key: MapKey, layout: Layout): number {
  return Math.ceil(key.entries.length / key.columns) * entryHeight(key, layout);
}

/** From the sign to the words. */
const besideSign = 22;

/** Of entries that stand below each other. */
function columnWidth(entries: readonly KeyEntry[], isList: boolean, size: number): number {
  const widths = entries.map(({ code = '', name, text = '' }) =>
    Math.max(textWidth(`${code} ${name}`, size, isList), textWidth(text, size)),
  );
  return Math.ceil(Math.max(0, ...widths)) + besideSign;
}

/** Of the entries, where they stand in one column without numbers. */
export function keyWidth({ entries, isList }: MapKey, { labelSize: size, width }: Layout): number {
  return Math.min(columnWidth(entries, isList, size), Math.round(width * 0.4));
}

const columnGap = 12;

/** The columns of a key, each with its entries: as wide as they need, or where there is no room all alike. */
function keyColumns({ entries, columns, width, isList }: MapKey, { labelSize }: Layout) {
  const perColumn = Math.ceil(entries.length / columns);
  const parts = Array.from({ length: columns }, (_, at) =>
    entries.slice(at * perColumn, (at + 1) * perColumn),
  );
  const gapAfter = (at: number) => (at < columns - 1 ? columnGap : 0);
  const needed = parts.map((part, at) => columnWidth(part, isList, labelSize) + gapAfter(at));
  const spare = (columns * width - needed.reduce((sum, each) => sum + each, 0)) / columns;
  let left = 0;
  return parts.map((part, at) => {
    const own = spare < 0 ? width : needed[at]! + spare;
    const column = { entries: part, left, width: own - gapAfter(at) };
    left += own;
    return column;
  });
}

/** Letters of a second line may be smaller, down to these, before it is cut. */
const smallestLetters = 11;

function fittedLine(text: string, room: number, { x, y, size }: Record<'x' | 'y' | 'size', number>): Mark {
  const fitting = Math.floor((2 * size * room) / textWidth(text, size)) / 2;
  const own = Math.max(Math.min(size, smallestLetters), Math.min(size, fitting));
  return textMark(cutText(text, room, own), { x, y, size: own, colour: lightColours.muted });
}

/** The key. Where it lists quartiers, their names lead to them; otherwise the tiles say the same. */
export function keyMarks(
  key: MapKey,
  { x, y, hasCodes, hasLinks }: { x: number; y: number; hasCodes: boolean; hasLinks: boolean },
  layout: Layout,
): Mark {
  const { ink } = lightColours;
  const size = layout.labelSize;
  const placed = keyColumns(key, layout).flatMap(({ entries, left, width }) =>
    entries.map((entry, row) => ({ entry, row, left: x + left, room: Math.min(width, layout.width - x) })),
  );
  const marks = placed.flatMap(({ entry, row, left, room }): Mark[] => {
    const baseline = y + row * entryHeight(key, layout) + size;
    const textX = left + besideSign;
    const whole = hasCodes && entry.code !== undefined ? `${entry.code} ${entry.name}` : entry.name;
    const name = cutText(whole, room - besideSign, size, key.isList);
    const line = (text: string, style: { x: number; y: number; colour: string; isStrong?: boolean }) =>
      textMark(text, { size, ...style });
    const named = line(name, { x: textX, y: baseline, colour: ink, isStrong: key.isList });
    return [
      verdictMark(entry.verdict, textX - 14, baseline - size * 0.36, markSize),
      hasLinks && entry.href !== undefined ? { kind: 'group', href: entry.href, marks: [named] } : named,
      ...(entry.text === undefined
        ? []
        : [fittedLine(entry.text, room - besideSign, { x: textX, y: baseline + size * 1.2, size })]),
    ];
  });
  return { kind: 'group', isHidden: !(hasLinks && key.isList), marks };
}
