import type { GridCell } from '../grid/grid.ts';

/** What a cell shows, without blanks around it; undefined where it is blank. */
export function cellText(cell: GridCell | undefined): string | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (typeof cell === 'object') return cell.text;
  // trim() knows the no-break space and the byte order mark, too
  const text = String(cell).trim();
  return text === '' ? undefined : text;
}

/** What spreadsheet programs show where they cannot compute, as it comes in text files. */
const errorText =
  /^#(DIV\/0!|NV|N\/A|WERT!|VALUE!|BEZUG!|REF!|NAME\?|ZAHL!|NUM!|NULL!|ÜBERLAUF!|SPILL!|#+)$/i;

export const isErrorText = (text: string) => errorText.test(text);
