import { call, cells, minus, over, plus, power, times, type Expression } from '#lib/trace/expression.ts';
import { traceText } from '#lib/texts/index.ts';
import { withheldCarriers, type Text } from '#lib/domain/vocabulary.ts';
import type { TraceCarrier } from '../queries/trace-measures.ts';
import { confidentialIn, enterTotal, type TraceData } from './balance.ts';
import type { TraceSheet } from './sheet.ts';

/** Logarithm of a ratio of two symbols. */
export const ln = (above: string, below: string) => call('LN', over(above, below));
/** Letters of what is known of a carrier in a year: MWh, t, and the MWh that the weather moves. */
export const part = { energy_mwh: 'E', emissions_t: 'C', heated_mwh: 'Eh' } as const;
export type Part = keyof typeof part;
const sums = { energy_mwh: 'energy', emissions_t: 'emissions', heated_mwh: 'heated_energy' } as const;

/** Logarithmic mean of values so close that their logarithms have no digits left: its series. */
function closeMean(c1: string, c0: string): Expression {
  const x = over(minus(c1, c0), plus(c1, c0));
  return over(over(plus(c1, c0), 2), plus(1, over(power(x, 2), 3), over(power(x, 4), 5)));
}

/** One carrier in both years. */
export class CarrierChange {
  readonly isGrid: boolean;
  readonly #rows: readonly TraceCarrier[];
  readonly #label: Text;

  constructor(
    readonly sheet: TraceSheet,
    readonly data: TraceData,
    carriers: readonly TraceCarrier[],
    readonly carrier: string,
    readonly years: readonly [number, number],
  ) {
    this.#rows = carriers.filter((row) => row.carrier === carrier);
    this.isGrid = this.#rows.every((row) => row.is_grid);
    this.#label =
      carrier === withheldCarriers
        ? traceText((words) => words.step.confidentialCarriers)
        : data.label(carrier);
  }

  /** The sum over its cells, or the edition's where some of them are confidential. */
  at(kind: Part, year: number): string {
    const { sheet, data, carrier } = this;
    const id = `${part[kind]}[${carrier}](${year})`;
    const text = String(year);
    const name = traceText((words, lang) =>
      ({
        energy_mwh: words.step.carrierEnergy,
        emissions_t: words.step.carrierEmissions,
        heated_mwh: words.step.carrierHeated,
      })[kind](this.#label[lang], text),
    );
    const unit = kind === 'emissions_t' ? 't' : 'MWh';
    const hidden =
      carrier === withheldCarriers ? confidentialIn(data, year) : confidentialIn(data, year, carrier);
    // Weather moves the cells that are shown: nothing else has a part that heats.
    if (carrier !== withheldCarriers && (hidden === 0 || kind === 'heated_mwh'))
      return sheet.step(id, name, unit, cells(sums[kind], year, carrier), { year });
    const value = this.#value(kind, year);
    const total = enterTotal(sheet, data, { id: `∑${id}`, name, value, unit, year, hidden });
    return sheet.alias(id, name, unit, total, { year });
  }

  #value(kind: Part, year: number): number {
    return this.#rows.find((row) => row.year === year)?.[kind] ?? 0;
  }

  get #stays(): boolean {
    return this.years.every((year) => this.#value('energy_mwh', year) > 0);
  }

  #at(kind: Part): [string, string] {
    return [this.at(kind, this.years[0]), this.at(kind, this.years[1])];
  }

  /** L(C1, C0): 0 for a carrier that is new or gone, the value itself where both are equal. */
  logMean(): string {
    const [c0, c1] = this.#at('emissions_t');
    const [before, after] = this.years.map((year) => this.#value('emissions_t', year)) as [number, number];
    let expression: Expression = { kind: 'number', value: 0 };
    if (this.#stays && before > 0 && after > 0) {
      expression =
        Math.abs(after - before) <= 1e-4 * (after + before)
          ? closeMean(c1, c0)
          : over(minus(c1, c0), ln(c1, c0));
    }
    return this.sheet.step(
      `L[${this.carrier}]`,
      traceText((words, lang) => words.step.logMean(this.#label[lang])),
      't',
      expression,
    );
  }

  /** Part of the change that comes from the carrier's share in all energy. */
  mix(e0: string, e1: string): string {
    const [c0, c1] = this.#at('emissions_t');
    const [own0, own1] = this.#at('energy_mwh');
    return this.sheet.step(
      `mix[${this.carrier}]`,
      traceText((words, lang) => words.step.mixOf(this.#label[lang])),
      't',
      // What changes inside the group of confidential carriers counts as mix.
      this.#stays && this.carrier === withheldCarriers
        ? minus(plus(times(this.logMean(), call('LN', over(e0, e1))), c1), c0)
        : this.#stays
          ? times(this.logMean(), minus(call('LN', over(own1, e1)), call('LN', over(own0, e0))))
          : minus(c1, c0),
    );
  }

  /** Part of the change that comes from the carrier's emission factor. */
  factor(): string {
    const [c0, c1] = this.#at('emissions_t');
    const [own0, own1] = this.#at('energy_mwh');
    const bothEmit = this.years.every((year) => this.#value('emissions_t', year) > 0);
    let expression: Expression = { kind: 'number', value: 0 };
    if (this.#stays && this.carrier !== withheldCarriers) {
      expression = bothEmit
        ? times(this.logMean(), minus(call('LN', over(c1, own1)), call('LN', over(c0, own0))))
        : minus(c1, c0);
    }
    return this.sheet.step(
      `f[${this.carrier}]`,
      traceText((words, lang) => words.step.factorOf(this.#label[lang])),
      't',
      expression,
    );
  }
}
