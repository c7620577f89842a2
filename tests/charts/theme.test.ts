import { describe, expect, it } from 'vitest';
import {
  chartThemeCss,
  colourProperty,
  darkColours,
  lightColours,
  pageColour,
  type ColourName,
} from '#lib/charts/drawing/theme.ts';
import type { Mark } from '#lib/charts/drawing/marks.ts';
import { writeMarks } from '#lib/charts/drawing/svg.ts';

/** WCAG 2 relative luminance and contrast. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

const backgrounds: ColourName[] = ['paper', 'grid', 'band', 'planned', 'tile', 'notice'];
const texts: [ColourName, ColourName][] = [
  ['ink', 'paper'],
  ['ink', 'notice'],
  ['ink', 'band'],
  ['muted', 'paper'],
  ['muted', 'tile'],
  ['muted', 'band'],
  ['accent', 'paper'],
  ['warning', 'paper'],
  ['paper', 'accent'],
];

describe.each([
  ['light', lightColours],
  ['dark', darkColours],
] as const)('%s colours', (_, colours: Record<ColourName, string>) => {
  it.each(texts)('%s on %s is legible as text (4.5:1)', (text, background) => {
    expect(contrast(colours[text], colours[background])).toBeGreaterThanOrEqual(4.5);
  });

  const graphics = (Object.keys(colours) as ColourName[]).filter((name) => !backgrounds.includes(name));
  it.each(graphics)('%s stands out from the paper as a graphic (3:1)', (name) => {
    expect(contrast(colours[name], colours.paper)).toBeGreaterThanOrEqual(3);
  });
});

describe('theme', () => {
  it('has every light value once, so that it leads back to its property', () => {
    const values = Object.values(lightColours);
    expect(new Set(values).size).toBe(values.length);
    expect(colourProperty(lightColours['fossil-1'])).toBe('--chart-fossil-1');
    expect(colourProperty('#123456')).toBeUndefined();
  });

  it('gives a page all its colours, light and dark', () => {
    const [light, dark, ...more] = chartThemeCss().split('@media screen and (prefers-color-scheme: dark)');
    expect(more).toEqual([]);
    for (const name of Object.keys(lightColours) as ColourName[]) {
      expect(light).toContain(`--chart-${name}: ${lightColours[name]};`);
      expect(dark).toContain(`--chart-${name}: ${darkColours[name]};`);
    }
  });

  it('stands in drawings of a page by its property, other colours as they are', () => {
    expect(pageColour(lightColours['fossil-1'])).toBe('var(--chart-fossil-1)');
    expect(pageColour('#123456')).toBe('#123456');
    const circle: Mark = {
      kind: 'circle',
      x: 1,
      y: 2,
      radius: 3,
      paint: { fill: lightColours.ink, stroke: lightColours.paper },
    };
    expect(writeMarks([circle], { isThemed: true })).toBe(
      '<circle cx="1" cy="2" r="3" fill="var(--chart-ink)" stroke="var(--chart-paper)"/>',
    );
  });
});
