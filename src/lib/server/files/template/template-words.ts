import type { Language } from '#lib/domain/vocabulary.ts';
import { protectedWord } from '../../contract/protected-cells.ts';
import type { Column, Table } from '../../contract/table.ts';
import { englishHeads } from '../../intake/recognise/aliases/columns-en.ts';
import { germanHeads } from '../../intake/recognise/aliases/columns-de.ts';
import { flagWords, protectedWords } from '../../intake/recognise/aliases/words.ts';
import { headsOf } from '../../intake/recognise/head-book.ts';
import { knownWords, type KnownWords } from '../../intake/recognise/known-words.ts';
import { measureOf } from '../../intake/recognise/unit.ts';
import { labelsIn, writtenWord } from '../../intake/recognise/written-words.ts';
import type { TemplateContent } from './template-content.ts';

/** The heads and words of a template, all of which are read back as what they stand for. */
export class TemplateWords {
  readonly lang: Language;
  readonly #known: KnownWords;
  readonly #names: ReadonlyMap<string, string>;
  readonly #lists: Readonly<Record<string, readonly string[]>>;

  constructor({ sectors, carriers }: TemplateContent, lang: Language) {
    this.lang = lang;
    const named = (label: Record<Language, string>) => ({ label_de: label.de, label_en: label.en });
    this.#known = knownWords({
      // written by their ids
      quartiers: [],
      sectors: sectors.map(({ sector, label }) => ({ sector, ...named(label) })),
      carriers: carriers.map(({ carrier, label }) => ({ carrier, ...named(label) })),
    });
    this.#names = new Map([
      ...sectors.map(({ sector, label }) => [`sectors ${sector}`, label[lang]] as const),
      ...carriers.map(({ carrier, label }) => [`carriers ${carrier}`, label[lang]] as const),
    ]);
    this.#lists = {
      sectors: sectors.map(({ sector }) => sector),
      carriers: carriers.map(({ carrier }) => carrier),
    };
  }

  /** "Endenergie [MWh] *": with its unit, and a star where it may not be blank. */
  head(table: Table, column: Column): string {
    const heads = headsOf(table, column, this.lang === 'de' ? germanHeads : englishHeads);
    const measure = measureOf(column.name);
    const unit = measure && (units[this.lang][measure.name] ?? measure.name);
    return [
      heads[0] ?? column.name,
      ...(unit ? [`[${unit}]`] : []),
      ...(column.isRequired ? ['*'] : []),
    ].join(' ');
  }

  /** A value as people write it; what would be read as something else stays as it is. */
  word(table: Table, column: Column, value: string): string {
    if (value === protectedWord && table.name === 'energy') return this.protected;
    if (table.name === 'targets' && column.name === 'sectors') {
      const words = value.split(';').map((key) => this.#nameOf('sectors', key));
      return this.#means(table, column, words.join(';'), value);
    }
    return this.#means(table, column, this.#wordOf(table, column, value), value);
  }

  get protected(): string {
    return protectedWords[this.lang === 'de' ? 0 : 1]!;
  }

  flag(value: boolean): string {
    return flagWords[String(value)]![this.lang === 'de' ? 1 : 2]!;
  }

  /** Everything that a column with a closed list may hold, in its order; undefined for other columns. */
  choices(table: Table, column: Column): readonly string[] | undefined {
    if (column.type === 'boolean') return [true, false].map((value) => this.flag(value));
    const keys = column.values ?? this.#lists[column.references ?? ''];
    return keys?.map((key) => this.word(table, column, key));
  }

  /** Words that are usual in a column which may hold others, too. */
  usual(table: Table, column: Column): readonly string[] {
    const labels = labelsIn(table, column, this.lang) ?? {};
    return Object.keys(labels).map((key) => this.word(table, column, key));
  }

  #wordOf(table: Table, column: Column, value: string): string {
    if (column.references) return this.#nameOf(column.references, value);
    return writtenWord(table, column, value, this.lang);
  }

  #nameOf(list: string, key: string): string {
    return this.#names.get(`${list} ${key}`) ?? key;
  }

  #means(table: Table, column: Column, word: string, value: string): string {
    const meaning = this.#known.meaningOf(table, column, word);
    return 'value' in meaning && meaning.value === value && word.trim() === word ? word : value;
  }
}

/** Units as they stand in heads, where the contract's name is none that people write. */
const units: Record<Language, Record<string, string>> = {
  de: { t: 't CO₂e', a: 'Jahre' },
  en: { t: 't CO₂e', a: 'years' },
};
