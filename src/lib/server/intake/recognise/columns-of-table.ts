import { columnLetters } from '#lib/domain/numbers/column-letters.ts';
import { energy } from '../../contract/balance.ts';
import { referenceData, targets } from '../../contract/places.ts';
import type { Column } from '../../contract/table.ts';
import { maxColumns, namesGrossCalorificValue } from '../csv/header.ts';
import { isOwnColumn } from '../own-downloads.ts';
import { ofWholeYears } from '../period-head.ts';
import { statedText } from '../stated-text.ts';
import { holdsWords, type Contents } from './column-contents.ts';
import { columnLabel, columnLabels } from './column-label.ts';
import { namesInQuotes, type FindingList } from './finding-list.ts';
import type { HeadMeaning } from './head-cell.ts';
import { isMarkedYear, isPlannedYear, isUnclearYear, unitsOfNote } from './head-text.ts';
import { besideKind, isSideHead, leftKind, nameLeft, type LeftHead } from './left-heads.ts';
import { allowedUnitsOf, unitIn } from './column-unit.ts';
import { nearHead } from './near-heads.ts';
import { dividesYear, isPartOfYear } from './part-of-year.ts';
import type { ReadColumn } from './read-column.ts';
import type { ReadingNotes } from './reading-notes.ts';
import { nameTwice, withoutRivals } from './rival-columns.ts';
import type { TablePlace } from './table-finder.ts';
import { saysAdjusted } from './title-findings.ts';
import { totalOf } from './total-label.ts';
import { measureOf } from './unit.ts';

export interface TableColumns {
  columns: readonly ReadColumn[];
  unitPosition: number | undefined;
  /** Columns of remarks. */
  notePositions: readonly number[];
  /** Heads of sums over the years that stand side by side. */
  totals: readonly string[];
  /** Its numbers stand below heads that may be years and are none, or hold for parts of years. */
  isUndated: boolean;
}

/** Tables of amounts, beside which people write what follows from them. */
const amounts: ReadonlySet<string> = new Set([
  'energy',
  'reported_emissions',
  'reference',
  'published_totals',
]);

