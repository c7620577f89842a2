const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text as it may stand in SVG, also in attributes. What XML 1.0 cannot hold even escaped (control characters,
 * lone surrogates) becomes a space; so do the thin spaces that Fira Sans has no glyph for.
 */
export function escapeMarkup(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\ufffe\uffff\u2009\u202f&<>"']/gu,
    (character) => entities[character] ?? '\u00a0',
  );
}

/** What follows the whole part of a number of hundredths, by their rest. */
const decimals = Array.from({ length: 100 }, (_, rest) => String(rest / 100).slice(1));

/**
 * Coordinates in a drawing: two decimals, no exponent, no negative zero. Put together from two integers: a picture
 * has thousands, and writing a fraction takes four times as long.
 */
export function coordinate(value: number): string {
  const hundredths = Math.round(Math.abs(value) * 100);
  const rest = hundredths % 100;
  const text = (hundredths - rest) / 100 + decimals[rest]!;
  return value < 0 && hundredths !== 0 ? `-${text}` : text;
}

export interface TextMarkup {
  x: number;
  y: number;
  size: number;
  colour: string;
  align?: 'start' | 'middle' | 'end';
  isStrong?: boolean;
}

/** One line of text; `y` is its baseline. */
export function textMarkup(
  text: string,
  { x, y, size, colour, align = 'start', isStrong = false }: TextMarkup,
) {
  const anchor = align === 'start' ? '' : ` text-anchor="${align}"`;
  const weight = isStrong ? ' font-weight="600"' : '';
  return `<text x="${coordinate(x)}" y="${coordinate(y)}" font-size="${size}" fill="${colour}"${anchor}${weight}>${escapeMarkup(text)}</text>`;
}
