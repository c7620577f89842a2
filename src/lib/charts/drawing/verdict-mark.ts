import type { LevelVerdict } from '#lib/domain/vocabulary.ts';
import { coordinate } from './markup.ts';
import { lightColours, type ColourName } from './theme.ts';

interface VerdictMark {
  /** A path in a box of 16 by 16. */
  shape: string;
  colour: ColourName;
  isHollow: boolean;
}

/** Signs of the level verdict: different in shape, so that they need no colour. */
export const verdictMarks: Record<LevelVerdict, VerdictMark> = {
  achieved: { shape: 'M2.5 8.5L6.5 12.5L13.5 4', colour: 'accent', isHollow: true },
  ahead: { shape: 'M8 2.5L14 13.5H2Z', colour: 'accent', isHollow: false },
  close: { shape: 'M8 1L15 8L8 15L1 8Z', colour: 'muted', isHollow: false },
  behind: { shape: 'M2 2.5H14L8 13.5Z', colour: 'warning', isHollow: false },
  not_assessable: { shape: 'M8 2.5A5.5 5.5 0 1 1 7.99 2.5Z', colour: 'muted', isHollow: true },
};

/** The sign of a verdict as SVG markup, its middle at the given place. */
export function verdictMarkup(verdict: LevelVerdict, x: number, y: number, size: number): string {
  const { shape, colour, isHollow } = verdictMarks[verdict];
  const hex = lightColours[colour];
  const scale = size / 16;
  const paint = isHollow
    ? `fill="none" stroke="${hex}" stroke-width="2"${verdict === 'not_assessable' ? ' stroke-dasharray="3 2"' : ''}`
    : `fill="${hex}"`;
  const move = `translate(${coordinate(x - size / 2)} ${coordinate(y - size / 2)})`;
  return `<path d="${shape}" transform="${move}${scale === 1 ? '' : ` scale(${coordinate(scale)})`}" ${paint}/>`;
}
