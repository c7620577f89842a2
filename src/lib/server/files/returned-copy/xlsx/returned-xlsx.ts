import type { Language } from '#lib/domain/vocabulary.ts';
import type { Archive } from '#lib/server/intake/grid/archive/archive.ts';
import { gridLimits } from '#lib/server/intake/grid/limits.ts';
import { refuse } from '#lib/server/intake/grid/refusal.ts';
import { isReturned } from '#lib/server/intake/grid/returned-sheet.ts';
import { CellBudget, SheetBuilder } from '#lib/server/intake/grid/sheet-builder.ts';
import { readRelations, type Relation } from '#lib/server/intake/grid/xlsx/relations.ts';
import { readSharedStrings } from '#lib/server/intake/grid/xlsx/shared-strings.ts';
import { readSheet } from '#lib/server/intake/grid/xlsx/sheet.ts';
import { documentPart } from '#lib/server/intake/grid/xlsx/workbook.ts';
import { printable } from '#lib/server/intake/problem.ts';
import { findingsName, mayBeFindings, type FindingCell } from '../findings-sheet.ts';
import type { Mark, Marks } from '../marks.ts';
import { textOf } from '../part-text.ts';
import { childOf, escaped, prefixOf, rootOf, valueOf, XmlEdit } from '../xml-tree.ts';
import {
  changeComments,
  changeDrawing,
  emptyComments,
  emptyDrawing,
  type CommentChanges,
} from './comments.ts';
import { findingsPart } from './findings.ts';
import { relationsFile, relationshipsOf, WorkbookPackage } from './package.ts';
import { SheetTail } from './sheet.ts';
import { addStyles, emptyStyles, type AddedStyles } from './styles.ts';

/** What stands behind the cells of a sheet may be so long. */
const maxTailCharacters = 50_000_000;

interface SheetEntry {
  name: string;
  /** Undefined for a sheet that holds no cells. */
  part: string | undefined;
}

/**
 * A copy of an XLSX workbook with marked cells and a sheet of findings. Cells, formats and formulas are not touched:
 * colours lie over them as conditions, behind the cells of a sheet; all other parts keep their bytes, macros too.
 */
