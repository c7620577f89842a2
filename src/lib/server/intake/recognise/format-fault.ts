import type { GridFinding, OddCell } from '../grid/grid.ts';
import { exactDecimal, plainNumber, shifted } from './exact-decimal.ts';
import type { Measure } from './unit.ts';

type FormattedCell = Extract<OddCell, { kind: 'formatted' }>;

const inBoth = (number: string) => ({ de: number.replace('.', ','), en: number });

/**
 * What is wrong with a number whose format shows something else than its column says; undefined where both agree.
 * `power`: from the unit of the sheet, which `unit` names, to that of the contract.
 */
export function formatFault(
  { text, format }: FormattedCell,
  measure: Measure | undefined,
  power: number,
  unit: string | undefined,
): Pick<GridFinding, 'rule' | 'value' | 'parameters'> | undefined {
  const number = exactDecimal(text);
  const stored = inBoth(number ? plainNumber(number) : text);
  const of = (rule: GridFinding['rule'], parameters: object = {}) => ({
    rule,
    value: text,
    parameters: { format: format.code, stored, ...parameters },
  });
  if (format.isScaled) return of('number_shown_scaled');
  const expected = measure ? (unit ?? measure.name) : { de: 'keine Einheit', en: 'no unit' };
  if (format.isPercent) {
    const shown = inBoth(number ? plainNumber(shifted(number, 2)) : text);
    return measure?.dimension === 'share'
      ? of('number_as_percent', { shown })
      : of('number_shown_in_unit', { unit: '%', expected });
  }
  const odd = format.units.find(
    ({ unit: beside }) =>
      measure === undefined ||
      beside?.dimension !== measure.dimension ||
      beside.power !== measure.power + power,
  );
  return odd && of('number_shown_in_unit', { unit: odd.text, expected });
}
