import type { Language } from '#lib/domain/vocabulary.ts';
import type { Archive, PackedEntry } from '#lib/server/intake/grid/archive/archive.ts';
import { returnedTitles } from '#lib/server/intake/grid/returned-sheet.ts';
import { printable } from '#lib/server/intake/problem.ts';
import { archiveOf, packedStream } from '../../zip/archive-of.ts';
import { findingsName, mayBeFindings, type FindingCell } from '../findings-sheet.ts';
import { commentMark, conditionMark, type Mark, type Marks } from '../marks.ts';
import { textOf } from '../part-text.ts';
import { rangesOf } from '../ranges.ts';
import { childOf, escaped, rootOf, valueOf, XmlEdit } from '../xml-tree.ts';
import {
  addressOf,
  findingsTable,
  findingStyles,
  overlayName,
  overlayStyles,
  styleMark,
} from './findings.ts';
import { rewriteXml, type OpenTag, type Rewrite } from './rewrite-xml.ts';
import { commentedRow } from './row.ts';

const spaces: Record<string, string> = {
  calcext: 'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0',
  dc: 'http://purl.org/dc/elements/1.1/',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  xlink: 'http://www.w3.org/1999/xlink',
};

/** Name spaces that a document does not declare itself, as attributes. */
const missingSpaces = (root: string) =>
  Object.entries(spaces)
    .filter(([prefix]) => !root.includes(`xmlns:${prefix}=`))
    .map(([prefix, space]) => ` xmlns:${prefix}="${space}"`)
    .join('');

/**
 * A copy of an ODS workbook with marked cells and a sheet of findings. Cells keep their styles: colours lie over them
 * as conditions at the end of a table. All parts but content and styles keep their bytes.
 */
export async function returnedOds(
  archive: Archive,
  marks: Marks,
  findings: readonly (readonly FindingCell[])[],
  language: Language,
): Promise<Buffer> {
  const entries: PackedEntry[] = [];
  for (const name of archive.names) {
    const stamp = await archive.packed(name);
    if (name === 'content.xml') {
      const content = new ContentCopy(marks, findings, language);
      entries.push(await packedStream(stamp, content.rewrite(textOf(archive, name))));
    } else if (name === 'styles.xml') {
      entries.push(await packedStream(stamp, rewriteXml(textOf(archive, name), styleWriter())));
    } else entries.push(stamp);
  }
  return archiveOf(entries);
}

const isOurStyle = ({ name, value }: OpenTag) =>
  name === 'style:style' && value('style:name')?.startsWith(styleMark) === true;
const removed: Rewrite = { instead: () => '' };

/** Puts the looks of marked cells among the named styles of a document. */
function styleWriter(): (tag: OpenTag) => Rewrite | undefined {
  let declared = '';
  return (tag) => {
    if (tag.path.length === 0) declared = missingSpaces(tag.xml);
    if (isOurStyle(tag)) return removed;
    return tag.name === 'office:styles' ? { last: () => overlayStyles(declared) } : undefined;
  };
}

const bodyPath = 'office:spreadsheet';

/** The content of a document as it is copied. */
class ContentCopy {
  readonly #marks: Marks;
  readonly #findings: readonly (readonly FindingCell[])[];
  readonly #language: Language;
  #spaces = '';
  /** The table that is open: its name, marks, and the number of the last row that was read. */
  #table: { name: string; marks: readonly Mark[]; row: number; hasFormats: boolean } | undefined;
  readonly #names: string[] = [];
  #hasTables = false;
  #isDone = false;
  #hasStyles = false;

  constructor(marks: Marks, findings: readonly (readonly FindingCell[])[], language: Language) {
    this.#marks = marks;
    this.#findings = findings;
    this.#language = language;
  }