export async function returnedXlsx(
  archive: Archive,
  marks: Marks,
  findings: readonly (readonly FindingCell[])[],
  language: Language,
): Promise<Buffer> {
  const copy = new WorkbookPackage(archive);
  const workbook = await documentPart(archive);
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const relations = await readRelations(archive, workbook);
  const bookText = await copy.text(workbook);
  const book = rootOf(bookText);
  const prefix = prefixOf(book);
  const main = valueOf(book, prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`);
  if (main === undefined) refuse('archive_damaged');
  const office = relationshipsOf(main.includes('purl.oclc.org'));
  const list = childOf(book, 'sheets') ?? refuse('archive_damaged');
  const sheets = list.children.map((sheet): SheetEntry => {
    const id = /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(sheet.attributes)?.[1];
    const found = relations.find((relation) => relation.id === id && relation.type === 'worksheet');
    const part = found && !found.isExternal && archive.has(found.target) ? found.target : undefined;
    return { name: valueOf(sheet, 'name') ?? '', part };
  });

  const styles = await putStyles();
  const own = await findOwn();
  for (const { name, part } of sheets) {
    if (part !== undefined && part !== own) await mark(part, marks.get(printable(name)) ?? [], styles);
  }
  const page = findingsPart(findings, styles.look, main);
  if (own !== undefined) {
    copy.write(own, page);
    copy.remove(relationsFile(own));
  } else await addSheet(page);
  return copy.bytes();

  function partOf(type: string): string | undefined {
    const isPart = (relation: Relation) =>
      relation.type === type && !relation.isExternal && archive.has(relation.target);
    return relations.find(isPart)?.target;
  }

  async function putStyles(): Promise<AddedStyles> {
    const part = partOf('styles');
    const { text, styles } = addStyles(part === undefined ? emptyStyles(main!) : await copy.text(part));
    if (part !== undefined) copy.write(part, text);
    else await copy.relate(workbook, `${office}/styles`, copy.add(folder, 'styles', 'styles', text));
    return styles;
  }

  /** The sheet of findings of a check before. */
  async function findOwn(): Promise<string | undefined> {
    const candidates = sheets.filter(({ name }) => mayBeFindings(name));
    if (candidates.length === 0) return undefined;
    const budget = new CellBudget(gridLimits);
    const shared = partOf('sharedStrings');
    const strings = shared === undefined ? [] : await readSharedStrings(archive, shared, budget);
    for (const { name, part } of candidates) {
      if (part === undefined) continue;
      const rows = new SheetBuilder(budget, name);
      await readSheet(archive, part, { strings, kinds: [], is1904: false }, rows);
      if (isReturned(rows)) return part;
    }
    return undefined;
  }

  async function mark(part: string, cells: readonly Mark[], { overlay }: AddedStyles): Promise<void> {
    const text = await tailOf(archive, part);
    const tail = new SheetTail(text);
    tail.colour(cells, overlay);
    const drawing = await comment(part, cells, tail.drawing);
    if (drawing !== undefined) tail.putDrawing(drawing, office);
    if (tail.isChanged) await copy.stream(part, withTail(archive, part, tail.result()));
  }

  /** Changes the comments of a sheet. Returns the id of the relation to a new drawing. */
  async function comment(
    part: string,
    cells: readonly Mark[],
    drawing: string | undefined,
  ): Promise<string | undefined> {
    const own = (await readRelations(archive, part)).filter(
      ({ isExternal, target }) => !isExternal && archive.has(target),
    );
    const known = own.find(({ type }) => type === 'comments')?.target;
    if (known === undefined && cells.length === 0) return undefined;
    const text = known === undefined ? emptyComments(main!) : await copy.text(known);
    const changes = changeComments(text, cells, language);
    if (!changes) return undefined;
    if (known !== undefined) copy.write(known, changes.text);
    else {
      const added = copy.add(folder, 'comments', 'comments', changes.text);
      await copy.relate(part, `${office}/comments`, added);
    }
    return box(part, changes, own.find(({ id }) => id === drawing)?.target);
  }

  async function box(
    part: string,
    changes: CommentChanges,
    known: string | undefined,
  ): Promise<string | undefined> {
    const before = known === undefined ? emptyDrawing : await copy.text(known);
    const after = changeDrawing(before, changes, language);
    if (known !== undefined) {
      if (after !== before) copy.write(known, after);
      return undefined;
    }
    return copy.relate(
      part,
      `${office}/vmlDrawing`,
      copy.add(`${folder}drawings/`, 'vmlDrawing', 'vml', after),
    );
  }

  async function addSheet(page: string): Promise<void> {
    const part = copy.add(`${folder}worksheets/`, 'sheet', 'worksheet', page);
    const id = await copy.relate(workbook, `${office}/worksheet`, part);
    const numbers = list.children.map((sheet) => Number(valueOf(sheet, 'sheetId')) || 0);
    const name = findingsName(
      sheets.map((sheet) => sheet.name),
      language,
    );
    const edit = new XmlEdit(bookText);
    edit.append(
      list,
      `<${prefixOf(list)}sheet xmlns:r="${office}" name="${escaped(name)}" sheetId="${Math.max(0, ...numbers) + 1}" r:id="${id}"/>`,
    );
    copy.write(workbook, edit.result());
  }
}

const endOfCells = /<\/(?:[\w.-]{1,100}:)?sheetData\s{0,10}>|<(?:[\w.-]{1,100}:)?sheetData\s{0,10}\/>/;
/** No tag that ends the cells is longer. */
const maxTag = 250;

/** What stands behind the cells. */
async function tailOf(archive: Archive, part: string): Promise<string> {
  let tail: string | undefined;
  let before = '';
  for await (const text of textOf(archive, part)) {
    if (tail !== undefined) tail += text;
    else {
      const seen = before + text;
      const end = endOfCells.exec(seen);
      if (end) tail = seen.slice(end.index + end[0].length);
      else before = seen.slice(-maxTag);
    }
    if ((tail?.length ?? 0) > maxTailCharacters)
      refuse('archive_too_large', { max: maxTailCharacters / 1e6 });
  }
  return tail ?? refuse('archive_damaged');
}

/** A sheet as it is up to the end of its cells, then with another tail. */
async function* withTail(archive: Archive, part: string, tail: string): AsyncGenerator<string> {
  let kept = '';
  for await (const text of textOf(archive, part)) {
    const seen = kept + text;
    const end = endOfCells.exec(seen);
    if (end) {
      yield seen.slice(0, end.index + end[0].length) + tail;
      return;
    }
    yield seen.slice(0, -maxTag);
    kept = seen.slice(-maxTag);
  }
}
