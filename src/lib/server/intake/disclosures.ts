import type { Text } from '#lib/domain/vocabulary.ts';
import type { NameCells } from './cell-names.ts';
import { problemOf, type Problem } from './problem.ts';

/** Cells that editions together would give away, each as an error with its remedies. */
export function nameDisclosures(
  disclosures: readonly {
    cell: { quartier_id: string; year: number; sector: string; carrier: string };
    editions: readonly string[];
  }[],
  nameCells: NameCells,
): Problem[] {
  return disclosures.map(({ cell: { quartier_id, year, sector, carrier }, editions }) =>
    problemOf({
      file: 'energy.csv',
      rule: 'disclosure',
      parameters: nameCells({ quartier: quartier_id, year, sector, carrier, editions: named(editions) }),
    }),
  );
}

/** An edition that the audit could not read; a warning for whoever publishes. */
export const nameUnaudited = (edition: string): Problem =>
  problemOf({ file: 'energy.csv', rule: 'edition_not_audited', parameters: { edition } });

const named = (editions: readonly string[]): Text =>
  editions.length === 1
    ? { de: `Ausgabe ${editions[0]}`, en: `edition ${editions[0]}` }
    : { de: `den Ausgaben ${editions.join(', ')}`, en: `the editions ${editions.join(', ')}` };
