import { formatNumber } from '#lib/domain/numbers/format.ts';
import { chartTexts } from '#lib/texts/index.ts';
import { bottomAxis, leftOfPlot, sideAxis } from '../drawing/axes.ts';
import type { ComparisonLine } from './plan.ts';
import { cutText } from '../text/cut.ts';
import type { Canvas } from '../layout.ts';
import { rectElement, textElement } from '../drawing/elements.ts';
import type { ChartOption } from '../drawing/option.ts';
import { gridOption, numberAxis, position, type PlotArea } from '../drawing/plot.ts';
import { lightColours } from '../drawing/theme.ts';

/** How many quartiers lie in which range of values: for more of them than there is room for names. */
export function comparisonHistogram(
  lines: readonly ComparisonLine[],
  axisName: string,
  layout: Canvas,
): ChartOption {
  const { width, height, lang } = layout;
  const { comparison: texts } = chartTexts[lang];
  const values = lines.flatMap((line) => line.value ?? []);
  const x = numberAxis(values, lang, layout.isNarrow ? 4 : 8);
  const step = (x.ticks[1]!.value - x.ticks[0]!.value) / 2;
  const counts = new Map<number, number>();
  for (const value of values) {
    const bin = Math.min(Math.floor((value - x.min) / step), Math.round((x.max - x.min) / step) - 1);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  const y = numberAxis([...counts.values()], lang, 5, 1);
  const size = layout.labelSize;
  const area: PlotArea = {
    left: leftOfPlot(y, layout),
    top: size * 2 + 6,
    right: layout.width - 16,
    bottom: layout.height - Math.round(layout.axisSize * 2.6) - 14,
  };
  const excluded = lines.length - values.length;
  const caption = (text: string, x: number, y: number) =>
    textElement(text, { x, y, size, colour: lightColours.muted, align: x === 0 ? 'left' : 'right' });
  const captions = [
    caption(texts.count, 0, size / 2 + 1),
    caption(cutText(axisName, width, size), width, height - size / 2 - 1),
    ...(excluded > 0 ? [caption(texts.excluded(formatNumber(excluded, lang)), width, size / 2 + 1)] : []),
  ];
  const columns = [...counts].map(([bin, count]) => {
    const left = position(x.min + bin * step, x, area.left, area.right) + 1;
    const right = position(x.min + (bin + 1) * step, x, area.left, area.right) - 1;
    const top = position(count, y, area.bottom, area.top);
    const box = { x: left, y: top, width: right - left, height: area.bottom - top };
    return rectElement(box, { fill: lightColours.accent }, 3);
  });
  return {
    grid: gridOption(area),
    xAxis: bottomAxis(x, layout),
    yAxis: sideAxis(y, layout),
    series: [],
    graphic: { elements: [...columns, ...captions] },
  };
}
