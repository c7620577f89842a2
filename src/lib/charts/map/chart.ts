import { formatNumber, joinList } from '#lib/domain/numbers/format.ts';
import { ruhrTiles, type RuhrTile } from '#lib/domain/ruhr-tiles.ts';
import { chartTexts } from '#lib/texts/index.ts';
import type { Language, LevelVerdict } from '#lib/domain/vocabulary.ts';
import type { ChartContext, ChartDefinition, ChartTable } from '../chart.ts';
import { quartierColumns, tableOf, textColumn } from '../table-columns.ts';
import { present } from '#lib/sentences/present.ts';
import type { MapData, MapQuartier, TileQuartiers } from './data.ts';
import { mapHeight, mapMarks } from './draw.ts';
import { countedVerdicts, quartierName } from './key.ts';

/** More quartiers than this are counted in a sentence, not named. */
const maxNamed = 12;

function mapTitle(quartiers: readonly MapQuartier[], lang: Language): string {
  const { map: texts } = chartTexts[lang];
  if (quartiers.length === 0) return texts.empty;
  const [only] = quartiers;
  if (quartiers.length === 1) return texts.titleOne(only!.name, texts.verdict[only!.level]);
  const count = (...levels: LevelVerdict[]) => quartiers.filter(({ level }) => levels.includes(level)).length;
  const onPath = count('achieved', 'ahead');
  const abovePath = count('close', 'behind');
  const notAssessable = count('not_assessable');
  const number = (value: number) => formatNumber(value, lang);
  const findings = present([
    onPath > 0 && texts.onPath(number(onPath)),
    abovePath > 0 && (onPath > 0 ? texts.aboveIt(number(abovePath)) : texts.abovePath(number(abovePath))),
    notAssessable > 0 && texts.notAssessable(number(notAssessable)),
  ]);
  return texts.title(number(quartiers.length), findings.join(', '));
}

function mapAlt(quartiers: readonly MapQuartier[], lang: Language): string {
  const { map: texts } = chartTexts[lang];
  if (quartiers.length === 0) return texts.altEmpty;
  const list =
    quartiers.length > maxNamed
      ? countedVerdicts(quartiers, lang).map(({ name }) => name)
      : quartiers.map((quartier) => quartierName(quartier.municipality, quartier, lang));
  return texts.alt(list.join('; '));
}

function mapTable(quartiers: readonly MapQuartier[], lang: Language): ChartTable {
  const { map: texts } = chartTexts[lang];
  return tableOf(quartiers, [
    ...quartierColumns(lang),
    [textColumn('ags', 'AGS'), ({ ags }) => ags],
    [textColumn('level', texts.verdictLabel), ({ level }) => texts.verdict[level]],
  ]);
}

/** Quartiers by municipality, in the order in which their tiles are read. */
function byTile(quartiers: readonly MapQuartier[], tiles: readonly RuhrTile[]): TileQuartiers[] {
  return tiles
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
    .map((tile) => ({ tile, quartiers: quartiers.filter(({ ags }) => ags === tile.ags) }));
}

function mapNotes(
  quartiers: readonly MapQuartier[],
  tiles: readonly RuhrTile[],
  { lang }: ChartContext,
): string[] {
  const outside = quartiers.filter(({ ags }) => !tiles.some((tile) => tile.ags === ags));
  if (outside.length === 0) return [];
  const { map: texts } = chartTexts[lang];
  const names =
    outside.length > maxNamed
      ? [texts.quartiers(formatNumber(outside.length, lang))]
      : outside.map(({ name, municipality }) => `${name} (${municipality})`);
  return [texts.elsewhere(joinList(names, lang))];
}

/** Where the quartiers lie, on a tile for each municipality of the Ruhr region. */
export const map: ChartDefinition<MapData> = {
  scope: 'map',
  parameters: [],
  build({ quartiers, listHref, tiles = ruhrTiles }, context) {
    const { lang } = context;
    const groups = byTile(quartiers, tiles);
    return {
      id: 'map',
      title: mapTitle(quartiers, lang),
      subtitle: chartTexts[lang].map.subtitle,
      alt: mapAlt(quartiers, lang),
      table: mapTable(quartiers, lang),
      notes: mapNotes(quartiers, tiles, context),
      points: [],
      pageHeight: (layout) => mapHeight(groups, { ...layout, lang }),
      drawing: {
        kind: 'marks',
        marks: (layout, { hasLinks }) => mapMarks(groups, { ...layout, lang }, { listHref, hasLinks }),
      },
    };
  },
};
