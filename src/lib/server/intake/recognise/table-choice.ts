import type { Column, Table } from '../../contract/table.ts';
import type { HeadBook, TableHeads } from './head-book.ts';
import { mayBeGiven } from './given-values.ts';
import { meaningOf, readHeadCell, type HeadCell, type HeadMeaning, type ReadHeadCell } from './head-cell.ts';
import { unitsOfNote } from './head-text.ts';
import { measureOf, type Dimension } from './unit.ts';

/** A table whose head is in a sheet. */
export interface ChosenTable {
  heads: TableHeads;
  meanings: readonly HeadMeaning[];
  missing: readonly Column[];
  /** Others that fit as well. */
  rivals: readonly Table[];
  /** Nothing says what the numbers below its years are: other tables have all of its heads, too. */
  isUnsaid: boolean;
}

/** How much the name of a sheet, a file or a title, or a unit, speaks for a table, in heads that are missing or unknown. */
const weights = { whole: 1.5, word: 0.75, unit: 1 };

/** What names speak for tables. */
export type NameEvidence = ReadonlyMap<Table, number>;

export function evidenceOfNames(names: readonly string[], heads: HeadBook): NameEvidence {
  const evidence = new Map<Table, number>();
  for (const name of names) {
    const { tables, isWhole } = heads.tablesNamed(name);
    // the first name that says something decides: the sheet, then the file, then the title
    if (tables.length === 0) continue;
    for (const table of tables) evidence.set(table, weights[isWhole ? 'whole' : 'word'] / tables.length);
    break;
  }
  return evidence;
}

/** What titles say besides: "in MWh" above years speaks for energy, and against emissions. */
export function evidenceOfUnits(
  titles: readonly string[],
  names: NameEvidence,
  { tableHeads }: HeadBook,
): NameEvidence {
  const units = titles.flatMap(unitsOfNote).flatMap(({ unit }) => unit ?? []);
  const [dimension, ...others] = new Set(units.map((unit) => unit.dimension));
  if (dimension === undefined || others.length > 0) return names;
  const evidence = new Map(names);
  for (const { table, main } of tableHeads) {
    const measure = main && measureOf(main.name);
    if (!measure || measure.isUsual) continue;
    const weight = measure.dimension === dimension ? weights.unit : -weights.unit;
    evidence.set(table, (names.get(table) ?? 0) + weight);
  }
  return evidence;
}

/** The table that heads name best; undefined if they are no heads of any. */
export function chooseTable(
  cells: readonly HeadCell[],
  evidence: NameEvidence,
  book: HeadBook,
): ChosenTable | undefined {
  const read = cells.map(readHeadCell);
  const candidates = book.tableHeads
    .map((heads) => candidateOf(heads, read, book))
    // a sheet that is called after a table may lack more of it
    .filter(
      ({ heads: { table }, matched, missing, hasUnit }) =>
        matched >= 2 && missing.length <= matched + (hasUnit ? weights.unit : 0) + (evidence.get(table) ?? 0),
    )
    .map((candidate) => ({
      ...candidate,
      cost: candidate.missing.length + candidate.odd - (evidence.get(candidate.heads.table) ?? 0),
    }))
    .toSorted((a, b) => a.cost - b.cost || b.matched - a.matched);
  const best = candidates[0];
  if (!best) return undefined;
  const rivals = candidates
    .slice(1)
    .filter(({ cost, matched }) => cost === best.cost && matched === best.matched)
    .map(({ heads }) => heads.table);
  const { heads, meanings, missing } = best;
  const isNamed = (evidence.get(heads.table) ?? 0) > 0;
  return { heads, meanings, missing, rivals, isUnsaid: !isNamed && isUnsaid(best, book) };
}

/** Years alone are heads of any table with one number for each year. */
function isUnsaid({ heads: { table, main }, meanings }: Candidate, { tableHeads }: HeadBook): boolean {
  const numbers = meanings.filter(({ named }) => named !== undefined && named === main);
  const isBare = numbers.every(
    ({ year, names, units }) => year !== undefined && names.length + units.length === 0,
  );
  if (numbers.length === 0 || !isBare || meanings.some(({ named }) => named === 'unit')) return false;
  const others = meanings.flatMap(({ named }) =>
    named === undefined || named === 'unit' || named === main ? [] : [named.name],
  );
  return tableHeads.some(
    (one) =>
      one.table !== table &&
      one.main !== undefined &&
      one.main.name !== main!.name &&
      [...others, 'year'].every((name) => one.table.columns.some((column) => column.name === name)),
  );
}

type Candidate = ReturnType<typeof candidateOf>;

function candidateOf(heads: TableHeads, cells: readonly ReadHeadCell[], book: HeadBook) {
  const meanings = cells.map((cell) => meaningOf(cell, heads));
  const named = new Set(meanings.map((meaning) => meaning.named));
  const hasYears = meanings.some((meaning) => meaning.named && meaning.year !== undefined);
  const missing = heads.table.columns.filter(
    (column) =>
      column.isRequired &&
      !named.has(column) &&
      !(column.name === 'year' && hasYears) &&
      !mayBeGiven(column, book.given),
  );
  named.delete(undefined);
  // a head that other tables have speaks against this one more than a head that nobody knows
  const odd = meanings.map((meaning) => {
    if (meaning.named === undefined)
      return book.isHead(meaning.text) || hasStrangeUnit(meaning, heads) ? 2 : 1;
    return hasOddUnit(meaning) ? 1 : 0;
  });
  return {
    heads,
    meanings,
    missing,
    matched: named.size + (hasYears ? 1 : 0),
    /** Years say the unit of the table: "2019 [MWh]". */
    hasUnit: meanings.some(({ named: of, year, units }) => of && year !== undefined && units.length > 0),
    odd: odd.reduce<number>((sum, one) => sum + one, 0),
  };
}

/** A unit that no column of the table has: "Wärme [MWh]" is none of emissions. */
function hasStrangeUnit({ units }: HeadMeaning, { table }: TableHeads): boolean {
  const isOf = (dimension: Dimension) =>
    table.columns.some(({ name }) => measureOf(name)?.dimension === dimension);
  return units.some(({ unit: { dimension } }) => dimension !== 'share' && !isOf(dimension));
}

function hasOddUnit({ named, units }: HeadMeaning): boolean {
  if (named === undefined || named === 'unit') return false;
  const measure = measureOf(named.name);
  return units.some(({ unit }) => unit.dimension !== measure?.dimension);
}
