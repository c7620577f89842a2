import type { ChartDefinition } from '../chart.ts';
import { stackChart, type StackData } from './chart.ts';

/** Emissions of a quartier by sector; rows have their carrier null. */
export const sectors: ChartDefinition<StackData> = {
  id: 'sectors',
  scope: 'quartier',
  parameters: ['quartier'],
  build: (data, context) => stackChart('sectors', 'sector', data, context),
};
