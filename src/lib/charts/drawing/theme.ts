import { partColours } from './part-colours.ts';

/** Colours by their role, in light and in dark. Every light value occurs once: it leads back to its name. */
const colours = {
  paper: ['#ffffff', '#000000'],
  ink: ['#131525', '#f3f4f7'],
  muted: ['#51577a', '#b2b6cc'],
  axis: ['#6e7597', '#8e93b1'],
  grid: ['#dfe1ea', '#30344f'],
  band: ['#e5ebf7', '#1d2747'],
  tile: ['#e8e9ef', '#272a42'],
  planned: ['#e4ebf7', '#1d2847'],
  accent: ['#2044aa', '#97afe1'],
  warning: ['#a63c06', '#f59065'],
  notice: ['#ffe7b6', '#532d00'],
  rest: ['#8187a7', '#9a9fbb'],

  ...partColours,
} as const;

export type ColourName = keyof typeof colours;
type Colours = Readonly<Record<ColourName, string>>;

const coloursIn = (mode: 0 | 1) =>
  Object.fromEntries(Object.entries(colours).map(([name, pair]) => [name, pair[mode]])) as Colours;

/** What drawings carry. On pages each value is a custom property, so that dark mode changes it. */
export const lightColours = coloursIn(0);
export const darkColours = coloursIn(1);

export const fontFamily = 'Fira Sans, Arial, sans-serif';

const nameOfColour = new Map(Object.entries(lightColours).map(([name, hex]) => [hex, name as ColourName]));

/** The role of a light colour of the theme. */
export const colourName = (hex: string): ColourName | undefined => nameOfColour.get(hex);

/** The custom property that stands for a light colour of the theme on pages. */
export function colourProperty(hex: string): string | undefined {
  const name = colourName(hex);
  return name && `--chart-${name}`;
}

/**
 * What an attribute of a drawing in a page says instead of a light colour of the theme; other colours stay. A rule for
 * each colour would have every mark of every drawing compared with all of them.
 */
export function pageColour(hex: string): string {
  const property = colourProperty(hex);
  return property ? `var(${property})` : hex;
}

const declarations = (of: Colours) =>
  Object.entries(of)
    .map(([name, hex]) => `--chart-${name}: ${hex};`)
    .join('\n');

/** The style sheet of the theme: print is always light. vite.config.ts gives it to the pages. */
export const chartThemeCss = () => `:root { ${declarations(lightColours)} }

@media screen and (prefers-color-scheme: dark) {
  :root { ${declarations(darkColours)} }
}
`;
