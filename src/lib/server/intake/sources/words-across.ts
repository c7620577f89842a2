import { hasKeys, matrixHead } from './matrix-head.ts';
import { readMatrix } from './matrix.ts';
import type { KnownSource } from './source.ts';

/** Balances that have carriers or sectors as columns and years, quartiers or sectors down. It is nobody's form in particular. */
export const wordsAcross: KnownSource = {
  id: 'words-across',
  name: { de: 'Energieträger oder Sektoren als Spalten', en: 'carriers or sectors as columns' },
  read(sheet, context) {
    const head = matrixHead(sheet, context);
    return head && hasKeys(head) ? readMatrix(sheet, head, context) : undefined;
  },
};
