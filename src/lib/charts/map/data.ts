import type { QuartierName } from '#lib/domain/records/programme.ts';
import type { RuhrTile } from '#lib/domain/ruhr-tiles.ts';
import type { LevelVerdict } from '#lib/domain/vocabulary.ts';

export interface MapQuartier extends QuartierName {
  ags: string;
  level: LevelVerdict;
  /** Address of its page. */
  href: string;
}

/** A municipality's tile with its quartiers. */
export interface TileQuartiers {
  tile: RuhrTile;
  quartiers: MapQuartier[];
}

export interface MapData {
  /** Alphabetical by municipality and name. */
  quartiers: readonly MapQuartier[];
  /** Where a tile leads that stands for several quartiers. */
  listHref: string;
  tiles?: readonly RuhrTile[];
}
