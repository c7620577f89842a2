import type { Language, Text } from '#lib/domain/vocabulary.ts';
import { energy } from '../../contract/balance.ts';
import type { Column, Table } from '../../contract/table.ts';
import { namesGrossCalorificValue } from '../csv/header.ts';
import { isErrorText } from '../grid/error-text.ts';
import type { GridFinding, GridRow } from '../grid/grid.ts';
import { withoutCalorificValue } from './calorific-value.ts';
import { calendarDay } from './calendar-day.ts';
import { cellText } from './cell-text.ts';
import { columnLabel } from './column-label.ts';
import type { FindingList } from './finding-list.ts';
import { beforeMark } from './footnote-mark.ts';
import type { KnownWords } from './known-words.ts';
import { saysPlainly } from './meaning-text.ts';
import type { ReadColumn } from './read-column.ts';
import type { ReadingNotes } from './reading-notes.ts';
import { recognisedTexts } from './recognised-texts.ts';

const maxWords = 12;

/** Keys with what they stand for, where a person must write the key: "Mitte: dortmund-mitte". */
function keyedList(keys: readonly string[], labelOf: (key: string) => Text): Text {
  const listIn = (lang: Language) =>
    keys.map((key) => (labelOf(key)[lang] === key ? key : `${labelOf(key)[lang]}: ${key}`)).join('; ');
  return { de: listIn('de'), en: listIn('en') };
}

/** Reads the cells of one table that hold words, days or keys. */
export class WordCells {
  readonly #table: Table;
  readonly #words: KnownWords;
  readonly #list: FindingList;
  readonly #notes: ReadingNotes;
  readonly #mapped = new Map<string, { column: Column; words: Map<string, string> }>();

  constructor(table: Table, words: KnownWords, list: FindingList, notes: ReadingNotes) {
    [this.#table, this.#words, this.#list, this.#notes] = [table, words, list, notes];
  }

  /** What a cell says as a value of the contract; null for a blank one, and for one that is a finding. */
  valueOf({ column, head, position }: ReadColumn, row: GridRow): string | null {
    const cell = row.cells[position] ?? null;
    const text = cellText(cell);
    if (text === undefined) return null;
    const refuse = (rule: GridFinding['rule'], parameters: GridFinding['parameters'] = {}) => {
      this.#list.add({ rule, row: row.row, column: head, position, value: text, parameters });
      return null;
    };
    if (typeof cell === 'object' && cell !== null && cell.kind !== 'date' && cell.kind !== 'formatted')
      return refuse(cell.kind === 'error' ? 'cell_error' : 'cell_uncomputed');
    if (typeof cell === 'string' && isErrorText(text)) return refuse('cell_error');
    if (column.type === 'date') {
      const day = calendarDay(text);
      return day === 'unclear' ? refuse('day_unclear') : (day ?? text);
    }
    const isGross = this.isGrossCarrier(column, text);
    const meaning = this.#words.meaningOf(this.#table, column, isGross ? withoutCalorificValue(text) : text);
    const isKnown = 'value' in meaning && this.#words.isKey(this.#table, column, meaning.value) === true;
    // only the balance has energy in its rows, which can be converted
    if (isGross && !(isKnown && this.#table === energy)) return refuse('gross_calorific_word');
    const plain = this.#beforeMark(column, text);
    if (plain !== undefined) return refuse('word_with_mark', { plain });
    const labelOf = (key: string) => this.#words.labelOf(this.#table, column, key);
    if ('meanings' in meaning)
      return refuse('name_unclear', { meanings: keyedList(meaning.meanings, labelOf) });
    if ('known' in meaning)
      return refuse('book_contradicts_name', {
        means: labelOf(meaning.means),
        known: labelOf(meaning.known),
      });
    if (this.#words.isKey(this.#table, column, meaning.value) === false)
      this.ask(text, column, row, position);
    if (meaning.value !== text) {
      const mapped = this.#mapped.get(head) ?? { column, words: new Map<string, string>() };
      mapped.words.set(text, meaning.value);
      this.#mapped.set(head, mapped);
    }
    return meaning.value;
  }

  /** Is a carrier given by gross calorific value: "Erdgas (Hs)"? */
  isGrossCarrier(column: Column, text: string): boolean {
    return (
      column.references === 'carriers' &&
      namesGrossCalorificValue(text) &&
      this.#words.isKey(this.#table, column, text) !== true
    );
  }

  /** A known word with a mark of a footnote, which may say that something else is meant. */
  #beforeMark(column: Column, text: string): string | undefined {
    const plain = beforeMark(text);
    const isKey = (word: string) => this.#words.isKey(this.#table, column, word) === true;
    if (plain === undefined || isKey(text)) return undefined;
    const [meaning, whole] = [plain, text].map((word) => this.#words.meaningOf(this.#table, column, word));
    if (!meaning || !('value' in meaning) || !isKey(meaning.value)) return undefined;
    // "Wärme 1" may be the name of something else
    return whole && 'value' in whole && isKey(whole.value) && whole.value !== meaning.value
      ? undefined
      : plain;
  }

  /** Notes a word that a person may explain in an alias book. */
  ask(given: string, column: Column, { row }: GridRow, position: number): void {
    this.#notes.ask({ kind: 'word', given, table: this.#table.name, column: column.name, row, position });
  }

  /** For a head that is the contract's name, or was not in the file, what people call the column. */
  #shownHead(head: string): Text {
    const column = this.#table.columns.find(({ name }) => name === head);
    return column ? columnLabel(this.#table, column) : { de: head, en: head };
  }

  /** Which words were read as what. */
  recognised(): Text[] {
    return [...this.#mapped].flatMap(([head, { column, words }]) => {
      const told = [...words]
        .map(([word, key]) => [word, this.#words.labelOf(this.#table, column, key)] as const)
        .filter(([word, meaning]) => !saysPlainly(word, meaning));
      const others = Math.max(0, told.length - maxWords);
      return told.length > 0
        ? [recognisedTexts.word(this.#shownHead(head), told.slice(0, maxWords), others)]
        : [];
    });
  }
}