/** Holds the heads of a table against the contract, and names what is missing, unknown, twice or without unit. */
export function columnsOf(
  place: TablePlace,
  contents: Contents,
  list: FindingList,
  notes: ReadingNotes,
): TableColumns {
  const { heads, meanings, missing, head: row } = place;
  const header = columnLabels(heads.table);
  const found: ReadColumn[] = [];
  const proposed = new Set<Column>();
  const unknown: { meaning: HeadMeaning; near: Column | undefined }[] = [];
  let unitPosition: number | undefined;
  let hasUnclearYear = false;
  const totals: string[] = [];
  const left: LeftHead[] = [];
  const partsOfYear: HeadMeaning[] = [];
  const isOfYear = ofWholeYears.has(heads.table.name) || heads.table === referenceData;
  const hasEnergy = meanings.some(
    ({ named, text }) =>
      named && named !== 'unit' && measureOf(named.name)?.dimension === 'energy' && !isSideHead(text),
  );
  // of other tables "Änderung" may be the text that a column lacks its head for
  const isOfAmounts = amounts.has(heads.table.name);
  const isWide = meanings.some(({ named, year }) => named !== undefined && year !== undefined);
  for (const meaning of meanings) {
    const { named, position, text } = meaning;
    const at = { row, column: text, position, value: text };
    if (named === undefined) {
      if (!contents.has(position) || isOwnColumn(text)) continue;
      if (isOfYear && (isPartOfYear(text) || dividesYear(text, position, place.body))) {
        partsOfYear.push(meaning);
        continue;
      }
      const near = nearHead(text, heads);
      const field = near?.column;
      // what follows "davon" may be a column of its own that the table lacks
      const isMissing = near?.isOfPart && !meanings.some(({ named }) => named === field);
      const kind = isMissing ? undefined : leftKind(text);
      const isLeft = kind === 'derived' ? isOfAmounts || isWide : kind === 'side' ? hasEnergy : kind;
      if (isLeft) {
        left.push({ kind: kind!, head: text, position });
        continue;
      }
      if (heads.table === energy && saysAdjusted(text)) {
        list.add({ rule: 'weather_adjusted_head', ...at });
        continue;
      }
      if (namesGrossCalorificValue(text)) {
        list.add({ rule: 'gross_calorific_head', ...at });
        continue;
      }
      if (heads.main && isOfAmounts && isPlannedYear(text)) {
        list.add({ rule: 'year_head_planned', ...at, parameters: { header: columnLabels(targets) } });
        continue;
      }
      const strange = meaning.year !== undefined && meaning.names.length === 0 ? meaning.units[0] : undefined;
      const measure = heads.main && measureOf(heads.main.name);
      if (strange && measure) {
        const parameters = { unit: strange.text, allowed: allowedUnitsOf(measure) };
        list.add({ rule: 'unit_unknown', ...at, parameters });
        continue;
      }
      if (heads.main && isUnclearYear(text)) {
        list.add({ rule: 'year_head_unclear', ...at });
        hasUnclearYear = true;
        continue;
      }
      if (isWide && totalOf(text) !== undefined) {
        totals.push(text);
        continue;
      }
      unknown.push({ meaning, near: field });
      if (field && !found.some(({ column }) => column === field)) {
        proposed.add(field);
        list.add({ rule: 'column_near', ...at, parameters: { near: near!.near, header } });
      } else list.add({ rule: 'column_unknown', ...at, parameters: { header } });
      continue;
    }
    if (named === 'unit') {
      unitPosition = position;
      continue;
    }
    if (isOfAmounts && isBesideAmount(meaning, meanings)) {
      left.push({ kind: besideKind(text)!, head: text, position });
      continue;
    }
    if (meaning.year !== undefined && isMarkedYear(text)) list.add({ rule: 'year_head_unclear', ...at });
    // "Ziel" over words is no column of amounts
    if (named !== heads.main && named.type === 'double' && meaning.units.length === 0) {
      if (holdsWords(position, place.body)) {
        const label = columnLabel(heads.table, named);
        list.add({ rule: 'column_of_words', ...at, parameters: { meant: label } });
        continue;
      }
    }
    const names = [text, ...meaning.names];
    names.some((name) => notes.confirm(notes.book?.column(heads.table, name, named)));
    const measure = measureOf(named.name);
    const isGross = measure?.dimension === 'energy' && namesGrossCalorificValue(text);
    if (heads.table === energy && saysAdjusted(text)) list.add({ rule: 'weather_adjusted_head', ...at });
    // of a row of the balance it is known which carrier it is
    if (isGross && heads.table !== energy) list.add({ rule: 'gross_calorific_head', ...at });
    found.push({
      column: named,
      position,
      head: text,
      year: meaning.year,
      power: 0,
      isGross,
      measure,
      unit: undefined,
    });
  }
  nameLeft(left, row, list, heads.table);
  if (partsOfYear.length > 0)
    list.add({
      rule: heads.table === referenceData ? 'part_of_year_stock' : 'part_of_year',
      row,
      column: partsOfYear[0]!.text,
      position: partsOfYear[0]!.position,
      parameters: { heads: namesInQuotes(partsOfYear.map(({ text }) => text)) },
    });
  const columns = withoutRivals(found, contents, isOfAmounts, row, list);
  const isUndated = hasUnclearYear && !isWide;
  const isOfParts = partsOfYear.length > 0;
  const isOfYears = (column: Column) =>
    (isUndated && column.isYear) || ((isUndated || isOfParts) && column === heads.main);
  for (const column of missing) {
    if (!proposed.has(column) && !isOfYears(column))
      list.add({
        rule: 'column_missing',
        row,
        column: column.name,
        label: columnLabel(heads.table, column),
        parameters: statedText(heads.table, column),
      });
  }
  const free = heads.table.columns.filter((column) => !columns.some((read) => read.column === column));
  for (const { meaning, near } of unknown) {
    const { position, text, units } = meaning;
    const fitting = free.filter(
      ({ name }) =>
        units.length > 0 && units.every(({ unit }) => unit.dimension === measureOf(name)?.dimension),
    );
    const likely = fitting.length > 0 ? fitting : free;
    const proposals = near && free.includes(near) ? [near] : likely;
    notes.ask({
      kind: 'column',
      given: text,
      table: heads.table.name,
      row,
      position,
      proposals: proposals.map(({ name }) => name),
    });
  }
  const hasYears = columns.some(({ year }) => year !== undefined);
  const long = columns.find(({ column, year }) => column.name === 'year' && year === undefined);
  if (hasYears && long) {
    // a year in the head and a year in the row: which holds?
    nameTwice(
      columns.find(({ year }) => year !== undefined)!,
      long,
      row,
      list,
    );
  }
  const titleUnits = place.titles.flatMap((title) =>
    unitsOfNote(title.text).map((unit) => ({ ...unit, titleRow: title.row })),
  );
  const meaningAt = new Map(meanings.map((meaning) => [meaning.position, meaning]));
  return {
    columns: columns.map((column) => {
      if (!column.measure || !contents.has(column.position)) return column;
      const meaning = meaningAt.get(column.position)!;
      return {
        ...column,
        ...unitIn(column, meaning, titleUnits, unitPosition, { row, list, notes, table: heads.table }),
      };
    }),
    unitPosition,
    notePositions: left.filter(({ kind }) => kind === 'note').map(({ position }) => position),
    totals,
    isUndated: isOfParts || (isUndated && !columns.some(({ column }) => column === heads.main)),
  };
}

