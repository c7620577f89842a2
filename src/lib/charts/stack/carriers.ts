import type { ChartDefinition } from '../chart.ts';
import { stackChart, type StackData } from './chart.ts';

/** Emissions of a quartier by energy carrier; rows have their sector null. */
export const carriers: ChartDefinition<StackData> = {
  id: 'carriers',
  scope: 'quartier',
  parameters: ['quartier'],
  build: (data, context) => stackChart('carriers', 'carrier', data, context),
};
