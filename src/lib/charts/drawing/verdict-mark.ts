import type { VerdictTone } from '#lib/domain/verdict-tone.ts';
import type { Mark, Paint } from './marks.ts';
import { lightColours, type ColourName } from './theme.ts';

interface VerdictSign {
  /** A path in a box of 16 by 16. */
  shape: string;
  colour: ColourName;
  isHollow: boolean;
}

/**
 * Signs of verdicts: different in shape, so that they need no colour. None is a circle or a square, which say something
 * of data (signs.ts).
 */
export const verdictMarks: Record<VerdictTone, VerdictSign> = {
  achieved: { shape: 'M2.5 8.5L6.5 12.5L13.5 4', colour: 'accent', isHollow: true },
  ahead: { shape: 'M8 2.5L14 13.5H2Z', colour: 'accent', isHollow: false },
  close: { shape: 'M8 1L15 8L8 15L1 8Z', colour: 'muted', isHollow: false },
  behind: { shape: 'M2 2.5H14L8 13.5Z', colour: 'warning', isHollow: false },
  /** Either may come true. */
  open: { shape: 'M8 2L14 8L8 14L2 8Z', colour: 'muted', isHollow: true },
  /** A question mark. */
  not_assessable: {
    shape: 'M4.75 5.5A3.25 3.25 0 1 1 9.5 8.4Q8 9.2 8 10.6M8 13.2L8 13.6',
    colour: 'muted',
    isHollow: true,
  },
};

/** The sign of a verdict, its middle at the given place. */
export function verdictMark(verdict: VerdictTone, x: number, y: number, size: number): Mark {
  const { shape, colour, isHollow } = verdictMarks[verdict];
  const hex = lightColours[colour];
  const paint: Paint = isHollow ? { stroke: hex, width: 2, cap: 'round' } : { fill: hex };
  return { kind: 'sign', path: shape, x: x - size / 2, y: y - size / 2, scale: size / 16, paint };
}
