import type { SeriesPoint } from '#lib/domain/records/progress.ts';
import type { BalanceRow, BalanceSum } from '#lib/domain/records/balance.ts';
import type { QuartierName } from '#lib/domain/records/programme.ts';
import { chartTexts } from '#lib/texts/index.ts';
import type { ChartContext } from '../chart.ts';
import { carrierLooks, orderCarriers, orderSectors, sectorLooks, type PartLook } from '../drawing/colours.ts';
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
export interface StackPart extends PartLook {
  key: string;
  label: string;
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

function namedParts(
  dimension: Dimension,
  { lang, carriers, sectors }: ChartContext,
): Omit<StackPart, 'values'>[] {
  const { reported } = chartTexts[lang].stack;
  const looks = dimension === 'carrier' ? carrierLooks(carriers) : sectorLooks(sectors);
  const named =
    dimension === 'carrier'
      ? orderCarriers(carriers).map(({ carrier, label }) => ({ key: carrier, label: label[lang] }))
      : orderSectors(sectors).map(({ sector, label }) => ({ key: sector, label: label[lang] }));
  return [
    ...named.map((part) => ({ ...part, ...looks.get(part.key)! })),
    { key: reportedKey, label: reported, colour: lightColours.rest, pattern: null },
  ];
}

function isIncomplete(year: number, { series, rows }: StackData): boolean {
  const point = series.find((candidate) => candidate.year === year);
  if (point) return !point.assessable;
  return rows.some((row) => row.year === year && lackingStates.includes(row.state));
}

/** Parts in stacking order and years in order of time. Parts that are nowhere more than zero are left out. */
export function stackOf(data: StackData, dimension: Dimension, context: ChartContext): Stack {
  const { rows, sums, series } = data;
  const known = namedParts(dimension, context);
  const keyOf = (row: BalanceRow) => row[dimension] ?? reportedKey;
  const unknown = [...new Set(rows.map(keyOf))]
    .filter((key) => !known.some((part) => part.key === key))
    .map((key) => ({ key, label: key, colour: lightColours.rest, pattern: null }));
  const parts = [...known, ...unknown].map((part) => {
    const own = rows.filter((row) => keyOf(row) === part.key);
    const values = new Map(own.map(({ year, emissions_t }) => [year, emissions_t]));
    const steps = new Map(own.flatMap(({ year, step_t }) => (step_t === null ? [] : [[year, step_t]])));
    return { ...part, values, steps };
  });

  const hidden: StackPart & { steps: Map<number, number> } = {
    key: hiddenKey,
    label: chartTexts[context.lang].stack.hidden,
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
