import { noPlace, type DeliveredPlace } from '#lib/domain/records/delivered-place.ts';
import { formatNumber } from '#lib/domain/numbers/format.ts';
import type { TraceFigure, TraceUnit } from '#lib/domain/trace-figures.ts';
import type { Language, Text } from '#lib/domain/vocabulary.ts';
import { inputName } from '#lib/texts/trace-names.ts';
import { evaluate, type Scope } from '#lib/trace/evaluate.ts';
import { expression as asExpression, type Expression, type Term } from '#lib/trace/expression.ts';
import { write } from '#lib/trace/notation/notation.ts';
import { plain, readable } from '#lib/trace/notation/plain.ts';
import type { TraceInput, TraceStep } from '#lib/trace/trace.ts';
import type { Database } from '../edition/database/database.ts';
import { loadRowPlaces, type AskedRow } from '../queries/row-places.ts';
import type { HeldFactor } from '../queries/trace-factors.ts';
import { summandOf } from './summands.ts';
import type { TraceData } from './trace-data.ts';

type Named = Pick<TraceInput, 'id' | 'name' | 'value' | 'unit'>;

interface StepOptions {
  year?: number;
  /** The figure that explains the step in full. */
  figure?: TraceFigure | undefined;
}

/** The row of a table and the column in which a value was delivered. */
interface Delivery {
  row: number | null;
  column: string;
  source: string | null;
}

/** Rows of the edition, of which places are looked up at the end. */
interface Rows {
  own?: AskedRow | undefined;
  factor?: AskedRow | undefined;
}

const noMore = {
  kind: 'value',
  emissions_t: null,
  state: 'number',
  status: null,
  quality: null,
  ...noPlace,
  source: null,
  year: null,
  sector: null,
  carrier: null,
  factor_g_per_kwh: null,
  factor_place: null,
  factor_source: null,
  is_local_factor: null,
  heating_share: null,
  quality_weight: null,
  is_fossil: null,
  is_heat: null,
  confidential_cells: 0,
} as const;

/** Inputs and steps of one calculation in the order in which they are needed, each once under its symbol. */
export class TraceSheet {
  readonly inputs: TraceInput[] = [];
  readonly steps: TraceStep[] = [];
  readonly #rows: { input: TraceInput; rows: Rows }[] = [];
  readonly #values = new Map<string, Pick<TraceStep, 'value' | 'year' | 'unit'>>();
  readonly #scope: Scope = {
    value: (id) => this.#known(id).value,
    year: (id) => this.#known(id).year,
    cells: (sum, year, carrier) =>
      this.inputs
        .filter((cell) => cell.kind !== 'value' && cell.year === year)
        .filter((cell) => carrier === undefined || cell.carrier === carrier)
        .reduce((total, cell) => total + summandOf(cell, sum), 0),
  };

  constructor(readonly data: TraceData) {}

  /** Adds an input unless it is there; returns its symbol. */
  input(given: Partial<TraceInput> & Named, rows: Rows = {}): string {
    if (!this.#values.has(given.id)) {
      const input: TraceInput = { ...noMore, ...given };
      this.inputs.push(input);
      this.#rows.push({ input, rows });
      this.#values.set(input.id, input);
    }
    return given.id;
  }

  delivered(table: string, { row, column, source }: Delivery, given: Partial<TraceInput> & Named): string {
    return this.input({ source, ...given }, { own: rowOf(table, row, column) });
  }

  /** Looks up where all inputs were delivered. */
  async findPlaces(database: Database): Promise<void> {
    const asked = this.#rows.flatMap(({ input, rows: { own, factor } }) => [
      ...(own ? [{ row: own, take: (place: DeliveredPlace) => Object.assign(input, place) }] : []),
      ...(factor ? [{ row: factor, take: (place: DeliveredPlace) => (input.factor_place = place) }] : []),
    ]);
    const places = await loadRowPlaces(
      database,
      asked.map(({ row }) => row),
    );
    asked.forEach(({ take }, at) => take(places[at]!));
  }

  /** Adds the emission factor that a carrier is held at. */
  factor(id: string, name: Text, held: HeldFactor): string {
    const { carrier, factor_year: year, is_local_factor } = held;
    const delivery = { row: held.factor_row, column: 'g_per_kwh', source: held.factor_source };
    const factor = { id, name, value: held.factor_g_per_kwh, unit: 'g/kWh', year, carrier } as const;
    return this.delivered('emission_factors', delivery, { ...factor, is_local_factor });
  }

  /** Adds a step unless it is there; returns its symbol. */
  step(id: string, name: Text, unit: TraceUnit, term: Term, { year, figure }: StepOptions = {}): string {
    if (!this.#values.has(id)) {
      const expression = asExpression(term);
      const step: TraceStep = {
        id,
        name,
        year: year ?? null,
        unit,
        value: evaluate(expression, this.#scope),
        formula: { de: write(expression, plain('de')), en: write(expression, plain('en')) },
        figures: { de: this.#figures(expression, 'de'), en: this.#figures(expression, 'en') },
        figure: figure ?? null,
        expression,
      };
      this.#values.set(id, step);
      this.steps.push(step);
    }
    return id;
  }

  /** Adds a sum over shown cells, or where it includes others the total of the edition: rounded, for the same reason. */
  total(
    id: string,
    name: Text,
    unit: 't' | 'MWh',
    { year, shown, hidden, value, figure }: StepOptions & TotalParts,
  ): string {
    if (shown && hidden === 0) return this.step(id, name, unit, shown, { year, figure });
    const known = this.data.years.get(year);
    const rounding = (unit === 't' ? known?.rounded_to_t : known?.rounded_to_mwh) ?? null;
    const inLanguage = (lang: Language) => formatNumber(rounding, lang);
    const total = this.input({
      id: `∑${id}`,
      name: inputName.withheld(name, rounding && { de: inLanguage('de'), en: inLanguage('en') }, unit),
      value,
      unit,
      year,
      status: known?.status ?? null,
      confidential_cells: hidden,
    });
    return this.step(id, name, unit, total, { year, figure });
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
    const text = write(expression, {
      ...plain(lang),
      name: (id) => {
        const { value, unit } = this.#known(id);
        return unit === 'year' && Number.isInteger(value) ? String(value) : signed(value, lang);
      },
    });
    // A function of whole columns would only repeat itself.
    return text === write(expression, plain(lang)) ? '' : text;
  }
}

/** A row to be looked up; none where nothing was delivered. */
export const rowOf = (table: string, row: number | null, ...columns: string[]): AskedRow | undefined =>
  row === null ? undefined : { table, row, columns };

interface TotalParts {
  year: number;
  /** Over the cells that are shown; undefined where none may be. */
  shown: Expression | undefined;
  /** Cells that the total includes without showing them. */
  hidden: number;
  value: number | null;
}

/** Negative numbers carry brackets, so that no two signs meet. */
function signed(value: number | null, lang: Language): string {
  const text = readable(value, lang);
  return value !== null && value < 0 ? `(${text})` : text;
}
