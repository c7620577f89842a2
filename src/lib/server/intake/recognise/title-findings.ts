import { energy } from '../../contract/balance.ts';
import type { Column, Table } from '../../contract/table.ts';
import { namesGrossCalorificValue } from '../csv/header.ts';
import type { GridFinding } from '../grid/grid.ts';
import { columnLabel } from './column-label.ts';
import { readHead } from './head-text.ts';
import type { KnownWords } from './known-words.ts';
import { measureOf } from './unit.ts';

/** A text above a table, or the name of its sheet, which stands in no row. */
export interface Title {
  text: string;
  row: number | undefined;
}

const adjusted =
  /(?:witterung|klima|temperatur|gradtag)\p{L}*[- ]?(?:bereinigt|korrigiert|normiert)|weather[- ](?:adjusted|corrected|normali[sz]ed)/iu;
const denied = /(?:^|[^\p{L}])(?:nicht|nein|keine?|ohne|un|no|not|without)(?:[^\p{L}]|$|witterung)/iu;

/** Words of titles that are about the figures below them. */
const ofFigures =
  /bilanz|verbrauch|verbräuche|energie|emission|absatz|abgabe|jahr|consumption|balance|energy|year/iu;
/** Years of documents, rules and standards say nothing of the figures. */
const ofDocument =
  /(?:^|[^\p{L}])(?:\p{L}*stand|Datum|erstellt|abgerufen|vom|am|as of|dated|BISKO|GEG|DIN|EN|ISO|VDI|Gesetz|Verordnung|Richtlinie|Version|Fassung)(?:[^\p{L}]|$)/iu;

const maxCharacters = 200;
/** Words of the longest name that is looked for. */
const maxWords = 4;

/**
 * What titles say against the table below them: that its energy is adjusted for weather, which the monitor does itself,
 * or given by gross calorific value, or another quartier, year, sector or carrier than was stated for all rows of a table without such a column. `given`: what
 * was stated, by column; `isCalorificValueTold`: a head says whether energy is gross or net, so that a title need not.
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
  const told = titles.map(({ text, row }) => ({
    text: text.slice(0, maxCharacters),
    row: row ?? head,
    isName: row === undefined,
  }));
  for (const { text, row } of told)
    if (table === energy && adjusted.test(text) && !denied.test(text))
      found.push({ rule: 'weather_adjusted_title', row, value: text });
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

/** What a title names of a column that a person may state for a whole table; the name of a sheet is about it. */
function valuesIn(
  table: Table,
  column: Column,
  { text, isName }: { text: string; isName: boolean },
  words: KnownWords,
): string[] {
  const pieces = text.split(/[\s,;:()/]+/).filter((word) => word !== '');
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
