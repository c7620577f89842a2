import type { Language } from '#lib/domain/vocabulary.ts';
import type { Problem, Severity } from '#lib/server/intake/problem.ts';
import { returnedCopyTexts } from '#lib/texts/index.ts';
import { bySeverity } from './marks.ts';

/** A cell of the sheet of findings. */
export interface FindingCell {
  text: string;
  look: 'plain' | 'title' | 'line' | 'head' | Severity | 'link';
  /** Where the link leads. */
  target?: { sheet: string; cell: string };
}

/** Widths of its columns, in characters. */
export const findingWidths = [10, 20, 16, 18, 62, 62];

/** The head of its table is in this row. */
export const headRow = 4;

const plain = (text: string): FindingCell => ({ text, look: 'plain' });

/** The sheet of findings, line by line: errors first. `file` is the one that comes back. */
export function findingRows(
  file: string,
  problems: readonly Problem[],
  language: Language,
): (readonly FindingCell[])[] {
  const texts = returnedCopyTexts[language];
  const { heads, counts } = texts;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const lead = texts.lead(counts.errors(errors), counts.warnings(problems.length - errors));
  const head = [heads.severity, heads.sheet, heads.place, heads.value, heads.text, heads.hint];
  return [
    [{ text: texts.title, look: 'title' }],
    [{ text: lead, look: 'line' }],
    [{ text: texts.signs, look: 'line' }],
    head.map((text) => ({ text, look: 'head' })),
    ...problems.toSorted(bySeverity).map((problem): FindingCell[] => {
      const { severity, sheet, value, said, text, hint } = problem;
      return [
        { text: texts.severity[severity], look: severity },
        plain(sheet ?? ''),
        placeOf(problem, file, language),
        plain(said?.[language] ?? value ?? ''),
        plain(text[language]),
        plain(hint[language]),
      ];
    }),
  ];
}

function placeOf({ file: of, sheet, cell, row }: Problem, file: string, language: Language): FindingCell {
  const texts = returnedCopyTexts[language];
  if (of !== file) return plain(of);
  if (row === null) return plain(sheet === null ? texts.wholeFile : texts.heads.sheet);
  if (sheet === null) return plain(texts.row(row));
  return { text: cell ?? texts.row(row), look: 'link', target: { sheet, cell: cell ?? `A${row}` } };
}

const names = Object.values(returnedCopyTexts).map(({ sheet }) => sheet);

/** Whether a sheet has a name that ours may have; its first cell then tells. */
export const mayBeFindings = (name: string): boolean =>
  names.some(
    (ours) =>
      name === ours || (name.startsWith(`${ours} (`) && /^\(\d{1,3}\)$/.test(name.slice(ours.length + 1))),
  );

/** A name for the sheet of findings that no other sheet has. */
export function findingsName(taken: readonly string[], language: Language): string {
  const { sheet } = returnedCopyTexts[language];
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let name = sheet;
  for (let count = 2; lower.has(name.toLowerCase()); count++) name = `${sheet} (${count})`;
  return name;
}
