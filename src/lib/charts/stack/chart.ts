import { chartTexts } from '#lib/texts/index.ts';
import type { Chart, ChartContext } from '../chart.ts';
import { slotYears } from '../drawing/columns.ts';
import { emptyOption } from '../drawing/empty.ts';
import { scopeText } from '../scope.ts';
import { hiddenKey, stackOf, type Stack, type StackData } from './data.ts';
import { stackAlt, stackPoints, stackTable, stackTitle } from './text.ts';
import { stackedColumns } from './draw.ts';
import { roundingNote } from '../notes/rounding.ts';
import { statusNote } from '../notes/status.ts';

export type { StackData } from './data.ts';

function stackNotes({ years, parts }: Stack, { rows, series }: StackData, { lang }: ChartContext): string[] {
  const { stack: texts } = chartTexts[lang];
  const shown = years.filter((year) => year.total !== null).map((year) => year.year);
  const hasGap = slotYears(years.map((year) => year.year)).some((year) => !shown.includes(year));
  return [
    years.some((year) => !year.isComplete && year.total !== null) && texts.noteIncomplete,
    hasGap && texts.noteGap,
    parts.some(({ key }) => key === hiddenKey) && rows.some(({ state }) => state === 'C') && texts.noteHidden,
    statusNote(series, shown, lang),
    roundingNote(series, lang),
  ].filter((note) => typeof note === 'string');
}

/** Emissions by year as a stack of carriers or of sectors. */
export function stackChart(
  id: string,
  dimension: 'carrier' | 'sector',
  data: StackData,
  context: ChartContext,
): Chart {
  const { lang } = context;
  const texts = chartTexts[lang];
  const stack = stackOf(data, dimension, context);
  const scope = scopeText(data.scope ?? context.headlineSectors, context);
  const isEmpty = stack.parts.length === 0;
  const emptyText = stack.years.some((year) => year.total !== null) ? texts.stack.none : texts.noData;
  return {
    id,
    title: stackTitle(stack, data.quartier.name, lang),
    subtitle: dimension === 'carrier' ? texts.stack.byCarrier(scope) : texts.stack.bySector(scope),
    alt: stackAlt(stack, lang),
    table: stackTable(stack, lang),
    notes: isEmpty ? [] : stackNotes(stack, data, context),
    points: isEmpty ? [] : stackPoints(stack, lang),
    drawing: {
      kind: 'option',
      option: (layout) => (isEmpty ? emptyOption(layout, emptyText) : stackedColumns(stack, layout, lang)),
    },
  };
}
