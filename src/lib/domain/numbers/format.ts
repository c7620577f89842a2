import { isNothing, roundTo, shownTonnes, tonneDigits, type Step } from './rounding.ts';
import type { Language } from '../vocabulary.ts';

const noBreak = '\u00a0';
const minus = '\u2212';
/** Stands for a missing value. */
export const dash = '–';
const marks: Record<Language, { decimal: string; thousands: string; and: string }> = {
  de: { decimal: ',', thousands: '.', and: 'und' },
  en: { decimal: '.', thousands: ',', and: 'and' },
};

type Value = number | null | undefined;

function isNumber(value: Value): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** 1.234,5 or 1,234.5 with a real minus sign; "–" for null and for what is no number. */
export function formatNumber(value: Value, lang: Language, { digits = 0 } = {}): string {
  if (!isNumber(value)) return dash;
  const { decimal, thousands } = marks[lang];
  const rounded = roundTo(value, digits);
  const text = Math.abs(rounded).toFixed(digits);
  const whole = digits > 0 ? text.slice(0, -digits - 1) : text;
  const fraction = digits > 0 ? decimal + text.slice(-digits) : '';
  return (rounded < 0 ? minus : '') + grouped(whole, thousands) + fraction;
}

/** Without regular expressions: a page has more than a thousand numbers. */
function grouped(digits: string, mark: string): string {
  let text = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) {
    text = digits.slice(Math.max(0, end - 3), end) + mark + text;
  }
  return text;
}

/** A factor as it was delivered (1; 0,9; 0,875): with it a sum can be computed again by hand. */
export function formatFactor(value: number, lang: Language): string {
  const [, decimals = ''] = value.toFixed(10).replace(/0+$/, '').split('.');
  return formatNumber(value, lang, { digits: decimals.length });
}

/** As formatNumber, with a plus sign before what is more than nothing. */
export function formatSigned(value: Value, lang: Language, { digits = 0 } = {}): string {
  const text = formatNumber(value, lang, { digits });
  return isNumber(value) && roundTo(value, digits) > 0 ? `+${text}` : text;
}

/** Tonnes without their unit. What is less than half a step, and more than nothing, is "< 0,1". */
export function formatTonnes(value: Value, lang: Language, step: Step = null): string {
  if (!isNumber(value)) return dash;
  const shown = shownTonnes(value, step);
  const digits = tonneDigits(value, step);
  if (isNothing(value)) return formatNumber(0, lang);
  if (shown !== 0) return formatNumber(shown, lang, { digits });
  return belowFinest(value, step, lang);
}

/** As formatTonnes, with a plus sign before what is more than nothing. */
export function formatSignedTonnes(value: Value, lang: Language, step: Step = null): string {
  const text = formatTonnes(value, lang, step);
  return isNumber(value) && shownTonnes(value, step) > 0 ? `+${text}` : text;
}

/** A distance in a sentence that says its direction in words ("über", "unter"). */
export function formatDistance(value: number, lang: Language, step: Step = null): string {
  return formatTonnes(Math.abs(value), lang, step);
}

/**
 * A figure that is rounded already, such as a part of a printed total. Where it is zero, `exact` says whether that is
 * true, or whether the figure is merely less than half of the last digit.
 */
export function formatRounded(
  shown: Value,
  exact: Value,
  lang: Language,
  { digits, step = null, isSigned = false }: { digits: number; step?: Step; isSigned?: boolean },
): string {
  if (shown !== 0) return (isSigned ? formatSigned : formatNumber)(shown, lang, { digits });
  return !isNumber(exact) || isNothing(exact)
    ? formatNumber(0, lang)
    : belowFinest(exact, step ?? 10 ** -digits, lang);
}

function belowFinest(value: number, step: Step, lang: Language): string {
  const finest = step ?? 0.1;
  const digits = finest < 1 ? Math.round(-Math.log10(finest)) : 0;
  return value > 0
    ? `<${noBreak}${formatNumber(finest, lang, { digits })}`
    : `>${noBreak}${formatNumber(-finest, lang, { digits })}`;
}

/** The value is 0..100. German typography sets a space before the sign, English does not. */
export function formatPercent(value: Value, lang: Language, { digits = 1 } = {}): string {
  const text = formatNumber(value, lang, { digits });
  if (text === dash) return text;
  return lang === 'de' ? `${text}${noBreak}%` : `${text}%`;
}

/** A change with its sign: −23,1 %. */
export function formatSignedPercent(value: Value, lang: Language): string {
  const text = formatPercent(value, lang);
  return isNumber(value) && roundTo(value, 1) > 0 ? `+${text}` : text;
}

/** A percentage in a sentence that says its direction in words. */
export function formatPercentDistance(value: Value, lang: Language): string {
  return formatPercent(isNumber(value) ? Math.abs(value) : value, lang);
}

/** A number text and its unit, kept on one line; a missing value carries no unit. */
export function withUnit(text: string, unit: string): string {
  return text === dash || unit === '' ? text : text + noBreak + unit;
}

/** A, B und C. */
export function joinList(items: readonly string[], lang: Language): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${marks[lang].and} ${items.at(-1)}`;
}

/** Years carry no separators. */
export function formatYear(year: number | null | undefined): string {
  return Number.isFinite(year) ? String(year) : dash;
}

/** 2019, or 2019–2021. */
export function formatYears([from, to]: readonly [number, number]): string {
  return from === to ? formatYear(from) : `${formatYear(from)}–${formatYear(to)}`;
}

/** 1991–1994, 1996 und 1998–1999: years in ascending order, neighbours as one run. */
export function formatYearRuns(years: readonly number[], lang: Language): string {
  const runs: [number, number][] = [];
  for (const year of years.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && year <= run[1] + 1) run[1] = year;
    else runs.push([year, year]);
  }
  return joinList(runs.map(formatYears), lang);
}

const englishMonths =
  'January February March April May June July August September October November December'.split(' ');

/** Points in time are dated where the programme is at home, not where the server stands. */
const berlinDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day of an ISO point in time in Berlin, as an ISO date. */
export const berlinDay = (iso: string): string => berlinDate.format(Date.parse(iso));

/** 22.11.2026 or 22 November 2026, from an ISO date or an ISO point in time. */
export function formatDate(iso: string | null | undefined, lang: Language): string {
  if (iso == null) return dash;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return dash;
  const [year, month, day] = (isDay ? iso : berlinDate.format(time)).split('-');
  return lang === 'de'
    ? `${day}.${month}.${year}`
    : `${Number(day)} ${englishMonths[Number(month) - 1]} ${year}`;
}

const berlinHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  hourCycle: 'h23',
  hour: '2-digit',
  minute: '2-digit',
});

/** 04.05.2026, 00:00 Uhr, or 4 May 2026, 00:00 (Berlin), from an ISO point in time. */
export function formatMoment(iso: string, lang: Language): string {
  const hour = berlinHour.format(Date.parse(iso));
  return `${formatDate(iso, lang)}, ${hour}${lang === 'de' ? '\u00a0Uhr' : ' (Berlin)'}`;
}
