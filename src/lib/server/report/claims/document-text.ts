import { docxText, UnreadableDocument } from './docx-text.ts';

export { UnreadableDocument } from './docx-text.ts';

/** Bytes of a file that is handed in; a report with its pictures has some. */
export const maxFileBytes = 12 * 2 ** 20;

/** The words of a Word document, or of a file of plain text or Markdown. Throws {@link UnreadableDocument}. */
export function documentText(name: string, file: Buffer): string {
  if (file.length > maxFileBytes) throw new UnreadableDocument('too-large');
  if (file.subarray(0, 2).toString('latin1') === 'PK') return docxText(file);
  const wide = wideText(file);
  if (wide !== undefined) return wide;
  if (/\.docx$/i.test(name) || file.includes(0)) throw new UnreadableDocument('broken');
  return plainText(file);
}

/** UTF-16, as Windows programs call "Unicode"; its first two bytes say which. */
function wideText(file: Buffer): string | undefined {
  const mark = file.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : undefined;
  return encoding && new TextDecoder(encoding).decode(file);
}

/** UTF-8, else as older Windows programs write it. */
function plainText(file: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('windows-1252').decode(file);
  }
}
