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
