import { attribute, decoded, endOfMarkup } from '#lib/server/intake/grid/archive/xml.ts';
import { refuse } from '#lib/server/intake/grid/refusal.ts';

/** An element of a text in XML, by where it stands there. */
export interface XmlElement {
  /** As written, and without its prefix. */
  name: string;
  local: string;
  attributes: string;
  start: number;
  /** After the opening tag; of an element without content, after the whole tag. */
  contentStart: number;
  contentEnd: number;
  end: number;
  children: XmlElement[];
}

const localOf = (name: string) => name.slice(name.indexOf(':') + 1);

/** The elements of a text in XML that nests; several may stand side by side. */
export function elementsOf(xml: string): XmlElement[] {
  const roots: XmlElement[] = [];
  const open: XmlElement[] = [];
  for (let start = xml.indexOf('<'); start >= 0;) {
    const end = endOfMarkup(xml, start);
    if (end < 0) refuse('archive_damaged');
    const second = xml[start + 1];
    if (second === '/') {
      const element = open.pop();
      if (element?.name !== xml.slice(start + 2, end - 1).trim()) refuse('archive_damaged');
      element.contentEnd = start;
      element.end = end;
    } else if (second !== '?' && second !== '!') {
      const isEmpty = xml[end - 2] === '/';
      const tag = xml.slice(start + 1, isEmpty ? end - 2 : end - 1);
      const name = /^\S*/.exec(tag)![0];
      const attributes = tag.slice(name.length);
      const places = { start, contentStart: end, contentEnd: end, end };
      const element = { name, local: localOf(name), attributes, ...places, children: [] };
      (open.at(-1)?.children ?? roots).push(element);
      if (!isEmpty) open.push(element);
    }
    start = xml.indexOf('<', end);
  }
  if (open.length > 0) refuse('archive_damaged');
  return roots;
}

/** The only outermost element. */
export function rootOf(xml: string): XmlElement {
  const [root] = elementsOf(xml);
  return root ?? refuse('archive_damaged');
}

/** `x:` of an element that is written with a prefix. */
export const prefixOf = ({ name, local }: XmlElement) => name.slice(0, name.length - local.length);

export const childOf = (element: XmlElement | undefined, local: string) =>
  element?.children.find((child) => child.local === local);

export const valueOf = ({ attributes }: XmlElement, name: string) => attribute(attributes, name);

/** All text within an element. */
export const textIn = (xml: string, { contentStart, contentEnd }: XmlElement): string =>
  decoded(xml.slice(contentStart, contentEnd).replaceAll(/<[^>]*>/g, ''));

/** Text as content or as a value between quotation marks, without characters that XML cannot hold. */
export const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- control characters are exactly what is dropped
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Changes to a text in XML; everything between them stays as it is. */
export class XmlEdit {
  readonly xml: string;
  readonly #changes: { start: number; end: number; text: string }[] = [];

  constructor(xml: string) {
    this.xml = xml;
  }

  get isChanged(): boolean {
    return this.#changes.length > 0;
  }

  replace(start: number, end: number, text: string): void {
    this.#changes.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove({ start, end }: Pick<XmlElement, 'start' | 'end'>): void {
    this.replace(start, end, '');
  }

  /** Puts text behind the last child of an element. */
  append(element: XmlElement, text: string): void {
    const { contentStart, contentEnd, end, name } = element;
    if (contentEnd < end) return this.insert(contentEnd, text);
    // an element that is one tag, unless it was opened before
    this.replace(contentStart - 2, end, `>${text}</${name}>`);
  }

  /** Sets an attribute, or with undefined takes it away. */
  set(element: XmlElement, name: string, value: string | undefined): void {
    const { attributes, start } = element;
    const from = start + 1 + element.name.length;
    const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(attributes);
    const text = value === undefined ? '' : ` ${name}="${escaped(value)}"`;
    const at = from + (found?.index ?? 0);
    if (found || text !== '') this.replace(at, at + (found?.[0].length ?? 0), text);
  }

  /** The text with all changes; what is put in at one place comes in its order, before what is replaced there. */
  result(): string {
    let at = 0;
    let text = '';
    for (const change of this.#changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
      if (change.start < at) refuse('archive_damaged');
      text += this.xml.slice(at, change.start) + change.text;
      at = change.end;
    }
    return text + this.xml.slice(at);
  }
}
