import type { UploadProblem } from '#lib/domain/records/upload-check.ts';
import { columnLetters } from '#lib/domain/numbers/column-letters.ts';
import type { Language, Text } from '#lib/domain/vocabulary.ts';
import { formatFactor, formatNumber, formatSigned } from '#lib/domain/numbers/format.ts';
import { labelOfName } from './recognise/label-of-name.ts';
import { optionTexts } from './problem-texts/options.ts';
import { wordings, type Parameters, type Rule } from './problem-texts.ts';

export type Severity = UploadProblem['severity'];

/** At most so many problems of one kind are listed one by one; the rest is counted. */
export const maxListedPerRule = 1000;

/** One finding in what was delivered. */
export interface Problem extends UploadProblem {
  rule: Rule;
  /** The quartier concerned, if the finding is about one. */
  quartier_id: string | null;
  /** What people call the column, where that is another name. */
  label?: Text;
  /** What whoever has the command line can do as well. */
  option?: Text;
}

/** Where and what; the wording follows from the rule. */
export interface Finding {
  file: string;
  sheet?: string | undefined;
  row?: number | null;
  column?: string | null;
  /** What people call the column, where that is another name. */
  label?: Text | undefined;
  /** Position of the column in its file, from 0; gives the cell reference. */
  position?: number;
  value?: string | null;
  /** The value as people write it, where that is something else. */
  said?: Text | undefined;
  rule: Rule;
  parameters?: Parameters;
}

const shorten = (value: string) => (value.length > 120 ? `${value.slice(0, 119)}…` : value);

/** Words a finding in both languages. */
export function problemOf(finding: Finding): Problem {
  const { row = null, position, rule } = finding;
  const quartier = finding.parameters?.quartier_id ?? finding.parameters?.quartier;
  const shown = (text: string | null | undefined) => (text == null ? null : printable(shorten(text)));
  const file = printable(finding.file);
  const column = shown(finding.column);
  const head = finding.label ?? (column === null ? null : { de: column, en: column });
  // templates mark what is required by it
  const label = head && { de: head.de.replace(/ \*$/, ''), en: head.en.replace(/ \*$/, '') };
  const value = shown(finding.value);
  const said = finding.said && { de: shown(finding.said.de)!, en: shown(finding.said.en)! };
  const wording = wordings[rule];
  const { text, hint } = (finding.label && wording.spoken) ?? wording;
  const place = {
    ...finding.parameters,
    column: label ?? '',
    where: label === null ? '' : { de: `, Spalte „${label.de}“`, en: `, column "${label.en}"` },
    value: said ?? value ?? '',
  };
  const optional = optionTexts[rule];
  const option = optional && filled(optional, place, finding.label !== undefined);
  return {
    file,
    sheet: finding.sheet ? printable(finding.sheet) : null,
    row,
    cell: row !== null && position !== undefined ? `${columnLetters(position)}${row}` : null,
    column,
    value,
    ...(said && { said }),
    ...(finding.label && { label: label! }),
    rule,
    severity: wording.severity,
    quartier_id: quartier == null ? null : String(quartier),
    text: filled(text, place, finding.label !== undefined),
    hint: filled(hint, place, finding.label !== undefined),
    ...(option && option.de !== '' && { option }),
  };
}

/** What stands for the findings of a kind beyond those listed, of `total`. */
export function moreOf(finding: Pick<Finding, 'file' | 'column' | 'rule'>, total: number): Problem {
  const { rule } = finding;
  return problemOf({
    ...finding,
    rule: wordings[rule].severity === 'error' ? 'more_of_these' : 'more_warnings',
    parameters: { count: total - maxListedPerRule, rule },
  });
}

/** What stands for the findings beyond those listed; every row has the `total` of its kind. */
export function unlisted<Row extends { column: string; rule: Rule; total: number }>(
  rows: readonly Row[],
  kindOf: (row: Row) => string,
  fileOf: (row: Row) => string,
): Problem[] {
  const kinds = new Map(rows.map((row) => [kindOf(row), row]));
  return [...kinds.values()]
    .filter(({ total }) => total > maxListedPerRule)
    .map((row) => moreOf({ file: fileOf(row), column: row.column, rule: row.rule }, row.total));
}

/** What would garble a terminal or turn the order of its text is shown as its code point. */
export function printable(value: string): string {
  return value.replace(
    // eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Years and rows are the only numbers without separators. */
const isYearName = (name: string) => /^(year|year_before|first|until|to|base|other|row)$/.test(name);

/** {name} is a parameter, {:name} a column of the contract, for people by its head. */
function filled(template: Text, parameters: Parameters, isSpoken: boolean): Text {
  const columnIn = (language: Language, name: string) => {
    if (!isSpoken) return name;
    const label = labelOfName(name)[language];
    return language === 'de' ? `„${label}“` : `"${label}"`;
  };
  const fill = (language: Language) =>
    template[language].replaceAll(/\{(:?)(\w+)\}/g, (_, isColumn: string, name: string) => {
      if (isColumn) return columnIn(language, name);
      const word = parameters[name] ?? '';
      if (typeof word === 'object') return word[language];
      if (typeof word === 'string' || isYearName(name)) return printable(String(word));
      // One decimal would hide on which side of a limit a small ratio lies.
      if (name === 'per' && word > 0 && word < 1)
        return formatNumber(word, language, { digits: 1 + Math.ceil(-Math.log10(word)) });
      // What one decimal would show as 0.0 keeps all its digits.
      if (word !== 0 && word > -0.05 && word < 0.05) return formatFactor(word, language);
      const format = name === 'change' ? formatSigned : formatNumber;
      return format(word, language, { digits: Number.isInteger(word) ? 0 : 1 });
    });
  return { de: fill('de'), en: fill('en') };
}
