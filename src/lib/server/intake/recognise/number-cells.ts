import type { Column } from '../../contract/table.ts';
import type { GridCell, GridFinding } from '../grid/grid.ts';
import { isConnections } from '../column-rules.ts';
import { placeholders } from './aliases/words.ts';
import { isErrorText } from '../grid/error-text.ts';
import { calendarDay } from './calendar-day.ts';
import { cellText } from './cell-text.ts';
import type { ReadColumn } from './read-column.ts';
import { evidenceOf, markOf, mayHold, readingsOf, type DecimalMark, type Evidence } from './decimal-mark.ts';
import { exactDecimal, plainNumber, type ExactDecimal } from './exact-decimal.ts';
import { beforeMark } from './footnote-mark.ts';
import { isPlannedYear, isUnclearYear } from './head-text.ts';
import { isPartOfYear } from './part-of-year.ts';
import type { NumberForm } from './usual-number.ts';

/** What a cell of a number column is. */
export type NumberCell =
  | { kind: 'blank' }
  | { kind: 'number'; number: ExactDecimal }
  /** NO, NE, IE or C in place of a number. */
  | { kind: 'notation'; key: string }
  | { kind: 'wrong'; finding: Pick<GridFinding, 'rule' | 'value' | 'parameters'> }
  /** One of several numbers about which a person is asked once. */
  | { kind: 'asked' };

const placeholderTexts = new Set(placeholders.map((text) => text.toLowerCase()));
const isYearColumn = ({ name, type }: Column) => type !== 'double' && /(^|_)year(_|$)/.test(name);

/** Digits alone say nothing about marks; most numbers are of this kind. */
const isPlain = (text: string) => /^\d{0,15}$/.test(text) && text !== '';

/** How the texts of a field are read. */
export interface NumberDecision {
  mark?: DecimalMark | undefined;
  /** Whether it makes a difference here. */
  isNeeded: boolean;
  /** Nothing but the choice says it. */
  isChosen: boolean;
  /** The first text that says it. */
  sample?: { text: string; row: number } | undefined;
  /** What a person has to say, because nothing else does. */
  question?: GridFinding;
}

/** The numbers of one field: all its cells decide together how its texts are read. */
export class NumberField {
  readonly #column: Column;
  readonly #notations: readonly string[];
  readonly #mayHold: (value: number) => boolean;
  readonly #counts = { ',': 0, '.': 0 };
  #unclear: { text: string; row: number; of: ReadColumn; count: number } | undefined;
  readonly #samples: Partial<Record<DecimalMark, { text: string; row: number }>> = {};
  #decision: NumberDecision = { isNeeded: false, isChosen: false };

  /** `notations`: the keys that may stand in place of its number. */
  constructor(column: Column, notations: readonly string[]) {
    this.#column = column;
    this.#notations = notations;
    this.#mayHold = (value) => mayHold(column, value);
  }

