import {
  decomposition,
  decompositionTerms,
  type Decomposition,
  type DecompositionTerm,
} from '#lib/domain/records/decomposition.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import type { Database } from '../edition/database/database.ts';

/** Of `decomposition_between`: years and terms are columns of their own. */
export type DecompositionRow = Omit<Decomposition, 'years' | 'terms' | 'reason_texts'> &
  Record<`${DecompositionTerm}_t`, number | null> & { from_year: number | null; to_year: number | null };

/** Where the change of emissions comes from; missing terms are null (METHOD.md, section 6). Undefined: no such quartier. */
export async function loadDecomposition(
  database: Database,
  quartier: string,
  years: { from?: number | undefined; to?: number | undefined } = {},
): Promise<Decomposition | undefined> {
  const { from = null, to = null } = years;
  const [row] = await database.rows<DecompositionRow>(
    'select * from decomposition_between($quartier, $quartier, $from, $to)',
    { quartier, from, to },
  );
  return row && decompositionOf(row);
}

/**
 * The same of these quartiers, between the years that are chosen by default. All at once: most of the time goes into
 * planning the statement, so that five hundred take as long as three.
 */
export async function loadDecompositions(
  database: Database,
  quartiers: readonly string[],
): Promise<Map<string, Decomposition>> {
  const sorted = quartiers.toSorted();
  const [first, last] = [sorted[0] ?? '', sorted.at(-1) ?? ''];
  const rows = await database.rows<DecompositionRow & { quartier_id: string }>(
    `select * from decomposition_between($first, $last, null, null)
     where list_contains(string_split($quartiers, ','), quartier_id)`,
    { first, last, quartiers: quartiers.join(',') },
  );
  return new Map(rows.map((row) => [row.quartier_id, decompositionOf(row)]));
}

/** Parsing keeps of a row what the answer has, in its order. */
export function decompositionOf(row: DecompositionRow): Decomposition {
  const terms = Object.fromEntries(decompositionTerms.map((term) => [term, row[`${term}_t`]]));
  return decomposition.parse({
    ...row,
    years: row.from_year === null || row.to_year === null ? null : [row.from_year, row.to_year],
    terms,
    reason_texts: row.reasons.map(reasonText),
  });
}
