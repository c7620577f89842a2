import type { Language } from '../vocabulary.ts';
import type { Claim, ClaimContext } from './claim.ts';
import { contextOf } from './sentences.ts';
import { loneNumbers, tableCells, type TableCell } from './table-cells.ts';
import { numberPattern, readNumber, signPattern } from './written-number.ts';
import { readUnit, shareIn, unitOfHead } from './written-unit.ts';

const signedNumber = new RegExp(`^(${signPattern})?(${numberPattern})`);

interface Head {
  unit: ReturnType<typeof unitOfHead>;
  share: ReturnType<typeof shareIn>;
  context: ClaimContext;
}

/** Numbers that stand alone, in cells or on lines, with a unit of their own, of their head or of their row. */
export function cellClaims(text: string, lang: Language, most: number): Claim[] {
  const heads = new Map<string, Head>();
  const headOf = (words: string): Head => {
    const known = heads.get(words) ?? {
      unit: unitOfHead(words),
      share: shareIn(words),
      context: contextOf(words, words),
    };
    heads.set(words, known);
    return known;
  };
  const claims: Claim[] = [];
  for (const cells of [tableCells(text), loneNumbers(text)]) {
    let left = most;
    for (const cell of cells) {
      if (left <= 0) break;
      const claim = cellClaim(text, cell, lang, headOf);
      if (!claim) continue;
      claims.push(claim);
      left -= 1;
    }
  }
  return claims;
}

function cellClaim(
  text: string,
  { start, end, head, label, row }: TableCell,
  lang: Language,
  headOf: (words: string) => Head,
): Claim | undefined {
  const written = text.slice(start, end);
  const [number, sign, unsigned] = signedNumber.exec(written) ?? [];
  if (number === undefined) return undefined;
  const own = readUnit(written, number.length, { isMoney: false });
  if ((own?.end ?? number.length) < written.length) return undefined;
  const ofHead = headOf(head);
  const unit = own ?? ofHead.unit ?? unitOfHead(label);
  if (!unit) return undefined;
  const { value, digits } = readNumber(unsigned!, lang);
  const isOfRow = ofHead.context.years.length === 0;
  return {
    start,
    end,
    unit: unit.unit,
    factor: unit.factor,
    share: unit.share ?? ofHead.share ?? shareIn(label),
    written: [value],
    digits,
    sign: sign === undefined ? null : sign === '+' ? 1 : -1,
    bound: null,
    sentence: `${head} ${label}`.trim(),
    clause: `${head} ${label}`,
    head,
    isCell: true,
    isOfRow,
    ...ofHead.context,
    years: isOfRow ? contextOf(label, row).years : ofHead.context.years,
    isChange: false,
  };
}
