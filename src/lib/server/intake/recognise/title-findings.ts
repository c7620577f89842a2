import { energy } from '../../contract/balance.ts';
import type { Column, Table } from '../../contract/table.ts';
import type { GridFinding } from '../grid/grid.ts';
import { columnLabel } from './column-label.ts';
import { readHead } from './head-text.ts';
import type { KnownWords } from './known-words.ts';
import { meaningText } from './meaning-text.ts';

/** A text above a table, or the name of its sheet, which stands in no row. */
export interface Title {
  text: string;
  row: number | undefined;
}

const adjusted =
  /(?:witterung|klima|temperatur|gradtag)s?(?:zahl)?[- ]?(?:bereinig|korrigier|korrektur|normier)|weather[- ](?:adjusted|corrected|normali[sz]ed)/iu;
const notAdjusted = /(?:nicht|ohne|un|not|without)[- ]?(?:witterung|klima|temperatur|gradtag|weather)/iu;

/** Dates of a document say nothing of the year of its figures. */
const ofDocument = /(?:^|[^\p{L}])(?:Stand|Datum|erstellt|abgerufen|vom|am|as of|dated)(?:[^\p{L}]|$)/iu;

const maxCharacters = 200;
/** Words of the longest name that is looked for. */
const maxWords = 4;

/**
 * What titles say against the table below them: that its energy is adjusted for weather, which the monitor does itself,
 * or another quartier, year, sector or carrier than was stated for all rows of a table without such a column. `given`: what
 * was stated, by column.
 */
export function titleFindings(
  table: Table,
  head: number,
  titles: readonly Title[],
  given: ReadonlyMap<Column, string>,
  words: KnownWords,
): GridFinding[] {
  const found: GridFinding[] = [];
  const told = titles.map(({ text, row }) => ({ text: text.slice(0, maxCharacters), row: row ?? head }));
  for (const { text, row } of told)
    if (table === energy && adjusted.test(text) && !notAdjusted.test(text))
      found.push({ rule: 'weather_adjusted_title', row, value: text });
  for (const [column, value] of given) {
    const named = told.flatMap((title) =>
      valuesIn(table, column, title.text, words).map((said) => ({ ...title, said })),
    );
    const [first] = named;
    if (!first || named.some(({ said }) => said === value)) continue;
    const parameters = { label: columnLabel(table, column), given: meaningText(table, column, value) };
    found.push({ rule: 'given_contradicted', row: first.row, value: first.text, parameters });
  }
  return found;
}

/** What a text names of a column that a person may state for a whole table. */
function valuesIn(table: Table, column: Column, text: string, words: KnownWords): string[] {
  const pieces = text.split(/[\s,;:()/]+/).filter((word) => word !== '');
  if (column.isYear)
    return ofDocument.test(text) ? [] : pieces.flatMap((piece) => readHead(piece).year?.toString() ?? []);
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
