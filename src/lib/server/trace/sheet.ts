import { evaluate, type Scope } from '#lib/trace/evaluate.ts';
import { expression as asExpression, type CellSum, type Expression } from '#lib/trace/expression.ts';
import { write } from '#lib/trace/notation/notation.ts';
import { plain, readable } from '#lib/trace/notation/plain.ts';
import type { TraceInput, TraceStep } from '#lib/trace/trace.ts';
import type { TraceFigure, TraceUnit } from '#lib/domain/trace-figures.ts';
import type { Language, Text } from '#lib/domain/vocabulary.ts';

type Given = Partial<TraceInput> & Pick<TraceInput, 'id' | 'name' | 'value' | 'unit'>;

interface StepOptions {
  year?: number;
  /** The figure that explains the step in full. */
  figure?: TraceFigure;
}

const noMore = {
  kind: 'value',
  emissions_t: null,
  state: 'number',
  status: null,
  quality: null,
  file: null,
  row: null,
  source: null,
  year: null,
  sector: null,
  carrier: null,
  factor_g_per_kwh: null,
  factor_row: null,
  factor_source: null,
  is_local_factor: null,
  heating_share: null,
  quality_weight: null,
  is_fossil: null,
  is_heat: null,
  confidential_cells: 0,
} as const;

const product: Record<CellSum, (cell: TraceInput) => number | null> = {
  emissions: (cell) => cell.emissions_t,
  energy: (cell) => cell.value,
  weighted_energy: (cell) => (cell.value ?? 0) * (cell.quality_weight ?? 0),
  heated_emissions: (cell) => (cell.emissions_t ?? 0) * (cell.heating_share ?? 0),
  heated_energy: (cell) => (cell.value ?? 0) * (cell.heating_share ?? 0),
  fossil_energy: (cell) => (cell.is_fossil ? cell.value : 0),
  heat_energy: (cell) => (cell.is_heat ? cell.value : 0),
};

/**
 * Inputs and steps of one calculation, in the order in which they are needed. Each is kept once under its symbol;
 * a step is computed from what stands before it.
 */
export class TraceSheet {
  readonly inputs: TraceInput[] = [];
  readonly steps: TraceStep[] = [];
  readonly #values = new Map<string, { value: number | null; year: number | null }>();
  readonly #scope: Scope = {
    value: (id) => this.#known(id).value,
    year: (id) => this.#known(id).year,
    cells: (sum, year, carrier) =>
      this.inputs
        .filter((cell) => cell.kind !== 'value' && cell.year === year)
        .filter((cell) => carrier === undefined || cell.carrier === carrier)
        .reduce((total, cell) => total + (product[sum](cell) ?? 0), 0),
  };

  /** Adds an input unless it is there; returns its symbol. */
  input(given: Given): string {
    if (!this.#values.has(given.id)) {
      const input: TraceInput = { ...noMore, ...given };
      this.inputs.push(input);
      this.#values.set(input.id, { value: input.value, year: input.year });
    }
    return given.id;
  }

  /** Adds a step unless it is there; returns its symbol. */
  step(
    id: string,
    name: Text,
    unit: TraceUnit,
    expression: Expression,
    { year, figure }: StepOptions = {},
  ): string {
    if (!this.#values.has(id)) {
      const value = evaluate(expression, this.#scope);
      this.#values.set(id, { value, year: year ?? null });
      this.steps.push({
        id,
        name,
        year: year ?? null,
        unit,
        value,
        formula: { de: write(expression, plain('de')), en: write(expression, plain('en')) },
        figures: { de: this.#figures(expression, 'de'), en: this.#figures(expression, 'en') },
        figure: figure ?? null,
        expression,
      });
    }
    return id;
  }

  /** A step that repeats an input or another step under a symbol of its own. */
  alias(id: string, name: Text, unit: TraceUnit, of: string, options: StepOptions = {}): string {
    return this.step(id, name, unit, asExpression(of), options);
  }

  has(id: string): boolean {
    return this.#values.has(id);
  }

  value(id: string): number | null {
    return this.#known(id).value;
  }

  #known(id: string) {
    const known = this.#values.get(id);
    if (!known) throw new Error(`the calculation has no ${id}`);
    return known;
  }

  /** The calculation with its numbers in place; sums over many cells keep their names. */
  #figures(expression: Expression, lang: Language): string {
    // Sums and repetitions have no figures of their own: their value stands beside them.
    if (['cells', 'name'].includes(expression.kind)) return '';
    const isYear = (id: string) =>
      [...this.inputs, ...this.steps].some((known) => known.id === id && known.unit === 'year');
    const text = write(expression, {
      ...plain(lang),
      name: (id) => {
        const { value } = this.#known(id);
        return isYear(id) && Number.isInteger(value) ? String(value) : signed(value, lang);
      },
    });
    // A function of whole columns would only repeat itself.
    return text === write(expression, plain(lang)) ? '' : text;
  }
}

/** Negative numbers carry brackets, so that no two signs meet. */
function signed(value: number | null, lang: Language): string {
  const text = readable(value, lang);
  return value !== null && value < 0 ? `(${text})` : text;
}
