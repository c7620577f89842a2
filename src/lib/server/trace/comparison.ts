import { minus, over, times } from '#lib/trace/expression.ts';
import { traceText } from '#lib/texts/index.ts';
import { indicatorDefinitions, type Indicator } from '#lib/domain/indicators.ts';
import { yearEmissions, yearEnergy, type TraceData } from './balance.ts';
import { plan } from './path.ts';
import type { TraceSheet } from './sheet.ts';

const denominators = {
  population: { id: 'P', unit: 'count', name: 'population' },
  dwellings: { id: 'W', unit: 'count', name: 'dwellings' },
  heated_floor_area_m2: { id: 'A', unit: 'm²', name: 'area' },
} as const;

function denominator(
  sheet: TraceSheet,
  data: TraceData,
  column: keyof typeof denominators,
  year: number,
): string {
  const { id, unit, name } = denominators[column];
  const row = data.years.get(year);
  return sheet.input({
    id: `${id}(${year})`,
    name: traceText((words) => words.input[name](String(year))),
    value: row?.[column] ?? null,
    unit,
    year,
    file: data.file('reference'),
    row: row?.reference_row ?? null,
    source: row?.reference_source ?? null,
  });
}

/** One of the seven indicators in the headline scope; undefined where its target or baseline is missing. */
export function indicator(
  sheet: TraceSheet,
  data: TraceData,
  name: Indicator,
  year: number,
): string | undefined {
  const title = traceText((words) => words.figure[name]);
  const finish = (expression: Parameters<TraceSheet['step']>[3]) =>
    sheet.step('I', title, indicatorDefinitions[name].unit, expression, { year });
  const emissions = () => yearEmissions(sheet, data, year);
  const per = (column: keyof typeof denominators) => denominator(sheet, data, column, year);
  switch (name) {
    case 't_per_head':
      return finish(over(emissions(), per('population')));
    case 't_per_m2':
      return finish(over(emissions(), per('heated_floor_area_m2')));
    case 't_per_dwelling':
      return finish(over(emissions(), per('dwellings')));
    case 'kwh_per_m2':
      return finish(over(times(1000, yearEnergy(sheet, data, year)), per('heated_floor_area_m2')));
    case 'fossil_heat_pct': {
      const fossil = yearEnergy(sheet, data, year, 'fossil_energy');
      return finish(over(times(100, fossil), yearEnergy(sheet, data, year, 'heat_energy')));
    }
  }
  const path = data.frame.is_headline ? plan(sheet, data) : undefined;
  if (!path) return undefined;
  const { baseline, tonnes, middle, year: target } = path;
  if (name === 'change_pct') return finish(over(times(100, minus(emissions(), baseline)), baseline));
  const reached = over(times(100, minus(baseline, emissions())), minus(baseline, tonnes));
  const passed = over(times(100, minus(year, middle)), minus(target, middle));
  return finish(minus(reached, passed));
}
