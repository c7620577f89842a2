import { formatPercent, formatYear, joinList, withUnit } from '#lib/domain/numbers/format.ts';
import { chartTexts, texts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { ChartContext, ChartDefinition, ChartPoint, ChartTable } from '../chart.ts';
import { roundingNote, statusNote } from '../notes.ts';
import { hatching, slotYears } from '../drawing/columns.ts';
import { drawingOr } from '../drawing/empty.ts';
import type { LegendEntry } from '../drawing/legend.ts';
import { lightColours } from '../drawing/theme.ts';
import { ofQuartier } from '#lib/sentences/quartier.ts';
import { scopeText } from '#lib/sentences/scope-names.ts';
import { stateColumn, tableOf, tonneColumn, yearColumn, type FilledColumn } from '../table-columns.ts';
import { present } from '#lib/sentences/present.ts';
import { yearWithStatus } from '#lib/sentences/value-status.ts';
import { coarsestStep, tonnes } from '#lib/sentences/tonnes.ts';
import {
  hiddenKey,
  partTexts,
  stackOf,
  type Dimension,
  type Stack,
  type StackData,
  type StackYear,
} from './data.ts';
import { stackedColumns } from './draw.ts';

function latestComplete({ years }: Stack): (StackYear & { total: number }) | undefined {
  return years.findLast(
    (year): year is StackYear & { total: number } => year.isComplete && year.total !== null,
  );
}

function largestPart(
  { parts }: Stack,
  { year, total, isRounded }: StackYear & { total: number },
  lang: Language,
) {
  const shares = parts.map((part) => ({ label: part.label, value: part.values.get(year) ?? 0 }));
  const largest = shares.toSorted((a, b) => b.value - a.value)[0];
  if (!largest || total <= 0) return undefined;
  return {
    label: largest.label,
    // Of a total that is rounded for confidential values, a tenth of a percent is not known.
    percent: formatPercent(Math.min(100, (100 * largest.value) / total), lang, { digits: isRounded ? 0 : 1 }),
    // What is confidential may be too little to be seen in a rounded total.
    isOnly: !isRounded && shares.filter((share) => share.value > 0).length === 1,
  };
}

/** What the title leaves out where only one part is there: sectors that were not delivered. */
function lackingText({ scope }: StackData, { sectors, lang }: ChartContext): string {
  const names = sectors
    .filter(({ sector, is_delivered }) => scope?.includes(sector) && is_delivered === false)
    .map(({ label }) => label[lang]);
  return names.length === 0 ? '' : ` (${texts[lang].scope.notDelivered(joinList(names, lang))})`;
}

function stackTitle(stack: Stack, data: StackData, context: ChartContext): string {
  const { lang } = context;
  const { name } = data.quartier;
  const { stack: words } = chartTexts[lang];
  if (stack.years.every((year) => year.total === null)) return chartTexts[lang].noBalance(name);
  const latest = latestComplete(stack);
  if (!latest) return words.noAssessableYear(name);
  const year = formatYear(latest.year);
  const largest = largestPart(stack, latest, lang);
  if (!largest) return words.zero(name, year);
  return largest.isOnly
    ? words.only(name, largest.label, year) + lackingText(data, context)
    : words.largest(name, largest.label, largest.percent, year);
}

/** The newest complete total with its largest part. */
function totalSentence(stack: Stack, series: StackData['series'], lang: Language): string | undefined {
  const latest = latestComplete(stack);
  const largest = latest && largestPart(stack, latest, lang);
  if (!largest) return undefined;
  const total = tonnes(latest.total, lang, latest.step);
  return chartTexts[lang].stack.altTotal(
    yearWithStatus(latest.year, series, lang),
    total,
    largest.label,
    largest.percent,
  );
}

function stackAlt(stack: Stack, series: StackData['series'], lang: Language): string {
  const { stack: words } = chartTexts[lang];
  const [first] = stack.years;
  const last = stack.years.at(-1);
  if (!first || !last || stack.years.every((year) => year.total === null)) return words.altEmpty;
  if (stack.parts.length === 0) return words.altZero;
  const incomplete = stack.years.filter((year) => !year.isComplete).map((year) => formatYear(year.year));
  const labels = stack.parts.map((part) => part.label);
  return present([
    words.altKind(joinList(labels, lang), formatYear(first.year), formatYear(last.year)),
    totalSentence(stack, series, lang),
    incomplete.length > 0 && words.altIncomplete(joinList(incomplete, lang)),
  ]).join(' ');
}

function stackTable({ parts, years }: Stack, lang: Language): ChartTable {
  const words = chartTexts[lang];
  return {
    step: coarsestStep(years.map(({ step }) => step)),
    partTexts: (at) => partTexts(parts, years[at]!, lang),
    ...tableOf(years, [
      [yearColumn(lang), ({ year }) => year],
      [stateColumn(lang), ({ isComplete }) => (isComplete ? words.path.assessable : words.incomplete)],
      ...parts.map(({ key, label, values }): FilledColumn<StackYear> => [
        { ...tonneColumn(`${key}_t`, label, lang), partOf: 'total_t' },
        ({ year }) => values.get(year),
      ]),
      [tonneColumn('total_t', texts[lang].table.total, lang), ({ total }) => total],
    ]),
  };
}

function stackPoints({ parts, years }: Stack, lang: Language): ChartPoint[] {
  const words = chartTexts[lang];
  return years.map((year) => {
    const values = partTexts(parts, year, lang);
    const total = tonnes(year.total, lang, year.step);
    const lines = parts.map((part, index) => ({
      label: part.label,
      value: withUnit(values[index]!, words.unit.tonnes),
      colour: part.colour,
      ...(part.pattern ? { pattern: part.pattern } : {}),
    }));
    return {
      heading: formatYear(year.year),
      lines: [
        {
          label: texts[lang].table.total,
          value: year.isComplete ? total : `${words.atLeast(total)} (${words.incomplete})`,
        },
        // The largest stands on top in the picture's stacking order read from above.
        ...lines.filter((_, index) => parts[index]!.values.get(year.year) != null).toReversed(),
      ],
    };
  });
}

const incompleteEntry = (lang: Language): LegendEntry => ({
  sign: { kind: 'area', fill: lightColours.rest, decal: hatching(lightColours.paper) },
  text: chartTexts[lang].legend.incompleteColumn,
});

function stackNotes({ years, parts }: Stack, { rows, series }: StackData, { lang }: ChartContext): string[] {
  const { stack: words } = chartTexts[lang];
  const shown = years.filter((year) => year.total !== null).map((year) => year.year);
  const hasGap = slotYears(years.map((year) => year.year)).some((year) => !shown.includes(year));
  return present([
    hasGap && words.noteGap,
    parts.some(({ key }) => key === hiddenKey) && rows.some(({ state }) => state === 'C') && words.noteHidden,
    statusNote(series, shown, lang),
    roundingNote(series, lang),
  ]);
}

/** Emissions of a quartier by year, as a stack of its carriers or of its sectors. */
function stackChart(id: string, dimension: Dimension): ChartDefinition<StackData> {
  return {
    scope: 'quartier',
    parameters: ['quartier'],
    build(data, context) {
      const { lang } = context;
      const words = chartTexts[lang];
      const stack = stackOf(data, dimension, context);
      const scope = scopeText(data.scope ?? context.headlineSectors, context);
      const isEmpty = stack.parts.length === 0;
      const finding = totalSentence(stack, data.series, lang);
      const emptyText = stack.years.some((year) => year.total !== null) ? words.stack.none : words.noData;
      return {
        id,
        title: stackTitle(stack, data, context),
        subtitle: dimension === 'carrier' ? words.stack.byCarrier(scope) : words.stack.bySector(scope),
        scope,
        alt: stackAlt(stack, data.series, lang),
        ...(finding === undefined ? {} : { quote: ofQuartier(data.quartier.name, finding) }),
        table: stackTable(stack, lang),
        legend: stack.years.some((year) => !year.isComplete && year.total !== null)
          ? [incompleteEntry(lang)]
          : [],
        notes: isEmpty ? [] : stackNotes(stack, data, context),
        points: isEmpty ? [] : stackPoints(stack, lang),
        drawing: drawingOr(isEmpty && emptyText, lang, (layout) => stackedColumns(stack, layout)),
      };
    },
  };
}

export const carriers = stackChart('carriers', 'carrier');
export const sectors = stackChart('sectors', 'sector');
