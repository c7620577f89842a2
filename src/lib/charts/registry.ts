import { abatement } from './abatement/chart.ts';
import type { ChartDefinition } from './chart.ts';
import { comparison } from './comparison/chart.ts';
import { decomposition } from './decomposition/chart.ts';
import { gap } from './gap/chart.ts';
import { map } from './map/chart.ts';
import { multiples } from './multiples/chart.ts';
import { pair } from './pair/chart.ts';
import { path } from './path/chart.ts';
import { programme } from './programme/chart.ts';
import { scenario } from './scenario/chart.ts';
import { slope } from './slope/chart.ts';
import { carriers, sectors } from './stack/chart.ts';

const definitions = {
  path,
  gap,
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
  pair,
};

export type ChartId = keyof typeof definitions;

/** What each chart is made from. */
export type ChartData = { [Id in ChartId]: Parameters<(typeof definitions)[Id]['build']>[0] };

/** Every chart. One that is named here needs a loader in server/chart-data and words for its file name to compile. */
export const charts: { readonly [Id in ChartId]: ChartDefinition<ChartData[Id]> } = definitions;

export const chartIds = Object.keys(charts) as ChartId[];

export function isChartId(text: string): text is ChartId {
  return Object.hasOwn(charts, text);
}
