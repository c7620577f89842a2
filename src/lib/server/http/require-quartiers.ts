import { maxReportQuartiers } from '../report/interim-report.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import { loadQuartier, loadQuartierIds } from '../queries/quartiers.ts';
import { BadParameter } from './bad-parameter.ts';

/** Ids of the quartiers that a report is about: those asked for, or the first ones. Throws {@link BadParameter}. */
export async function requireQuartiers({ database }: OpenEdition, asked?: string): Promise<string[]> {
  if (asked === undefined) return loadQuartierIds(database, { offset: 0, limit: maxReportQuartiers });
  const ids = [...new Set(asked.split(','))];
  const found =
    ids.length <= maxReportQuartiers && (await Promise.all(ids.map((id) => loadQuartier(database, id))));
  if (!found || found.includes(undefined)) throw new BadParameter('quartiers', asked);
  return ids;
}
