import { isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import { refuse } from '../refusal.ts';

export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

/**
 * What the umlauts of other code pages (DOS, Mac) become in Windows-1252: marks within a word. Codes without a
 * character are among them, and umlauts of UTF-8, where another byte keeps a text from being that.
 */
const foreignLetters = /[\u0081\u008d\u008f\u0090\u009d]|[A-Za-z][„”™][A-Za-z]|[a-z][ŠŸ§][a-z]|Ã[¤¶¼Ÿ„–œ]/;

/** Whether text that was read as Windows-1252 is none. */
export const isOfOtherPage = (text: string): boolean =>
  /[\u0081-\u009d§„”™ŠŸÃ]/.test(text) && foreignLetters.test(text);

/** Control characters stand in no table. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const control = /[\u0000-\u0008\u000e-\u001f]/;

/** Characters of the codes 0x80 to 0x9F, by which Windows-1252 differs from Latin-1; gaps have no character. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20's own decoder takes it for Latin-1. */
export const decodeWindows = (bytes: Buffer) =>
  bytes
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/g, (letter) => windowsLetters[letter.charCodeAt(0) - 0x80]!);

/** Characters of bytes that go on, without the mark of their order at the beginning. */
export function decoderOf(encoding: Encoding): (bytes: Buffer) => string {
  if (encoding === 'Windows-1252') return decodeWindows;
  const decoder = new StringDecoder('utf8');
  let isFirst = true;
  return (bytes) => {
    const text = decoder.write(bytes);
    const start = isFirst && text.startsWith('\ufeff') ? 1 : 0;
    if (text !== '') isFirst = false;
    return text.slice(start);
  };
}

/** Signs that sentences use and Windows-1252 lacks. */
const plainSigns: Record<string, string> = { '−': '-', '≥': '>=', '≤': '<=', '→': '->', '\u202f': '\u00a0' };

/** Text in Windows-1252; what it cannot write becomes a question mark. */
export const encodeWindows = (text: string): Buffer =>
  Buffer.from(
    text
      .replaceAll(/[−≥≤→\u202f]/g, (sign) => plainSigns[sign]!)
      .replaceAll(/[\u0080-\u009f\u0100-\u{10ffff}]/gu, (letter) => {
        const at = windowsLetters.indexOf(letter);
        return at < 0 ? '?' : String.fromCharCode(0x80 + at);
      }),
    'latin1',
  );

const hasStart = (bytes: Buffer, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);

/** Text in UTF-16 without a mark is told by its zero bytes: nearly all stand at the same side of each pair. */
export function byteOrder(bytes: Buffer): 'le' | 'be' | undefined {
  if (hasStart(bytes, 0xff, 0xfe)) return 'le';
  if (hasStart(bytes, 0xfe, 0xff)) return 'be';
  if (bytes.length % 2 !== 0) return undefined;
  const pairs = Math.min(bytes.length, 4096) >> 1;
  let first = 0;
  let second = 0;
  for (let at = 0; at < pairs; at++) {
    if (bytes[2 * at] === 0) first++;
    if (bytes[2 * at + 1] === 0) second++;
  }
  if (first === 0 && second > pairs / 2) return 'le';
  return second === 0 && first > pairs / 2 ? 'be' : undefined;
}

/** Text of a file, without a mark of its byte order, and how it was encoded. */
export interface DecodedText {
  text: string;
  encoding: Encoding;
}

/** Reads the text of a file. */
export function decodeText(bytes: Buffer): DecodedText {
  const decoded = decode(bytes);
  if (control.test(decoded.text)) {
    const at = decoded.text.search(control);
    const row = decoded.text.slice(0, at).split(/\r\n?|\n/).length;
    const code = decoded.text.charCodeAt(at).toString(16).padStart(4, '0').toUpperCase();
    refuse('control_characters', { row, code: `U+${code}` }, { row });
  }
  return decoded;
}

function decode(bytes: Buffer): DecodedText {
  const order = byteOrder(bytes);
  if (order !== undefined) {
    if (bytes.length % 2 !== 0) refuse('text_truncated');
    return { text: new TextDecoder(`utf-16${order}`).decode(bytes), encoding: 'UTF-16' };
  }
  // the mark at the beginning is dropped by the decoder
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'UTF-8' };
  const text = decodeWindows(bytes);
  if (hasStart(bytes, 0xef, 0xbb, 0xbf) || isOfOtherPage(text)) refuse('encoding_unknown');
  return { text, encoding: 'Windows-1252' };
}
