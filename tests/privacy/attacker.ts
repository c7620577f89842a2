import loadHighs from 'highs';
import type { PublishedSum, Withholding } from '#lib/server/edition/privacy/published-sums.ts';
import type { YearCell } from '#lib/server/edition/privacy/year-sums.ts';

/** What an attacker supposes of withheld values: any number, whole MWh, or MWh with one decimal. */
export type Attacker = 'reals' | 'whole' | 'decimal';

let loaded: ReturnType<typeof loadHighs> | undefined;

/**
 * Primary cells of a year that the attacker knows to within a share of their value: no values that fit the published
 * sums lie below or above. Every rounded sum is two inequalities, with whole unknowns where the attacker supposes so.
 * Independent of the program's own audit.
 */
export async function knownCells(
  attacker: Attacker,
  { cells, step }: Withholding,
  sums: readonly PublishedSum[],
  share = 0.2,
): Promise<YearCell[]> {
  if (!sums.some(({ emissions_t }) => emissions_t !== null)) return [];
  const highs = await (loaded ??= loadHighs());
  const unknowns = [...cells];
  const unit = attacker === 'decimal' ? 0.1 : 1;
  const { continuous, integer } = highs.constants.variableType;
  return highs.withModel((model) => {
    model.options.set({ output_flag: false });
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
    const canBe = (index: number, lower: number, upper: number) => {
      model.changeColBounds(index, lower / unit, upper / unit);
      model.run();
      const status = model.getModelStatus();
      model.changeColBounds(index, 0, highs.infinity);
      const { optimal, infeasible } = highs.constants.modelStatus;
      if (status !== optimal && status !== infeasible) throw new Error(`${attacker}: status ${status}`);
      return status === optimal;
    };
    return unknowns.filter(
      (cell, index) =>
        cell.isPrimary &&
        !canBe(index, 0, cell.energy_mwh * (1 - share)) &&
        !canBe(index, cell.energy_mwh * (1 + share), highs.infinity * unit),
    );
  });
}
