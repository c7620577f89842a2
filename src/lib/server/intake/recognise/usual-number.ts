import type { DecimalMark, Evidence } from './decimal-mark.ts';

/** What is read of a number without taking it for an exact one first: digits, a sign, groups of three, decimals. */
export interface UsualNumber {
  /** Without zeros that say nothing. */
  text: string;
  evidence: Evidence;
}

const maxDigits = 15;
const isDigit = (code: number) => code >= 48 && code <= 57;

/**
 * Reads a number as most are written, in any unit that is a power of ten of the wanted one; undefined for all others,
 * which `readingsOf` takes apart. `mayHold`: whether the column may hold a number.
 */
export function usualNumber(
  given: string,
  mark: DecimalMark | undefined,
  power: number,
  mayHold: (value: number) => boolean,
): UsualNumber | undefined {
  const sign = given.charCodeAt(0) === 45 ? 1 : 0;
  let at = sign;
  while (at < given.length && isDigit(given.charCodeAt(at))) at++;
  let whole = given.slice(sign, at);
  if (whole === '' || at - sign > maxDigits || (whole.length > 1 && given.charCodeAt(sign) === 48))
    return undefined;
  if (at === given.length) return { text: shiftedText(sign === 1, whole, '', power), evidence: 'none' };
  if (mark === undefined) return undefined;
  const [decimal, thousands] = mark === ',' ? [44, 46] : [46, 44];
  const first = at - sign;
  let groups = 0;
  while (given.charCodeAt(at) === thousands) {
    const group = given.slice(at + 1, at + 4);
    if (first > 3 || group.length < 3 || whole.length > maxDigits - 3 || whole === '0') return undefined;
    for (let digit = 0; digit < 3; digit++) if (!isDigit(group.charCodeAt(digit))) return undefined;
    whole += group;
    groups++;
    at += 4;
  }
  let fraction = '';
  if (given.charCodeAt(at) === decimal) {
    const start = ++at;
    while (at < given.length && isDigit(given.charCodeAt(at))) at++;
    fraction = given.slice(start, at);
    if (fraction === '' || fraction.length > maxDigits) return undefined;
  }
  if (at !== given.length) return undefined;
  const text = shiftedText(sign === 1, whole, fraction, power);
  // one group of three digits may be thousands as well as decimals
  const isTwofold =
    groups === 0 ? fraction.length === 3 && first <= 3 && whole !== '0' : groups === 1 && fraction === '';
  if (!isTwofold) return { text, evidence: mark };
  const value = Number(`${given.slice(0, sign)}${whole}${fraction === '' ? '' : `.${fraction}`}`);
  const other = Number(
    groups === 0
      ? `${given.slice(0, sign)}${whole}${fraction}`
      : `${given.slice(0, sign)}${whole.slice(0, first)}.${whole.slice(first)}`,
  );
  return mayHold(value) && mayHold(other) ? { text, evidence: 'unclear' } : undefined;
}

/** Digits times a power of ten, as the contract writes numbers. */
function shiftedText(isNegative: boolean, whole: string, fraction: string, power: number): string {
  let [left, right] = [whole, fraction];
  if (power > 0) {
    right = right.padEnd(power, '0');
    left += right.slice(0, power);
    right = right.slice(power);
  } else if (power < 0) {
    left = left.padStart(1 - power, '0');
    right = left.slice(power) + right;
    left = left.slice(0, power);
  }
  let first = 0;
  while (first < left.length - 1 && left.charCodeAt(first) === 48) first++;
  let last = right.length;
  while (last > 0 && right.charCodeAt(last - 1) === 48) last--;
  const plain = last === 0 ? left.slice(first) : `${left.slice(first)}.${right.slice(0, last)}`;
  return isNegative && plain !== '0' ? `-${plain}` : plain;
}
