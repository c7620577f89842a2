import type { Language } from '#lib/domain/vocabulary.ts';
import type { Reading } from '#lib/server/intake/delivery.ts';
import type { Problem } from '#lib/server/intake/problem.ts';

const places = ({ file, sheet, row, column: name, label, cell, quartier_id }: Problem) => {
  const column = label?.de ?? name;
  return [
    file,
    sheet,
    row === null ? null : `Zeile ${row}`,
    cell === null ? column : column === null ? cell : `${column} (${cell})`,
    quartier_id,
  ]
    .filter((part) => part !== null && part !== '')
    .join(', ');
};

/** How tables of other formats than the contract's were read, so that nobody has to trust it. */
export function readingText(readings: readonly Reading[]): string {
  return readings
    .map(({ file, sheet, table, rows, words }) => {
      const place = [file, sheet].filter((part) => part !== '').join(', ');
      const line = (lang: 'de' | 'en') => words.map((word) => word[lang]).join('; ');
      return `GELESEN  ${place} → ${table}, ${rows}\n         ${line('de')}\n         ${line('en')}\n`;
    })
    .join('');
}

/** What to do, and the option that does it. */
const remedy = ({ hint, option }: Problem, lang: Language) =>
  [hint[lang], option?.[lang]].filter((part) => part !== undefined).join(' ');

/** The findings of a check for a terminal: place, German sentence, English sentence, remedy. */
export function reportText(problems: readonly Problem[]): string {
  const blocks = problems.map(
    (problem) =>
      `${problem.severity === 'error' ? 'FEHLER ' : 'HINWEIS'}  ${places(problem)}  [${problem.rule}]\n` +
      `         ${problem.text.de}\n         ${problem.text.en}\n         → ${remedy(problem, 'de')}\n         → ${remedy(problem, 'en')}\n`,
  );
  return blocks.join('\n');
}

export function reportSummary(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return `${errors} Fehler, ${warnings} ${warnings === 1 ? 'Hinweis' : 'Hinweise'} / ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}\n`;
}
