import { graphemesOf } from './grapheme.ts';
import { linesOf, textWidth } from './width.ts';

/** A text that fits the width, with an ellipsis where it had to be cut, never inside of a character. */
export function cutText(text: string, width: number, size: number, isStrong = false): string {
  const whole = text.replace(/[\u00ad\u200b]/g, '');
  if (textWidth(whole, size, isStrong) <= width) return whole;
  const characters = graphemesOf(whole);
  let [short, long] = [1, characters.length];
  const cut = (count: number) => `${characters.slice(0, count).join('').trimEnd()}…`;
  while (long - short > 1) {
    const middle = Math.floor((short + long) / 2);
    if (textWidth(cut(middle), size, isStrong) > width) long = middle;
    else short = middle;
  }
  return cut(short);
}

/** A text in at most so many lines; the last one ends with an ellipsis where there is more. */
export function wrapAtMost(
  count: number,
  text: string,
  width: number,
  size: number,
  isStrong = false,
): string[] {
  const lines = linesOf(text, width, size, isStrong);
  const texts = lines.map((line) => line.text);
  if (lines.length <= count) return texts;
  const rest = cutText(`${text.slice(lines[count - 1]!.from)}…`, width, size, isStrong);
  return [...texts.slice(0, count - 1), rest];
}