  rewrite(parts: AsyncIterable<string>): AsyncGenerator<string> {
    return rewriteXml(parts, (tag) => this.#open(tag));
  }

  #open(tag: OpenTag): Rewrite | undefined {
    const { name, path } = tag;
    const parent = path.at(-1);
    if (path.length === 0) this.#spaces = missingSpaces(tag.xml);
    else if (name === 'office:automatic-styles') {
      this.#hasStyles = true;
      return { last: () => findingStyles(this.#spaces) };
    } else if (name === 'office:body' && !this.#hasStyles) {
      return {
        before: `<office:automatic-styles${this.#spaces}>${findingStyles(this.#spaces)}</office:automatic-styles>`,
      };
    } else if (isOurStyle(tag)) return removed;
    else if (name === bodyPath) return { last: () => this.#findingsTable() };
    else if (parent === bodyPath) return this.#openInBody(tag);
    else if (this.#table) return this.#openInTable(tag);
    return undefined;
  }

  #openInBody(tag: OpenTag): Rewrite | undefined {
    if (tag.name !== 'table:table') {
      this.#table = undefined;
      return this.#hasTables ? { before: this.#findingsTable() } : undefined;
    }
    const name = tag.value('table:name') ?? '';
    this.#hasTables = true;
    if (mayBeFindings(name)) return { instead: (xml) => this.#ownOrOther(xml, name) };
    this.#names.push(name);
    this.#table = { name, marks: this.#marks.get(printable(name)) ?? [], row: 0, hasFormats: false };
    return { last: () => (this.#table!.hasFormats ? '' : this.#formats('')) };
  }

  /** A sheet of findings of before is replaced; one that only has its name stays as it is. */
  #ownOrOther(xml: string, name: string): string {
    const isOurs = !this.#isDone && returnedTitles.some((title) => xml.includes(`>${escaped(title)}<`));
    if (!isOurs) {
      this.#names.push(name);
      return xml;
    }
    this.#isDone = true;
    return findingsTable(name, this.#findings, this.#spaces);
  }

  #findingsTable(): string {
    if (this.#isDone) return '';
    this.#isDone = true;
    return findingsTable(findingsName(this.#names, this.#language), this.#findings, this.#spaces);
  }

  #openInTable(tag: OpenTag): Rewrite | undefined {
    const table = this.#table!;
    const { name, path } = tag;
    if (name === 'table:table-row' && !path.includes('table:table-cell')) {
      const row = table.row + 1;
      const last = row + (Number(tag.value('table:number-rows-repeated') ?? 1) || 1) - 1;
      table.row = last;
      const marks = table.marks.filter((mark) => mark.row >= row && mark.row <= last);
      return {
        instead: (xml) =>
          marks.length > 0 || xml.includes(commentMark)
            ? commentedRow(xml, row, marks, this.#spaces, this.#language)
            : xml,
      };
    }
    if (name === 'calcext:conditional-formats' && path.at(-1) === 'table:table') {
      table.hasFormats = true;
      return { instead: (xml) => this.#formats(xml) };
    }
    return undefined;
  }

  /** The conditions of a table with ours; those of before go. */
  #formats(xml: string): string {
    const { name, marks } = this.#table!;
    const ours = (['error', 'warning'] as const).flatMap((severity) =>
      rangesOf(marks.filter((mark) => mark.severity === severity)).map((ranges) => {
        const addresses = ranges.map((range) => {
          const [first, last] = range.split(':') as [string, string?];
          return `${addressOf(name, first)}:${addressOf(name, last ?? first)}`;
        });
        const base = addressOf(name, ranges[0]!.split(':')[0]!);
        return `<calcext:conditional-format calcext:target-range-address="${escaped(addresses.join(' '))}"><calcext:condition calcext:apply-style-name="${overlayName[severity]}" calcext:value="formula-is(${escaped(conditionMark)})" calcext:base-cell-address="${escaped(base)}"/></calcext:conditional-format>`;
      }),
    );
    if (xml === '') {
      if (ours.length === 0) return '';
      return `<calcext:conditional-formats${this.#spaces}>${ours.join('')}</calcext:conditional-formats>`;
    }
    const root = rootOf(xml);
    const edit = new XmlEdit(xml);
    for (const format of root.children) {
      const condition = childOf(format, 'condition');
      if (condition && valueOf(condition, 'calcext:value')?.includes(conditionMark)) edit.remove(format);
    }
    if (ours.length > 0 && root.contentEnd === root.end) edit.append(root, ours.join(''));
    else if (ours.length > 0) edit.insert(root.contentStart, ours.join(''));
    return edit.result();
  }
}
