import { hasKeys, matrixHead } from './matrix-head.ts';
import { readMatrix } from './matrix.ts';
import type { KnownSource } from './source.ts';

/**
 * The matrix of a balance after BISKO for one year, as Klimaschutz-Planer and the reports made with it print it: carriers
 * down, sectors across, or the other way round. Year and unit stand in the titles above.
 *
 * Verified against public code that reads the public dashboards of Klimaschutz-Planer: the lists of sectors (private
 * households, commerce, industry, municipal facilities) and of carriers (Strom, Heizstrom, Erdgas, Heizöl, Fernwärme,
 * Nahwärme, Biomasse, Solarthermie, Umweltwärme, Steinkohle, Braunkohle, Flüssiggas, Biogas, other ones), in MWh. Not
 * verified: a file exported from the program, as none is public; the layout is that of tables in printed balances.
 */
export const klimaschutzPlaner: KnownSource = {
  id: 'klimaschutz-planer',
  name: { de: 'Klimaschutz-Planer, Bilanz eines Jahres', en: 'Klimaschutz-Planer, balance of one year' },
  read(sheet, context) {
    const head = matrixHead(sheet, context);
    const names = head?.left.map(({ column }) => column.name) ?? [];
    const isMatrix = names.includes('sector') || names.includes('carrier');
    if (!head || !hasKeys(head) || !isMatrix || names.includes('year')) return undefined;
    return readMatrix(sheet, head, context);
  },
};
