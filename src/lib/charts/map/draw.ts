import { formatNumber } from '#lib/domain/numbers/format.ts';
import type { RuhrTile } from '#lib/domain/ruhr-tiles.ts';
import { chartTexts } from '#lib/texts/index.ts';
import { isPage, type Canvas, type Layout } from '../layout.ts';
import { keyHeight, keyMarks, keyWidth, listedKey, quartierName, verdictKey, type MapKey } from './key.ts';
import type { MapQuartier, TileQuartiers } from './data.ts';
import { textMark, type Mark, type Paint } from '../drawing/marks.ts';
import { textWidth } from '../text/width.ts';
import { lightColours } from '../drawing/theme.ts';
import { verdictMark } from '../drawing/verdict-mark.ts';

interface MapOptions {
  listHref: string;
  hasLinks: boolean;
}

const gap = 16;
const widestTile = 52;
/** Smaller tiles cannot carry their letters and a sign. */
const minLetteredTile = 34;
/** Between the entries of a key. */
const keyGap = 6;
/** Smaller tiles cannot carry a sign. */
const minMarkedTile = 20;

/** Letters of the size at which the longest code of four fits a tile. */
function codeSize(pitch: number, { axisSize }: Layout): number {
  return Math.min(axisSize, Math.floor(((pitch - 7) / textWidth('HMKL', 1)) * 2) / 2);
}

interface MapPlan {
  /** Side of a tile with the gap to the next. */
  pitch: number;
  columns: number;
  rows: number;
  key: MapKey;
  isKeyBelow: boolean;
  isLettered: boolean;
  height: number;
}

/** How large the tiles are, and what stands beside or below them: as much as there is room for. */
function planMap(groups: readonly TileQuartiers[], layout: Canvas): MapPlan {
  const columns = Math.max(...groups.map(({ tile }) => tile.column)) + 1;
  const rows = Math.max(...groups.map(({ tile }) => tile.row)) + 1;
  const isKeyBelow = layout.isNarrow;
  const keyColumns = isKeyBelow && layout.width >= 440 ? 2 : 1;
  const plan = (key: MapKey): MapPlan => {
    const below = isKeyBelow && key.entries.length > 0 ? keyHeight(key, layout) + gap : 0;
    const room = isPage(layout) ? Infinity : (layout.height - below) / rows;
    const mapWidth = isKeyBelow ? layout.width : layout.width - keyWidth(key, layout) - gap;
    const pitch = Math.max(8, Math.floor(Math.min(mapWidth / columns, widestTile, room)));
    const height = isKeyBelow ? rows * pitch + below : Math.max(rows * pitch, keyHeight(key, layout));
    return { pitch, columns, rows, key, isKeyBelow, isLettered: pitch >= minLetteredTile, height };
  };
  const frame = { columns: keyColumns, width: layout.width / keyColumns, gap: keyGap };
  const listed = listedKey(groups, layout.lang, frame);
  const counted = verdictKey(groups, layout.lang, frame);
  if (listed && isPage(layout)) return plan(listed);
  // A list is worth more than the space between its entries.
  const lists = listed ? [keyGap, keyGap / 2, 0].map((gap) => plan({ ...listed, gap })) : [];
  const fitting = lists.find(({ pitch, height }) => pitch >= minMarkedTile && height <= layout.height);
  return fitting ?? plan(counted);
}

export function mapHeight(groups: readonly TileQuartiers[], layout: Canvas): number {
  return planMap(groups, layout).height;
}

/** One tile for each municipality; those with quartiers are outlined, carry their verdict and lead there. */
export function mapMarks(groups: readonly TileQuartiers[], layout: Canvas, options: MapOptions): Mark[] {
  const plan = planMap(groups, layout);
  const { pitch, columns, rows, key, isKeyBelow } = plan;
  const quiet = groups.filter(({ quartiers }) => quartiers.length === 0);
  const marked = groups.filter(({ quartiers }) => quartiers.length > 0);
  const left = isKeyBelow ? Math.floor((layout.width - columns * pitch) / 2) : 0;
  const keyPlace = isKeyBelow
    ? { x: 0, y: rows * pitch + gap }
    : { x: columns * pitch + gap, y: Math.max(0, (rows * pitch - keyHeight(key, layout)) / 2) };
  return [
    {
      kind: 'group',
      shift: [left, 0],
      marks: [
        { kind: 'group', isHidden: true, marks: quiet.map((group) => quietTile(group.tile, plan, layout)) },
        ...marked.map((group) => markedTile(group, plan, layout, options)),
      ],
    },
    keyMarks(key, { ...keyPlace, hasCodes: plan.isLettered, hasLinks: options.hasLinks }, layout),
  ];
}

