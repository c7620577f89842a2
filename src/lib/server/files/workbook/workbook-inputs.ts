import { columnLetters } from '#lib/domain/numbers/column-letters.ts';
import type { CellSum } from '#lib/trace/expression.ts';
import { write } from '#lib/trace/notation/notation.ts';
import { spreadsheet } from '#lib/trace/notation/spreadsheet.ts';
import { relation } from '#lib/trace/relations.ts';
import type { Trace, TraceInput } from '#lib/trace/trace.ts';
import type { TraceUnit } from '#lib/domain/trace-figures.ts';
import { texts, traceTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { summands } from '../../trace/summands.ts';
import { WorkbookSheet, type CellLook } from './workbook-sheet.ts';

const lookOf: Partial<Record<TraceUnit, CellLook>> = {
  year: 'whole',
  date: 'date',
  share: 'fine',
  count: 'amount',
};

/** Columns of the inputs, in the order of the sheet. */
function columnsOf(lang: Language) {
  const { page, workbook: words, unit: units, ownSource } = traceTexts[lang];
  const { term, status: statuses } = texts[lang];
  const flag = (is: boolean | null) => (is === null ? null : Number(is));
  const column = (
    head: string,
    width: number,
    value: (input: TraceInput) => string | number | null,
    look: (input: TraceInput) => CellLook = () => 'plain',
  ) => ({ head, width, value, look });
  const amount = () => 'amount' as const;
  const whole = () => 'whole' as const;
  return {
    symbol: column(page.symbol, 16, ({ kind, id }) => (kind === 'value' ? id : null)),
    name: column(words.name, 46, ({ name }) => name[lang]),
    year: column(term.year, 7, ({ year }) => year, whole),
    sector: column(term.sector, 14, ({ sector }) => sector),
    carrier: column(page.carrier, 20, ({ carrier }) => carrier),
    state: column(words.state, 10, ({ state }) => (state === 'number' ? null : state)),
    value: column(
      term.value,
      14,
      ({ value }) => value,
      ({ unit }) => lookOf[unit] ?? 'amount',
    ),
    unit: column(words.unit, 14, ({ kind, unit }) => (kind === 'reported' ? null : units[unit])),
    factor: column(term.factorInGrams, 14, () => null),
    emissions_t: column(term.emissionsInTonnes, 14, ({ emissions_t }) => emissions_t, amount),
    status: column(term.state, 13, ({ status }) => status && statuses[status]),
    quality: column(words.quality, 8, ({ quality }) => quality),
    quality_weight: column(words.weight, 10, ({ quality_weight }) => quality_weight, amount),
    heating_share: column(page.heatingShare, 10, ({ heating_share }) => heating_share, amount),
    is_fossil: column(words.fossil, 8, ({ is_fossil }) => flag(is_fossil)),
    is_heat: column(words.heats, 8, ({ is_heat }) => flag(is_heat)),
    file: column(term.file, 26, ({ file }) => file),
    sheet: column(words.sheet, 16, ({ sheet }) => sheet),
    row: column(words.row, 8, ({ row }) => row, whole),
    cell: column(words.cell, 8, ({ cell }) => cell),
    edition: column(words.ofEdition, 12, ({ edition }) => edition),
    source: column(
      term.source,
      70,
      ({ source, file, row }) => source ?? ((file ?? row) === null ? ownSource : null),
    ),
  };
}
type Column = keyof ReturnType<typeof columnsOf>;

/** The sheets of inputs and factors, and how formulas refer to them. */
export class WorkbookInputs {
  readonly inputs: WorkbookSheet;
  readonly factors: WorkbookSheet;
  readonly #columns: ReturnType<typeof columnsOf>;
  readonly #rows = new Map<string, number>();
  readonly #factorRows = new Map<string, number>();
  #first = 0;
  #last = 0;

  constructor(
    readonly trace: Trace,
    readonly lang: Language,
    marks: readonly string[],
  ) {
    const words = traceTexts[lang].workbook;
    this.#columns = columnsOf(lang);
    this.factors = new WorkbookSheet(words.factors, [30, 8, 16, 16, 26, 16, 8, 8, 12, 70]);
    const widths = Object.values(this.#columns).map(({ width }) => width);
    this.inputs = new WorkbookSheet(words.inputs, widths);
    for (const sheet of [this.factors, this.inputs]) {
      sheet.heading(`${sheet.name} – ${trace.title[lang]}`, marks);
      sheet.skip();
    }
    this.#writeFactors();
    this.#writeInputs();
  }

  address(id: string): string {
    return this.inputs.address(this.#rows.get(id)!, this.#place('value'));
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  sum(sum: CellSum, year: number, carrier?: string): string {
    const range = (column: Column) => {
      const letter = columnLetters(this.#place(column));
      return `${this.inputs.name}!$${letter}$${this.#first}:$${letter}$${this.#last}`;
    };
    const { amount, weight } = summands[sum];
    if (weight === undefined) {
      const ofCarrier = carrier === undefined ? '' : `,${range('carrier')},"${carrier}"`;
      return `SUMIFS(${range(amount)},${range('year')},${year}${ofCarrier})`;
    }
    const ofCarrier = carrier === undefined ? '' : `*(${range('carrier')}="${carrier}")`;
    return `SUMPRODUCT((${range('year')}=${year})${ofCarrier}*${range(amount)}*${range(weight)})`;
  }

  #place(column: Column): number {
    return Object.keys(this.#columns).indexOf(column);
  }

  #writeFactors(): void {
    const { year, factorInGrams, localFactor, file, source } = texts[this.lang].term;
    const { page, workbook } = traceTexts[this.lang];
    const { sheet, row, cell, ofEdition } = workbook;
    const place = [file, sheet, row, cell, ofEdition];
    this.factors.line([page.carrier, year, factorInGrams, localFactor, ...place, source], 'head');
    for (const input of this.trace.inputs) {
      const factor = factorOf(input);
      if (!factor || this.#factorRows.has(factor.key)) continue;
      const row = this.factors.line(
        [
          input.carrier,
          input.year,
          factor.value,
          input.is_local_factor ? localFactor : null,
          factor.place?.file ?? null,
          factor.place?.sheet ?? null,
          factor.place?.row ?? null,
          factor.place?.cell ?? null,
          factor.place?.edition ?? null,
          factor.source,
        ],
        ['plain', 'whole', 'fine', 'plain', 'plain', 'plain', 'whole', 'plain', 'plain', 'plain'],
      );
      this.#factorRows.set(factor.key, row);
    }
  }

  #writeInputs(): void {
    const head = this.inputs.line(
      Object.values(this.#columns).map((column) => column.head),
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
    const columns = Object.values(this.#columns);
    const row = this.inputs.line(
      columns.map(({ value }) => value(input)),
      columns.map(({ look }) => look(input)),
    );
    this.#rows.set(input.id, row);
    const factor = factorOf(input);
    const at = factor && this.factors.address(this.#factorRows.get(factor.key)!, 2);
    if (!factor || at === undefined) return;
    const place = (column: Column) => this.#place(column);
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
    this.inputs.formula(row, place('emissions_t'), product, input.emissions_t);
  }
}

/** The emission factor of an input, and a name under which it stands once. */
function factorOf(input: TraceInput) {
  const isFactor = input.unit === 'g/kWh';
  const value = isFactor ? input.value : input.factor_g_per_kwh;
  if (value === null) return undefined;
  const place = isFactor ? input : input.factor_place;
  const source = isFactor ? input.source : input.factor_source;
  return { value, place, source, key: `${place?.file} ${place?.row} ${input.carrier} ${input.year}` };
}
