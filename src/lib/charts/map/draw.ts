import { formatNumber } from '#lib/domain/numbers/number-text.ts';
import type { RuhrTile } from '#lib/domain/ruhr-tiles.ts';
import { chartTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { Layout } from '../layout.ts';
import { keyHeight, keyMarkup, keyWidth, listedKey, verdictKey, type MapKey } from './key.ts';
import type { MapQuartier, TileQuartiers } from './data.ts';
import { coordinate, escapeMarkup, textMarkup } from '../drawing/markup.ts';
import { textWidth } from '../text/width.ts';
import { lightColours } from '../drawing/theme.ts';
import { verdictMarkup } from '../drawing/verdict-mark.ts';

interface MapOptions {
  lang: Language;
  listHref: string;
  hasLinks: boolean;
}

const gap = 16;
const widestTile = 52;
/** Smaller tiles cannot carry their letters and a sign. */
const leastLetteredTile = 34;
/** Between the entries of a key. */
const keyGap = 6;
/** Smaller tiles cannot carry the number under which the key lists them. */
const minNumberedTile = 20;

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
function planMap(groups: readonly TileQuartiers[], layout: Layout, lang: Language): MapPlan {
  const columns = Math.max(...groups.map(({ tile }) => tile.column)) + 1;
  const rows = Math.max(...groups.map(({ tile }) => tile.row)) + 1;
  const isKeyBelow = layout.isNarrow;
  const isPage = layout.name === 'wide' || layout.name === 'narrow';
  const keyColumns = isKeyBelow && layout.width >= 440 ? 2 : 1;
  const plan = (key: MapKey): MapPlan => {
    const below = isKeyBelow && key.entries.length > 0 ? keyHeight(key, layout) + gap : 0;
    const room = isPage ? Infinity : (layout.height - below) / rows;
    const mapWidth = isKeyBelow ? layout.width : layout.width - keyWidth(key, layout) - gap;
    const pitch = Math.max(8, Math.floor(Math.min(mapWidth / columns, widestTile, room)));
    const height = isKeyBelow ? rows * pitch + below : Math.max(rows * pitch, keyHeight(key, layout));
    return { pitch, columns, rows, key, isKeyBelow, isLettered: pitch >= leastLetteredTile, height };
  };
  const frame = { columns: keyColumns, width: layout.width / keyColumns, gap: keyGap };
  const listed = listedKey(groups, lang, frame);
  const counted = verdictKey(groups, lang, frame);
  if (listed && isPage) return plan(listed);
  // A list is worth more than the space between its entries.
  const lists = listed ? [keyGap, keyGap / 2, 0].map((gap) => plan({ ...listed, gap })) : [];
  const fitting = lists.find(({ pitch, height }) => pitch >= minNumberedTile && height <= layout.height);
  return fitting ?? plan(counted);
}

export function mapHeight(groups: readonly TileQuartiers[], layout: Layout, lang: Language): number {
  return planMap(groups, layout, lang).height;
}

/** One tile for each municipality; those with quartiers are outlined, carry their verdict and lead there. */
export function mapMarkup(groups: readonly TileQuartiers[], layout: Layout, options: MapOptions): string {
  const plan = planMap(groups, layout, options.lang);
  const { pitch, columns, rows, key, isKeyBelow } = plan;
  const quiet = groups.filter(({ quartiers }) => quartiers.length === 0);
  const marked = groups.filter(({ quartiers }) => quartiers.length > 0);
  // Without letters a tile carries the number under which the key lists it, or how many quartiers it holds.
  const numbers = marked.map((group, index) => String(key.isList ? index + 1 : group.quartiers.length));
  const left = isKeyBelow ? Math.floor((layout.width - columns * pitch) / 2) : 0;
  const keyPlace = isKeyBelow
    ? { x: 0, y: rows * pitch + gap }
    : { x: columns * pitch + gap, y: Math.max(0, (rows * pitch - keyHeight(key, layout)) / 2) };
  return [
    `<g transform="translate(${left} 0)">`,
    '<g aria-hidden="true">',
    ...quiet.map((group) => quietTile(group.tile, plan, layout)),
    '</g>',
    ...marked.map((group, index) => markedTile(group, numbers[index]!, plan, layout, options)),
    '</g>',
    keyMarkup(key, { ...keyPlace, isNumbered: !plan.isLettered && key.isList }, layout),
  ].join('\n');
}

function tileRect({ column, row }: RuhrTile, { pitch }: MapPlan, inset: number, paint: string): string {
  const side = pitch - 3 - 2 * inset;
  const x = column * pitch + 1.5 + inset;
  const y = row * pitch + 1.5 + inset;
  return `<rect x="${coordinate(x)}" y="${coordinate(y)}" width="${coordinate(side)}" height="${coordinate(side)}" ${paint}/>`;
}

function quietTile(tile: RuhrTile, plan: MapPlan, layout: Layout): string {
  const { tile: fill, muted } = lightColours;
  const size = codeSize(plan.pitch, layout);
  const code = plan.isLettered
    ? textMarkup(tile.short, {
        x: (tile.column + 0.5) * plan.pitch,
        y: (tile.row + 0.5) * plan.pitch + size * 0.35,
        size,
        colour: muted,
        align: 'middle',
      })
    : '';
  return `<g><title>${escapeMarkup(tile.name)}</title>${tileRect(tile, plan, 0, `fill="${fill}"`)}${code}</g>`;
}

function markedTile(
  { tile, quartiers }: TileQuartiers,
  number: string,
  plan: MapPlan,
  layout: Layout,
  { lang, listHref, hasLinks }: MapOptions,
): string {
  const { map: texts } = chartTexts[lang];
  const [first] = quartiers;
  const isSingle = quartiers.length === 1;
  const label = isSingle
    ? texts.quartierLink(tile.name, first!.name, texts.verdict[first!.level])
    : texts.quartiersIn(tile.name, formatNumber(quartiers.length, lang));
  const face = plan.isLettered
    ? letteredFace(tile, quartiers, plan, layout, lang)
    : numberedFace(tile, number, plan, layout);
  if (!hasLinks) return `<g><title>${escapeMarkup(label)}</title>${face}</g>`;
  const href = escapeMarkup(isSingle ? first!.href : listHref);
  // The name of the link contains what is seen of it, for those who speak to click (WCAG 2.5.3).
  const code = isSingle ? tile.short : `${tile.short} × ${formatNumber(quartiers.length, lang)}`;
  const name = `${label} (${plan.isLettered ? code : number})`;
  return `<a href="${href}"><title>${escapeMarkup(name)}</title>${face}</a>`;
}

function numberedFace(tile: RuhrTile, number: string, plan: MapPlan, layout: Layout): string {
  const { accent, paper } = lightColours;
  const size = Math.min(layout.labelSize, plan.pitch * 0.6);
  const text = textMarkup(number, {
    x: (tile.column + 0.5) * plan.pitch,
    y: (tile.row + 0.5) * plan.pitch + size * 0.35,
    size,
    colour: paper,
    align: 'middle',
    isStrong: true,
  });
  return tileRect(tile, plan, 0, `fill="${accent}"`) + text;
}

function letteredFace(
  tile: RuhrTile,
  quartiers: readonly MapQuartier[],
  plan: MapPlan,
  layout: Layout,
  lang: Language,
): string {
  const { paper, accent, ink } = lightColours;
  const size = codeSize(plan.pitch, layout);
  const x = (tile.column + 0.5) * plan.pitch;
  const middle = (tile.row + 0.5) * plan.pitch;
  const line = (text: string, y: number) =>
    textMarkup(text, { x, y, size, colour: ink, align: 'middle', isStrong: true });
  const second =
    quartiers.length === 1
      ? verdictMarkup(quartiers[0]!.level, x, middle + plan.pitch * 0.23, Math.min(14, plan.pitch * 0.34))
      : line(`× ${formatNumber(quartiers.length, lang)}`, middle + size);
  return (
    tileRect(tile, plan, 1, `fill="${paper}" stroke="${accent}" stroke-width="2"`) +
    line(tile.short, middle - 2) +
    second
  );
}
