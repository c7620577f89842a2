import type { DecimalMark, Evidence } from './decimal-mark.ts';

const maxDigits = 15;
const [minus, comma, point, zero, nine] = [45, 44, 46, 48, 57];

/** Units differ by fewer powers of ten. */
const maxPower = 30;

/** How the numbers of a column are written. */
export interface NumberForm {
  mark: DecimalMark | undefined;
  /** Of ten, by which its unit differs from the wanted one. */
  power: number;
  /** Whether the column may hold a number. */
  mayHold: (value: number) => boolean;
}

/**
 * Reads numbers as most are written from their bytes, without taking them for exact ones first: digits, a sign, groups
 * of three, decimals.
 */
export class UsualNumber {
  /** The number that was read last, as the contract writes it: without zeros that say nothing. */
  readonly bytes = new Uint8Array(2 * (maxDigits + maxPower));
  length = 0;
  /** What it says about the mark. */
  evidence: Exclude<Evidence, 'no number'> = 'none';
  readonly #digits = new Uint8Array(2 * maxDigits);

  /** Reads the bytes between two places; false for all that are no usual number, which `readingsOf` takes apart. */
  read(bytes: Uint8Array, from: number, to: number, { mark, power, mayHold }: NumberForm): boolean {
    const digits = this.#digits;
    const isNegative = bytes[from] === minus;
    const start = isNegative ? from + 1 : from;
    let at = start;
    let count = 0;
    for (; at < to && isDigit(bytes[at]!); at++) {
      if (count === maxDigits) return false;
      digits[count++] = bytes[at]!;
    }
    const first = count;
    if (first === 0 || (first > 1 && digits[0] === zero) || Math.abs(power) > maxPower) return false;
    this.evidence = 'none';
    if (at === to) {
      this.#write(isNegative, count, count + power);
      return true;
    }
    if (mark === undefined) return false;
    const [decimal, thousands] = mark === ',' ? [comma, point] : [point, comma];
    for (; at < to && bytes[at] === thousands; at += 4) {
      if (first > 3 || at + 4 > to || count > maxDigits - 3 || digits[0] === zero) return false;
      for (let digit = at + 1; digit < at + 4; digit++) {
        if (!isDigit(bytes[digit]!)) return false;
        digits[count++] = bytes[digit]!;
      }
    }
    const whole = count;
    if (at < to && bytes[at] === decimal) {
      for (at++; at < to && isDigit(bytes[at]!); at++) {
        if (count - whole === maxDigits) return false;
        digits[count++] = bytes[at]!;
      }
      if (count === whole) return false;
    }
    if (at !== to) return false;
    // one group of three digits may be thousands as well as decimals
    const isTwofold =
      whole === first
        ? count === whole + 3 && first <= 3 && digits[0] !== zero
        : whole === first + 3 && count === whole;
    if (isTwofold) {
      let value = 0;
      for (let digit = 0; digit < count; digit++) value = value * 10 + digits[digit]! - zero;
      if (isNegative) value = -value;
      if (!mayHold(value) || !mayHold(value / 1000)) return false;
    }
    this.evidence = isTwofold ? 'unclear' : mark;
    this.#write(isNegative, count, whole + power);
    return true;
  }

  /** Writes the digits with a point before that of a place, which may be far before the first or after the last. */
  #write(isNegative: boolean, count: number, place: number): void {
    const [digits, bytes] = [this.#digits, this.bytes];
    let length = 0;
    if (isNegative) bytes[length++] = minus;
    let first = 0;
    while (first < place - 1 && (first >= count || digits[first] === zero)) first++;
    if (place <= 0) bytes[length++] = zero;
    for (let at = first; at < place; at++) bytes[length++] = at < count ? digits[at]! : zero;
    let last = count;
    while (last > 0 && digits[last - 1] === zero) last--;
    if (last > place && last > 0) {
      bytes[length++] = point;
      for (let at = place; at < last; at++) bytes[length++] = at < 0 ? zero : digits[at]!;
    }
    // there is no negative zero
    if (last === 0 && isNegative) bytes[0] = zero;
    this.length = last === 0 ? 1 : length;
  }
}

const isDigit = (code: number) => code >= zero && code <= nine;
