import type { Archive } from '../archive/archive.ts';
import { attribute, readXml, refuseDoctype } from '../archive/xml.ts';
import type { GridFinding, Sheet } from '../grid.ts';
import { refuse } from '../refusal.ts';
import { isReturned } from '../returned-sheet.ts';
import type { CellBudget } from '../sheet-builder.ts';
import { OdsFormats, readCommonFormats } from './number-formats.ts';
import { OdsSheet } from './sheet.ts';

/** Whether a password keeps the parts from being read: the list of parts says so. */
async function refuseEncrypted(archive: Archive): Promise<void> {
  if (archive.has('encrypted-package')) refuse('workbook_encrypted');
  if (!archive.has('META-INF/manifest.xml')) return;
  await readXml(archive, 'META-INF/manifest.xml', {
    open(name) {
      if (name.endsWith(':encryption-data')) refuse('workbook_encrypted');
    },
    close() {},
    text() {},
  });
}

/** What another file held when this one was saved is kept as a table of that file's name. */
const isCopyOfOther = (name: string) => /^'?[a-z][a-z0-9+.-]*:\/.*'?#/i.test(name);

/** Reads an ODS file: what its sheets show, without macros, links, comments, footnotes, recorded changes. */
export async function readOds(
  archive: Archive,
  budget: CellBudget,
): Promise<{ sheets: Sheet[]; findings: GridFinding[] }> {
  await refuseEncrypted(archive);
  const hidden = new Set<string>();
  const raised = new Set<string>();
  const sheets: Sheet[] = [];
  const path: string[] = [];
  let sheet: OdsSheet | undefined;
  let style = '';
  let count = 0;
  let links = 0;
  await refuseDoctype(archive, (name) => name === 'content.xml' || name === 'styles.xml');
  const formats = new OdsFormats(await readCommonFormats(archive));
  await readXml(archive, 'content.xml', {
    open(name, attributes) {
      path.push(name);
      if (sheet !== undefined) return sheet.open(name, attributes);
      if (name === 'table:table' && path.at(-2) === 'office:spreadsheet') return openTable(attributes);
      formats.open(name, attributes);
      if (name === 'style:style') style = attribute(attributes, 'style:name') ?? '';
      else if (
        name === 'style:table-properties' &&
        attribute(attributes, 'table:display') === 'false' &&
        path.at(-2) === 'style:style'
      ) {
        hidden.add(style);
      } else if (
        name === 'style:text-properties' &&
        /^(super|[1-9])/.test(attribute(attributes, 'style:text-position') ?? '')
      ) {
        raised.add(style);
      } else if (name === 'table:dde-link') links++;
    },
    close(name) {
      path.pop();
      if (sheet === undefined) return formats.close(name);
      if (name === 'table:table' && path.at(-1) === 'office:spreadsheet') closeTable();
      else sheet.close(name);
    },
    text(text) {
      if (sheet) sheet.text(text);
      else formats.text(text);
    },
  });
  const macros = archive.names.find((name) => /^(Basic|Scripts)\//.test(name));
  return {
    sheets,
    findings: [
      ...(macros === undefined ? [] : [{ rule: 'macros_ignored', parameters: { part: macros } } as const]),
      ...(links === 0 ? [] : [{ rule: 'links_ignored', parameters: { count: links } } as const]),
    ],
  };

  function openTable(attributes: string) {
    const name = attribute(attributes, 'table:name') ?? '';
    const isHidden = hidden.has(attribute(attributes, 'table:style-name') ?? '');
    const { maxSheets } = budget.limits;
    if (++count > maxSheets) refuse('too_many_sheets', { count, max: maxSheets });
    sheet = new OdsSheet(budget, name, isHidden || isCopyOfOther(name), raised, formats);
  }

  function closeTable() {
    const { name, rows, isSkipped, hasLink } = sheet!;
    if (hasLink || isCopyOfOther(name)) links++;
    if (!isCopyOfOther(name) && !isReturned(rows))
      sheets.push({
        name,
        isHidden: isSkipped,
        rows: rows.rows,
        merges: rows.merges,
        unseen: rows.unseen,
      });
    sheet = undefined;
  }
}
