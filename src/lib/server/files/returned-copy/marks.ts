import type { Language } from '#lib/domain/vocabulary.ts';
import type { Problem, Severity } from '#lib/server/intake/problem.ts';
import { returnedCopyTexts } from '#lib/texts/index.ts';

/** Our comments begin so, or what we add to a comment that is there. */
export const commentMark = 'Quartiersmonitor: ';

/** A condition that always holds: by it our colours are known again. */
export const conditionMark = 'LEN("Quartiersmonitor")>0';

/** Fills that are told apart without colour, too. */
export const fills: Record<Severity, string> = { error: 'F4B6A6', warning: 'FFF1C2' };

/** So many findings a comment names; the sheet has them all. */
const maxInComment = 5;

/** A cell that is marked; column from 0. */
export interface Mark {
  row: number;
  column: number;
  severity: Severity;
  problems: Problem[];
}

/** Marked cells of a workbook by the name of their sheet, as problems write it. */
export type Marks = ReadonlyMap<string, readonly Mark[]>;

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * The cells that problems of a file name, by sheet, from top left to bottom right. An error of a whole row, such as a
 * head that lacks a column, stands in its first cell.
 */
export function marksOf(problems: readonly Problem[]): Marks {
  const sheets = new Map<string, Map<string, Mark>>();
  for (const problem of problems) {
    const { sheet, severity } = problem;
    const cell = problem.cell ?? (severity === 'error' && problem.row !== null ? `A${problem.row}` : '');
    const place = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(cell);
    if (sheet === null || !place) continue;
    const cells = sheets.get(sheet) ?? new Map<string, Mark>();
    sheets.set(sheet, cells);
    const mark = cells.get(place[0]);
    if (!mark) {
      const at = { row: Number(place[2]), column: columnOf(place[1]!) };
      cells.set(place[0], { ...at, severity, problems: [problem] });
    } else {
      mark.problems.push(problem);
      if (severity === 'error') mark.severity = 'error';
    }
  }
  return new Map(
    [...sheets].map(([sheet, cells]) => [
      sheet,
      [...cells.values()].toSorted((a, b) => a.row - b.row || a.column - b.column),
    ]),
  );
}

/** What the comment of a cell says, line by line. */
export function commentLines({ problems }: Mark, language: Language): string[] {
  const texts = returnedCopyTexts[language];
  const shown = problems.toSorted(bySeverity).slice(0, maxInComment);
  const left = problems.length - shown.length;
  return [
    ...shown.flatMap(({ severity, text, hint }, at) => [
      `${at === 0 ? commentMark : ''}${texts.severity[severity]}`,
      text[language],
      `→ ${hint[language]}`,
    ]),
    ...(left > 0 ? [texts.more(left)] : []),
  ];
}

/** Errors first; else the order stays. */
export const bySeverity = (a: Problem, b: Problem): number =>
  Number(b.severity === 'error') - Number(a.severity === 'error');
