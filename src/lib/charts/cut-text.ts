import { textWidth } from './text-width.ts';

/** A text that fits the width, with an ellipsis where it had to be cut. */
export function cutText(text: string, width: number, size: number, isStrong = false): string {
  if (textWidth(text, size, isStrong) <= width) return text;
  let short = text;
  while (short.length > 1 && textWidth(`${short}…`, size, isStrong) > width) short = short.slice(0, -1);
  return `${short.trimEnd()}…`;
}
