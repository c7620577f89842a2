import type { WriteSheet } from 'hucre/xlsx';
import { columnLetters } from '#lib/domain/numbers/column-letters.ts';
import { guideSheets } from '../../intake/guide-sheet.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { WorkbookSheet } from '../workbook/workbook-sheet.ts';

/** The words of drop-down lists, one list in a column of a sheet of their own: within a cell they may be 255 letters. */
export class ChoiceLists {
  readonly #lists: (readonly string[])[] = [];
  readonly #lang: Language;

  constructor(lang: Language) {
    this.#lang = lang;
  }

  /** Where a list stands, as a formula. */
  place(words: readonly string[]): string {
    const key = JSON.stringify(words);
    let at = this.#lists.findIndex((list) => JSON.stringify(list) === key);
    if (at < 0) at = this.#lists.push(words) - 1;
    const letters = columnLetters(at);
    return `${guideSheets.lists[this.#lang]}!$${letters}$1:$${letters}$${words.length}`;
  }

  finish(): WriteSheet {
    const sheet = new WorkbookSheet(
      guideSheets.lists[this.#lang],
      this.#lists.map(() => 24),
    );
    const length = this.#lists.reduce((most, list) => Math.max(most, list.length), 0);
    for (let row = 0; row < length; row++) sheet.line(this.#lists.map((list) => list[row] ?? null));
    return sheet.finish({ isHidden: true });
  }
}
