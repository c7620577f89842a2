import type { ClaimShare, ClaimUnit } from '#lib/domain/claims/claim.ts';
import type { Step } from '#lib/domain/numbers/rounding.ts';
import type { TraceFigure } from '#lib/domain/trace-figures.ts';
import type { Language, Text } from '#lib/domain/vocabulary.ts';
import type { TraceQuestion } from '#lib/trace/trace.ts';

/** A published figure that a number of a text may state. */
export interface ClaimFigure {
  /** What it is: "Emissionen 2024". */
  name: Text;
  /** In the unit, as it may be shown: where its year is given out coarser, in those steps. */
  value: number;
  unit: ClaimUnit;
  share: ClaimShare | null;
  /** Years of which it may be said. */
  years: readonly number[];
  /** Of a change: the years it is counted from. */
  since?: readonly number[];
  /** Which words say its sign: "gesunken", or "unter dem Zielpfad". Without one the sign is left out. */
  direction?: 'change' | 'gap';
  /** Of a sum: how many quartiers are in it, of how many. */
  coverage?: { n: number; of: number };
  /** Beginnings of words, in small letters, with one of which a text means this figure rather than another. */
  words: readonly string[];
  /** Of a sector, a carrier or both, which its words name. */
  isPart?: boolean;
  /** Beginnings of words that, in the same clause, say that another figure is meant. */
  not?: readonly string[];
  /** Never meant without one of its words. */
  needsWord: boolean;
  /** Page of its calculation. */
  address: (view: { lang: Language; edition: string | null }) => string;
}

/** Beginnings of words by which a label is recognised: "Private Haushalte" by "privat" and "haushalt". */
export function wordsOf(...labels: readonly string[]): string[] {
  const words = labels.flatMap((label) => label.toLowerCase().match(/[\p{L}\d₂²]{4,}/gu) ?? []);
  // Endings change with the case.
  return [...new Set(words.map((word) => (word.length > 7 ? word.slice(0, -2) : word)))];
}

type Given = Partial<ClaimFigure> & { of?: Omit<TraceQuestion, 'figure'>; step?: Step };
/** Makes a figure of a quartier from its calculation; none of a value that there is not. */
export type AddFigure = (
  figure: TraceFigure,
  value: number | null | undefined,
  years: readonly (number | null | undefined)[],
  given?: Given,
) => void;
