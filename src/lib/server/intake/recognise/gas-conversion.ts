import type { Text } from '#lib/domain/vocabulary.ts';
import { energy } from '../../contract/balance.ts';
import { protectedWord } from '../../contract/protected-cells.ts';
import type { Table } from '../../contract/table.ts';
import { namesGrossCalorificValue } from '../csv/header.ts';
import type { GridRow } from '../grid/grid.ts';
import {
  gasText,
  convertedCarrier,
  isUnburnt,
  namesNetCalorificValue,
  netOfGross,
} from './calorific-value.ts';
import { cellText } from './cell-text.ts';
import { exactDecimal, plainNumber } from './exact-decimal.ts';
import type { FindingList } from './finding-list.ts';
import type { KnownWords } from './known-words.ts';
import type { ReadColumn } from './read-column.ts';
import type { ReadingChoice } from './read-table.ts';
import { recognisedTexts } from './recognised-texts.ts';

const placeOf = (name: string) => energy.columns.findIndex((column) => column.name === name);
const [energyAt, carrierAt] = [placeOf('energy_mwh'), placeOf('carrier')];
const times = exactDecimal(netOfGross)!;

/** Converts natural gas from gross to net calorific value where a head, a carrier or a unit says that it is given so. */
export class GasConversion {
  readonly #table: Table;
  readonly #unitPosition: number | undefined;
  readonly #words: KnownWords;
  readonly #list: FindingList;
  readonly #gas: ReadingChoice['gas'];
  readonly #counts = new Map<string, number>();
  readonly #unchanged = new Map<string, Set<string>>();
  readonly #contrary = new Set<string>();

  constructor(
    table: Table,
    unitPosition: number | undefined,
    words: KnownWords,
    list: FindingList,
    gas: ReadingChoice['gas'],
  ) {
    [this.#table, this.#unitPosition, this.#words] = [table, unitPosition, words];
    [this.#list, this.#gas] = [list, gas];
  }

  /** The energy of a row of the contract by net calorific value: exact, or null with a finding. Changes `values`. */
  apply(
    values: (string | null)[],
    sources: readonly (ReadColumn | undefined)[],
    { row, cells }: GridRow,
    headed: string | undefined,
  ): void {
    const source = this.#table === energy ? sources[energyAt] : undefined;
    const number = values[energyAt];
    if (!source || number == null || number === protectedWord) return;
    const texts = [sources[carrierAt]?.position, source.power === undefined ? this.#unitPosition : undefined]
      .map((position) => (position === undefined ? undefined : cellText(cells[position])))
      .filter((text) => text !== undefined);
    const said = source.isGross ? source.head : texts.find(namesGrossCalorificValue);
    if (said === undefined) return;
    const place = { row, column: source.head, position: source.position };
    const carrier = values[carrierAt] ?? headed;
    if (source.isGross && carrier != null && isUnburnt(carrier)) {
      const known = this.#unchanged.get(source.head) ?? new Set();
      this.#unchanged.set(source.head, known.add(texts[0] ?? carrier));
    } else if (texts.some(namesNetCalorificValue)) {
      const net = texts.find(namesNetCalorificValue)!;
      this.#list.add({ rule: 'calorific_value_twofold', ...place, value: number, parameters: { said, net } });
      values[energyAt] = null;
    } else if (this.#gas === 'hi') {
      if (!this.#contrary.has(said))
        this.#list.add({
          rule: 'source_gas_twofold',
          ...place,
          value: said,
          parameters: { gas: gasText('hi') },
        });
      this.#contrary.add(said);
      values[energyAt] = null;
    } else if (carrier === convertedCarrier) {
      const { digits, scale } = exactDecimal(number)!;
      values[energyAt] = plainNumber({ digits: digits * times.digits, scale: scale + times.scale });
      this.#counts.set(source.head, (this.#counts.get(source.head) ?? 0) + 1);
    } else {
      values[energyAt] = null;
      // what is no carrier at all is named by the contract
      const column = energy.columns[carrierAt]!;
      if (carrier == null || this.#words.isKey(energy, column, carrier) === false) return;
      const parameters = { carrier: texts[0] ?? carrier, said };
      this.#list.add({ rule: 'gross_calorific_carrier', ...place, value: number, parameters });
    }
  }

  recognised(): Text[] {
    const heads = new Set([...this.#counts.keys(), ...this.#unchanged.keys()]);
    return [...heads].map((head) =>
      recognisedTexts.gas(head, this.#counts.get(head) ?? 0, [...(this.#unchanged.get(head) ?? [])]),
    );
  }
}
