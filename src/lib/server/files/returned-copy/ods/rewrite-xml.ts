import { attribute, endOfMarkup } from '#lib/server/intake/grid/archive/xml.ts';
import { refuse } from '#lib/server/intake/grid/refusal.ts';

/** A tag may be so long, and an element that is looked at as a whole. */
const maxTag = 250_000;
const maxElement = 16_000_000;
const maxDepth = 200;

/** What is done with an element when its opening tag is read. */
export interface Rewrite {
  /** Text before it. */
  before?: string;
  /** Text in its place, made of all of it. */
  instead?: (xml: string) => string;
  /** Text before its closing tag; asked when it is closed. */
  last?: () => string;
}

export interface OpenTag {
  name: string;
  /** Names of the elements around it, the outermost first. */
  path: readonly string[];
  value: (attribute: string) => string | undefined;
  /** As it is written. */
  xml: string;
}

interface Open {
  name: string;
  last: Rewrite['last'];
}

/**
 * Copies XML as it comes. `onOpen` is asked at every opening tag outside of elements that are taken as a whole;
 * whatever it does not change keeps every character.
 */
export async function* rewriteXml(
  parts: AsyncIterable<string>,
  onOpen: (tag: OpenTag) => Rewrite | undefined,
): AsyncGenerator<string> {
  let text = '';
  /** What is before stands in the output. */
  let done = 0;
  let at = 0;
  let output = '';
  const path: string[] = [];
  const open: Open[] = [];
  /** The element that is taken as a whole: where it began, and how many elements were open around it. */
  let whole: { start: number; depth: number; instead: (xml: string) => string } | undefined;

  function pass(to: number) {
    output += text.slice(done, to);
    done = to;
  }

  function openTag(start: number, end: number) {
    const isEmpty = text[end - 2] === '/';
    const tag = text.slice(start + 1, isEmpty ? end - 2 : end - 1);
    const name = /^[^\s/>]*/.exec(tag)![0];
    let last: Rewrite['last'];
    if (whole === undefined) {
      const value = (wanted: string) => attribute(tag.slice(name.length), wanted);
      const change = onOpen({ name, path, value, xml: text.slice(start, end) });
      if (change?.before !== undefined) {
        pass(start);
        output += change.before;
      }
      if (change?.instead) {
        pass(start);
        whole = { start, depth: path.length, instead: change.instead };
      }
      last = change?.last;
      if (isEmpty && last) {
        const added = last();
        if (added !== '') {
          pass(end - 2);
          output += `>${added}</${name}>`;
          done = end;
        }
      }
    }
    if (isEmpty) return closeWhole(end);
    path.push(name);
    open.push({ name, last });
    if (path.length > maxDepth) refuse('archive_damaged');
  }

  function closeTag(start: number, end: number) {
    const closed = open.pop();
    path.pop();
    if (closed === undefined || closed.name !== text.slice(start + 2, end - 1).trim())
      refuse('archive_damaged');
    const added = whole === undefined ? closed.last?.() : undefined;
    if (added !== undefined && added !== '') {
      pass(start);
      output += added;
    }
    closeWhole(end);
  }

  function closeWhole(end: number) {
    if (whole === undefined || path.length > whole.depth) return;
    output += whole.instead(text.slice(whole.start, end));
    done = end;
    whole = undefined;
  }

  for await (const part of parts) {
    text += part;
    for (;;) {
      const start = text.indexOf('<', at);
      const end = start < 0 ? -1 : endOfMarkup(text, start);
      if (end < 0) {
        if (text.length - (start < 0 ? text.length : start) > maxTag) refuse('archive_damaged');
        at = start < 0 ? text.length : start;
        break;
      }
      const second = text[start + 1];
      if (second === '/') closeTag(start, end);
      else if (second !== '?' && second !== '!') openTag(start, end);
      at = end;
    }
    if (whole === undefined) pass(at);
    else if (text.length - whole.start > maxElement) refuse('archive_too_large', { max: maxElement / 1e6 });
    if (output !== '') yield output;
    output = '';
    text = text.slice(done);
    at -= done;
    if (whole !== undefined) whole.start -= done;
    done = 0;
  }
  if (open.length > 0) refuse('archive_damaged');
  yield text;
}
