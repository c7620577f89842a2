import loadHighs from 'highs';
import type { PublishedSum, Withholding } from '#lib/server/edition/privacy/published-sums.ts';
import type { YearCell } from '#lib/server/edition/privacy/year-sums.ts';

/** What an attacker supposes of withheld values: any number, whole MWh, or MWh with one decimal. */
export type Attacker = 'reals' | 'whole' | 'decimal';

let loaded: ReturnType<typeof loadHighs> | undefined;

/** What the published sums of a year leave of its primary cells; written anew, from LP text. */
export async function attack(
  attacker: Attacker,
  { cells, step }: Withholding,
  sums: readonly PublishedSum[],
): Promise<{ cell: YearCell; lower: number; upper: number }[]> {
  const highs = await (loaded ??= loadHighs());
  const unknowns = [...cells];
  // One unknown counts whole MWh or tenths of one.
  const unit = attacker === 'decimal' ? 0.1 : 1;
  const rows: string[] = [];
  const equation = (
    sum: PublishedSum,
    given: number | null,
    of: (cell: YearCell) => number,
    factorOf: (cell: YearCell) => number,
    known: number,
  ) => {
    if (given === null) return;
    const visible = sum.cells
      .filter((cell) => !cells.has(cell))
      .reduce((total, cell) => total + of(cell), known);
    const terms = sum.cells
      .filter((cell) => cells.has(cell) && factorOf(cell) > 0)
      .map((cell) => `${factorOf(cell) * unit} x${unknowns.indexOf(cell)}`);
    if (terms.length === 0) return;
    const name = `r${rows.length}`;
    rows.push(` ${name}a: ${terms.join(' + ')} >= ${(given - step / 2 - visible).toFixed(9)}`);
    rows.push(` ${name}b: ${terms.join(' + ')} <= ${(given + step / 2 - visible).toFixed(9)}`);
  };
  for (const sum of sums) {
    equation(
      sum,
      sum.energy_mwh,
      (cell) => cell.energy_mwh,
      () => 1,
      0,
    );
    equation(
      sum,
      sum.emissions_t,
      (cell) => cell.emissions_t,
      (cell) => cell.factor,
      sum.reported_t,
    );
  }
  const found = [];
  for (const [place, cell] of unknowns.entries()) {
    if (!cell.isPrimary) continue;
    if (rows.length === 0) {
      found.push({ cell, lower: 0, upper: Infinity });
      continue;
    }
    const bound = (sense: 'Minimize' | 'Maximize') => {
      const integers =
        attacker === 'reals' ? '' : `\nGenerals\n ${unknowns.map((_, at) => `x${at}`).join(' ')}`;
      const { Status, ObjectiveValue } = highs.solve(
        `${sense}\n o: x${place}\nSubject To\n${rows.join('\n')}${integers}\nEnd`,
        { output_flag: false },
      );
      if (Status === 'Optimal') return ObjectiveValue * unit;
      if (sense === 'Maximize' && Status.startsWith('Unbounded')) return Infinity;
      throw new Error(`${attacker}: ${Status}`);
    };
    found.push({ cell, lower: bound('Minimize'), upper: bound('Maximize') });
  }
  return found;
}
