import type { Language } from '../vocabulary.ts';
import { formatFactor, formatNumber, formatRounded, withUnit } from './format.ts';
import { roundTo } from './rounding.ts';

/** Digits that a person reads of a number that a file delivers. */
const maxDigits = 6;
/** As formatFactor shows them. */
const maxDecimals = 10;

/** As a sheet shows a number, without separators of thousands: 4200 or 4200,5. */
export function cellDigits(value: number, lang: Language): string {
  const text = String(Number(value.toPrecision(12)));
  return lang === 'de' ? text.replace('.', ',') : text;
}

/** A delivered number, with as many decimals as can matter: 12.815,6 and 0,875. */
export const formatDelivered = (value: number, lang: Language): string =>
  roundTo(value, decimalsOf(value)) === 0 && value !== 0
    ? formatFactor(value, lang)
    : formatNumber(value, lang, { digits: decimalsOf(value) });

/** Two delivered numbers, with as many decimals as tell them apart. */
export function formatDeliveredPair(before: number, after: number, lang: Language): [string, string] {
  let digits = Math.max(decimalsOf(before), decimalsOf(after));
  while (digits < maxDecimals && roundTo(before, digits) === roundTo(after, digits)) digits++;
  // trailing zeros say nothing
  const shown = (value: number) => formatFactor(roundTo(value, digits), lang);
  return [shown(before), shown(after)];
}

/** A change in percent. What is less than half of the last digit, and more than nothing, is "< 0,1 %". */
export function formatJump(percent: number, lang: Language): string {
  const shown = roundTo(percent, 1);
  const text = formatRounded(shown, Math.sign(percent), lang, { digits: 1, isSigned: true });
  return lang === 'de' ? withUnit(text, '%') : `${text}%`;
}

function decimalsOf(value: number): number {
  const wholeDigits = Math.trunc(Math.abs(value)).toFixed(0).length;
  const [, decimals = ''] = value.toFixed(maxDecimals).replace(/0+$/, '').split('.');
  return Math.min(decimals.length, Math.max(1, maxDigits - wholeDigits));
}
