import { abatement, type AbatementData } from './abatement/chart.ts';
import { carriers } from './stack/carriers.ts';
import type { ChartDefinition } from './chart.ts';
import { comparison, type ComparisonData } from './comparison/chart.ts';
import { decomposition, type DecompositionData } from './decomposition/chart.ts';
import { map, type MapData } from './map/chart.ts';
import { multiples } from './multiples/chart.ts';
import type { MultiplesData } from './multiples/data.ts';
import { path, type PathData } from './path/chart.ts';
import { programme, type ProgrammeData } from './programme/chart.ts';
import { scenario, type ScenarioData } from './scenario/chart.ts';
import { sectors } from './stack/sectors.ts';
import { slope } from './slope/chart.ts';
import type { SlopeData } from './slope/data.ts';
import type { StackData } from './stack/chart.ts';

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
