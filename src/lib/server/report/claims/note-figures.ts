import { claimsIn } from '#lib/domain/claims/claims.ts';
import { pageAddress } from '#lib/domain/address.ts';
import type { WarningRow } from '#lib/domain/records/quartier-details.ts';
import { reportTexts } from '#lib/texts/index.ts';
import { wordsOf, type AddFigure } from './figure.ts';

/** Figures that the notes of the check state, such as a total that others have published: meant where a note is quoted. */
export function noteFigures(add: AddFigure, quartier: string, warnings: readonly WarningRow[]): void {
  const name = { de: reportTexts.de.sheet.notes, en: reportTexts.en.sheet.notes };
  const words = [...wordsOf(name.de), 'notes of', 'veröffentlicht', 'published'];
  for (const { text } of warnings) {
    for (const { written, unit, share, factor, sign, years } of claimsIn(text.de, 'de')) {
      for (const value of written) {
        add('emissions', (sign ?? 1) * value * factor, years, {
          unit,
          share,
          name,
          words,
          needsWord: true,
          address: (view) => pageAddress(`/quartiere/${quartier}/daten`, view),
        });
      }
    }
  }
}
