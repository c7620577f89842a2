import type { Archive } from './archive.ts';
import { refuse } from '../refusal.ts';

/** A tag, a comment or a text may be so long; more than any spreadsheet writes. It is looked through once per chunk. */
const maxMarkupCharacters = 250_000;
const maxDepth = 200;

export interface XmlHandlers {
  /** Attributes as written; `attribute` reads one of them. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its entities resolved. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12});?/g, (_, name: string) => {
    const code = /^#x[0-9a-f]+$/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    if (name.startsWith('#') && code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    // a document that declares entities of its own is refused before
    return entities[name] ?? refuse('archive_damaged');
  });
}

/** The value of an attribute by its whole name; undefined if it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = 0; ;) {
    const equals = attributes.indexOf('=', at);
    if (equals < 0) return undefined;
    const quote = attributes[equals + 1];
    if (quote !== '"' && quote !== "'") return undefined;
    const end = attributes.indexOf(quote, equals + 2);
    if (end < 0) return undefined;
    if (attributes.slice(at, equals).trim() === name) return decoded(attributes.slice(equals + 2, end));
    at = end + 1;
  }
}

/** What ends a name within a tag. */
const isWhitespace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9;

/** Where the markup that starts here ends; -1 if that is not known yet. */
export function endOfMarkup(xml: string, start: number): number {
  const second = xml.charCodeAt(start + 1);
  const after = (ending: string, from: number) => {
    const at = xml.indexOf(ending, from);
    return at < 0 ? -1 : at + ending.length;
  };
  if (second === 63) return after('?>', start + 2);
  if (second === 33) {
    if (xml.length - start < 9) return -1;
    if (xml.startsWith('<!--', start)) return after('-->', start + 4);
    if (xml.startsWith('<![CDATA[', start)) return after(']]>', start + 9);
    // DOCTYPE: entities of its own could be endless
    return refuse('xml_doctype');
  }
  let quote = 0;
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at + 1;
  }
  return -1;
}

/** Reads XML as it comes. Documents that declare entities, do not nest or end early are refused. */
class XmlReader {
  private rest = '';
  private readonly stack: string[] = [];
  private hasRoot = false;
  private readonly handlers: XmlHandlers;

  constructor(handlers: XmlHandlers) {
    this.handlers = handlers;
  }

  write(chunk: string): void {
    const xml = this.rest + chunk;
    let at = 0;
    for (;;) {
      const start = xml.indexOf('<', at);
      const end = start < 0 ? -1 : endOfMarkup(xml, start);
      if (end < 0) break;
      if (start > at && this.stack.length > 0) this.handlers.text(decoded(xml.slice(at, start)));
      this.markup(xml, start, end);
      at = end;
    }
    this.rest = xml.slice(at);
    if (this.rest.length > maxMarkupCharacters) refuse('archive_damaged');
  }

  end(): void {
    if (this.stack.length > 0 || !this.hasRoot || this.rest.trim() !== '') refuse('archive_damaged');
  }

  private markup(xml: string, start: number, end: number): void {
    const second = xml.charCodeAt(start + 1);
    if (second === 63) return;
    if (second === 33) {
      if (xml.charCodeAt(start + 2) === 91) this.handlers.text(xml.slice(start + 9, end - 3));
      return;
    }
    if (second === 47) return this.close(xml.slice(start + 2, end - 1).trim());
    const isEmpty = xml.charCodeAt(end - 2) === 47;
    const last = isEmpty ? end - 2 : end - 1;
    let nameEnd = start + 1;
    while (nameEnd < last && !isWhitespace(xml.charCodeAt(nameEnd))) nameEnd++;
    const name = xml.slice(start + 1, nameEnd);
    this.hasRoot = true;
    if (this.stack.push(name) > maxDepth) refuse('archive_damaged');
    this.handlers.open(name, xml.slice(nameEnd, last));
    if (isEmpty) this.close(name);
  }

  private close(name: string): void {
    if (this.stack.pop() !== name) refuse('archive_damaged');
    this.handlers.close(name);
  }
}

/** Reads a part of an archive that is XML in UTF-8. */
export async function readXml(archive: Archive, name: string, handlers: XmlHandlers): Promise<void> {
  const reader = new XmlReader(handlers);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const text = (chunk?: Buffer) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      return refuse('archive_damaged');
    }
  };
  for await (const chunk of archive.read(name)) reader.write(text(chunk));
  reader.write(text());
  reader.end();
}

/** Whoever reads the file later reads these parts as well: none may declare entities. */
export async function refuseDoctype(archive: Archive, isRead: (name: string) => boolean): Promise<void> {
  for (const name of archive.names) {
    if (isRead(name) || !/\.(xml|rels|vml)$/i.test(name)) continue;
    let tail = '';
    for await (const chunk of archive.read(name)) {
      // a document in UTF-16 would hide what is looked for
      if (chunk.includes(0)) refuse('archive_damaged');
      const text = tail + chunk.toString('latin1');
      if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) refuse('xml_doctype');
      tail = text.slice(-8);
    }
  }
}
