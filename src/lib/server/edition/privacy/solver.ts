import { setFlagsFromString } from 'node:v8';
import loadHighs from 'highs';

type Highs = Awaited<ReturnType<typeof loadHighs>>;

/** A linear program over unknowns that are not negative. */
export interface LinearProgram {
  unknowns: number;
  /** lower <= sum of weight * unknown <= upper; weights by number of the unknown. */
  constraints: readonly { weights: ReadonlyMap<number, number>; lower: number; upper: number }[];
  /** Narrower limits of single unknowns. */
  limits?: ReadonlyMap<number, { lower: number; upper: number }>;
}

/** What the constraints leave of one unknown; the upper end may be infinite. */
export interface Bounds {
  lower: number;
  upper: number;
}

/**
 * Finds how far a system of sums determines its unknowns (HiGHS, compiled to WebAssembly). One instance serves the
 * whole process: making one takes a quarter of a second.
 */
export class Solver {
  static #loaded: Promise<Solver> | undefined;
  readonly #highs: Highs;

  private constructor(highs: Highs) {
    this.#highs = highs;
  }

  static load(): Promise<Solver> {
    if (!this.#loaded) {
      // V8 would recompile HiGHS at full optimisation, which takes longer than solving thousands of small programs. The
      // flag holds for the whole process: only one that solves may set it.
      setFlagsFromString('--wasm-tiering-budget=100000000');
      this.#loaded = loadHighs().then((highs) => new Solver(highs));
      // A failure is not kept: the next caller tries again.
      this.#loaded.catch(() => (this.#loaded = undefined));
    }
    return this.#loaded;
  }

  /**
   * Runs `ask` with a function that gives the bounds of an unknown; undefined where the constraints contradict each
   * other. Throws if the solver gives up, which it has no reason to for programs of this size.
   */
  within<Answer>(
    program: LinearProgram,
    ask: (boundsOf: (unknown: number) => Bounds | undefined) => Answer,
  ): Answer {
    const { modelStatus } = this.#highs.constants;
    return this.#highs.withModel((model) => {
      model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' });
      model.passModel(this.#dataOf(program));
      let before: number | undefined;
      const least = (unknown: number, sign: 1 | -1) => {
        if (before !== undefined) model.changeColCost(before, 0);
        before = unknown;
        model.changeColCost(unknown, sign);
        model.run();
        const status = model.getModelStatus();
        if (status === modelStatus.optimal) return sign * model.getObjectiveValue();
        // No unknown is below 0, so that the least value of one always has a bound.
        if (status === modelStatus.infeasible || (sign === 1 && status === modelStatus.unboundedOrInfeasible))
          return undefined;
        if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) return Infinity;
        throw new Error(`linear program ended with status ${status}`);
      };
      return ask((unknown) => {
        const lower = least(unknown, 1);
        const upper = lower === undefined ? undefined : least(unknown, -1);
        return lower === undefined || upper === undefined ? undefined : { lower, upper };
      });
    });
  }

  #dataOf({ unknowns, constraints, limits }: LinearProgram) {
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const { weights } of constraints) {
      for (const [unknown, weight] of weights) {
        indices.push(unknown);
        values.push(weight);
      }
      starts.push(indices.length);
    }
    const lower = new Float64Array(unknowns);
    const upper = new Float64Array(unknowns).fill(this.#highs.infinity);
    for (const [unknown, limit] of limits ?? []) {
      lower[unknown] = limit.lower;
      upper[unknown] = limit.upper;
    }
    return {
      numCols: unknowns,
      numRows: constraints.length,
      colCost: new Float64Array(unknowns),
      colLower: lower,
      colUpper: upper,
      rowLower: constraints.map((constraint) => constraint.lower),
      rowUpper: constraints.map((constraint) => constraint.upper),
      matrix: {
        format: 'csr' as const,
        numCols: unknowns,
        numRows: constraints.length,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: Float64Array.from(values),
      },
    };
  }
}
