const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Lower case letters and digits without accents, umlauts written out; whatever stands between becomes one sign. */
export function plainWords(text: string, between: '' | '-'): string {
  return text
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter]!)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, between)
    .replace(/^-|-$/g, '');
}

/** A file name that tells what is in the file, of letters that every system takes: parts are joined by "_". */
export function fileName(parts: readonly (string | number | null | undefined)[], extension: string): string {
  const names = parts.map((part) => plainWords(String(part ?? ''), '-')).filter((part) => part !== '');
  return `${names.join('_')}.${extension}`;
}
