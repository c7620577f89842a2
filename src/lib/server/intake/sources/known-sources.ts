import { ecospeedRegion } from './ecospeed-region.ts';
import { gridOperator } from './grid-operator.ts';
import { klimaschutzPlaner } from './klimaschutz-planer.ts';
import { komMonitor } from './kommonitor.ts';
import { marktstammdaten } from './marktstammdaten.ts';
import type { KnownSource } from './source.ts';
import { wordsAcross } from './words-across.ts';

/** In the order in which they are asked. Templates and tables of the contract, long or wide, need none. */
export const knownSources: readonly KnownSource[] = [
  marktstammdaten,
  komMonitor,
  klimaschutzPlaner,
  wordsAcross,
  ecospeedRegion,
  gridOperator,
];
