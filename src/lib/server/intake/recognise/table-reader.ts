import type { Text } from '#lib/domain/vocabulary.ts';
import type { Table } from '../../contract/table.ts';
import { CellReader, isNumeric, type Form } from './cell-reader.ts';
import { cellText } from './cell-text.ts';
import { columnsOf, judgeStrayColumns, withoutNotes, type ReadColumn } from './columns-of-table.ts';
import { rangesOf, type FindingList } from './finding-list.ts';
import { findGroups } from './group-rows.ts';
import { nameGroups } from './group-findings.ts';
import { GroupValues } from './group-values.ts';
import { fillLabels } from './key-labels.ts';
import type { KnownWords } from './known-words.ts';
import type { ReadingChoice, ReadRow, ReadTable } from './read-table.ts';
import { columnLabel } from './column-label.ts';
import { recognisedTexts } from './recognised-texts.ts';
import { rowKinds, type JudgedRow, type RowKind } from './row-kinds.ts';
import type { FilledCells, SheetRows } from './sheet-rows.ts';
import type { TablePlace } from './table-finder.ts';
import { nameTotals } from './total-findings.ts';
import { givenFor, type GivenValues } from './given-values.ts';
import { ReadingNotes } from './reading-notes.ts';

/** Reads the rows of a table that was found. What cannot be read is blank in its row and a finding. */
export function readTable(
  sheet: SheetRows,
  found: TablePlace,
  context: {
    sheetName: string;
    words: KnownWords;
    choice: ReadingChoice;
    list: FindingList;
    /** Columns of other tables that stand beside this one. */
    isTaken: (position: number) => boolean;
    /** The number under which a row is known to people. */
    rowName: (row: number) => number;
  },
): ReadTable {
  const { words, list, choice } = context;
  const kept = new ReadingNotes(choice.book);
  const { table } = found.heads;
  const contents = contentsOf(found);
  const noted = withoutNotes(found, contents);
  const merged = sheet.merged(noted.body, isFilledByMerge(noted.meanings));
  const groups = findGroups({ ...noted, body: merged.body }, words);
  const missing = noted.missing.filter((column) => !groups.columns.has(column));
  const place = { ...noted, body: merged.body, missing };
  const { columns, unitPosition } = columnsOf(place, contents, list, kept);
  judgeStrayColumns(place, contents, list, context.isTaken);
  const judge = rowKinds(table, columns, place.from, place.to, words);
  const judged = place.body.map((row): JudgedRow =>
    groups.heads.has(row.row) ? { kind: 'group' } : judge(row),
  );
  const labels = fillLabels(place.body, judged, columns, groups, list);
  const { body } = labels;
  const rowsOf = (kind: RowKind) => body.filter((_, at) => judged[at]!.kind === kind).map(({ row }) => row);
  const named = (some: readonly number[]) =>
    rangesOf([...new Set(some.map(context.rowName))].toSorted((a, b) => a - b));
  const notes = rowsOf('note');
  if (notes.length > 0)
    list.add({ rule: 'notes_skipped', row: notes[0], parameters: { rows: rangesOf(notes) } });
  nameBlankRows(place, list);

  const reader = new CellReader(table, columns, words, list, kept, unitPosition);
  const recognised = [recognisedTexts.table(table), recognisedTexts.head(place.head)];
  body.forEach((row, at) => {
    if (['data', 'total', 'group'].includes(judged[at]!.kind)) reader.consider(row);
  });
  reader.decide(choice);

  const years = [...new Set(columns.flatMap(({ year }) => year ?? []))];
  const forms = formsOf(table, columns, years, choice.given);
  const given = table.columns.flatMap((column, at) => {
    const value = forms[0]!.given[at];
    return value === undefined ? [] : { column, value };
  });
  const rows: ReadRow[] = [];
  const group = new GroupValues(table, groups);
  body.forEach((row, at) => {
    const { kind } = judged[at]!;
    group.pass(row.row, kind);
    if (kind !== 'data') return;
    const shared = new Map<ReadColumn, string | null>();
    for (const form of forms) {
      const values = reader.valuesOf(form, row, shared);
      if (values) rows.push({ values: group.into(values), row: row.row, columns: form.positions });
    }
  });
  nameTotals({ table, body, judged, columns, groups }, reader, words, list);
  nameGroups({ ...place, body }, groups, columns, judged, reader, list);
  const [totals, vacant] = [rowsOf('total'), rowsOf('vacant')];
  const present = new Set(columns.map(({ column }) => column));
  return {
    table,
    fields: table.columns
      .filter(
        (column) =>
          present.has(column) ||
          groups.columns.has(column) ||
          (column.name === 'year' && years.length > 0) ||
          reader.fills(column) ||
          given.some((one) => one.column === column),
      )
      .map(({ name }) => name),
    rows,
    sheet: context.sheetName,
    head: place.head,
    recognised: [
      ...recognised,
      ...columnTexts(columns),
      ...(years.length > 0 ? [recognisedTexts.years(years)] : []),
      ...[...groups.columns].map(({ name }) =>
        recognisedTexts.groups(
          name,
          [...groups.heads.values()].filter(({ column }) => column.name === name),
        ),
      ),
      ...filledTexts(columns, merged.filled, recognisedTexts.merged),
      ...filledTexts(columns, labels.filled, recognisedTexts.labels),
      ...reader.recognised(),
      ...given.map(({ column, value }) => recognisedTexts.given(columnLabel(table, column), value)),
      ...(choice.book && kept.confirmed.length > 0
        ? [recognisedTexts.confirmed(choice.book.organisation, kept.confirmed)]
        : []),
      ...(totals.length > 0 ? [recognisedTexts.totals(named(totals))] : []),
      ...(vacant.length > 0 ? [recognisedTexts.vacant(named(vacant))] : []),
    ],
    confirmed: kept.confirmed,
    unknown: kept.unknown,
  };
}

