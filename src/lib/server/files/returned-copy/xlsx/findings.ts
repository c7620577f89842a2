import { columnLetters } from '#lib/domain/numbers/column-letters.ts';
import { fills } from '../marks.ts';
import { findingWidths, headRow, type FindingCell } from '../findings-sheet.ts';
import { escaped } from '../xml-tree.ts';
import type { AddedStyles } from './styles.ts';

/** Excel shows no more characters of a cell. */
const maxCharacters = 32_000;

/** Points. */
const lineHeight = 15;
/** Excel makes no row higher. */
const maxLines = 27;

/** Lines that the longest cell of a row takes; not every program counts them when it opens a file. */
const linesOf = (cells: readonly FindingCell[]): number =>
  Math.min(
    maxLines,
    Math.max(...cells.map(({ text }, at) => Math.ceil((text.length + 1) / findingWidths[at]!))),
  );

const quotedSheet = (name: string) => `'${name.replaceAll("'", "''")}'`;

/** The sheet of findings as a part of a workbook. */
export function findingsPart(
  rows: readonly (readonly FindingCell[])[],
  look: AddedStyles['look'],
  main: string,
): string {
  const links: string[] = [];
  const lines = rows.map((cells, at) => {
    const row = at + 1;
    const written = cells.map((cell, column) => {
      const reference = `${columnLetters(column)}${row}`;
      if (cell.text === '') return '';
      if (cell.target) {
        const location = `${quotedSheet(cell.target.sheet)}!${cell.target.cell}`;
        links.push(`<hyperlink ref="${reference}" location="${escaped(location)}"/>`);
      }
      // what looks like the escape of a character is none
      const text = cell.text.slice(0, maxCharacters).replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
      return `<c r="${reference}" s="${look[cell.look]}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
    });
    const height = at < headRow ? '' : ` ht="${linesOf(cells) * lineHeight}" customHeight="1"`;
    return `<row r="${row}"${height}>${written.join('')}</row>`;
  });
  const widths = findingWidths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetPr><tabColor rgb="FF${fills.error}"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData>` +
    (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '') +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}
