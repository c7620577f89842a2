import { abatement, type AbatementData } from './abatement.ts';
import { carriers } from './carriers.ts';
import type { ChartDefinition } from './chart.ts';
import { comparison, type ComparisonData } from './comparison.ts';
import { decomposition, type DecompositionData } from './decomposition.ts';
import { map, type MapData } from './map.ts';
import { multiples } from './multiples.ts';
import type { MultiplesData } from './multiples-data.ts';
import { path, type PathData } from './path.ts';
import { programme, type ProgrammeData } from './programme.ts';
import { scenario, type ScenarioData } from './scenario.ts';
import { sectors } from './sectors.ts';
import { slope } from './slope.ts';
import type { SlopeData } from './slope-data.ts';
import type { StackData } from './stack.ts';

/** What each chart is made from. A chart named here and not in the registry does not compile. */
export interface ChartData {
  path: PathData;
  carriers: StackData;
  sectors: StackData;
  decomposition: DecompositionData;
  programme: ProgrammeData;
  comparison: ComparisonData;
  abatement: AbatementData;
  multiples: MultiplesData;
  slope: SlopeData;
  map: MapData;
  scenario: ScenarioData;
}

export type ChartId = keyof ChartData;

export const charts: { readonly [Id in ChartId]: ChartDefinition<ChartData[Id]> } = {
  path,
  carriers,
  sectors,
  decomposition,
  programme,
  comparison,
  abatement,
  multiples,
  slope,
  map,
  scenario,
};

export const chartIds = Object.keys(charts) as ChartId[];

export function isChartId(text: string): text is ChartId {
  return Object.hasOwn(charts, text);
}
