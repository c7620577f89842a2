import { darkPartColours, lightPartColours } from './part-colours.ts';

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

  ...lightPartColours,
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

  ...darkPartColours,
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

/** Drawings carry light values; in a page those of the theme become its properties. Parts have no outline. */
function rules(): string {
  return Object.entries(lightColours)
    .flatMap(([name, hex]) =>
      (name in lightPartColours ? ['fill'] : ['fill', 'stroke']).map(
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
