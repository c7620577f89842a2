import type { Language } from '../vocabulary.ts';
import type { Edition } from './edition.ts';

/**
 * So many quartiers a report takes: what one answer can carry. A PDF of more than `whole` is written in sections; pages and
 * Word files are held as a whole.
 */
export const maxReportQuartiers = { whole: 60, pdf: 600 } as const;

/**
 * A text for reading on paper, told once: pages, PDF and Word are written from the same parts, so that they cannot say
 * different things. `Picture` is what a chart is to the one who writes it.
 */
export interface Report<Picture> {
  lang: Language;
  title: string;
  subtitle: string;
  edition: Pick<Edition, 'id' | 'label' | 'published_at' | 'preview'>;
  isDemo: boolean;
  /** A report of several parts has a title page and a list of contents. */
  hasContents: boolean;
  parts: ReportPart<Picture>[];
}

/** A report that is written in sections, since all of it would take too much memory. */
export interface LongReport<Picture> {
  /** Its first section. */
  front: Report<Picture>;
  /** Titles of all chapters in their order, those of `front` included. */
  chapters: readonly string[];
  /** What follows, made when it is asked for; each begins with a chapter on a new sheet. */
  sections: () => AsyncIterable<ReportPart<Picture>[]>;
}

export interface ReportColumn {
  label: string;
  isNumber?: boolean;
  /** Of its cells, where that is not the language of the report. */
  lang?: Language | undefined;
  /** Share of the width, to that of the other columns; 1 unless given. */
  share?: number;
}

export interface ReportTable {
  kind: 'table';
  caption: string;
  columns: ReportColumn[];
  /** Its cells are sentences: on narrow screens each row becomes a block. */
  isProse?: boolean;
  /** Texts as they are to be read. */
  rows: string[][];
}

export type ReportPart<Picture> =
  /** Levels as in a document: 1 is a chapter. `isOnNewSheet`: nothing stands before it on its sheet. */
  | { kind: 'heading'; level: 1 | 2; text: string; isOnNewSheet?: boolean }
  /** `to`: on the page it leads there; paper prints the text alone. */
  | { kind: 'paragraph'; text: string; style?: 'lead' | 'note' | 'strong'; to?: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'figures'; items: { label: string; value: string; beside?: string | undefined }[] }
  /** `lang` of a text, where that is not the language of the report. */
  | { kind: 'facts'; items: { term: string; text: string; lang?: Language | undefined }[] }
  | ReportTable
  /** `share` of the width of the text; all of it unless given. */
  | { kind: 'picture'; picture: Picture; share?: number };
