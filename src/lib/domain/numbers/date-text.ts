import type { Language } from '../vocabulary.ts';
import { dash, joinList } from './number-text.ts';

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
