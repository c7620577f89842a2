import type { Archive, PackedEntry } from '#lib/server/intake/grid/archive/archive.ts';
import { archiveOf, packedEntry, packedStream } from '../../zip/archive-of.ts';
import { wholeText } from '../part-text.ts';
import { childOf, escaped, rootOf, prefixOf, valueOf, XmlEdit } from '../xml-tree.ts';

const packages = 'http://schemas.openxmlformats.org/package/2006';
const contentTypes = '[Content_Types].xml';

/** Transitional, as nearly all workbooks are; strict ones name their own. */
export const relationshipsOf = (isStrict: boolean) =>
  isStrict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const vmlType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const typeOf = (kind: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;

/** The parts of a workbook, some of them written anew; all others keep their bytes. */
export class WorkbookPackage {
  readonly archive: Archive;
  readonly #written = new Map<string, string>();
  readonly #packed = new Map<string, PackedEntry>();
  readonly #removed = new Set<string>();
  readonly #types: [part: string, kind: string][] = [];
  #needsVml = false;

  constructor(archive: Archive) {
    this.archive = archive;
  }

  async text(name: string): Promise<string> {
    return this.#written.get(name) ?? wholeText(this.archive, name);
  }

  write(name: string, text: string): void {
    this.#written.set(name, text);
  }

  /** Adds a part of that kind under a name that is free, and returns the name. */
  add(folder: string, stem: string, kind: string, text: string): string {
    const ending = kind === 'vml' ? 'vml' : 'xml';
    let name: string;
    let number = 1;
    do name = `${folder}${stem}${number++}.${ending}`;
    while (this.archive.has(name) || this.#written.has(name));
    this.write(name, text);
    if (kind === 'vml') this.#needsVml = true;
    else this.#types.push([name, kind]);
    return name;
  }

  remove(name: string): void {
    this.#removed.add(name);
  }

  async stream(name: string, parts: AsyncIterable<string>): Promise<void> {
    const stamp = await this.archive.packed(name);
    this.#packed.set(name, await packedStream(stamp, parts));
  }

  /** Says that a part refers to another one; returns the id of the relation. */
  async relate(part: string, type: string, target: string): Promise<string> {
    const file = relationsFile(part);
    const text =
      this.archive.has(file) || this.#written.has(file)
        ? await this.text(file)
        : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packages}/relationships"></Relationships>`;
    const edit = new XmlEdit(text);
    const root = rootOf(text);
    const ids = new Set(root.children.map((child) => valueOf(child, 'Id')));
    let number = root.children.length + 1;
    while (ids.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    edit.append(
      root,
      `<${prefixOf(root)}Relationship Id="${id}" Type="${type}" Target="/${escaped(target)}"/>`,
    );
    this.write(file, edit.result());
    return id;
  }

  async bytes(): Promise<Buffer> {
    await this.#writeTypes();
    const entries: PackedEntry[] = [];
    const left = new Set(this.#written.keys());
    for (const name of this.archive.names) {
      if (this.#removed.has(name)) continue;
      const text = this.#written.get(name);
      left.delete(name);
      const before = this.#packed.get(name) ?? (await this.archive.packed(name));
      entries.push(text === undefined ? before : await packedEntry(before, Buffer.from(text)));
    }
    const { time, date } = await this.archive.packed(contentTypes);
    for (const name of left) {
      entries.push(await packedEntry({ name, time, date }, Buffer.from(this.#written.get(name)!)));
    }
    return archiveOf(entries);
  }

  async #writeTypes(): Promise<void> {
    const text = await this.text(contentTypes);
    const root = rootOf(text);
    const edit = new XmlEdit(text);
    const prefix = prefixOf(root);
    const overrides = this.#types.map(
      ([part, kind]) => `<${prefix}Override PartName="/${escaped(part)}" ContentType="${typeOf(kind)}"/>`,
    );
    const knowsVml = root.children.some(
      (child) => child.local === 'Default' && valueOf(child, 'Extension')?.toLowerCase() === 'vml',
    );
    if (this.#needsVml && !knowsVml) {
      const first = childOf(root, 'Default')?.start ?? root.contentStart;
      const line = `<${prefix}Default Extension="vml" ContentType="${vmlType}"/>`;
      if (root.children.length > 0) edit.insert(first, line);
      else overrides.unshift(line);
    }
    if (overrides.length > 0) edit.append(root, overrides.join(''));
    if (edit.isChanged) this.write(contentTypes, edit.result());
  }
}

/** The part that holds what another part refers to. */
export function relationsFile(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}
