import { returnedCopyTexts } from '#lib/texts/index.ts';
import type { Sheet } from './grid.ts';

/** First cells of the sheet that a returned copy has. */
export const returnedTitles: readonly string[] = Object.values(returnedCopyTexts).map(({ title }) => title);

/** Whether a sheet is the one in which a check before said what is wrong: it is no data. */
export function isReturned({ rows }: Pick<Sheet, 'rows'>): boolean {
  const first = rows[0];
  return first?.row === 1 && returnedTitles.includes(String(first.cells[0]));
}
