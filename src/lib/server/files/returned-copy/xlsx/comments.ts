import { columnLetters } from '#lib/domain/numbers/column-letters.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { commentLines, commentMark, type Mark } from '../marks.ts';
import {
  childOf,
  escaped,
  prefixOf,
  rootOf,
  textIn,
  valueOf,
  XmlEdit,
  type XmlElement,
} from '../xml-tree.ts';

const author = 'Quartiersmonitor';

export const emptyComments = (main: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;

/** Characters that a spreadsheet would take for one that XML cannot hold. */
const kept = (text: string) => escaped(text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));

/** What changed in the comments of a sheet. */
export interface CommentChanges {
  text: string;
  /** Cells that have a comment now and had none before, and those that lost it. */
  added: readonly Mark[];
  removed: readonly string[];
}

export const cellOf = ({ row, column }: Pick<Mark, 'row' | 'column'>) => `${columnLetters(column)}${row}`;

/** Takes our comments of before away and puts those of `marks` in; what others have written stays, ours comes below. */
export function changeComments(
  text: string,
  marks: readonly Mark[],
  language: Language,
): CommentChanges | undefined {
  const root = rootOf(text);
  const prefix = prefixOf(root);
  const edit = new XmlEdit(text);
  const tag = (name: string) => `${prefix}${name}`;
  const list = childOf(root, 'commentList');
  const authors = childOf(root, 'authors');
  if (!list || !authors) return undefined;
  const names = authors.children.map((one) => textIn(text, one));
  const wanted = new Map(marks.map((mark) => [cellOf(mark), mark]));
  const removed: string[] = [];

  for (const comment of list.children) {
    const cell = valueOf(comment, 'ref') ?? '';
    const body = childOf(comment, 'text');
    // a conversation of newer programs, of which this is only a copy
    const isCopy = names[Number(valueOf(comment, 'authorId') ?? -1)]?.startsWith('tc=') ?? false;
    if (!body || isCopy) {
      wanted.delete(cell);
      continue;
    }
    if (textIn(text, body).startsWith(commentMark)) {
      edit.remove(comment);
      removed.push(cell);
      continue;
    }
    cutOurs(body);
    const mark = wanted.get(cell);
    if (!mark) continue;
    edit.append(body, run(`\n\n${commentLines(mark, language).join('\n')}`));
    wanted.delete(cell);
  }
  const added = [...wanted.values()];
  if (added.length > 0) {
    let number = names.indexOf(author);
    if (number < 0) {
      number = names.length;
      edit.append(authors, `<${tag('author')}>${author}</${tag('author')}>`);
    }
    edit.append(
      list,
      added
        .map(
          (mark) =>
            `<${tag('comment')} ref="${cellOf(mark)}" authorId="${number}"><${tag('text')}>${run(commentLines(mark, language).join('\n'))}</${tag('text')}></${tag('comment')}>`,
        )
        .join(''),
    );
  }
  if (!edit.isChanged) return undefined;
  // a comment that is replaced keeps its shape
  const still = new Set(added.map(cellOf));
  const before = new Set(removed);
  return {
    text: edit.result(),
    added: added.filter((mark) => !before.has(cellOf(mark))),
    removed: removed.filter((cell) => !still.has(cell)),
  };

  function run(content: string): string {
    const [r, t, rPr, b] = ['r', 't', 'rPr', 'sz'].map(tag);
    return `<${r}><${rPr}><${b} val="9"/></${rPr}><${t} xml:space="preserve">${kept(content)}</${t}></${r}>`;
  }

  /** Takes away what we added to a comment of somebody else: from our mark on. */
  function cutOurs(body: XmlElement): void {
    const runs = body.children.filter(({ local }) => local === 'r' || local === 't');
    const textOf = (one: XmlElement) => (one.local === 't' ? one : childOf(one, 't'));
    const first = runs.findIndex((one) => {
      const part = textOf(one);
      return part !== undefined && textIn(text, part).includes(`\n${commentMark}`);
    });
    if (first < 0) return;
    const content = textIn(text, textOf(runs[first]!)!);
    let left = content.slice(0, content.indexOf(`\n${commentMark}`)).trimEnd();
    let last = first;
    // the blank line before ours may stand in runs of its own
    while (left === '' && last > 0) {
      const part = textOf(runs[--last]!);
      left = part ? textIn(text, part).trimEnd() : '';
    }
    for (const after of runs.slice(last + 1)) edit.remove(after);
    const part = textOf(runs[last]!);
    if (part) edit.replace(part.contentStart, part.contentEnd, kept(left));
  }
}

const shapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

export const emptyDrawing = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${shapeType}</xml>`;

/** Characters in a line of the box of a comment, and lines that it has at most. */
const boxWidth = 52;
const maxBoxLines = 30;

/**
 * Gives comments their boxes, which stay hidden until the pointer is on the cell, and takes those of removed ones away.
 * The drawing is looked through as text: what Excel writes there is not always XML.
 */
export function changeDrawing(
  drawing: string,
  { added, removed }: CommentChanges,
  language: Language,
): string {
  const gone = new Set(removed);
  let highest = 0;
  let text = '';
  let at = 0;
  for (let start = nextShape(drawing, 0); start >= 0; start = nextShape(drawing, start + 1)) {
    const close = drawing.indexOf('</v:shape>', start);
    if (close < 0) break;
    const end = close + '</v:shape>'.length;
    const shape = drawing.slice(start, end);
    const id = /_s(\d{1,9})"/.exec(shape)?.[1];
    highest = Math.max(highest, Number(id ?? 0));
    if (!gone.has(noteCell(shape) ?? '')) continue;
    text += drawing.slice(at, start);
    at = end;
  }
  text += drawing.slice(at);
  const last = text.lastIndexOf('</xml>');
  if (last < 0 || added.length === 0) return text;
  const first = Math.max(highest, 1024) + 1;
  const shapes = added.map((mark, index) => shapeOf(mark, first + index, language)).join('');
  const type = text.includes('id="_x0000_t202"') ? '' : shapeType;
  return text.slice(0, last) + type + shapes + text.slice(last);
}

const shapeStart = /<v:shape\s/g;

function nextShape(drawing: string, from: number): number {
  shapeStart.lastIndex = from;
  return shapeStart.exec(drawing)?.index ?? -1;
}

/** The cell to which a shape is the box of its comment. */
function noteCell(shape: string): string | undefined {
  if (!/ObjectType=["']Note["']/.test(shape)) return undefined;
  const row = /<x:Row>\s*(\d{1,7})\s*<\/x:Row>/.exec(shape)?.[1];
  const column = /<x:Column>\s*(\d{1,5})\s*<\/x:Column>/.exec(shape)?.[1];
  return row && column ? cellOf({ row: Number(row) + 1, column: Number(column) }) : undefined;
}

function shapeOf(mark: Mark, number: number, language: Language): string {
  const { row, column } = mark;
  const lines = commentLines(mark, language).reduce(
    (sum, line) => sum + Math.ceil((line.length + 1) / boxWidth),
    1,
  );
  const height = Math.min(lines, maxBoxLines);
  const top = Math.max(0, row - 2);
  const anchor = [column + 1, 15, top, 2, column + 6, 15, top + height, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:320pt;height:${height * 13}pt;z-index:${number};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
