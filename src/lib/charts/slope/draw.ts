import { formatPercent, formatYear } from '#lib/domain/numbers/format.ts';
import { multiplesTexts, texts } from '#lib/texts/index.ts';
import { leftOfPlot, sideAxis } from '../drawing/axes.ts';
import type { Layout, Canvas } from '../layout.ts';
import { circleElement, segmentElement, textElement, type GraphicElement } from '../drawing/elements.ts';
import type { ChartOption } from '../drawing/option.ts';
import { gridOption, numberAxis, position, type Axis, type PlotArea } from '../drawing/plot.ts';
import type { PointTarget } from '../drawing/point-target.ts';
import type { SlopeData } from './data.ts';
import { lineHeight, planSlopes, type SlopeLine, type SlopePlan } from './plan.ts';
import { textWidth } from '../text/width.ts';
import { lightColours } from '../drawing/theme.ts';

export function slopeOption(data: SlopeData, layout: Canvas): ChartOption {
  const { rows } = data;
  const y = numberAxis(
    rows.flatMap((row) => [row.change_pct, row.target_pct]),
    layout.lang,
    6,
  );
  const labelled: Axis = {
    ...y,
    ticks: y.ticks.map(({ value }) => ({ value, label: formatPercent(value, layout.lang, { digits: 0 }) })),
  };
  const area: PlotArea = {
    left: leftOfPlot(labelled, layout),
    top: lineHeight(layout) + 14,
    right: layout.width - 2,
    bottom: layout.height - 10,
  };
  const plan = planSlopes(rows, y, area, layout);
  const { base, latest, target, names, lines } = plan;
  const zero = position(0, y, area.bottom, area.top);
  const half = (plan.hasStack ? 2 : 1) * (lineHeight(layout) / 2);
  return {
    grid: gridOption(area),
    xAxis: { type: 'value', min: 0, max: 1, show: false },
    yAxis: sideAxis(labelled, layout),
    series: [],
    points: {
      positions: lines.map(({ row }) => [(latest - area.left) / (area.right - area.left), row.change_pct]),
      // A line and its label mean their quartier.
      targets: lines.flatMap(({ latestY, targetY, labelY }, point): PointTarget[] => [
        { point, box: [names, labelY - half, area.right, labelY + half] },
        { point, line: [base, zero, latest, latestY] },
        { point, line: [latest, latestY, target, targetY] },
      ]),
    },
    graphic: {
      elements: [
        ...stationTexts(data, plan, layout),
        ...lines.flatMap((line) => lineElements(line, zero, plan, layout)),
      ],
    },
  };
}

/** What each station is; the target names its year where all have the same. */
function stationTexts(
  { year, rows }: SlopeData,
  { base, latest, target }: SlopePlan,
  layout: Canvas,
): GraphicElement[] {
  const words = multiplesTexts[layout.lang].slope;
  const targetYears = [...new Set(rows.map((row) => row.target_year))];
  const size = layout.labelSize;
  const at = { y: lineHeight(layout) / 2, size, colour: lightColours.muted, isStrong: true };
  const targetText =
    targetYears.length === 1
      ? texts[layout.lang].term.targetOf(formatYear(targetYears[0]))
      : texts[layout.lang].term.target;
  // On a narrow drawing the first word needs the room above the scale.
  const from = layout.isNarrow ? 0 : base - 6;
  const gap = 8;
  const yearHalf = textWidth(formatYear(year), size, true) / 2;
  const yearX = Math.max(latest, from + textWidth(words.base, size, true) + gap + yearHalf);
  return [
    textElement(words.base, { ...at, x: from }),
    textElement(formatYear(year), { ...at, x: yearX, align: 'center' }),
    textElement(targetText, {
      ...at,
      x: layout.isNarrow ? Math.max(target - 8, yearX + yearHalf + gap) : target,
      align: layout.isNarrow ? 'left' : 'center',
    }),
  ];
}

/** To the latest state solid, from there to the target dashed, each on the scale all the way. */
function lineElements(
  { latestY, targetY, labelY, isStrong, name, value }: SlopeLine,
  zero: number,
  { base, latest, target, names, hasStack }: SlopePlan,
  layout: Layout,
): GraphicElement[] {
  const { accent, rest, axis, ink, muted, paper } = lightColours;
  const size = layout.labelSize;
  const colour = isStrong ? accent : rest;
  const z = isStrong ? 6 : 4;
  const text = { size, colour: isStrong ? ink : muted, hasHalo: true };
  const nameY = hasStack ? labelY - lineHeight(layout) / 2 : labelY;
  const toLatest = { width: isStrong ? 2.25 : 1.5, z };
  const toTarget = { width: isStrong ? 1.75 : 1.25, z, dash: [5, 4] };
  return [
    segmentElement([base, zero, latest, latestY], colour, toLatest),
    segmentElement([latest, latestY, target, targetY], colour, toTarget),
    segmentElement([target + 5, targetY, names - 3, nameY], axis, { z: 3 }),
    circleElement([latest, latestY], 4, { fill: colour }, 8),
    circleElement([target, targetY], 4, { fill: paper, stroke: colour, lineWidth: 2 }, 8),
    textElement(name, { ...text, x: names, y: nameY }),
    textElement(value, {
      ...text,
      x: hasStack ? names : names + textWidth(`${name} `, size) + 2,
      y: hasStack ? nameY + lineHeight(layout) : labelY,
      isStrong: true,
    }),
  ];
}
