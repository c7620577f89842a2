import type { LevelVerdict } from '#lib/domain/vocabulary.ts';
import type { Mark } from './marks.ts';
import { lightColours, type ColourName } from './theme.ts';

interface VerdictSign {
  /** A path in a box of 16 by 16. */
  shape: string;
  colour: ColourName;
  isHollow: boolean;
}

/** Signs of the level verdict: different in shape, so that they need no colour. */
export const verdictMarks: Record<LevelVerdict, VerdictSign> = {
  achieved: { shape: 'M2.5 8.5L6.5 12.5L13.5 4', colour: 'accent', isHollow: true },
  ahead: { shape: 'M8 2.5L14 13.5H2Z', colour: 'accent', isHollow: false },
  close: { shape: 'M8 1L15 8L8 15L1 8Z', colour: 'muted', isHollow: false },
  behind: { shape: 'M2 2.5H14L8 13.5Z', colour: 'warning', isHollow: false },
  not_assessable: { shape: 'M8 2.5A5.5 5.5 0 1 1 7.99 2.5Z', colour: 'muted', isHollow: true },
};

/** The sign of a verdict, its middle at the given place. */
export function verdictMark(verdict: LevelVerdict, x: number, y: number, size: number): Mark {
  const { shape, colour, isHollow } = verdictMarks[verdict];
  const hex = lightColours[colour];
  const dash = verdict === 'not_assessable' ? [3, 2] : undefined;
  const paint = isHollow ? { stroke: hex, width: 2, dash } : { fill: hex };
  return { kind: 'sign', path: shape, x: x - size / 2, y: y - size / 2, scale: size / 16, paint };
}
