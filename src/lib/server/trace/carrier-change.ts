import { withheldCarriers, type Text } from '#lib/domain/vocabulary.ts';
import { stepName } from '#lib/texts/trace-names.ts';
import { cells, minus, over, plus, power, type Expression } from '#lib/trace/expression.ts';
import { link } from '#lib/trace/formulas.ts';
import { relation } from '#lib/trace/relations.ts';
import type { TraceCarrier } from '../queries/trace-measures.ts';
import type { TraceSheet } from './sheet.ts';
import { confidentialIn } from './trace-data.ts';

/** What is known of a carrier in a year: MWh, t, and the MWh that the weather moves. */
export const parts = {
  energy_mwh: { symbol: 'E', unit: 'MWh', sum: 'energy', name: stepName.carrierEnergy },
  emissions_t: { symbol: 'C', unit: 't', sum: 'emissions', name: stepName.carrierEmissions },
  heated_mwh: { symbol: 'Eh', unit: 'MWh', sum: 'heated_energy', name: stepName.carrierHeated },
} as const;
export type Part = keyof typeof parts;

/** Logarithmic mean of values so close that their logarithms have no digits left: its series. */
function closeMean(c1: string, c0: string): Expression {
  const x = over(minus(c1, c0), plus(c1, c0));
  return over(over(plus(c1, c0), 2), plus(1, over(power(x, 2), 3), over(power(x, 4), 5)));
}

export class CarrierChange {
  readonly isGrid: boolean;
  readonly #rows: readonly TraceCarrier[];
  readonly #label: Text;
  /** A carrier that is new or gone has no ratio between the years. */
  readonly #stays: boolean;
  readonly #isWithheld: boolean;

  constructor(
    readonly sheet: TraceSheet,
    carriers: readonly TraceCarrier[],
    readonly carrier: string,
    readonly years: readonly [number, number],
  ) {
    this.#rows = carriers.filter((row) => row.carrier === carrier);
    this.isGrid = this.#rows.every((row) => row.is_grid);
    this.#isWithheld = carrier === withheldCarriers;
    this.#label = this.#isWithheld ? stepName.confidentialCarriers : sheet.data.label(carrier);
    this.#stays = this.#isPositive('energy_mwh');
  }

  /** The sum over its cells, or the edition's where some of them are confidential. */
  at(kind: Part, year: number): string {
    const { sheet, carrier } = this;
    const { symbol, unit, sum, name } = parts[kind];
    const hidden = confidentialIn(sheet.data, year, this.#isWithheld ? undefined : carrier);
    return sheet.total(`${symbol}[${carrier}](${year})`, name(this.#label, year), unit, {
      year,
      shown: this.#isWithheld ? undefined : cells(sum, year, carrier),
      // Weather moves the cells that are shown: nothing else has a part that heats.
      hidden: kind === 'heated_mwh' && !this.#isWithheld ? 0 : hidden,
      value: this.#value(kind, year),
    });
  }

  /** L(C1, C0): 0 for a carrier that is new or gone, the value itself where both are equal. */
  logMean(): string {
    const [c0, c1] = this.#both('emissions_t');
    const [before, after] = this.years.map((year) => this.#value('emissions_t', year)) as [number, number];
    const isClose = Math.abs(after - before) <= 1e-4 * (after + before);
    const mean = isClose ? closeMean(c1, c0) : relation.logMean(c1, c0);
    return this.#step('L', stepName.logMean, this.#stays && this.#isPositive('emissions_t') ? mean : 0);
  }

  /** Part of the change that comes from the carrier's share in all energy. */
  mix(e0: string, e1: string): string {
    const [c0, c1] = this.#both('emissions_t');
    const [own0, own1] = this.#both('energy_mwh');
    if (!this.#stays) return this.#step('mix', stepName.mixOf, minus(c1, c0));
    const change = this.#isWithheld
      ? // What changes inside the group of confidential carriers counts as mix.
        minus(plus(relation.change(this.logMean(), e0, e1), c1), c0)
      : relation.change(this.logMean(), link.carrier_mix(own1, e1), link.carrier_mix(own0, e0));
    return this.#step('mix', stepName.mixOf, change);
  }

  /** Part of the change that comes from the carrier's emission factor. */
  factor(): string {
    const [c0, c1] = this.#both('emissions_t');
    const [own0, own1] = this.#both('energy_mwh');
    if (!this.#stays || this.#isWithheld) return this.#step('f', stepName.factorOf, 0);
    const change = this.#isPositive('emissions_t')
      ? relation.change(this.logMean(), link.factor(c1, own1), link.factor(c0, own0))
      : minus(c1, c0);
    return this.#step('f', stepName.factorOf, change);
  }

  #step(symbol: string, name: (carrier: Text) => Text, term: Parameters<TraceSheet['step']>[3]): string {
    return this.sheet.step(`${symbol}[${this.carrier}]`, name(this.#label), 't', term);
  }

  #both(kind: Part): [string, string] {
    return [this.at(kind, this.years[0]), this.at(kind, this.years[1])];
  }

  #value(kind: Part, year: number): number {
    return this.#rows.find((row) => row.year === year)?.[kind] ?? 0;
  }

  #isPositive(kind: Part): boolean {
    return this.years.every((year) => this.#value(kind, year) > 0);
  }
}
