const raised: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/** Digits that are written above the line: a mark of a footnote behind a number must not become a part of it. */
export const raisedDigits = (text: string): string => text.replaceAll(/\d/g, (digit) => raised[digit]!);
