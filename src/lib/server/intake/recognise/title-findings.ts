import { energy } from '../../contract/balance.ts';
import type { Column, Table } from '../../contract/table.ts';
import { namesGrossCalorificValue } from '../csv/header.ts';
import type { GridFinding } from '../grid/grid.ts';
import { ofWholeYears } from '../period-head.ts';
import { columnLabel } from './column-label.ts';
import { readHead } from './head-text.ts';
import type { KnownWords } from './known-words.ts';
import { ofDocument } from './document-words.ts';
import { isPartOfYear, titleNamesMonth, titleNamesPart } from './part-of-year.ts';
import { measureOf } from './unit.ts';

/** A text above a table, or the name of its sheet, which stands in no row. */
export interface Title {
  text: string;
  row: number | undefined;
}

const adjusted =
  /(?:witterung|klima|temperatur|gradtag)\p{L}*[- ]?(?:bereinigt|korrigiert|normiert)|weather[- ](?:adjusted|corrected|normali[sz]ed)/iu;
/** Adjusted for whatever: for weather, or for what was counted twice. */
const adjustedForSomething =
  /(?:^|[^\p{L}])(?:bereinigte?|korrigierte?|normierte?|adjusted|normali[sz]ed)(?:[^\p{L}]|$)/iu;
const denied = /(?:^|[^\p{L}])(?:nicht|nein|keine?|ohne|un|no|not|without)(?:[^\p{L}]|$|witterung)/iu;

/** Words of titles that are about the figures below them. */
const ofFigures =
  /bilanz|verbrauch|verbräuche|energie|emission|absatz|abgabe|jahr|consumption|balance|energy|year/iu;
const maxCharacters = 200;
/** Words of the longest name that is looked for. */
const maxWords = 4;

/** Does a text say that values are adjusted for weather? */
export const saysAdjusted = (text: string): boolean => {
  const said = text.slice(0, maxCharacters);
  return adjusted.test(said) && !denied.test(said);
};

/**
 * What titles say against the table below them: that its energy is adjusted for weather, which the monitor does itself, or
 * given by gross calorific value; that its amounts are those of a part of a year; or another quartier, year, sector or
 * carrier than was stated for all rows of a table without such a column. `given`: what was stated, by column;
 * `isCalorificValueTold`: a head says whether energy is gross or net, so that a title need not.
 */
export function titleFindings(
  table: Table,
  head: number,
  titles: readonly Title[],
  given: ReadonlyMap<Column, string>,
  words: KnownWords,
  isCalorificValueTold: boolean,
): GridFinding[] {
  const found: GridFinding[] = [];
  const hasEnergy = table.columns.some(({ name }) => measureOf(name)?.dimension === 'energy');
  const told = toldTitles(head, titles);
  for (const { text: value, row } of table === energy ? told : []) {
    if (saysAdjusted(value)) found.push({ rule: 'weather_adjusted_title', row, value });
    else if (adjustedForSomething.test(value) && !denied.test(value))
      found.push({ rule: 'adjusted_title', row, value });
  }
  for (const { text: value, row, isName } of ofWholeYears.has(table.name) ? told : []) {
    const mayBeMonth = isName || (ofFigures.test(value) && !ofDocument.test(value));
    if (titleNamesPart(value) || (mayBeMonth && titleNamesMonth(value)) || (isName && isPartOfYear(value)))
      found.push({ rule: 'part_of_year_title', row, value });
  }
  for (const { text: value, row } of hasEnergy && !isCalorificValueTold ? told : [])
    if (namesGrossCalorificValue(value)) found.push({ rule: 'gross_calorific_title', row, value });
  for (const [column, value] of given) {
    const named = told.flatMap((title) =>
      valuesIn(table, column, title, words).map((said) => ({ ...title, said })),
    );
    const [first] = named;
    if (!first || named.some(({ said }) => said === value)) continue;
    const parameters = { label: columnLabel(table, column), given: words.labelOf(table, column, value) };
    found.push({ rule: 'given_contradicted', row: first.row, value: first.text, parameters });
  }
  return found;
}

interface ToldTitle {
  text: string;
  row: number;
  isName: boolean;
}

const toldTitles = (head: number, titles: readonly Title[]): ToldTitle[] =>
  titles.map(({ text, row }) => ({
    text: text.slice(0, maxCharacters),
    row: row ?? head,
    isName: row === undefined,
  }));

/** Quartiers that one sentence names. */
const maxNamed = 3;

/**
 * Titles that name another quartier or municipality than that of the rows: it may be the wrong file. `quartiers`: the keys
 * that its rows have; `isGiven`: they were stated for the file, so that another quartier in a title is an error already.
 */
export function titlesOfOthers(
  table: Table,
  head: number,
  titles: readonly Title[],
  { quartiers, isGiven }: { quartiers: ReadonlySet<string>; isGiven: boolean },
  words: KnownWords,
): GridFinding[] {
  const column = table.columns.find(({ name, isKey }) => name === 'quartier_id' && isKey);
  const places = [...quartiers].flatMap((id) => words.placeOf(id) ?? []);
  if (!column || places.length === 0 || places.length < quartiers.size) return [];
  const municipalities = new Set(places.map(({ municipality }) => municipality));
  return toldTitles(head, titles).flatMap((title): GridFinding[] => {
    const named = valuesIn(table, column, title, words);
    const inTowns = named.length > 0 ? [] : townsIn(title, words);
    const isOther =
      named.length > 0
        ? !isGiven && !named.some((id) => quartiers.has(id))
        : inTowns.length > 0 && !inTowns.some((town) => municipalities.has(town));
    if (!isOther) return [];
    const names = places.slice(0, maxNamed).map(({ name, municipality }) => `${name} (${municipality})`);
    const parameters = { places: `${names.join(', ')}${places.length > maxNamed ? ', …' : ''}` };
    return [{ rule: 'title_of_other_place', row: title.row, value: title.text, parameters }];
  });
}

/** Whoever supplies energy in one town may sit in another. */
const ofSupplier = /stadtwerke|netz|werke|gmbh|(?:^|[^\p{L}])(?:AG|Quelle|source)(?:[^\p{L}]|$)/iu;
const ofPlace = /^(?:stadt|gemeinde|kommune|ort|municipality|city|town)\b/iu;

function townsIn({ text }: ToldTitle, words: KnownWords): string[] {
  const pieces = piecesOf(text);
  const isOfFigures = pieces.length === 1 || ofFigures.test(text) || ofPlace.test(text);
  return isOfFigures && !ofSupplier.test(text) ? pieces.flatMap((piece) => words.townOf(piece) ?? []) : [];
}

const piecesOf = (text: string) => text.split(/[\s,;:()/]+/).filter((word) => word !== '');

/** What a title names of a column that a person may state for a whole table; the name of a sheet is about it. */
function valuesIn(
  table: Table,
  column: Column,
  { text, isName }: { text: string; isName: boolean },
  words: KnownWords,
): string[] {
  const pieces = piecesOf(text);
  if (ofDocument.test(text) || (!isName && pieces.length > 1 && !ofFigures.test(text))) return [];
  if (column.isYear) return pieces.flatMap((piece) => readHead(piece).year?.toString() ?? []);
  if (column.references === undefined) return [];
  return pieces.flatMap((_, from) =>
    Array.from({ length: maxWords }, (_, count) => pieces.slice(from, from + count + 1).join(' ')).flatMap(
      (piece) => {
        const meaning = words.meaningOf(table, column, piece);
        return 'value' in meaning && words.isKey(table, column, meaning.value) === true
          ? [meaning.value]
          : [];
      },
    ),
  );
}
