/**
 * Colours by their role. Light values are what drawings carry; on pages each one is a custom property, so that
 * dark mode changes them. Every light value occurs once: it is the key that leads to the property.
 */
export const lightColours = {
  paper: '#ffffff',
  ink: '#131525',
  muted: '#51577a',
  axis: '#6e7597',
  grid: '#dfe1ea',
  band: '#e5ebf7',
  tile: '#e8e9ef',
  accent: '#2044aa',
  warning: '#a63c06',
  notice: '#ffe7b6',
  rest: '#8187a7',

  'fossil-1': '#c67600',
  'fossil-2': '#8a3b12',
  'fossil-3': '#a58500',
  'fossil-4': '#4d2c1d',
  'fossil-5': '#80583a',
  'fossil-6': '#b86a4b',
  'heat-1': '#b0307a',
  'heat-2': '#cc6ba2',
  'grid-1': '#5b34a6',
  'grid-2': '#8a63cf',
  'grid-3': '#a284dd',
  'renewable-1': '#3c7d2c',
  'renewable-2': '#6c8718',
  'renewable-3': '#12876b',
  'renewable-4': '#0a8aa8',
  'renewable-5': '#3a78cc',
  'renewable-6': '#5f8a92',
  'transport-1': '#6d6154',
  'transport-2': '#474038',
  'transport-3': '#928472',

  'sector-1': '#1f4e8c',
  'sector-2': '#0080a6',
  'sector-3': '#5b6185',
  'sector-4': '#007b5d',
  'sector-5': '#8a5a2b',
  'sector-6': '#7a3e78',
} as const satisfies Record<string, string>;

export type ColourName = keyof typeof lightColours;

export const darkColours: Record<ColourName, string> = {
  paper: '#000000',
  ink: '#f3f4f7',
  muted: '#b2b6cc',
  axis: '#8e93b1',
  grid: '#30344f',
  band: '#1d2747',
  tile: '#272a42',
  accent: '#97afe1',
  warning: '#f59065',
  notice: '#532d00',
  rest: '#9a9fbb',

  'fossil-1': '#f69a00',
  'fossil-2': '#d9734a',
  'fossil-3': '#d1ab00',
  'fossil-4': '#a88574',
  'fossil-5': '#c99a72',
  'fossil-6': '#e8a486',
  'heat-1': '#e06bb0',
  'heat-2': '#f0a3d0',
  'grid-1': '#a384f0',
  'grid-2': '#bfa6f5',
  'grid-3': '#d8c8fb',
  'renewable-1': '#6cbb58',
  'renewable-2': '#a3c400',
  'renewable-3': '#3cc39f',
  'renewable-4': '#31c6f4',
  'renewable-5': '#7fb0f5',
  'renewable-6': '#9cc4cc',
  'transport-1': '#a89a8a',
  'transport-2': '#8a7e70',
  'transport-3': '#cabca8',

  'sector-1': '#6f9fe0',
  'sector-2': '#10bdec',
  'sector-3': '#a9aec6',
  'sector-4': '#17b590',
  'sector-5': '#d59a5e',
  'sector-6': '#d79ad4',
};

export const fontFamily = 'Fira Sans, Arial, sans-serif';

const nameOfColour = new Map(Object.entries(lightColours).map(([name, hex]) => [hex as string, name]));

/** The custom property that stands for a light colour of the theme on pages. */
export function colourProperty(hex: string): string | undefined {
  const name = nameOfColour.get(hex);
  return name && `--chart-${name}`;
}

function declarations(colours: Record<ColourName, string>, indent: string): string {
  return Object.entries(colours)
    .map(([name, hex]) => `${indent}--chart-${name}: ${hex};\n`)
    .join('');
}

/** Drawings carry light values; in a page those of the theme become its properties. */
function rules(): string {
  return Object.entries(lightColours)
    .flatMap(([name, hex]) =>
      ['fill', 'stroke'].map(
        (attribute) =>
          `.chart-drawing > svg [${attribute}='${hex}'] { ${attribute}: var(--chart-${name}); }\n`,
      ),
    )
    .join('');
}

/** The theme as a style sheet; theme.css is this text. */
export const chartThemeCss = `/* Written from theme.ts; UPDATE_GOLDEN=1 npx vitest run tests/charts/theme.test.ts renews it. */
:root,
[data-kern-theme='light'] {
${declarations(lightColours, '  ')}}

@media (prefers-color-scheme: dark) {
  :root:not([data-kern-theme='light']) {
${declarations(darkColours, '    ')}  }
}

[data-kern-theme='dark'] {
${declarations(darkColours, '  ')}}

@media print {
  :root,
  :root[data-kern-theme] {
${declarations(lightColours, '    ')}  }
}

${rules()}`;
