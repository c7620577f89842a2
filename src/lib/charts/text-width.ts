import { regular, semiBold } from './text-advances.ts';

function widthsOf(groups: Record<number, string>): Map<string, number> {
  return new Map(
    Object.entries(groups).flatMap(([width, characters]) =>
      [...characters].map((character) => [character, Number(width)] as const),
    ),
  );
}

const advances = { regular: widthsOf(regular), strong: widthsOf(semiBold) };
/** Wider than most letters, so that unknown scripts get too much room rather than too little. */
const unknownAdvance = 700;

/** Width of a line of Fira Sans in the unit of `size`; kerning left out. */
export function textWidth(text: string, size: number, isStrong = false): number {
  const widths = isStrong ? advances.strong : advances.regular;
  let total = 0;
  for (const character of text) total += widths.get(character) ?? unknownAdvance;
  return (total * size) / 1000;
}

/** Breaks a text at spaces and after hyphens and slashes into lines no wider than `width` where that is possible. */
export function wrapText(text: string, width: number, size: number, isStrong = false): string[] {
  const pieces = text.match(/[^ \-/]*(?:[-/]+|(?= )|$) */g)?.filter((piece) => piece !== '') ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size, isStrong) > width) {
      lines.push(line.trimEnd().replace(/ ·$/, ''));
      line = '';
    }
    line += piece;
  }
  lines.push(line.trimEnd());
  return lines;
}

/** As wrapText, with lines of about equal length instead of a single word on the last one. */
export function wrapBalanced(text: string, width: number, size: number, isStrong = false): string[] {
  const count = wrapText(text, width, size, isStrong).length;
  let narrow = width / 2;
  let wide = width;
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    if (wrapText(text, middle, size, isStrong).length > count) narrow = middle;
    else wide = middle;
  }
  return wrapText(text, wide, size, isStrong);
}
