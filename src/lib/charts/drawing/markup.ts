const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for SVG, also in attributes. What XML 1.0 cannot hold, and thin spaces that Fira Sans lacks, become spaces. */
export function escapeMarkup(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\ufffe\uffff\u2009\u202f&<>"']/gu,
    (character) => entities[character] ?? '\u00a0',
  );
}

/** What follows the whole part of a number of hundredths, by their rest. */
const decimals = Array.from({ length: 100 }, (_, rest) => String(rest / 100).slice(1));

/** Two decimals, no exponent, no negative zero. From two integers: writing a fraction takes four times as long. */
export function coordinate(value: number): string {
  const hundredths = Math.round(Math.abs(value) * 100);
  const rest = hundredths % 100;
  const text = (hundredths - rest) / 100 + decimals[rest]!;
  return value < 0 && hundredths !== 0 ? `-${text}` : text;
}
