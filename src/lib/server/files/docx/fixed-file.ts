import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * The file with the day of its edition instead of the moment of writing, and its drawings and places numbered from
 * 1 on: same report, same bytes. The library takes both from the clock and from a counter of the process.
 */
export function fixedFile(file: Buffer, day: string): Buffer {
  const parts = unzipSync(file);
  const edit = (path: string, change: (text: string) => string) => {
    parts[path] = strToU8(change(strFromU8(parts[path]!)));
  };
  edit('docProps/core.xml', (text) => text.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${day}`));
  const renumber = (text: string, number: RegExp) => {
    const known = new Map<string, number>();
    return text.replace(number, (id) => String(known.get(id) ?? known.set(id, known.size + 1).size));
  };
  edit('word/document.xml', (text) =>
    [/(?<=<wp:docPr id=")\d+/g, /(?<=\b_Toc)\d+/g, /(?<=<w:bookmark(?:Start|End) [^>]*?w:id=")\d+/g].reduce(
      renumber,
      text,
    ),
  );
  return Buffer.from(zipSync(parts, { mtime: new Date(day), level: 6 }));
}