  /** Looks at a cell before any is read. */
  consider(cell: GridCell, row: number, of: ReadColumn): void {
    if (typeof cell !== 'string' || isPlain(cell)) return;
    this.note(evidenceOf(readingsOf(cell, this.#column)), cell, row, of);
  }

  /** Keeps what a text says about the mark. */
  note(evidence: Evidence, cell: string, row: number, of: ReadColumn): void {
    if (evidence === ',' || evidence === '.') {
      this.#counts[evidence]++;
      this.#samples[evidence] ??= { text: cell.trim(), row };
    } else if (evidence === 'unclear') {
      this.#unclear ??= { text: cell.trim(), row, of, count: 0 };
      this.#unclear.count++;
    }
  }

  /** Counts what one more text says about the mark; false for the first that says it, which `note` keeps. */
  noteAgain(evidence: DecimalMark | 'unclear'): boolean {
    if (evidence === 'unclear') {
      if (this.#unclear) this.#unclear.count++;
      return this.#unclear !== undefined;
    }
    if (this.#samples[evidence]) this.#counts[evidence]++;
    return this.#samples[evidence] !== undefined;
  }

  /** How texts are to be read after all that was looked at; what cannot be decided is a question. */
  decision(choice: DecimalMark | undefined): NumberDecision {
    const mark = markOf(this.#counts, choice);
    const isSaid = this.#counts[','] + this.#counts['.'] > 0;
    const isNeeded = isSaid || this.#unclear !== undefined;
    if (mark) return { mark, isNeeded, isChosen: isNeeded && !isSaid, sample: this.#samples[mark] };
    if (!this.#unclear) return { isNeeded, isChosen: false };
    const { text, row, of, count } = this.#unclear;
    const readings = readingsOf(text, this.#column);
    const [comma, point] = [plainNumber(readings[',']!), plainNumber(readings['.']!)];
    const isPoint = Math.abs(Number(comma)) > Math.abs(Number(point));
    const [decimal, thousands] = isPoint ? [point, comma] : [comma, point];
    const parameters = {
      decimal: { de: decimal.replace('.', ','), en: decimal },
      thousands,
      count,
    };
    const place = { row, column: of.head, position: of.position, value: text };
    return {
      isNeeded,
      isChosen: false,
      question: { rule: 'number_decimal_unclear', ...place, parameters },
    };
  }

  settle(decision: NumberDecision): void {
    this.#decision = decision;
  }

  /** How numbers are written in a column whose unit differs by a power of ten from the wanted one. */
  formOf(power: number): NumberForm {
    return { mark: this.#decision.mark, power, mayHold: this.#mayHold };
  }

  read(cell: GridCell): NumberCell {
    const text = cellText(cell);
    if (text === undefined) return { kind: 'blank' };
    const wrong = (rule: GridFinding['rule'], parameters = {}): NumberCell => ({
      kind: 'wrong',
      finding: { rule, value: text, parameters },
    });
    if (typeof cell === 'number' || (typeof cell === 'object' && cell?.kind === 'formatted')) {
      const number = exactDecimal(text);
      return number ? { kind: 'number', number } : wrong('number_in_words');
    }
    if (typeof cell === 'object' && cell !== null) {
      if (cell.kind === 'date') return this.#day(text, wrong);
      return wrong(cell.kind === 'error' ? 'cell_error' : 'cell_uncomputed');
    }
    if (typeof cell === 'boolean') return wrong('number_in_words');
    if (isPlain(text)) return { kind: 'number', number: { digits: BigInt(text), scale: 0 } };
    const readings = readingsOf(text, this.#column);
    const evidence = evidenceOf(readings);
    if (evidence === 'none') return { kind: 'number', number: readings[',']! };
    if (evidence === 'no number') return this.#notNumber(text, wrong);
    const { mark, sample } = this.#decision;
    if (mark === undefined) return { kind: 'asked' };
    const number = readings[mark];
    if (number) return { kind: 'number', number };
    return wrong('number_decimal_mixed', { other: sample?.text ?? '', row: sample?.row ?? '' });
  }

  /** "31.12.2024" in a column of years, "1-4" that became a day, or a number such as 1.5. */
  #day(text: string, wrong: (rule: GridFinding['rule'], parameters?: object) => NumberCell): NumberCell {
    if (isConnections(this.#column)) return wrong('connections_no_number');
    const year = isYearColumn(this.#column) ? /^\d{4}(?=-)/.exec(text)?.[0] : undefined;
    return year === undefined ? wrong('number_is_day') : wrong('year_is_day', { year });
  }

  #notNumber(
    text: string,
    wrong: (rule: GridFinding['rule'], parameters?: object) => NumberCell,
  ): NumberCell {
    if (this.#notations.includes(text)) return { kind: 'notation', key: text };
    if (isErrorText(text)) return wrong('cell_error');
    if (isConnections(this.#column)) return wrong('connections_no_number');
    if (placeholderTexts.has(text.toLowerCase())) return wrong('number_placeholder');
    if (isYearColumn(this.#column)) {
      const day = calendarDay(text);
      if (day !== undefined && day !== 'unclear') return this.#day(day, wrong);
      const year = /(?<!\d)(19|20|21)\d\d(?!\d)/.exec(text.slice(0, 60))?.[0];
      // "2018/19" names two, and "2019 1)" one with a footnote
      const isOne = year !== undefined && !/\d/.test((beforeMark(text) ?? text).replace(year, ''));
      const { isYear, name } = this.#column;
      if (isYear && name === 'year' && isPlannedYear(text)) return wrong('year_planned');
      if (isYear && isPartOfYear(text)) return wrong('year_part');
      if (isOne) return wrong('year_with_words', { year });
      if (year !== undefined || isUnclearYear(text)) return wrong('year_unclear');
    }
    if (/^[+-]?[\d.,]*\d[\d.,]*$/.test(text.slice(0, 80))) return wrong('number_odd_marks');
    return wrong(/\d/.test(text) ? 'number_with_words' : 'number_in_words');
  }
}
