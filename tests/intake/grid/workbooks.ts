import { strToU8, zipSync, type Zippable } from 'fflate';
import { openGrid } from '#lib/server/intake/grid/open-grid.ts';
import type { Grid, GridCell } from '#lib/server/intake/grid/grid.ts';
import type { Limits } from '#lib/server/intake/grid/limits.ts';
import { problemOf } from '#lib/server/intake/problem.ts';

type Parts = Record<string, string | Uint8Array | null>;

export const zipOf = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts)
        .filter(([, content]) => content !== null)
        .map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content!]),
    ) as Zippable,
  );

/** Renames a part in the archive; both names are equally long. */
export function renamed(zip: Uint8Array, name: string, to: string): Buffer {
  const text = Buffer.from(zip).toString('latin1').replaceAll(name, to);
  return Buffer.from(text, 'latin1');
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

const relations = (entries: readonly (readonly [string, string])[]) =>
  `<Relationships xmlns="${packages}/relationships">${entries
    .map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** A workbook with one sheet of these rows, written by hand; `parts` replaces or adds parts. */
export function xlsxOf(sheetData: string, parts: Parts = {}, afterData = ''): Uint8Array {
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"/>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Bilanz" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData>${afterData}</worksheet>`,
    ...parts,
  });
}

/** An ODS file with these tables, written by hand. */
export const odsOf = (tables: string, parts: Parts = {}, styles = ''): Uint8Array =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...parts,
  });

export const odsText = (text: string) =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;

/** Rows of the only sheet; there must be no finding. */
export async function rowsOf(bytes: Uint8Array, name: string): Promise<[number, ...GridCell[]][]> {
  const { sheets, findings } = await openGrid(bytes, name);
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  return sheets[0]!.rows.map(({ row, cells }) => [row, ...cells]);
}

/** Rules found in a file. With an error there are no sheets; every finding has its sentence. */
export async function rulesOf(bytes: Uint8Array, name: string, limits?: Partial<Limits>): Promise<string[]> {
  const grid = await openGrid(bytes, name, limits);
  checkSentences(grid);
  return grid.findings.map(({ rule }) => rule);
}

/** Throws unless an error leaves no sheets, no error leaves some, and every sentence is filled. */
export function checkSentences({ file, sheets, findings }: Grid): void {
  const problems = findings.map((finding) => problemOf({ ...finding, file }));
  for (const { rule, text, hint } of problems) {
    for (const sentence of [text.de, text.en, hint.de, hint.en]) {
      if (/\{\w+\}|undefined|NaN| {2}\S* {2}\.|„“/.test(sentence)) throw new Error(`${rule}: ${sentence}`);
    }
  }
  const isRefused = problems.some(({ severity }) => severity === 'error');
  if (isRefused !== (sheets.length === 0))
    throw new Error(`${sheets.length} sheets with ${JSON.stringify(findings)}`);
}