/** Columns of the sheet that hold something below the head. */
function contentsOf({ body }: TablePlace) {
  const contents = new Map<number, { row: number; hasNumbers: boolean }>();
  for (const { row, cells } of body) {
    for (let position = 0; position < cells.length; position++) {
      const cell = cells[position]!;
      const known = contents.get(position);
      if (cell === null || known?.hasNumbers) continue;
      const text = cellText(cell);
      if (text === undefined) continue;
      const isNumber = typeof cell === 'number' || /^[+-]?[\d.,\s]*\d$/.test(text.slice(0, 60));
      if (known) known.hasNumbers = isNumber;
      else contents.set(position, { row, hasNumbers: isNumber });
    }
  }
  return contents;
}

/** A number that is merged over several rows is there once; a key or a word holds for all of them. */
function isFilledByMerge(meanings: TablePlace['meanings']): (position: number) => boolean {
  const named = new Map(meanings.map(({ position, named: column }) => [position, column]));
  return (position) => {
    const column = named.get(position);
    return column !== undefined && (column === 'unit' || column.isKey || !isNumeric(column));
  };
}

function filledTexts(
  columns: readonly ReadColumn[],
  filled: readonly FilledCells[],
  say: (head: string, filled: readonly FilledCells[]) => Text,
): Text[] {
  return columns.flatMap(({ position, head }) => {
    const some = filled.filter(({ column }) => column === position);
    return some.length > 0 ? [say(head, some)] : [];
  });
}

function nameBlankRows({ head, body }: TablePlace, list: FindingList): void {
  let count = 0;
  let first: number | undefined;
  let before = head;
  for (const { row } of body) {
    // the rows of a head in two rows are none of the body
    if (row > before + 1 && before !== head) {
      count += row - before - 1;
      first ??= before + 1;
    }
    before = row;
  }
  if (first !== undefined) list.add({ rule: 'blank_rows', row: first, parameters: { count, row: first } });
}

function formsOf(
  table: Table,
  columns: readonly ReadColumn[],
  years: readonly number[],
  given: GivenValues | undefined,
): Form[] {
  const form = (year: number | undefined): Form => {
    const sources = table.columns.map((column) =>
      columns.find((candidate) => candidate.column === column && [year, undefined].includes(candidate.year)),
    );
    const ofYear = sources.find((source) => source?.year !== undefined);
    const positions = sources.map((source, at) =>
      source === undefined && year !== undefined && table.columns[at]!.name === 'year'
        ? (ofYear?.position ?? -1)
        : (source?.position ?? -1),
    );
    return {
      sources,
      positions,
      year: year === undefined ? undefined : String(year),
      given: table.columns.map((column, at) =>
        sources[at] || (year !== undefined && column.name === 'year') ? undefined : givenFor(column, given),
      ),
      yearAt: table.columns.findIndex(({ name }) => name === 'year'),
      skipsBlank: year !== undefined && !table.columns.some(({ name }) => name === 'notation'),
    };
  };
  return years.length === 0 ? [form(undefined)] : years.map(form);
}

/** Which heads were read as what, and how their unit was converted. */
function columnTexts(columns: readonly ReadColumn[]) {
  return columns.flatMap(({ column, head, measure, power, unit, year }) => {
    const into = measure?.name ?? '';
    return [
      ...(head === column.name || year !== undefined ? [] : [recognisedTexts.column(head, column.name)]),
      ...(unit?.titleRow === undefined ? [] : [recognisedTexts.unitOfTitle(head, unit.text, unit.titleRow)]),
      ...(power === undefined ? [recognisedTexts.unitColumn(head)] : []),
      ...(power && unit ? [recognisedTexts.converted(head, unit.text, into, power)] : []),
    ];
  });
}
