import type { ListedEdition } from '#lib/domain/records/edition.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { problemTexts } from '#lib/texts/problems.ts';

/** So many are named where they stand beside something else; lists of editions have them all. */
const maxNamed = 5;

/** "Die Ausgabe 2026-1 wurde am 4. März 2026 zurückgezogen. Begründung: …" of each that is withdrawn. */
export const withdrawnSentences = (editions: readonly ListedEdition[], lang: Language): string[] =>
  editions
    .flatMap(({ id, withdrawn_at: at, withdrawal_reason: reason }) => {
      if (at === null) return [];
      return [problemTexts.withdrawnEdition(id, at, reason ?? '').detail[lang]];
    })
    .slice(0, maxNamed);
