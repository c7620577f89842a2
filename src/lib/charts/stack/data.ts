import { formatRounded, formatTonnes } from '#lib/domain/numbers/format.ts';
import { tonnesToSum } from '#lib/domain/numbers/rounding.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { SeriesPoint } from '#lib/domain/records/progress.ts';
import type { BalanceRow, BalanceSum } from '#lib/domain/records/balance.ts';
import type { QuartierName } from '#lib/domain/records/programme.ts';
import { chartTexts } from '#lib/texts/index.ts';
import type { ChartContext } from '../chart.ts';
import { carrierParts, sectorParts, type Part } from '../drawing/colours.ts';
import { lightColours } from '../drawing/theme.ts';

export interface StackData {
  quartier: QuartierName;
  /** One row per year and part: by carrier or by sector, the other one null. */
  rows: readonly BalanceRow[];
  /** What the rows of each year add up to. */
  sums: readonly BalanceSum[];
  /** Totals of the same scope; they say which years are assessable. */
  series: readonly SeriesPoint[];
  /** Sectors covered, if not those of the programme's headline. */
  scope?: readonly string[];
}

/** One colour of the stack, perhaps striped. */
export interface StackPart extends Part {
  /** t by year; null where the part has no number. */
  values: Map<number, number | null>;
  /** Step to which the values of a year are shown, where they were delivered in one. */
  steps?: ReadonlyMap<number, number>;
}

export interface StackYear {
  year: number;
  /** Null without any number. */
  total: number | null;
  isComplete: boolean;
  /** Step to which the year is shown, t. */
  step: number | null;
  /** The total is rounded for confidentiality: exact parts need not add up to it. */
  isRounded: boolean;
}

export interface Stack {
  parts: StackPart[];
  years: StackYear[];
}

export type Dimension = 'carrier' | 'sector';

/** The key of what has no carrier: sectors known only as reported emissions. */
const reportedKey = 'reported';
export const hiddenKey = 'not_shown';
const lackingStates: readonly BalanceRow['state'][] = ['NE', 'C', 'missing'];

function isIncomplete(year: number, { series, rows }: StackData): boolean {
  const point = series.find((candidate) => candidate.year === year);
  if (point) return !point.assessable;
  return rows.some((row) => row.year === year && lackingStates.includes(row.state));
}

/** Parts in stacking order and years in order of time. Parts that are nowhere more than zero are left out. */
export function stackOf(data: StackData, dimension: Dimension, context: ChartContext): Stack {
  const { rows, sums, series } = data;
  const { lang, carriers, sectors } = context;
  const words = chartTexts[lang].stack;
  const keyOf = (row: BalanceRow) => row[dimension] ?? reportedKey;
  const grey = (key: string, label: string): Part => ({
    key,
    label,
    colour: lightColours.rest,
    pattern: null,
  });
  const known = [
    ...(dimension === 'carrier' ? carrierParts(carriers, lang) : sectorParts(sectors, lang)),
    grey(reportedKey, words.reported),
  ];
  const unknown = [...new Set(rows.map(keyOf))]
    .filter((key) => !known.some((part) => part.key === key))
    .map((key) => grey(key, key));
  const parts = [...known, ...unknown].map((part) => {
    const own = rows.filter((row) => keyOf(row) === part.key);
    const values = new Map(own.map(({ year, emissions_t }) => [year, emissions_t]));
    const steps = new Map(own.flatMap(({ year, step_t }) => (step_t === null ? [] : [[year, step_t]])));
    return { ...part, values, steps };
  });

  const hidden: StackPart & { steps: Map<number, number> } = {
    key: hiddenKey,
    label: words.hidden,
    colour: lightColours.axis,
    pattern: 'upright',
    values: new Map(),
    steps: new Map(),
  };
  const years = [...new Set([...rows, ...series].map((row) => row.year))].toSorted((a, b) => a - b);
  const shownYears = years.map((year): StackYear => {
    const point = series.find((candidate) => candidate.year === year);
    const sum = sums.find((candidate) => candidate.year === year);
    const step = point?.rounded_to_t ?? null;
    if (sum && sum.withheld_t !== null) hidden.values.set(year, sum.withheld_t);
    if (step !== null) hidden.steps.set(year, step);
    // A total that may not be given leaves what is shown as its lower bound.
    const total = point?.t ?? sum?.emissions_t ?? null;
    return {
      year,
      total,
      isComplete: !isIncomplete(year, data),
      step: point?.step_t ?? null,
      isRounded: step !== null,
    };
  });
  const shownParts = [...parts, hidden].filter((part) =>
    [...part.values.values()].some((value) => value !== null && value > 0),
  );
  return { parts: shownParts, years: shownYears };
}

/** Unites the smallest parts until at most `count` are left; the table keeps all of them. */
export function uniteSmallParts(
  parts: readonly StackPart[],
  count: number,
  label: (count: number) => string,
): StackPart[] {
  if (parts.length <= count) return [...parts];
  const sizeOf = (part: StackPart) =>
    [...part.values.values()].reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const small = parts
    .toSorted((a, b) => sizeOf(a) - sizeOf(b))
    .slice(0, parts.length - Math.max(1, count) + 1);
  const years = [...new Set(small.flatMap((part) => [...part.values.keys()]))];
  const united: StackPart = {
    key: 'others',
    label: label(small.length),
    colour: lightColours.muted,
    pattern: null,
    values: new Map(
      years.map((year) => [year, small.reduce((sum, part) => sum + (part.values.get(year) ?? 0), 0)]),
    ),
  };
  return [...parts.filter((part) => !small.includes(part)), united];
}

/** The parts of a year as text, rounded so that they add up to the shown total, unless that is rounded itself. */
export function partTexts(
  parts: readonly StackPart[],
  { year, total, step, isRounded }: StackYear,
  lang: Language,
): string[] {
  const values = parts.map((part) => part.values.get(year) ?? null);
  if (isRounded)
    return parts.map((part, at) => formatTonnes(values[at], lang, part.steps?.get(year) ?? null));
  // Parts with a step of their own need not add up to the last tonne.
  const shown = tonnesToSum(values, step === null ? { total: total ?? 0 } : {});
  return shown.map(({ value, digits }, at) => {
    const own = parts[at]!.steps?.get(year) ?? null;
    return own === null
      ? formatRounded(value, values[at], lang, { digits })
      : formatTonnes(values[at], lang, own);
  });
}
