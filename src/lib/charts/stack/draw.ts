import { formatTonnes } from '#lib/domain/numbers/format.ts';
import { leftOfPlot, sideAxis } from '../drawing/axes.ts';
import { hatching, slotsOf, stripes, yearSlotsAxis, type Slots } from '../drawing/columns.ts';
import type { Canvas } from '../layout.ts';
import { textElement, type GraphicElement } from '../drawing/elements.ts';
import type { BarSeries, ColumnPlot } from '../drawing/option.ts';
import { emissionsAxis, gridOption, type PlotArea } from '../drawing/plot.ts';
import { fitParts, partLabels, partLabelWidth } from './labels.ts';
import type { Stack, StackPart, StackYear } from './data.ts';
import { textWidth } from '../text/width.ts';
import { lightColours } from '../drawing/theme.ts';

/** Columns of emissions, stacked by part, named at the last column. */
export function stackedColumns(stack: Stack, layout: Canvas): ColumnPlot {
  const totals = stack.years.map(({ total }) => total ?? 0);
  const y = emissionsAxis(totals, layout);
  const top = layout.labelSize + 8;
  const bottom = layout.height - Math.round(layout.axisSize * 1.3) - 12;
  const named = fitParts(stack, layout, bottom - top);
  const area: PlotArea = {
    left: leftOfPlot(y, layout),
    top,
    right: Math.floor(layout.width - partLabelWidth(named, layout)),
    bottom,
  };
  const shown = stack.years.map(({ year }) => year);
  const slots = slotsOf(shown, y, area);
  const pixelsPerTonne = (area.bottom - area.top) / (y.max - y.min);
  return {
    grid: gridOption(area),
    xAxis: yearSlotsAxis(slots, layout),
    yAxis: sideAxis(y, layout),
    series: partSeries(named.parts, stack.years, slots, pixelsPerTonne),
    points: { positions: stack.years.map(({ year, total }) => [slots.years.indexOf(year), total ?? 0]) },
    graphic: {
      elements: [...totalTexts(stack.years, slots, layout), ...partLabels(named, slots, layout)],
    },
  };
}

function partSeries(
  parts: readonly StackPart[],
  years: readonly StackYear[],
  slots: Slots,
  pixelsPerTonne: number,
): BarSeries[] {
  const byYear = new Map(years.map((year) => [year.year, year]));
  return parts.map((part) => ({
    id: part.key,
    type: 'bar',
    stack: 'total',
    barWidth: slots.barWidth,
    itemStyle: {
      color: part.colour,
      borderColor: lightColours.paper,
      borderWidth: 1,
      ...(part.pattern ? { decal: stripes(part.pattern, lightColours.paper) } : {}),
    },
    data: slots.years.map((year) => {
      const value = part.values.get(year) ?? 0;
      // The gap between parts must not swallow the thin ones.
      const isThin = value * pixelsPerTonne <= 4;
      const isHatched = byYear.get(year)?.isComplete === false;
      if (!isThin && !isHatched) return value;
      const decal = isHatched ? { decal: hatching(lightColours.paper) } : {};
      return { value, itemStyle: { borderWidth: isThin ? 0 : 1, ...decal } };
    }),
  }));
}

/** Totals above the columns where they fit, otherwise above the first and the last one. */
function totalTexts(years: readonly StackYear[], slots: Slots, layout: Canvas): GraphicElement[] {
  const { area, centre, height } = slots;
  const texts = years.map((year) =>
    year.total === null
      ? ''
      : (year.isComplete ? '' : '≥ ') + formatTonnes(year.total, layout.lang, year.step),
  );
  const size = layout.axisSize;
  const widest = Math.max(...texts.map((text) => textWidth(text, size, true)));
  const everyOne = widest + 6 <= slots.width;
  const last = years.findLastIndex((year) => year.total !== null);
  const first = years.findIndex((year) => year.total !== null);
  const hasBothEnds = (last - first) * slots.width > widest + 6;
  const totals = years.flatMap((year, index) => {
    if (year.total === null || !(everyOne || index === last || (index === first && hasBothEnds))) return [];
    const half = textWidth(texts[index]!, size, true) / 2;
    // Neither over the figures of the axis nor over the names beside the plot.
    const x = Math.min(Math.max(centre(year.year), area.left - 2 + half), area.right + 8 - half);
    // Above whatever column the text reaches over.
    const reached = years.filter((other) => Math.abs(centre(other.year) - x) < half + slots.barWidth / 2);
    const highest = Math.max(...reached.map((other) => other.total ?? 0));
    if (height(year.total) - height(highest) > 2 * size) return [];
    return textElement(texts[index]!, {
      x,
      y: height(highest) - size * 0.75,
      size,
      colour: year.isComplete ? lightColours.ink : lightColours.warning,
      align: 'center',
      isStrong: true,
      hasHalo: true,
    });
  });
  const gaps = (slots.width < size ? [] : slots.years)
    .filter((year) => !years.some((item) => item.year === year && item.total !== null))
    .map((year) =>
      textElement('–', {
        x: centre(year),
        y: area.bottom - size * 0.7,
        size,
        colour: lightColours.muted,
        align: 'center',
      }),
    );
  return [...gaps, ...totals];
}
