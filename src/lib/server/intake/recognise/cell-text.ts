import type { GridCell } from '../grid/grid.ts';

/** What a cell shows, without blanks around it; undefined where it is blank. */
export function cellText(cell: GridCell | undefined): string | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (typeof cell === 'object') return cell.text;
  // trim() knows the no-break space and the byte order mark, too
  const text = String(cell).trim();
  return text === '' ? undefined : text;
}