/** "Endenergie [%]" or "Verbrauch [m³]" beside "Endenergie [MWh]" */
function isBesideAmount({ named, year, text }: HeadMeaning, meanings: readonly HeadMeaning[]): boolean {
  return (
    besideKind(text) !== undefined &&
    meanings.some((other) => other.named === named && other.year === year && !besideKind(other.text))
  );
}

/** The table without columns of text that a blank column parts from it, and of which no head is known: notes. */
export function withoutNotes(place: TablePlace, contents: Contents): TablePlace {
  const runs: HeadMeaning[][] = [];
  for (const meaning of place.meanings) {
    const last = runs.at(-1);
    if (last && last.at(-1)!.position === meaning.position - 1) last.push(meaning);
    else runs.push([meaning]);
  }
  const isNote = (run: readonly HeadMeaning[]) =>
    run.every(({ named, position }) => named === undefined && contents.get(position)?.hasNumbers !== true);
  const first = runs.findIndex((run) => !isNote(run));
  const last = runs.findLastIndex((run) => !isNote(run));
  const meanings = runs.slice(first, last + 1).flat();
  return { ...place, meanings, from: meanings[0]!.position, to: meanings.at(-1)!.position };
}

/** What stands beside the columns with heads: notes are skipped, and values without a head are an error. */
export function judgeStrayColumns(
  place: TablePlace,
  contents: Contents,
  list: FindingList,
  /** Columns of other tables of the same rows. */
  isTaken: (position: number) => boolean,
): void {
  const { meanings, from, to, head: row, heads } = place;
  const withHead = new Set(meanings.map(({ position }) => position));
  const header = columnLabels(heads.table);
  const notes: number[] = [];
  for (const [position, { hasNumbers }] of contents) {
    if (withHead.has(position) || isTaken(position) || position >= maxColumns) continue;
    const isInside = position > from && position < to;
    if (!isInside && !hasNumbers) notes.push(position);
    else {
      const columns = columnLetters(position);
      list.add({ rule: 'column_without_head', row, position, parameters: { columns, header, row } });
    }
  }
  if (notes.length > 0) {
    const first = Math.min(...notes.map((position) => contents.get(position)!.row));
    const columns = lettersOf(notes);
    list.add({ rule: 'notes_beside_skipped', row: first, parameters: { columns, row: first } });
  }
  const blank: number[] = [];
  for (let position = 0; position < to; position++) {
    if (!withHead.has(position) && !contents.has(position) && !isTaken(position)) blank.push(position);
  }
  if (blank.length > 0)
    list.add({ rule: 'blank_columns_skipped', row, parameters: { columns: lettersOf(blank) } });
}

const maxLetters = 8;
const lettersOf = (positions: readonly number[]) =>
  `${positions.slice(0, maxLetters).map(columnLetters).join(', ')}${positions.length > maxLetters ? ', …' : ''}`;