function tileRect({ column, row }: RuhrTile, { pitch }: MapPlan, inset: number, paint: Paint): Mark {
  const side = pitch - 3 - 2 * inset;
  const x = column * pitch + 1.5 + inset;
  const y = row * pitch + 1.5 + inset;
  return { kind: 'rect', x, y, width: side, height: side, paint };
}

/** A line of text in the middle of a tile, or above or below it. */
function tileText(
  text: string,
  { column, row }: RuhrTile,
  { pitch }: MapPlan,
  { down, ...style }: { down: number; size: number; colour: string; isStrong?: boolean },
): Mark {
  const [x, y] = [(column + 0.5) * pitch, (row + 0.5) * pitch + down];
  return textMark(text, { x, y, align: 'middle', ...style });
}

function quietTile(tile: RuhrTile, plan: MapPlan, layout: Layout): Mark {
  const { tile: fill, muted } = lightColours;
  const size = codeSize(plan.pitch, layout);
  const code = tileText(tile.short, tile, plan, { down: size * 0.35, size, colour: muted });
  const face = tileRect(tile, plan, 0, { fill });
  return { kind: 'group', title: tile.name, marks: plan.isLettered ? [face, code] : [face] };
}

function markedTile(
  { tile, quartiers }: TileQuartiers,
  plan: MapPlan,
  layout: Canvas,
  { listHref, hasLinks }: MapOptions,
): Mark {
  const { lang } = layout;
  const { map: texts } = chartTexts[lang];
  const [first] = quartiers;
  const isSingle = quartiers.length === 1;
  const label = isSingle
    ? quartierName(tile.name, first!, lang)
    : texts.quartiersIn(tile.name, formatNumber(quartiers.length, lang));
  const marks = plan.isLettered
    ? letteredFace(tile, quartiers, plan, layout)
    : smallFace(tile, quartiers, plan, layout);
  if (!hasLinks) return { kind: 'group', title: label, marks };
  // The name of the link contains what is seen of it, for those who speak to click (WCAG 2.5.3).
  const count = formatNumber(quartiers.length, lang);
  const code = isSingle ? tile.short : `${tile.short} × ${count}`;
  const name = plan.isLettered ? `${label} (${code})` : isSingle ? label : `${label} (${count})`;
  // Where the key lists the quartiers, its names are the links for all; the tile is one more for the pointer.
  return {
    kind: 'group',
    title: name,
    href: isSingle ? first!.href : listHref,
    isHidden: plan.key.isList,
    tip: [label],
    marks,
  };
}

/** The sign of the verdict alone, or how many quartiers there are. */
function smallFace(tile: RuhrTile, quartiers: readonly MapQuartier[], plan: MapPlan, layout: Canvas): Mark[] {
  const { accent, paper, ink: colour } = lightColours;
  const { pitch } = plan;
  const size = Math.min(layout.labelSize, pitch * 0.6);
  const [x, y] = [(tile.column + 0.5) * pitch, (tile.row + 0.5) * pitch];
  return [
    tileRect(tile, plan, 0.5, { fill: paper, stroke: accent, width: 1.5 }),
    quartiers.length === 1
      ? verdictMark(quartiers[0]!.level, x, y, Math.min(14, pitch * 0.56))
      : tileText(formatNumber(quartiers.length, layout.lang), tile, plan, {
          down: size * 0.35,
          size,
          colour,
          isStrong: true,
        }),
  ];
}

function letteredFace(
  tile: RuhrTile,
  quartiers: readonly MapQuartier[],
  plan: MapPlan,
  layout: Canvas,
): Mark[] {
  const { pitch } = plan;
  const { paper, accent, ink: colour } = lightColours;
  const size = codeSize(pitch, layout);
  const [x, y] = [(tile.column + 0.5) * pitch, (tile.row + 0.5) * pitch + pitch * 0.23];
  const count = `× ${formatNumber(quartiers.length, layout.lang)}`;
  return [
    tileRect(tile, plan, 1, { fill: paper, stroke: accent, width: 2 }),
    tileText(tile.short, tile, plan, { down: -2, size, colour, isStrong: true }),
    quartiers.length === 1
      ? verdictMark(quartiers[0]!.level, x, y, Math.min(14, pitch * 0.34))
      : tileText(count, tile, plan, { down: size, size, colour, isStrong: true }),
  ];
}
