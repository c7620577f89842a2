import loadHighs from 'highs';
import type { PublishedSum, Withholding } from '#lib/server/edition/privacy/published-sums.ts';
import type { YearCell } from '#lib/server/edition/privacy/year-sums.ts';

/** What an attacker supposes of withheld values: any number, whole MWh, or MWh with one decimal. */
export type Attacker = 'reals' | 'whole' | 'decimal';

let loaded: ReturnType<typeof loadHighs> | undefined;

/**
 * What the published sums of a year leave of its primary cells, in MWh: every rounded sum is two inequalities, with
 * whole unknowns where the attacker supposes so. Independent of the program's own audit.
 */
export async function attack(
  attacker: Attacker,
  { cells, step }: Withholding,
  sums: readonly PublishedSum[],
): Promise<{ cell: YearCell; lower: number; upper: number }[]> {
  const highs = await (loaded ??= loadHighs());
  const unknowns = [...cells];
  const unit = attacker === 'decimal' ? 0.1 : 1;
  const { continuous, integer } = highs.constants.variableType;
  return highs.withModel((model) => {
    model.options.set({ output_flag: false, time_limit: 10 });
    for (const index of unknowns.keys()) {
      model.addVar(0, highs.infinity);
      model.changeColIntegrality(index, attacker === 'reals' ? continuous : integer);
    }
    const say = (sum: PublishedSum, field: 'energy_mwh' | 'emissions_t', known: number) => {
      if (sum[field] === null) return;
      const hidden = sum.cells.filter((cell) => cells.has(cell));
      const visible = sum.cells
        .filter((cell) => !cells.has(cell))
        .reduce((total, cell) => total + cell[field], known);
      const indices = hidden.map((cell) => unknowns.indexOf(cell));
      const values = hidden.map((cell) => unit * (field === 'energy_mwh' ? 1 : cell.factor));
      model.addRow(sum[field] - step / 2 - visible, sum[field] + step / 2 - visible, { indices, values });
    };
    for (const sum of sums) {
      say(sum, 'energy_mwh', 0);
      say(sum, 'emissions_t', sum.reported_t);
    }
    const furthest = (index: number, sign: 1 | -1) => {
      model.changeColCost(index, sign);
      model.run();
      const status = model.getModelStatus();
      const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
      const value = status === optimal ? sign * model.getObjectiveValue() * unit : Infinity;
      model.changeColCost(index, 0);
      if (status === optimal || (sign === -1 && [unbounded, unboundedOrInfeasible].includes(status as never)))
        return value;
      throw new Error(`${attacker}: status ${status}`);
    };
    return unknowns.flatMap((cell, index) =>
      cell.isPrimary ? [{ cell, lower: furthest(index, 1), upper: furthest(index, -1) }] : [],
    );
  });
}
