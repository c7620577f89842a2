import {
  emissionFactors,
  energy,
  factorScenarios,
  heatingShares,
  publishedTotals,
  reportedEmissions,
  weather,
} from './balance.ts';
import { changes } from './changes.ts';
import { measures, measureSavings } from './measures.ts';
import { carriers, milestones, quartiers, referenceData, sectors, targets } from './places.ts';
import type { Table } from './table.ts';

/** All tables of DATA.md, each after the tables it refers to. */
export const tables: readonly Table[] = [
  sectors,
  carriers,
  quartiers,
  referenceData,
  energy,
  reportedEmissions,
  emissionFactors,
  factorScenarios,
  weather,
  heatingShares,
  targets,
  measures,
  measureSavings,
  publishedTotals,
  milestones,
  changes,
];
