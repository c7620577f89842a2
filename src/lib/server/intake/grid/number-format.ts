import { unitOf, withoutBrackets, type Unit } from '../recognise/unit.ts';

/** What a format shows beside the digits of a number, where that says something of its value. */
export interface NumberFormat {
  /** As the workbook writes it. */
  code: string;
  /** Shows a hundred times the number, with a percent sign. */
  isPercent: boolean;
  /** Shows thousands, millions or the like of the number. */
  isScaled: boolean;
  /** Units that stand beside the number; without `unit` they are none of ours. */
  units: readonly { text: string; unit: Unit | undefined }[];
}

/** Excel allows 255. */
const maxCharacters = 255;

/** Units that no column has, and words for many. */
const strange =
  /^(wh|[kmgtp]?j|k?cal|skwh|t?ske|n?m³|n?m3|cbm|l|liter|ltr|tsd\.?|tausend|mio\.?|millionen|mrd\.?|milliarden)$/i;

/** What a text beside a number says of its unit: nothing, a unit, or one with other words, which may change it. */
function unitBeside(text: string): NumberFormat['units'] {
  const plain = withoutBrackets(text.trim());
  if (plain === '') return [];
  const unit = unitOf(plain);
  if (unit) return [{ text: plain, unit }];
  const isOdd = plain.split(/[\s/()[\]]+/).some((word) => unitOf(word) !== undefined || strange.test(word));
  return isOdd ? [{ text: plain, unit: undefined }] : [];
}

/** The format with these texts beside the number; undefined if it shows the number as it is. */
export function formatWith(
  code: string,
  texts: readonly string[],
  isPercent: boolean,
  isScaled: boolean,
): NumberFormat | undefined {
  const units = texts.flatMap(unitBeside);
  return isPercent || isScaled || units.length > 0 ? { code, isPercent, isScaled, units } : undefined;
}

/** Reads the code of a format as Excel writes it: `#,##0 "kWh"`, `0%`, `#,##0,`. */
export function formatOfCode(given: string): NumberFormat | undefined {
  const code = given.slice(0, maxCharacters);
  const texts: string[] = [];
  let text = '';
  /** What shows digits; a blank stands for everything else. */
  let digits = '';
  const endText = () => {
    if (text !== '') texts.push(text);
    text = '';
  };
  const put = (shown: string) => {
    text += shown;
    digits += ' ';
  };
  let sections = 0;
  for (let at = 0; at < code.length; at++) {
    const mark = code[at]!;
    if (mark === '"' || mark === '[') {
      const end = code.indexOf(mark === '"' ? '"' : ']', at + 1);
      const inside = code.slice(at + 1, end < 0 ? undefined : end);
      if (mark === '"' || inside.startsWith('$')) put(mark === '"' ? inside : currencyOf(inside));
      else {
        // a colour or a condition
        endText();
        put(inside);
        endText();
      }
      at = end < 0 ? code.length : end;
    } else if (mark === '\\') put(code[++at] ?? '');
    else if (mark === '_' || mark === '*') {
      put(' ');
      at++;
    } else if (mark === ';') {
      endText();
      digits += ' ';
      // the fourth one shows texts
      if (++sections === 3) break;
    } else if ('0#?.,%@'.includes(mark)) {
      endText();
      digits += mark;
    } else if (/^(general|standard|e[+-])/i.test(code.slice(at, at + 8))) {
      endText();
      digits += ' ';
      at += /^e/i.test(mark) ? 1 : code[at]!.toLowerCase() === 'g' ? 6 : 7;
    } else put(mark);
  }
  endText();
  // a comma behind the last digit divides by a thousand, one before a digit groups them
  return formatWith(code, texts, digits.includes('%'), /[0#?],+(?![0#?,])/.test(digits));
}

/** "€" of `[$€-407]`. */
const currencyOf = (inside: string) => /^\$([^-]*)/.exec(inside)![1]!;
