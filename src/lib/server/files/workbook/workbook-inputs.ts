import { columnLetters } from '#lib/domain/numbers/column-letters.ts';
import type { CellSum } from '#lib/trace/expression.ts';
import { write } from '#lib/trace/notation/notation.ts';
import { spreadsheet } from '#lib/trace/notation/spreadsheet.ts';
import { relation } from '#lib/trace/relations.ts';
import type { Trace, TraceInput } from '#lib/trace/trace.ts';
import type { TraceUnit } from '#lib/domain/trace-figures.ts';
import { texts, traceTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { WorkbookSheet, type CellLook } from './workbook-sheet.ts';

/** Columns of the inputs, in the order of the sheet. */
const columns = [
  'symbol',
  'name',
  'year',
  'sector',
  'carrier',
  'state',
  'value',
  'unit',
  'factor',
  'emissions',
  'status',
  'quality',
  'weight',
  'heating',
  'fossil',
  'heats',
  'file',
  'row',
  'source',
] as const;
type Column = (typeof columns)[number];
const place = (column: Column) => columns.indexOf(column);

const lookOf: Partial<Record<TraceUnit, CellLook>> = {
  year: 'whole',
  date: 'date',
  share: 'fine',
  count: 'amount',
};

/** The sheets of inputs and factors, and how formulas refer to them. */
export class WorkbookInputs {
  readonly inputs: WorkbookSheet;
  readonly factors: WorkbookSheet;
  readonly #rows = new Map<string, number>();
  readonly #factorRows = new Map<string, number>();
  #first = 0;
  #last = 0;

  constructor(
    readonly trace: Trace,
    readonly lang: Language,
    heading: readonly string[],
  ) {
    const words = traceTexts[lang].workbook;
    this.factors = new WorkbookSheet(words.factors, [30, 8, 16, 16, 26, 8, 70]);
    this.inputs = new WorkbookSheet(
      words.inputs,
      [16, 46, 7, 14, 20, 10, 14, 14, 14, 14, 13, 8, 10, 10, 8, 8, 26, 8, 70],
    );
    for (const sheet of [this.factors, this.inputs]) {
      sheet.line([`${sheet.name} – ${heading[0]}`], 'title');
      for (const line of heading.slice(1)) sheet.line([line], 'mark');
      sheet.skip();
    }
    this.#writeFactors();
    this.#writeInputs();
  }

  /** Where the value of an input stands. */
  address(id: string): string {
    return this.inputs.address(this.#rows.get(id)!, place('value'));
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  /** A sum over the delivered cells of a year. */
  sum(sum: CellSum, year: number, carrier?: string): string {
    const range = (column: Column) => {
      const letter = columnLetters(place(column));
      return `${this.inputs.name}!$${letter}$${this.#first}:$${letter}$${this.#last}`;
    };
    if (sum === 'emissions' || sum === 'energy') {
      const ofCarrier = carrier === undefined ? '' : `,${range('carrier')},"${carrier}"`;
      return `SUMIFS(${range(sum === 'emissions' ? 'emissions' : 'value')},${range('year')},${year}${ofCarrier})`;
    }
    const [amount, weight] = {
      weighted_energy: ['value', 'weight'],
      heated_emissions: ['emissions', 'heating'],
      heated_energy: ['value', 'heating'],
      fossil_energy: ['value', 'fossil'],
      heat_energy: ['value', 'heats'],
    }[sum] as [Column, Column];
    const ofCarrier = carrier === undefined ? '' : `*(${range('carrier')}="${carrier}")`;
    return `SUMPRODUCT((${range('year')}=${year})${ofCarrier}*${range(amount)}*${range(weight)})`;
  }

  #writeFactors(): void {
    const { workbook: words, page } = traceTexts[this.lang];
    this.factors.line(
      [page.carrier, words.year, page.factor, page.local, words.file, words.row, words.source],
      'head',
    );
    for (const input of this.trace.inputs) {
      const factor = factorOf(input);
      if (!factor || this.#factorRows.has(factor.key)) continue;
      const row = this.factors.line(
        [
          input.carrier,
          input.year,
          factor.value,
          input.is_local_factor ? page.local : null,
          factor.file ?? this.trace.factor_file,
          factor.row,
          factor.source,
        ],
        ['plain', 'whole', 'fine', 'plain', 'plain', 'whole', 'plain'],
      );
      this.#factorRows.set(factor.key, row);
    }
  }

  #writeInputs(): void {
    const { workbook: words, page } = traceTexts[this.lang];
    const heads: Record<Column, string> = {
      symbol: page.symbol,
      name: words.name,
      year: words.year,
      sector: page.sector,
      carrier: page.carrier,
      state: words.state,
      value: page.value,
      unit: words.unit,
      factor: page.factor,
      emissions: page.emissions,
      status: words.status,
      quality: words.quality,
      weight: words.weight,
      heating: page.heatingShare,
      fossil: words.fossil,
      heats: words.heats,
      file: words.file,
      row: words.row,
      source: words.source,
    };
    const head = this.inputs.line(
      columns.map((column) => heads[column]),
      'head',
    );
    // Delivered cells stand together: the ranges of the sums end with them.
    const isCell = ({ kind }: TraceInput) => kind !== 'value';
    this.#first = head + 1;
    for (const input of this.trace.inputs.filter(isCell)) this.#writeInput(input);
    this.#last = Math.max(this.inputs.row, this.#first);
    this.inputs.skip();
    for (const input of this.trace.inputs.filter((input) => !isCell(input))) this.#writeInput(input);
  }

  #writeInput(input: TraceInput): void {
    const { unit } = traceTexts[this.lang];
    const flag = (is: boolean | null) => (is === null ? null : is ? 1 : 0);
    const isReported = input.kind === 'reported';
    const values: Record<Column, string | number | null> = {
      symbol: input.kind === 'value' ? input.id : null,
      name: input.name[this.lang],
      year: input.year,
      sector: input.sector,
      carrier: input.carrier,
      state: input.state === 'number' ? null : input.state,
      value: input.value,
      unit: isReported ? null : unit[input.unit],
      factor: null,
      emissions: input.emissions_t,
      status: input.status && texts[this.lang].status[input.status],
      quality: input.quality,
      weight: input.quality_weight,
      heating: input.heating_share,
      fossil: flag(input.is_fossil),
      heats: flag(input.is_heat),
      file: input.file,
      row: input.row,
      source:
        input.source ?? (input.file === null && input.row === null ? traceTexts[this.lang].ownSource : null),
    };
    const look: Partial<Record<Column, CellLook>> = {
      year: 'whole',
      value: lookOf[input.unit] ?? 'amount',
      emissions: 'amount',
      weight: 'amount',
      heating: 'amount',
      row: 'whole',
    };
    const row = this.inputs.line(
      columns.map((column) => values[column]),
      columns.map((column) => look[column] ?? 'plain'),
    );
    this.#rows.set(input.id, row);
    const factor = factorOf(input);
    const at = factor && this.factors.address(this.#factorRows.get(factor.key)!, 2);
    if (!factor || at === undefined) return;
    if (input.kind === 'value') {
      this.inputs.formula(row, place('value'), at, factor.value, 'fine');
      return;
    }
    this.inputs.formula(row, place('factor'), at, factor.value, 'fine');
    const product = write(relation.emissions('value', 'factor'), {
      ...spreadsheet,
      name: (column) => `${columnLetters(place(column as Column))}${row}`,
      series: () => '',
      cells: () => '',
    });
    this.inputs.formula(row, place('emissions'), product, input.emissions_t);
  }
}

/** The emission factor of an input, and a name under which it stands once. */
function factorOf(input: TraceInput) {
  const isFactor = input.unit === 'g/kWh';
  const value = isFactor ? input.value : input.factor_g_per_kwh;
  if (value === null) return undefined;
  const row = isFactor ? input.row : input.factor_row;
  const source = isFactor ? input.source : input.factor_source;
  const file = isFactor ? input.file : null;
  return { value, row, source, file, key: `${row} ${input.carrier} ${input.year}` };
}
