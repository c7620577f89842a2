import { isTotal, roundedSum, sumsOf, type YearBalance, type YearCell, type YearSum } from './year-sums.ts';

/** What an edition withholds of one quartier and year. */
export interface Withholding<Cell extends YearCell = YearCell> {
  cells: ReadonlySet<Cell>;
  /** Which sums with a withheld cell are given out, rounded. `none`: the year is confidential as a whole. */
  shown: 'all' | 'totals' | 'none';
  /** MWh and t to which these sums are rounded. */
  step: number;
}

/** What is shown of a sum that contains withheld cells; null is withheld too. */
export interface PublishedSum<Cell extends YearCell = YearCell> extends YearSum<Cell> {
  energy_mwh: number | null;
  emissions_t: number | null;
}

/** A rounded total must still say something: its step is at most this share of it. */
export const coarsestStep = 0.05;

/** 1, 2, 5, 10, 20, ... from the first that is at least `from`. */
export function* steps(from: number): Generator<number> {
  for (let decade = 1; ; decade *= 10) {
    for (const digit of [1, 2, 5]) if (digit * decade >= from) yield digit * decade;
  }
}

export const hasWithheld = <Cell extends YearCell>(
  sum: YearSum<Cell>,
  { cells }: Pick<Withholding<Cell>, 'cells'>,
) => sum.cells.some((cell) => cells.has(cell));

const emissionsOf = ({ cells, reported_t }: YearSum) => [
  ...cells.map((cell) => cell.emissions_t),
  reported_t,
];

/**
 * The sums of a year that contain withheld cells, as they are given out: rounded, each by itself. A total that would
 * lose its meaning by the rounding is withheld, and so is a sum that equals its only cell.
 */
export function publishedSums<Cell extends YearCell>(
  year: YearBalance<Cell>,
  withholding: Withholding<Cell>,
): PublishedSum<Cell>[] {
  const { shown, step } = withholding;
  return sumsOf(year)
    .filter((sum) => hasWithheld(sum, withholding))
    .map((sum) => {
      const isOnlyCell = sum.cells.filter((cell) => cell.energy_mwh > 0).length <= 1;
      const emissions = emissionsOf(sum);
      const isGiven = isTotal(sum)
        ? shown !== 'none' && step <= coarsestStep * roundedSum(emissions, 1)
        : shown === 'all' && !isOnlyCell;
      return {
        ...sum,
        energy_mwh: isGiven
          ? roundedSum(
              sum.cells.map((cell) => cell.energy_mwh),
              step,
            )
          : null,
        emissions_t: isGiven ? roundedSum(emissions, step) : null,
      };
    });
}
