import { formatPercent, formatYear } from '#lib/domain/number-text.ts';
import { multiplesTexts } from '#lib/domain/texts/multiples.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { pointSeriesId } from './chart.ts';
import type { Layout } from './layout.ts';
import {
  gridOption,
  position,
  textElement,
  valueAxis,
  type Axis,
  type ChartOption,
  type OptionValue,
  type PlotArea,
} from './option.ts';
import { numberAxis } from './scale.ts';
import type { SlopeData } from './slope.ts';
import { lineHeight, linesOf, stationsOf, type SlopeLine, type Stations } from './slope-plan.ts';
import { textWidth } from './text-width.ts';
import { lightColours } from './theme.ts';

export function slopeOption(data: SlopeData, layout: Layout, lang: Language): ChartOption {
  const { rows } = data;
  const y = numberAxis(
    rows.flatMap((row) => [row.change_pct, row.target_pct]),
    lang,
    6,
  );
  const labelled: Axis = {
    ...y,
    ticks: y.ticks.map(({ value }) => ({ value, label: formatPercent(value, lang, { digits: 0 }) })),
  };
  const tickWidth = Math.max(...labelled.ticks.map(({ label }) => textWidth(label, layout.axisSize)));
  const area: PlotArea = {
    left: Math.ceil(tickWidth) + 10,
    top: lineHeight(layout) + 14,
    right: layout.width - 2,
    bottom: layout.height - 10,
  };
  const stations = stationsOf(data, area, layout, lang);
  const lines = linesOf(rows, y, stations, area, layout, lang);
  const across = { min: 0, max: 1 };
  return {
    animation: false,
    grid: gridOption(area),
    xAxis: { type: 'value', ...across, show: false },
    yAxis: valueAxis(labelled, { size: layout.axisSize, hasLine: false, hasGrid: true }),
    series: [
      {
        id: pointSeriesId,
        type: 'line',
        data: lines.map(({ row }) => [
          (stations.latest - area.left) / (area.right - area.left),
          row.change_pct,
        ]),
      },
    ],
    graphic: {
      elements: [
        ...stationTexts(data, stations, layout, lang),
        ...targetTexts(lines, stations, layout, lang),
        ...lines.flatMap((line) =>
          lineElements(line, position(0, y, area.bottom, area.top), stations, layout),
        ),
      ],
    },
  };
}

/** What each station is; the target names its year where all have the same. */
function stationTexts(
  { year, rows }: SlopeData,
  { base, latest, target }: Stations,
  layout: Layout,
  lang: Language,
): OptionValue[] {
  const texts = multiplesTexts[lang].slope;
  const targetYears = [...new Set(rows.map((row) => row.target_year))];
  const at = {
    y: lineHeight(layout) / 2,
    size: layout.labelSize,
    colour: lightColours.muted,
    isStrong: true,
  };
  const targetText = targetYears.length === 1 ? texts.target(formatYear(targetYears[0])) : texts.targetOnly;
  return [
    textElement(texts.base, { ...at, x: base - 6 }),
    textElement(formatYear(year), {
      ...at,
      x: Math.max(latest, base + textWidth(texts.base, layout.labelSize, true) + 24),
      align: 'center',
    }),
    textElement(targetText, { ...at, x: target + 8, align: 'right' }),
  ];
}

function stroke(
  points: readonly (readonly [number, number])[],
  style: Record<string, OptionValue>,
  z: number,
): OptionValue {
  return { type: 'polyline', silent: true, z, shape: { points }, style: { fill: 'none', ...style } };
}

/** What the targets are, below their marks where they have room. */
function targetTexts(
  lines: readonly SlopeLine[],
  { target }: Stations,
  layout: Layout,
  lang: Language,
): OptionValue[] {
  const size = layout.axisSize;
  let free = -Infinity;
  return lines
    .toSorted((a, b) => a.targetY - b.targetY)
    .flatMap(({ row, targetY }) => {
      if (targetY < free) return [];
      free = targetY + lineHeight(layout) + 6;
      return textElement(formatPercent(row.target_pct, lang, { digits: 0 }), {
        x: target + 8,
        y: targetY + size + 2,
        size,
        colour: lightColours.muted,
        align: 'right',
        hasHalo: true,
      });
    });
}

/** To the latest state solid; past its name, dashed, to the target. */
function lineElements(line: SlopeLine, zero: number, stations: Stations, layout: Layout): OptionValue[] {
  const { accent, rest, axis, ink, muted, paper } = lightColours;
  const { base, latest, names, target } = stations;
  const size = layout.labelSize;
  const { latestY, targetY, labelY, isStrong } = line;
  const colour = isStrong ? accent : rest;
  const lineWidth = isStrong ? 2.25 : 1.5;
  const z = isStrong ? 6 : 4;
  return [
    stroke(
      [
        [base, zero],
        [latest, latestY],
      ],
      { stroke: colour, lineWidth },
      z,
    ),
    stroke(
      [
        [latest + 5, latestY],
        [names.left - 3, labelY],
      ],
      { stroke: axis, lineWidth: 1 },
      3,
    ),
    stroke(
      [
        [names.right + 6, labelY],
        [target, targetY],
      ],
      { stroke: colour, lineWidth: isStrong ? 1.75 : 1.25, lineDash: [5, 4] },
      z,
    ),
    {
      type: 'circle',
      silent: true,
      z: 8,
      shape: { cx: latest, cy: latestY, r: 4 },
      style: { fill: colour },
    },
    {
      type: 'circle',
      silent: true,
      z: 8,
      shape: { cx: target, cy: targetY, r: 4 },
      style: { fill: paper, stroke: colour, lineWidth: 2 },
    },
    textElement(line.name, { x: names.left, y: labelY, size, colour: isStrong ? ink : muted, hasHalo: true }),
    textElement(line.value, {
      x: names.left + textWidth(`${line.name} `, size) + 2,
      y: labelY,
      size,
      colour: isStrong ? ink : muted,
      isStrong: true,
      hasHalo: true,
    }),
  ];
}
