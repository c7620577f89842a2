import type { Grid, GridCell, Sheet } from './grid/grid.ts';

/** Fields of programme.json that are lists; in a sheet their parts stand between semicolons. */
const lists: readonly string[] = ['headline_sectors'];

/** A sheet that holds no table but the keys and values of the programme. */
export const isProgrammeSheet = ({ name }: Sheet) => /^(programme|programm|program)$/i.test(name.trim());

/**
 * The text of programme.json from the sheet "programme" of a workbook, whose rows are key and value (`title.de` is a
 * key). Undefined without such a sheet. What the values may be is said by the contract alone.
 */
export function programmeText({ sheets }: Grid): string | undefined {
  const sheet = sheets.find((candidate) => !candidate.isHidden && isProgrammeSheet(candidate));
  if (!sheet) return undefined;
  const fields: Record<string, unknown> = {};
  for (const { cells } of sheet.rows) {
    const [key, value] = [cells[0], plainValue(cells[1] ?? null)];
    if (typeof key !== 'string' || value === null) continue;
    const [name, part] = key.trim().split('.', 2) as [string, string | undefined];
    if (part !== undefined) fields[name] = { ...(Object(fields[name]) as object), [part]: value };
    else if (lists.includes(name))
      fields[name] = String(value)
        .split(';')
        .map((word) => word.trim())
        .filter(Boolean);
    else fields[name] = value;
  }
  return JSON.stringify(fields, null, 2);
}

const plainValue = (cell: GridCell) => (cell !== null && typeof cell === 'object' ? cell.text : cell);
