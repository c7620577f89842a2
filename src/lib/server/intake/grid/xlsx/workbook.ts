import type { Archive } from '../archive/archive.ts';
import { attribute, readXml, refuseDoctype } from '../archive/xml.ts';
import type { GridFinding, Sheet } from '../grid.ts';
import { refuse } from '../refusal.ts';
import { isReturned } from '../returned-sheet.ts';
import { SheetBuilder, type CellBudget } from '../sheet-builder.ts';
import { localName } from './local-name.ts';
import { readRelations, type Relation } from './relations.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet, type WorkbookParts } from './sheet.ts';
import { readNumberKinds } from './styles.ts';

interface SheetEntry {
  name: string;
  relation: string;
  isHidden: boolean;
}

/** Names, order and visibility of the sheets. */
async function readBook(archive: Archive, part: string): Promise<{ entries: SheetEntry[]; is1904: boolean }> {
  const entries: SheetEntry[] = [];
  let is1904 = false;
  await readXml(archive, part, {
    open(name, attributes) {
      const local = localName(name);
      if (local === 'workbookPr') is1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      else if (local === 'sheet') {
        const state = attribute(attributes, 'state');
        entries.push({
          name: attribute(attributes, 'name') ?? '',
          relation: attribute(attributes, 'r:id') ?? /:id=["']([^"']*)/.exec(attributes)?.[1] ?? '',
          isHidden: state === 'hidden' || state === 'veryHidden',
        });
      }
    },
    close() {},
    text() {},
  });
  return { entries, is1904 };
}

/** The part that the archive calls its document. */
export async function documentPart(archive: Archive): Promise<string> {
  const document = (await readRelations(archive, '')).find(({ type }) => type === 'officeDocument');
  if (document === undefined || !archive.has(document.target)) refuse('archive_damaged');
  if (document.target.toLowerCase().endsWith('.bin')) refuse('workbook_binary');
  if (!/workbook[^/]*\.xml$/i.test(document.target)) refuse('archive_without_table');
  return document.target;
}

/** Reads an XLSX file: what its sheets show, without macros, links, comments, charts. */
export async function readXlsx(
  archive: Archive,
  budget: CellBudget,
): Promise<{ sheets: Sheet[]; findings: GridFinding[] }> {
  const workbook = await documentPart(archive);
  const relations = await readRelations(archive, workbook);
  const { entries, is1904 } = await readBook(archive, workbook);
  const { maxSheets } = budget.limits;
  if (entries.length > maxSheets) refuse('too_many_sheets', { count: entries.length, max: maxSheets });
  const partOf = (has: (relation: Relation) => boolean) =>
    relations.find((relation) => !relation.isExternal && has(relation) && archive.has(relation.target))
      ?.target;
  const [styles, strings] = ['styles', 'sharedStrings'].map((wanted) =>
    partOf(({ type }) => type === wanted),
  );
  const shown = entries.flatMap((entry) => {
    const relation = relations.find(({ id }) => id === entry.relation);
    // sheets that are one chart hold no cells
    if (relation !== undefined && relation.type !== 'worksheet') return [];
    return [{ ...entry, part: partOf(({ id }) => id === entry.relation) ?? refuse('archive_damaged') }];
  });
  const isRead = new Set([
    styles,
    strings,
    ...shown.filter(({ isHidden }) => !isHidden).map(({ part }) => part),
  ]);
  await refuseDoctype(archive, (name) => isRead.has(name));

  const book: WorkbookParts = {
    strings: strings === undefined ? [] : await readSharedStrings(archive, strings, budget),
    kinds: styles === undefined ? [] : await readNumberKinds(archive, styles),
    is1904,
  };
  const sheets: Sheet[] = [];
  for (const { name, isHidden, part } of shown) {
    const rows = new SheetBuilder(budget, name);
    if (!isHidden) await readSheet(archive, part, book, rows);
    if (isReturned(rows)) continue;
    sheets.push({ name, isHidden, rows: rows.rows, merges: rows.merges, unseen: rows.unseen });
  }
  return { sheets, findings: ignoredParts(archive) };
}

/** What is in the file and was not read, though it could do something in a spreadsheet. */
function ignoredParts({ names }: Archive): GridFinding[] {
  const macros = names.find((name) => /vbaproject\.bin$/i.test(name));
  const links = names.filter((name) => /^xl\/externallinks\/[^/]+\.xml$/i.test(name)).length;
  return [
    ...(macros === undefined ? [] : [{ rule: 'macros_ignored', parameters: { part: macros } } as const]),
    ...(links === 0 ? [] : [{ rule: 'links_ignored', parameters: { count: links } } as const]),
  ];
}
