import type { Column } from '../../contract/table.ts';
import { exactDecimal, plainNumber, type ExactDecimal } from './exact-decimal.ts';

export type DecimalMark = ',' | '.';

/** A number in text, read with one mark before the decimals and then with the other; undefined where it cannot be so. */
export interface Readings {
  ',': ExactDecimal | undefined;
  '.': ExactDecimal | undefined;
}

const shape = (thousands: string, decimal: string) =>
  new RegExp(
    `^[+-]?(?:[1-9]\\d{0,2}(?:${thousands}\\d{3})+|\\d+)?(?:${decimal}\\d*)?(?:[eE][+-]?\\d{1,3})?$`,
  );
const shapes = { ',': shape('\\.', ','), '.': shape(',', '\\.') };
const maxLength = 60;

/** Blanks and apostrophes between groups of three, and the longer minus, mean the same in either reading. */
const unified = (text: string) =>
  text.replace(/[\u2212\u2013](?=\d)/, '-').replace(/(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))/g, '');

function read(text: string, mark: DecimalMark): ExactDecimal | undefined {
  if (!shapes[mark].test(text)) return undefined;
  return exactDecimal(mark === ',' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', ''));
}

/** Both readings of a text; where only one of them is possible in the column, the other falls away. */
export function readingsOf(text: string, column: Column): Readings {
  const plain = text.length > maxLength ? '' : unified(text.trim());
  const readings: Readings = { ',': read(plain, ','), '.': read(plain, '.') };
  if (!readings[','] || !readings['.'] || isSame(readings)) return readings;
  const isPossible = (number: ExactDecimal) => mayHold(column, Number(plainNumber(number)));
  const comma = isPossible(readings[',']);
  const point = isPossible(readings['.']);
  if (comma === point) return readings;
  return { ',': comma ? readings[','] : undefined, '.': point ? readings['.'] : undefined };
}

/** Both readings have the same digits; they differ in where the decimals begin. */
const isSame = ({ ',': comma, '.': point }: Readings) =>
  comma!.digits === 0n || comma!.scale === point!.scale;

/** Whether a number may stand in a column. */
export function mayHold({ type, minimum, maximum }: Column, value: number): boolean {
  if (type !== 'double' && !Number.isInteger(value)) return false;
  return !(minimum !== undefined && value < minimum) && !(maximum !== undefined && value > maximum);
}

/** What a text says about the mark of its column. */
export type Evidence = DecimalMark | 'none' | 'unclear' | 'no number';

export function evidenceOf(readings: Readings): Evidence {
  if (!readings[','] && !readings['.']) return 'no number';
  if (!readings['.']) return ',';
  if (!readings[',']) return '.';
  return isSame(readings) ? 'none' : 'unclear';
}

/** The mark of a column, from what all its texts say. Undefined: nothing says it, and nothing needs it or a person must. */
export function markOf(counts: Record<DecimalMark, number>, choice?: DecimalMark): DecimalMark | undefined {
  if (counts[','] === 0 && counts['.'] === 0) return choice;
  return counts[','] >= counts['.'] ? ',' : '.';
}
