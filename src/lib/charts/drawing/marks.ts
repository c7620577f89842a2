export type Pair = readonly [x: number, y: number];

export interface RectShape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Stripes over the colour: `dashArrayY` has their width and that of the gaps. */
export interface Decal {
  readonly symbol: 'rect';
  readonly dashArrayX: readonly [1, 0];
  readonly dashArrayY: Pair;
  readonly rotation: number;
  readonly color: string;
}

export type TextureKind = 'plain' | 'level' | 'upright' | 'falling' | 'crossed' | 'lozenges' | 'dots';

/** A surface for print without colours: a tone, and signs on it unless it is plain. */
export interface Texture {
  readonly kind: TextureKind;
  readonly ground: string;
  readonly sign: string;
  /** From one sign to the next. */
  readonly spacing: number;
}

/** Widths are 1 unless given; what has neither fill nor stroke is not seen. */
export interface Paint {
  fill?: string | Decal | Texture | undefined;
  stroke?: string | undefined;
  width?: number | undefined;
  dash?: readonly number[] | undefined;
  cap?: 'round' | undefined;
  join?: 'bevel' | undefined;
}

/**
 * A picture is a list of marks in the order in which they are painted, in its own pixels. Charts that need links return
 * marks themselves; those that are live in the browser return an option, which option-marks.ts turns into marks.
 * svg.ts writes them.
 */
export type Mark =
  | { kind: 'path'; points: readonly Pair[]; isClosed?: boolean; paint: Paint }
  | ({ kind: 'rect'; paint: Paint } & RectShape)
  /** Rectangles that look alike and do not overlap: a picture may have hundreds of columns. */
  | { kind: 'columns'; boxes: readonly RectShape[]; paint: Paint }
  | { kind: 'circle'; x: number; y: number; radius: number; paint: Paint }
  | TextMark
  /** Path data of SVG, moved and enlarged. */
  | { kind: 'sign'; path: string; x: number; y: number; scale: number; paint: Paint }
  | GroupMark;

/** One line of text; `y` is its baseline. */
export interface TextMark {
  kind: 'text';
  text: string;
  x: number;
  y: number;
  size: number;
  colour: string;
  align?: 'start' | 'middle' | 'end';
  isStrong?: boolean;
  halo?: { colour: string; width: number } | undefined;
}

/** Between the lines of a tip in the picture. */
export const tipBreak = '\u2028';

export interface GroupMark {
  kind: 'group';
  marks: readonly Mark[];
  shift?: Pair;
  /** Name for assistive technology, shown as a tip by browsers. */
  title?: string;
  href?: string | undefined;
  /** What a page shows where somebody points at the group: its name, and values each in a line. */
  tip?: readonly string[];
  /** Neither for assistive technology nor for the keyboard. */
  isHidden?: boolean;
}

export function textMark(text: string, style: Omit<TextMark, 'kind' | 'text'>): TextMark {
  return { kind: 'text', text, ...style };
}

/**
 * From the middle of a line down to its baseline, as a share of the size: half of ascent less descent of Fira Sans (935
 * and 265 of 1,000). Not every program knows `dominant-baseline`.
 */
export const middleOfLine = 0.335;

/** A mark with its place in the order of painting: by `z`, within one z by `rank`. */
export interface LayeredMark {
  z: number;
  /** Areas and columns, then lines, then points and texts. */
  rank: number;
  mark: Mark;
}
