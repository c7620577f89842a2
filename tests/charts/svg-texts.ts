import { textWidth } from '#lib/charts/text/width.ts';

export interface DrawnText {
  text: string;
  size: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function unescape(markup: string): string {
  return markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/**
 * Where the texts of a drawing stand, in the coordinates of the sheet. Boxes are as high as capitals and digits,
 * so that lines of one paragraph do not touch.
 */
export function drawnTexts(svg: string): DrawnText[] {
  const texts: DrawnText[] = [];
  const shifts: [number, number][] = [[0, 0]];
  for (const [tag, attributes = '', content = ''] of svg.matchAll(
    /<g\b([^>]*)>|<\/g>|<text\b([^>]*)>([^<]*)<\/text>/g,
  )) {
    const [shiftX, shiftY] = shifts.at(-1)!;
    if (tag === '</g>') {
      shifts.pop();
      continue;
    }
    const isGroup = tag.startsWith('<g');
    const source = isGroup ? tag : tag.slice(0, tag.indexOf('>'));
    const number = (name: string) => Number(source.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? 0);
    const [, moveX = '0', moveY = '0'] = source.match(/translate\(([-\d.]+)[ ,]([-\d.]+)\)/) ?? [];
    if (isGroup) {
      shifts.push([shiftX + Number(moveX), shiftY + Number(moveY)]);
      continue;
    }
    // A halo is a text of its own under the one it belongs to.
    if (source.includes('aria-hidden')) continue;
    const text = unescape(tag.slice(tag.indexOf('>') + 1, tag.lastIndexOf('<')));
    if (text.trim() === '') continue;
    const size = number('font-size');
    const width = textWidth(text, size, source.includes('font-weight="600"'));
    const anchor = source.match(/text-anchor="(\w+)"/)?.[1] ?? 'start';
    const x = shiftX + Number(moveX) + number('x');
    const y = shiftY + Number(moveY) + number('y');
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
    const middle = y - size * 0.35;
    texts.push({
      text,
      size,
      left,
      right: left + width,
      top: middle - size * 0.36,
      bottom: middle + size * 0.36,
    });
    void attributes;
    void content;
  }
  return texts;
}

/** How large the sheet of a drawing is, in its own units. */
export function sheetSize(svg: string): { width: number; height: number } {
  const [, width, height] = svg.match(/viewBox="0 0 (\d+) (\d+)"/)!;
  return { width: Number(width), height: Number(height) };
}

/** Pairs of texts that lie on each other by more than a pixel. */
export function collisions(texts: readonly DrawnText[]): [string, string][] {
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
      )
      .map((b): [string, string] => [a.text, b.text]),
  );
}
