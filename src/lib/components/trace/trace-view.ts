import { formatNumber, withUnit } from '#lib/domain/numbers/format.ts';
import type { Trace, TraceInput, TraceStep } from '#lib/trace/trace.ts';
import type { TraceUnit } from '#lib/domain/trace-figures.ts';
import type { DeliveredPlace } from '#lib/domain/records/delivered-place.ts';
import { placeText } from '#lib/sentences/place-text.ts';
import { traceTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

/** A trace without the expressions, which pages do not show. */
export type TraceView = Omit<Trace, 'steps'> & { steps: Omit<TraceStep, 'expression'>[] };

/** All digits that a person can use: up to four decimals, none that are zero. */
export function exactText(value: number | null, lang: Language, most = 4): string {
  if (value === null) return formatNumber(null, lang);
  const digits = [0, 1, 2, 3].find((n) => Number(value.toFixed(n)) === Number(value.toFixed(most))) ?? most;
  return formatNumber(value, lang, { digits: Math.min(digits, most) });
}

const msPerDay = 86_400_000;

/** The value of an input or a step as a table prints it, without its unit. */
export function valueText(value: number | null, unit: TraceUnit, lang: Language, most = 4): string {
  if (value !== null && unit === 'year')
    return Number.isInteger(value) ? String(value) : exactText(value, lang);
  if (value !== null && unit === 'date') {
    // Spreadsheets count days from the end of 1899.
    const [year, month, day] = new Date((value - 25_569) * msPerDay).toISOString().slice(0, 10).split('-');
    return lang === 'de' ? `${day}.${month}.${year}` : `${year}-${month}-${day}`;
  }
  return exactText(value, lang, most);
}

/** The same with its unit. */
export function amountText(value: number | null, unit: TraceUnit, lang: Language, most = 4): string {
  return withUnit(valueText(value, unit, lang, most), traceTexts[lang].unit[unit]);
}

/** Sources of a calculation, each once: tables refer to them by number. */
export function sourcesOf(inputs: readonly TraceInput[]): string[] {
  return [...new Set(inputs.flatMap(({ source, factor_source }) => [source, factor_source]))].filter(
    (source): source is string => source !== null,
  );
}

/** File and place in it, with the number of the source in brackets. */
export function originText(
  place: DeliveredPlace & { source: string | null },
  sources: readonly string[],
  lang: Language,
): string {
  const { page, computed } = traceTexts[lang];
  if (place.file === null) return place.source === null ? computed : page.noRow;
  const number = place.source === null ? '' : `\u00a0[${sources.indexOf(place.source) + 1}]`;
  return placeText(place, lang) + number;
}
