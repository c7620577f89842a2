/** An object of a PDF: its text in Latin-1, and the bytes of its stream, with the words around them. */
export interface PdfObject {
  text: string;
  stream: Buffer | undefined;
}

/** A PDF as Typst writes it: every object under its number, one plain list of pages, chapters as bookmarks. */
export interface PdfPart {
  objects: ReadonlyMap<number, PdfObject>;
  root: { pages: number; outlines: number; structure: number; catalogue: number; info: number };
  pageCount: number;
  /** Bookmarks of the first level in their order. `title` as it is written, with its brackets. */
  chapters: readonly { item: number; title: string; target: number; page: number }[];
}

const streamStart = Buffer.from('\nstream\n');

/** Reads what the compiler has written. Throws where it is not as expected: another version of it may write otherwise. */
export function readPdf(file: Buffer): PdfPart {
  const tail = file.toString('latin1', Math.max(0, file.length - 1024));
  const start = numberAfter(tail, 'startxref\n');
  const [head, ...table] = file.toString('latin1', start).split('\n');
  if (head !== 'xref') throw new Error('PDF: no plain list of objects');
  const size = Number(/^0 (\d+)$/.exec(table[0]!)?.[1]);
  const places = table
    .slice(2, size + 1)
    .map((line, at) => ({ number: at + 1, at: Number(line.slice(0, 10)) }));
  const ends = places.map(({ at }) => at).sort((a, b) => a - b);
  const endOf = new Map(ends.map((at, index) => [at, ends[index + 1] ?? start]));
  const objects = new Map(
    places.map(({ number, at }) => [number, objectOf(file.subarray(at, endOf.get(at)))]),
  );
  const textOf = (number: number) => objects.get(number)!.text;
  const catalogue = reference(tail, 'Root');
  const pages = reference(textOf(catalogue), 'Pages');
  const outlines = reference(textOf(catalogue), 'Outlines');
  const kids = /\/Kids \[([^\]]*)\]/.exec(textOf(pages))![1]!;
  const pageNumbers = [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
  const chapters: PdfPart['chapters'][number][] = [];
  for (let item: number | undefined = reference(textOf(outlines), 'First'); item !== undefined;) {
    const text = textOf(item);
    const target = reference(text, 'Dest');
    const page = pageNumbers.indexOf(numberAfter(textOf(target), '['));
    chapters.push({ item, title: textAfter(text, '/Title '), target, page });
    item = text.includes('/Next ') ? reference(text, 'Next') : undefined;
  }
  return {
    objects,
    root: {
      pages,
      outlines,
      catalogue,
      structure: reference(textOf(catalogue), 'StructTreeRoot'),
      info: reference(tail, 'Info'),
    },
    pageCount: pageNumbers.length,
    chapters,
  };
}

function objectOf(bytes: Buffer): PdfObject {
  const from = bytes.indexOf('\n') + 1;
  const cut = bytes.indexOf(streamStart);
  const end = bytes.lastIndexOf('\nendobj');
  return cut < 0
    ? { text: bytes.toString('latin1', from, end), stream: undefined }
    : { text: bytes.toString('latin1', from, cut), stream: bytes.subarray(cut, end) };
}

function numberAfter(text: string, words: string): number {
  const number = Number.parseInt(text.slice(text.lastIndexOf(words) + words.length), 10);
  if (!text.includes(words) || !Number.isSafeInteger(number))
    throw new Error(`PDF: no number after ${words}`);
  return number;
}

/** The number of the object that a key names. */
export const reference = (text: string, key: string): number => numberAfter(text, `/${key} `);

/** The text after `words`, with its brackets. */
export function textAfter(text: string, words: string): string {
  const start = text.indexOf(words) + words.length;
  return text.slice(start, text[start] === '(' ? endOfText(text, start) : text.indexOf('>', start) + 1);
}

/** Where a text in round brackets ends, which may hold others. */
function endOfText(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return at + 1;
  }
  throw new Error('PDF: a text does not end');
}

/** The same with `change` done to what stands outside of texts. */
export function outsideTexts(text: string, change: (code: string) => string): string {
  let result = '';
  for (let from = 0; ;) {
    const start = text.indexOf('(', from);
    if (start < 0) return result + change(text.slice(from));
    const end = endOfText(text, start);
    result += change(text.slice(from, start)) + text.slice(start, end);
    from = end;
  }
}
