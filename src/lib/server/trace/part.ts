import { cells as sumOfCells } from '#lib/trace/expression.ts';
import { traceText } from '#lib/texts/index.ts';
import type { TracePart } from '../queries/trace-part.ts';
import { enterCells, enterTotal, type TraceData } from './balance.ts';
import type { TraceSheet } from './sheet.ts';

/** What the emissions of a part of the balance come to. */
export interface PartEmissions {
  /** Undefined where there is no value. */
  step: string | undefined;
  /** The sum of the cells that are shown, where others are withheld: pages print it beside the mark. */
  visible: string | undefined;
  isConfidential: boolean;
  isLowerBound: boolean;
}

/**
 * Emissions of one sector, of one carrier or of both: the sum over its cells, or, where some are withheld, the total
 * that the edition gives out for them, if it does. `data` holds the cells of the part.
 */
export function partEmissions(
  sheet: TraceSheet,
  data: TraceData,
  year: number,
  { withheld_cells, emissions_t }: TracePart,
): PartEmissions {
  enterCells(sheet, data, year);
  const countOf = (...states: string[]) => data.cells.filter(({ state }) => states.includes(state)).length;
  const name = traceText((words) => words.step.emissions(String(year)));
  const id = `C(${year})`;
  // Cells that were delivered without a number are in no total.
  const isLowerBound = countOf('NE', 'missing') > 0 || countOf('C') > withheld_cells;
  if (withheld_cells > 0) {
    const visible = countOf('number') > 0 ? visibleSum(sheet, year) : undefined;
    if (emissions_t === null) return { step: undefined, visible, isConfidential: true, isLowerBound: false };
    const given = { name, value: emissions_t, unit: 't' as const, year, hidden: withheld_cells };
    const total = enterTotal(sheet, data, { ...given, id: `∑${id}` });
    const step = sheet.alias(id, name, 't', total, { year });
    return { step, visible, isConfidential: false, isLowerBound };
  }
  if (countOf('number') === 0)
    return { step: undefined, visible: undefined, isConfidential: countOf('C') > 0, isLowerBound: false };
  const step = sheet.step(id, name, 't', sumOfCells('emissions', year), { year });
  return { step, visible: undefined, isConfidential: false, isLowerBound };
}

const visibleSum = (sheet: TraceSheet, year: number) =>
  sheet.step(
    `C_offen(${year})`,
    traceText((words) => words.step.visible(String(year))),
    't',
    sumOfCells('emissions', year),
    { year },
  );
