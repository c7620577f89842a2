import { createHash } from 'node:crypto';
import { outsideTexts, textAfter, type PdfPart } from './pdf-objects.ts';

/** Address of a link that leads to a chapter of the whole, counted from 0, wherever it will be. */
export const chapterAddress = (chapter: number) => `chapter:${chapter}`;

/**
 * One PDF of several that the compiler wrote: pages, bookmarks and the tags for assistive technology one after the
 * other, title and language of the first. Links to chapters are made to lead there. Same parts, same bytes.
 */
export function mergePdf(parts: readonly PdfPart[]): Buffer {
  const first = parts[0]!;
  // Objects keep their order; three new ones stand before them.
  const whole = { pages: 1, outlines: 2, structure: 3 } as const;
  let free = 4;
  const shifts = parts.map(({ objects }) => {
    const shift = free - 1;
    free += objects.size;
    return shift;
  });
  const chapters = parts.flatMap((part, at) =>
    part.chapters.map(({ item, title, target }) => ({
      item: item + shifts[at]!,
      title,
      target: target + shifts[at]!,
    })),
  );
  /** The first or last bookmark of a part. */
  const bookmark = (at: number, place: 0 | -1) => {
    const item = parts[at]?.chapters.at(place)?.item;
    return item === undefined ? undefined : item + shifts[at]!;
  };
  const file = new PdfFile(free);
  const parents: string[] = [];
  const names: string[] = [];
  const kids: string[] = [];
  let nextParent = 0;
  for (const [at, part] of parts.entries()) {
    const { root, objects } = part;
    const shift = shifts[at]!;
    const moved = new Map([
      [root.outlines, whole.outlines],
      [root.structure, whole.structure],
    ] as [number, number][]);
    const move = (text: string) =>
      outsideTexts(text, (code) =>
        code
          .replace(
            /\b(\d+) 0 R\b/g,
            (_, number) => `${moved.get(Number(number)) ?? Number(number) + shift} 0 R`,
          )
          .replace(/\/(StructParents?) (\d+)/g, (_, key, number) => `/${key} ${Number(number) + nextParent}`),
      ).replace(/\(U(\d+x\d+y\d+)\)/g, `(${at}U$1)`);
    const [before, after] = [bookmark(at - 1, -1), bookmark(at + 1, 0)];
    for (const [number, { text, stream }] of objects) {
      // Title and language are those of the first; what stands for a whole is written below.
      if (number === root.outlines || number === root.structure) continue;
      if (at > 0 && (number === root.catalogue || number === root.info)) continue;
      let written = move(text);
      if (number === root.catalogue) written = written.replace(/\/Pages \d+/, `/Pages ${whole.pages}`);
      if (number === root.pages)
        written = written.replace('/Type /Pages', `/Type /Pages\n  /Parent ${whole.pages} 0 R`);
      if (number === part.chapters[0]!.item && before)
        written = written.replace('/Title ', `/Prev ${before} 0 R\n  /Title `);
      if (number === part.chapters.at(-1)!.item && after)
        written = written.replace('/Title ', `/Next ${after} 0 R\n  /Title `);
      file.add(number + shift, linked(written, chapters), stream);
    }
    const tags = move(objects.get(root.structure)!.text);
    kids.push(/\/K \[([^\]]*)\]/.exec(tags)![1]!);
    const nums = /\/Nums \[([^\]]*)\]/.exec(tags)![1]!;
    parents.push(nums.replace(/(\d+) (\d+ 0 R)/g, (_, key, value) => `${Number(key) + nextParent} ${value}`));
    names.push(...(/\/IDTree <<\s*\/Names \[([^\]]*)\]/.exec(tags)?.[1]?.match(/\([^)]*\) \d+ 0 R/g) ?? []));
    nextParent += Number(/\/ParentTreeNextKey (\d+)/.exec(tags)![1]);
  }
  const count = parts.reduce((sum, { pageCount }) => sum + pageCount, 0);
  const roots = parts.map(({ root }, at) => `${root.pages + shifts[at]!} 0 R`);
  file.add(whole.pages, `<<\n  /Type /Pages\n  /Count ${count}\n  /Kids [${roots.join(' ')}]\n>>`);
  const [head, tail] = [chapters[0]!, chapters.at(-1)!];
  file.add(
    whole.outlines,
    `<<\n  /Type /Outlines\n  /First ${head.item} 0 R\n  /Last ${tail.item} 0 R\n  /Count ${chapters.length}\n>>`,
  );
  const roles = /\/RoleMap <<[^>]*>>/.exec(first.objects.get(first.root.structure)!.text)?.[0] ?? '';
  // In the order of their bytes, as readers look them up.
  names.sort();
  file.add(
    whole.structure,
    `<<\n  /Type /StructTreeRoot\n  ${roles}\n  /K [${kids.join(' ')}]\n  /ParentTree <<\n    /Nums [${parents.join(' ')}]\n  >>\n` +
      `  /IDTree <<\n    /Names [${names.join(' ')}]\n  >>\n  /ParentTreeNextKey ${nextParent}\n>>`,
  );
  return file.finish(first.root.catalogue + shifts[0]!, first.root.info + shifts[0]!);
}

/** A link to a chapter leads to its place, and says its title to those who do not see the page. */
function linked(text: string, chapters: readonly { title: string; target: number }[]): string {
  const action = /\/A <<\s*\/Type \/Action\s*\/S \/URI\s*\/URI \(chapter:(\d+)\)\s*>>/.exec(text);
  if (!action) return text;
  const { title, target } = chapters[Number(action[1])]!;
  const leading = text.replace(action[0], `/Dest ${target} 0 R`);
  return leading.replace(textAfter(leading, '/Contents '), () => title);
}

class PdfFile {
  readonly #pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\x80\x80\x80\x80\n\n', 'latin1')];
  readonly #places: number[];
  #bytes = this.#pieces[0]!.byteLength;

  constructor(size: number) {
    this.#places = new Array<number>(size).fill(0);
  }

  add(number: number, text: string, stream: Buffer = Buffer.alloc(0)): void {
    this.#places[number] = this.#bytes;
    this.#write(Buffer.from(`${number} 0 obj\n${text}`, 'latin1'), stream, Buffer.from('\nendobj\n\n'));
  }

  #write(...pieces: Buffer[]): void {
    for (const piece of pieces) {
      this.#pieces.push(piece);
      this.#bytes += piece.byteLength;
    }
  }

  finish(root: number, info: number): Buffer {
    const start = this.#bytes;
    // Numbers that nothing stands under are free.
    const lines = this.#places.map((at) =>
      at === 0 ? '0000000000 65535 f\r\n' : `${String(at).padStart(10, '0')} 00000 n\r\n`,
    );
    const hash = createHash('sha256');
    for (const piece of this.#pieces) hash.update(piece);
    const id = hash.digest('hex').slice(0, 32);
    this.#write(
      Buffer.from(
        `xref\n0 ${this.#places.length}\n${lines.join('')}trailer\n<<\n  /Size ${this.#places.length}\n  /Root ${root} 0 R\n  /Info ${info} 0 R\n` +
          `  /ID [<${id}> <${id}>]\n>>\nstartxref\n${start}\n%%EOF`,
        'latin1',
      ),
    );
    return Buffer.concat(this.#pieces);
  }
}
