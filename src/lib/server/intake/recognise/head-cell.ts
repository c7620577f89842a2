import type { Column } from '../../contract/table.ts';
import { withoutCalorificValue } from './calorific-value.ts';
import type { TableHeads } from './head-book.ts';
import { isDerivedHead } from './derived-head.ts';
import { readHead, yearOfCell, type HeadText } from './head-text.ts';
import { comparable } from './comparable.ts';
import { measureOf, unitOf, withoutBrackets, type Unit } from './unit.ts';

/** The cells that stand over a column, from top to bottom: one for most, more where heads are merged or in two rows. */
export interface HeadCell {
  /** Column of the sheet, from 0. */
  position: number;
  parts: readonly string[];
}

/** What a head names in a table. */
export interface HeadMeaning {
  position: number;
  /** As in the sheet. */
  text: string;
  /** Undefined where the head is unknown. */
  named: Column | 'unit' | undefined;
  year: number | undefined;
  units: readonly { text: string; unit: Unit }[];
  /** Without units, years and brackets. */
  names: readonly string[];
  /** What stands in brackets where a unit is expected, and is none. */
  strangeUnit: string | undefined;
  /** Is the head the contract's, which says the unit with the name? */
  isContractName: boolean;
}

/** A head taken apart, before it is held against tables. */
export interface ReadHeadCell extends HeadCell {
  text: string;
  pieces: readonly HeadText[];
}

export const readHeadCell = ({ position, parts }: HeadCell): ReadHeadCell => ({
  position,
  parts,
  text: parts.join(' '),
  pieces: parts.map((part) => {
    const year = yearOfCell(part);
    return year === undefined ? readHead(part) : { name: '', year, units: [], remarks: [] };
  }),
});

/** Reads a head against the columns of a table. */
export function meaningOf(
  { position, parts, text, pieces }: ReadHeadCell,
  { table, book, main }: TableHeads,
): HeadMeaning {
  const hasYear = table.columns.some(({ name }) => name === 'year');
  const year = hasYear ? pieces.find((piece) => piece.year !== undefined)?.year : undefined;
  const remarks = pieces.flatMap((piece) => piece.remarks);
  const names = pieces.map(({ name }) => name).filter((name) => name !== '');
  const found = { position, text, names, units: pieces.flatMap((piece) => piece.units) };
  const isNamed = (name: string) => (name === '' ? undefined : book.only(name));
  // below a head that is merged over several, "Veränderung" names none of them
  const isDerived = parts.some(
    (part, at) => isDerivedHead(part) && ![part, pieces[at]!.name].some((name) => isNamed(name)),
  );

  // the whole text first: the contract's own names and sentences contain units
  for (const whole of parts.length > 1 && !isDerived ? [text, ...parts.toReversed()] : [text]) {
    const named = isNamed(whole);
    if (!named) continue;
    const isWholeYear =
      year !== undefined && yearOfCell(whole) === undefined && readHead(whole).year === year;
    const isContractName = named !== 'unit' && isOfContract(named, whole);
    return { ...found, named, year: isWholeYear ? undefined : year, strangeUnit: undefined, isContractName };
  }
  // without a year in the table, a year in a head says something that no column of it means
  if (!hasYear && pieces.some((piece) => piece.year !== undefined))
    return { ...found, named: undefined, year, strangeUnit: undefined, isContractName: false };
  if (isDerived) return { ...found, named: undefined, year, strangeUnit: undefined, isContractName: false };
  const withRemarks = [...names, ...remarks].join(' ');
  const whole = isNamed(withRemarks);
  if (whole) return { ...found, named: whole, year, strangeUnit: undefined, isContractName: false };
  const named = isNamed(names.join(' ')) ?? names.toReversed().map(isNamed).find(Boolean);
  const measure = named && named !== 'unit' ? measureOf(named.name) : undefined;
  if (named && (remarks.length === 0 || (measure && found.units.length === 0))) {
    return { ...found, named, year, strangeUnit: remarks[0], isContractName: false };
  }
  const fits = found.units.every(({ unit }) => main && unit.dimension === measureOf(main.name)?.dimension);
  // "2019", or nothing but a unit: "MWh"
  const isUnit = unitOf(withoutBrackets(withoutCalorificValue(text).trim())) !== undefined;
  const isBare = names.length === 0 && remarks.length === 0;
  const isMain = isBare && (year !== undefined || isUnit) && main && fits;
  return { ...found, named: isMain ? main : undefined, year, strangeUnit: undefined, isContractName: false };
}

function isOfContract({ name, description }: Column, text: string): boolean {
  const keys = new Set([name, description.de, description.en].flatMap(comparable));
  return comparable(text).some((key) => keys.has(key));
}
