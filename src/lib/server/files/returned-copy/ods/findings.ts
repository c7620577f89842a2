import { fills } from '../marks.ts';
import { findingWidths, type FindingCell } from '../findings-sheet.ts';
import { escaped } from '../xml-tree.ts';

/** Our styles are known by their names. */
export const styleMark = 'Quartiersmonitor';

const properties = (element: string, attributes: string) => `<style:${element}-properties ${attributes}/>`;
const wrapped = 'fo:wrap-option="wrap" style:vertical-align="top"';
const bold = 'fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"';
const border = (look: string) => `fo:border="0.5pt ${look} #000000"`;

const cellStyle = (name: string, content: string, spaces: string) =>
  `<style:style${spaces} style:name="${styleMark}${name}" style:family="table-cell">${content}</style:style>`;

/** Looks of marked cells, for the named styles of a workbook. */
export const overlayStyles = (spaces: string): string =>
  cellStyle(
    'Fehler',
    properties('table-cell', `fo:background-color="#${fills.error.toLowerCase()}" ${border('solid')}`) +
      properties('text', bold),
    spaces,
  ) +
  cellStyle(
    'Hinweis',
    properties('table-cell', `fo:background-color="#${fills.warning.toLowerCase()}" ${border('dotted')}`),
    spaces,
  );

export const overlayName = { error: `${styleMark}Fehler`, warning: `${styleMark}Hinweis` };

/** Looks of the sheet of findings, for the automatic styles. */
export function findingStyles(spaces: string): string {
  const wraps = properties('table-cell', wrapped);
  const paint = (colour: string) =>
    properties('table-cell', `${wrapped} fo:background-color="#${colour.toLowerCase()}"`);
  return (
    cellStyle('-plain', wraps, spaces) +
    cellStyle('-link', wraps, spaces) +
    cellStyle('-head', wraps + properties('text', bold), spaces) +
    cellStyle('-title', properties('text', `${bold} fo:font-size="14pt"`), spaces) +
    cellStyle('-error', paint(fills.error) + properties('text', bold), spaces) +
    cellStyle('-warning', paint(fills.warning), spaces) +
    findingWidths
      .map(
        (width, at) =>
          `<style:style${spaces} style:name="${styleMark}-column${at}" style:family="table-column">${properties('table-column', `style:column-width="${(width * 0.2).toFixed(2)}cm"`)}</style:style>`,
      )
      .join('')
  );
}

const quotedSheet = (name: string) => (/^[A-Za-z]\w*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`);

/** A cell as formulas and links name it. */
export const addressOf = (sheet: string, cell: string) => `${quotedSheet(sheet)}.${cell}`;

/** The sheet of findings as a table of a document. */
export function findingsTable(
  name: string,
  rows: readonly (readonly FindingCell[])[],
  spaces: string,
): string {
  const columns = findingWidths.map(
    (_, at) => `<table:table-column table:style-name="${styleMark}-column${at}"/>`,
  );
  const lines = rows.map((cells) => `<table:table-row>${cells.map(cellXml).join('')}</table:table-row>`);
  return `<table:table${spaces} table:name="${escaped(name)}">${columns.join('')}${lines.join('')}</table:table>`;
}

function cellXml({ text, look, target }: FindingCell): string {
  if (text === '') return '<table:table-cell/>';
  const style = look === 'line' ? '' : ` table:style-name="${styleMark}-${look}"`;
  const shown = escaped(text);
  const content = target
    ? `<text:a xlink:href="${escaped(`#${addressOf(target.sheet, target.cell)}`)}" xlink:type="simple">${shown}</text:a>`
    : shown;
  return `<table:table-cell${style} office:value-type="string"><text:p>${content}</text:p></table:table-cell>`;
}
