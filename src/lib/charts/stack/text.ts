import {
  formatPercent,
  formatRounded,
  formatTonnes,
  joinList,
  withUnit,
} from '#lib/domain/numbers/number-text.ts';
import { formatYear } from '#lib/domain/numbers/date-text.ts';
import { tonnesToSum } from '#lib/domain/numbers/rounding.ts';
import { chartTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { ChartPoint, ChartTable } from '../chart.ts';
import { tonnes } from '../path/text.ts';
import type { Stack, StackPart, StackYear } from './data.ts';

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

function latestComplete({ years }: Stack): (StackYear & { total: number }) | undefined {
  return years.findLast(
    (year): year is StackYear & { total: number } => year.isComplete && year.total !== null,
  );
}

function largestPart({ parts }: Stack, { year, total }: { year: number; total: number }, lang: Language) {
  const shares = parts.map((part) => ({ label: part.label, value: part.values.get(year) ?? 0 }));
  const largest = shares.toSorted((a, b) => b.value - a.value)[0];
  if (!largest || total <= 0) return undefined;
  return {
    label: largest.label,
    percent: formatPercent((100 * largest.value) / total, lang),
    isOnly: shares.filter((share) => share.value > 0).length === 1,
  };
}

export function stackTitle(stack: Stack, name: string, lang: Language): string {
  const { stack: texts } = chartTexts[lang];
  if (stack.years.every((year) => year.total === null)) return texts.empty(name);
  const latest = latestComplete(stack);
  if (!latest) return texts.noAssessableYear(name);
  const year = formatYear(latest.year);
  const largest = largestPart(stack, latest, lang);
  if (!largest) return texts.zero(name, year);
  return largest.isOnly
    ? texts.only(name, largest.label, year)
    : texts.largest(name, largest.label, largest.percent, year);
}

export function stackAlt(stack: Stack, lang: Language): string {
  const { stack: texts } = chartTexts[lang];
  const [first] = stack.years;
  const last = stack.years.at(-1);
  if (!first || !last || stack.years.every((year) => year.total === null)) return texts.altEmpty;
  if (stack.parts.length === 0) return texts.altZero;
  const latest = latestComplete(stack);
  const largest = latest && largestPart(stack, latest, lang);
  const incomplete = stack.years.filter((year) => !year.isComplete).map((year) => formatYear(year.year));
  const labels = stack.parts.map((part) => part.label);
  return [
    texts.altKind(joinList(labels, lang), formatYear(first.year), formatYear(last.year)),
    largest &&
      texts.altTotal(
        formatYear(latest.year),
        tonnes(latest.total, lang, latest.step),
        largest.label,
        largest.percent,
      ),
    incomplete.length > 0 && texts.altIncomplete(joinList(incomplete, lang)),
  ]
    .filter((sentence) => typeof sentence === 'string')
    .join(' ');
}

export function stackTable({ parts, years }: Stack, lang: Language): ChartTable {
  const texts = chartTexts[lang];
  const unit = texts.unit.tonnesCo2e;
  const number = { unit, kind: 'number' as const, digits: 'tonnes' as const };
  const steps = years.flatMap(({ step }) => step ?? []);
  return {
    step: steps.length > 0 ? Math.max(...steps) : null,
    partTexts: (at) => partTexts(parts, years[at]!, lang),
    columns: [
      { key: 'year', label: texts.year, kind: 'year' },
      { key: 'state', label: texts.state, kind: 'text' },
      ...parts.map((part) => ({ key: `${part.key}_t`, label: part.label, ...number, partOf: 'total_t' })),
      { key: 'total_t', label: texts.total, ...number },
    ],
    rows: years.map((year) => ({
      year: year.year,
      state: year.isComplete ? texts.path.assessable : texts.incomplete,
      ...Object.fromEntries(parts.map((part) => [`${part.key}_t`, part.values.get(year.year) ?? null])),
      total_t: year.total,
    })),
  };
}

export function stackPoints({ parts, years }: Stack, lang: Language): ChartPoint[] {
  const texts = chartTexts[lang];
  return years.map((year) => {
    const values = partTexts(parts, year, lang);
    const total = tonnes(year.total, lang, year.step);
    const lines = parts.map((part, index) => ({
      label: part.label,
      value: withUnit(values[index]!, texts.unit.tonnes),
      colour: part.colour,
      ...(part.pattern ? { pattern: part.pattern } : {}),
    }));
    return {
      heading: formatYear(year.year),
      lines: [
        {
          label: texts.total,
          value: year.isComplete ? total : `${texts.atLeast(total)} (${texts.incomplete})`,
        },
        // The largest stands on top in the picture's stacking order read from above.
        ...lines.filter((_, index) => parts[index]!.values.get(year.year) != null).toReversed(),
      ],
    };
  });
}
