import { breakPoints, type BreakPoint } from './break-points.ts';
import { advances } from './advances.ts';
import { unknownWidth } from './unknown-width.ts';

const widthsIn = (weight: 1 | 2) =>
  new Map(advances.flatMap((row) => [...row[0]].map((character) => [character, row[weight]] as const)));
const [regular, strong] = [widthsIn(1), widthsIn(2)];

/** Width of a line of Fira Sans in the unit of `size`; kerning left out, what the font lacks estimated. */
export function textWidth(text: string, size: number, isStrong = false): number {
  const widths = isStrong ? strong : regular;
  let total = 0;
  for (const character of text) {
    const width = widths.get(character);
    if (width === undefined) return (unknownWidth(text, widths) * size) / 1000;
    total += width;
  }
  return (total * size) / 1000;
}

/** How much of a line may stay empty for the sake of a better place to break a word, by its rank. */
const sacrifice = [0.6, 0.5, 0] as const;

interface Piece {
  text: string;
  /** Where it begins in the text it is part of. */
  from: number;
}

/**
 * A word in pieces that are no wider than `width`, with a hyphen where letters go on; at least one character each.
 * Looks no further than each piece reaches: a cell may hold thousands of characters without a space.
 */
function breakWord(word: string, width: number, size: number, isStrong: boolean): Piece[] {
  const widthOf = (text: string) => textWidth(text, size, isStrong);
  if (widthOf(word) <= width) return [{ text: word, from: 0 }];
  const places = breakPoints(word);
  const pieces: Piece[] = [];
  let from = 0;
  for (let next = 0; next < places.length;) {
    const pieceTo = ({ at, hasHyphen }: BreakPoint) =>
      word.slice(from, at).replace(/\u00ad$/, '') + (hasHyphen ? '-' : '');
    const fitting: { place: number; rank: number; width: number }[] = [];
    let end = next;
    for (; end < places.length && widthOf(word.slice(from, places[end]!.at)) <= width; end++) {
      const pieceWidth = widthOf(pieceTo(places[end]!));
      if (pieceWidth <= width) fitting.push({ place: end, rank: places[end]!.rank, width: pieceWidth });
    }
    if (end === places.length && widthOf(word.slice(from)) <= width) break;
    const widest = fitting.at(-1)?.width ?? 0;
    const best = sacrifice
      .map((share, rank) =>
        fitting.findLast((item) => item.rank === rank && item.width >= widest * (1 - share)),
      )
      .find((item) => item !== undefined);
    const chosen = places[best?.place ?? next]!;
    pieces.push({ text: pieceTo(chosen), from });
    from = chosen.at;
    next = (best?.place ?? next) + 1;
  }
  return [...pieces, { text: word.slice(from), from }];
}

/** Texts of data may hold invisible hyphens and spaces: they only say where a word may break. */
const visible = (text: string) => text.replace(/[\u00ad\u200b]/g, '');

/**
 * Breaks a text into lines no wider than `width`: at spaces, after hyphens and slashes, and inside of a word only
 * where the word alone is too wide. Each line says where in the text it begins.
 */
export function linesOf(text: string, width: number, size: number, isStrong = false): Piece[] {
  const lines: Piece[] = [];
  let line: Piece = { text: '', from: 0 };
  let at = 0;
  const end = (next: number) => {
    lines.push({ text: visible(line.text).trimEnd().replace(/ ·$/, ''), from: line.from });
    line = { text: '', from: next };
  };
  for (const piece of piecesOf(text)) {
    const word = piece.trimEnd();
    if (line.text !== '' && textWidth(line.text + word, size, isStrong) > width) end(at);
    for (const part of breakWord(word, width, size, isStrong)) {
      if (part.from > 0) end(at + part.from);
      line.text += part.text;
    }
    line.text += piece.slice(word.length);
    at += piece.length;
  }
  end(at);
  return lines;
}

export function wrapText(text: string, width: number, size: number, isStrong = false): string[] {
  return linesOf(text, width, size, isStrong).map((line) => line.text);
}

function piecesOf(text: string): string[] {
  return text.match(/[^ \-/]*(?:[-/]+|(?= )|$) */g)?.filter((piece) => piece !== '') ?? [];
}

/** As wrapText, with lines of about equal length instead of a single word on the last one. */
export function wrapBalanced(text: string, width: number, size: number, isStrong = false): string[] {
  const count = wrapText(text, width, size, isStrong).length;
  const words = piecesOf(text).map((piece) => textWidth(piece.trimEnd(), size, isStrong));
  // No word is broken for the sake of balance.
  let narrow = Math.min(width, Math.max(width / 2, ...words));
  let wide = width;
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    if (wrapText(text, middle, size, isStrong).length > count) narrow = middle;
    else wide = middle;
  }
  return wrapText(text, wide, size, isStrong);
}
