import type { Decal, Mark, Paint, Texture, TextureKind } from './marks.ts';
import { partColours } from './part-colours.ts';
import { colourName, lightColours, type ColourName } from './theme.ts';

/** What a picture is printed with: in grey, tones, textures and dashes say all that colours say. */
export const inks = ['colour', 'grey'] as const;
export type Ink = (typeof inks)[number];

type Role = Exclude<ColourName, keyof typeof partColours>;

/** Colours that are no part of a balance. Lines of these are told apart by width and dashes, in colour too. */
const tones: Record<Role, string> = {
  paper: '#ffffff',
  ink: '#111111',
  muted: '#4a4a4a',
  axis: '#767676',
  grid: '#dedede',
  band: '#e6e6e6',
  tile: '#ededed',
  planned: '#e6e6e6',
  accent: '#454545',
  warning: '#2e2e2e',
  notice: '#e3e3e3',
  rest: '#8f8f8f',
};

/**
 * Each group of carriers has its texture, and electricity two, because its thin parts lie on each other. Rising stripes
 * stay those of incomplete years, level ones those of what is decided. Sectors, which are in pictures of their own, take
 * one after the other.
 */
const kinds = {
  fossil: ['plain'],
  heat: ['falling'],
  grid: ['upright', 'lozenges'],
  renewable: ['dots'],
  transport: ['crossed'],
  sector: ['plain', 'upright', 'dots', 'falling', 'crossed'],
} as const satisfies Record<string, readonly TextureKind[]>;

/** Tones of surfaces without signs, and of the ground and the signs of others: neighbours differ most. */
const plainTones = ['#8c8c8c', '#333333', '#bababa', '#141414', '#d6d6d6', '#5e5e5e'] as const;
const signTones = [
  ['#e2e2e2', '#4d4d4d'],
  ['#595959', '#ffffff'],
  ['#ffffff', '#8c8c8c'],
  ['#a6a6a6', '#1a1a1a'],
  ['#262626', '#bfbfbf'],
  ['#c2c2c2', '#ffffff'],
] as const;
/** From sign to sign: the shades after the first six stand closer, those after them wider apart. */
const spacings = [5, 3.5, 8] as const;
/** Around a sample of a texture, whose ground may be that of the paper. */
const sampleLine = { stroke: tones.axis, width: 0.75 } as const;

function partTexture(hue: keyof typeof kinds, index: number): Texture {
  const own = kinds[hue];
  const kind = own[index % own.length]!;
  const at = Math.floor(index / own.length);
  const ring = Math.floor(at / signTones.length);
  const [ground, sign] = signTones[at % signTones.length]!;
  // A tone has no signs that could stand closer.
  if (kind === 'plain' && ring === 0) return { kind, ground: plainTones[at]!, sign, spacing: spacings[0] };
  return { kind: kind === 'plain' ? 'lozenges' : kind, ground, sign, spacing: spacings[ring]! };
}

/** The surface that stands for a colour, by its light value. */
const textures = new Map<string, Texture>(
  Object.keys(partColours).map((name) => {
    const [, hue, number] = /^(\w+)-(\d+)$/.exec(name) as unknown as [string, keyof typeof kinds, string];
    return [lightColours[name as ColourName], partTexture(hue, Number(number) - 1)];
  }),
);
textures.set(lightColours.planned, { kind: 'level', ground: '#ffffff', sign: '#8c8c8c', spacing: 5 });

/** The surface that stands for a colour of a part, or of what is decided. */
export const textureOf = (colour: string): Texture | undefined => textures.get(colour);

/** A colour as a tone: of lines, letters and what has no texture. */
function toneOf(colour: string): string {
  const name = colourName(colour);
  if (name === undefined) return colour;
  return tones[name as Role] ?? textures.get(colour)!.ground;
}

const greyFill = (fill: string | Decal | Texture): string | Decal | Texture =>
  typeof fill === 'string'
    ? (textures.get(fill) ?? toneOf(fill))
    : 'symbol' in fill
      ? { ...fill, color: toneOf(fill.color) }
      : fill;

const greyPaint = ({ fill, stroke, ...paint }: Paint): Paint => ({
  ...paint,
  ...(fill !== undefined && { fill: greyFill(fill) }),
  ...(stroke !== undefined && { stroke: toneOf(stroke) }),
});

/** The same picture for print without colours. */
export const inGrey = (marks: readonly Mark[]): Mark[] => marks.map(greyMark);

function greyMark(mark: Mark): Mark {
  switch (mark.kind) {
    case 'group':
      return { ...mark, marks: inGrey(mark.marks) };
    case 'text': {
      const { colour, halo } = mark;
      return { ...mark, colour: toneOf(colour), halo: halo && { ...halo, colour: toneOf(halo.colour) } };
    }
    default: {
      const paint = greyPaint(mark.paint);
      const isSample = mark.kind === 'rect' && typeof paint.fill === 'object' && 'kind' in paint.fill;
      return { ...mark, paint: isSample && paint.stroke === undefined ? { ...paint, ...sampleLine } : paint };
    }
  }
}
