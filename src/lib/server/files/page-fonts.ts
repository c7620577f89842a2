import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

type Range = readonly [from: number, to: number];

/**
 * Letters with marks, Greek ones and signs that formulas have, in the method and in each calculation. The root is drawn
 * by the first part of a font alone.
 */
const formulaSigns: readonly Range[] = [
  [0x108, 0x108],
  [0x233, 0x233],
  [0x304, 0x304],
  [0x394, 0x394],
  [0x3c4, 0x3c4],
  [0x2217, 0x221a],
];

/**
 * Each face comes in parts, of which a browser loads those that a page has letters of: what every page needs, German,
 * other western languages and signs; the other letters of Europe; the rest of Latin and Greek. Only variables of
 * formulas are italic.
 */
const parts = {
  western: [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x2000, 0x2060],
    [0x2080, 0x2089],
    [0x20ac, 0x20ac],
    [0x2190, 0x2193],
    [0x2211, 0x2212],
    [0x2248, 0x2265],
    ...formulaSigns,
  ],
  european: [
    [0x100, 0x107],
    [0x109, 0x17f],
  ],
  other: [
    [0x180, 0x232],
    [0x234, 0x24f],
    [0x300, 0x303],
    [0x305, 0x36f],
    [0x370, 0x393],
    [0x395, 0x3c3],
    [0x3c5, 0x3ff],
    [0x1e00, 0x1eff],
    [0x221b, 0x221e],
  ],
  variables: [[0x41, 0x5a], [0x61, 0x7a], ...formulaSigns],
} as const satisfies Record<string, readonly Range[]>;

const faces: readonly { file: string; weight: number; style: string; has: (keyof typeof parts)[] }[] = [
  { file: 'Regular', weight: 400, style: 'normal', has: ['western', 'european', 'other'] },
  { file: 'SemiBold', weight: 600, style: 'normal', has: ['western', 'european', 'other'] },
  { file: 'Italic', weight: 400, style: 'italic', has: ['variables'] },
];

/** What pages use of the font besides its letters: places of accents, and figures of one width. */
const keepFeatures = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum', 'lnum'];

/** Ascent and descent of Fira Sans, per cent of its size. */
const [ascent, descent] = [93.5, 26.5];

/**
 * Until the font is there, one that systems have stands in, enlarged so that lines break at the same places: nothing
 * moves when it comes. The sizes make German and English sentences as wide as in Fira Sans.
 */
const standIns = [
  { weight: 400, size: 101.7, names: ['Arial', 'Liberation Sans', 'Helvetica'] },
  { weight: 600, size: 95.5, names: ['Arial Bold', 'Liberation Sans Bold', 'Helvetica Bold'] },
  { weight: 400, size: 102.8, names: ['Roboto'], family: 'Fira Sans stand-in Roboto' },
  { weight: 600, size: 100.9, names: ['Roboto Bold'], family: 'Fira Sans stand-in Roboto' },
];

const charactersOf = ([from, to]: Range) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('');

const hex = (code: number) => code.toString(16).toUpperCase();

const rule = (declarations: Record<string, string | number>) =>
  `@font-face {\n${Object.entries(declarations)
    .map(([name, value]) => `  ${name}: ${value};`)
    .join('\n')}\n}`;

const standInRules = standIns.map(({ weight, size, names, family = 'Fira Sans stand-in' }) =>
  rule({
    'font-family': `'${family}'`,
    src: names.map((name) => `local('${name}')`).join(', '),
    'font-weight': weight,
    'size-adjust': `${size}%`,
    'ascent-override': `${((100 * ascent) / size).toFixed(1)}%`,
    'descent-override': `${((100 * descent) / size).toFixed(1)}%`,
    'line-gap-override': '0%',
  }),
);

/**
 * Writes Fira Sans, cut down to what pages use, into `folder`, and returns the rules that load it and what stands in
 * for it. For the build: a whole face has 130 KB, the western part of it 19.
 */
export async function pageFontCss(folder: string): Promise<string> {
  const require = createRequire(import.meta.url);
  mkdirSync(folder, { recursive: true });
  const rules = faces.map(async ({ file, weight, style, has }) => {
    const whole = readFileSync(
      require.resolve(`@kern-ux/native/dist/fonts/fira-sans/FiraSans-${file}.woff2`),
    );
    const made: string[] = [];
    for (const part of has) {
      const ranges: readonly Range[] = parts[part];
      const path = join(folder, `FiraSans-${file}-${part}.woff2`);
      const text = ranges.map(charactersOf).join('');
      writeFileSync(path, await subsetFont(whole, text, { targetFormat: 'woff2', keepFeatures }));
      made.push(
        rule({
          'font-family': "'Fira Sans'",
          src: `url('${path}') format('woff2')`,
          'font-weight': weight,
          'font-style': style,
          'font-display': 'swap',
          'unicode-range': ranges.map(([from, to]) => `U+${hex(from)}-${hex(to)}`).join(', '),
        }),
      );
    }
    return made;
  });
  return [...(await Promise.all(rules)).flat(), ...standInRules].join('\n');
}
