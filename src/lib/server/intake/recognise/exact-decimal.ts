import { formatNumber } from '#lib/domain/numbers/format.ts';
import type { Language, Text } from '#lib/domain/vocabulary.ts';
/** A number as it was written: `digits` × 10^-`scale`. Nothing is rounded. */
export interface ExactDecimal {
  digits: bigint;
  scale: number;
}

const form = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,3}))?$/;
/** More is no figure of anybody. */
const maxLength = 60;

/** Reads a number with decimal point; undefined where it is none. */
export function exactDecimal(text: string): ExactDecimal | undefined {
  if (text.length > maxLength) return undefined;
  const match = form.exec(text);
  if (!match || match[2]! + match[3]! === '') return undefined;
  const [, sign, whole, fraction, exponent] = match;
  return {
    digits: BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`),
    scale: fraction!.length - Number(exponent ?? 0),
  };
}

/** Times a power of ten. */
export const shifted = ({ digits, scale }: ExactDecimal, power: number): ExactDecimal => ({
  digits,
  scale: scale - power,
});

const withScale = ({ digits, scale }: ExactDecimal, to: number) => digits * 10n ** BigInt(to - scale);

export function sumOf(a: ExactDecimal, b: ExactDecimal): ExactDecimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: withScale(a, scale) + withScale(b, scale), scale };
}

export const negated = ({ digits, scale }: ExactDecimal): ExactDecimal => ({ digits: -digits, scale });

/** As the contract writes numbers: decimal point, no exponent, no zeros that say nothing. */
export function plainNumber({ digits, scale }: ExactDecimal): string {
  const sign = digits < 0n ? '-' : '';
  const magnitude = (digits < 0n ? -digits : digits) * 10n ** BigInt(Math.max(0, -scale));
  const places = Math.max(0, scale);
  const text = magnitude.toString().padStart(places + 1, '0');
  const fraction = text.slice(text.length - places).replace(/0+$/, '');
  const whole = text.slice(0, text.length - places);
  const isZero = magnitude === 0n;
  return `${isZero ? '' : sign}${whole}${places > 0 && fraction !== '' ? `.${fraction}` : ''}`;
}

/** As people read it: "77.713,5". */
export function shownNumber(number: ExactDecimal): Text {
  const plain = plainNumber(number);
  const digits = plain.split('.')[1]?.length ?? 0;
  const shown = (language: Language) => formatNumber(Number(plain), language, { digits });
  return { de: shown('de'), en: shown('en') };
}
