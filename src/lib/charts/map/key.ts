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
  /** What stands on the tile: its letters, or its number in the reading order of the tiles. */
  code?: string;
  number?: string;
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

/** Each quartier with its verdict; undefined where there are too many. */
export function listedKey(
  groups: readonly TileQuartiers[],
  lang: Language,
  frame: KeyFrame,
): MapKey | undefined {
  const { map: texts } = chartTexts[lang];
  const marked = groups.filter(({ quartiers }) => quartiers.length > 0);
  const entries = marked.flatMap(({ tile, quartiers }, index) =>
    quartiers.map(({ name, level }): KeyEntry => ({
      code: tile.short,
      number: String(index + 1),
      verdict: level,
      name,
      text: texts.verdict[level],
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

/** Of the entries, where they stand in one column without numbers. */
export function keyWidth({ entries, isList }: MapKey, { labelSize: size, width }: Layout): number {
  const widths = entries.map(({ code = '', name, text = '' }) =>
    Math.max(textWidth(`${code} ${name}`, size, isList), textWidth(text, size)),
  );
  return Math.min(Math.ceil(Math.max(0, ...widths)) + 22, Math.round(width * 0.4));
}

/** The key. Hidden from assistive technology, because the tiles have the same as their names. */
export function keyMarks(
  key: MapKey,
  { x, y, isNumbered }: { x: number; y: number; isNumbered: boolean },
  layout: Layout,
): Mark {
  const { ink, muted } = lightColours;
  const size = layout.labelSize;
  const perColumn = Math.ceil(key.entries.length / key.columns);
  const room = Math.min(key.width, layout.width - x) - (key.columns > 1 ? 12 : 0);
  const marks = key.entries.flatMap((entry, index): Mark[] => {
    const left = x + Math.floor(index / perColumn) * key.width;
    const baseline = y + (index % perColumn) * entryHeight(key, layout) + size;
    const textX = left + (isNumbered ? 44 : 22);
    const whole = entry.code === undefined || isNumbered ? entry.name : `${entry.code} ${entry.name}`;
    const name = cutText(whole, room - (textX - left), size, key.isList);
    const line = (text: string, style: { x: number; y: number; colour: string; isStrong?: boolean }) =>
      textMark(text, { size, ...style });
    return [
      ...(isNumbered && entry.number
        ? [line(entry.number, { x: left, y: baseline, colour: ink, isStrong: true })]
        : []),
      verdictMark(entry.verdict, textX - 14, baseline - size * 0.36, markSize),
      line(name, { x: textX, y: baseline, colour: ink, isStrong: key.isList }),
      ...(entry.text ? [line(entry.text, { x: textX, y: baseline + size * 1.2, colour: muted })] : []),
    ];
  });
  return { kind: 'group', isHidden: true, marks };
}
