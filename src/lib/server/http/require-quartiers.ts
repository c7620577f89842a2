import { maxReportQuartiers } from '#lib/domain/records/report.ts';
import { problemTexts } from '#lib/texts/problems.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import { loadFoundCount, loadQuartier, loadQuartierIds } from '../queries/quartiers.ts';
import { HttpProblem } from './api/problem.ts';
import { BadParameter } from './bad-parameter.ts';

/** Ids of the quartiers that a report is about: those asked for, or the first ones. Throws {@link BadParameter}. */
export async function requireQuartiers(
  { database }: OpenEdition,
  asked?: string,
  limit: number = maxReportQuartiers.whole,
): Promise<string[]> {
  if (asked === undefined) return loadQuartierIds(database, { offset: 0, limit });
  const ids = [...new Set(asked.split(','))];
  const found = ids.length <= limit && (await Promise.all(ids.map((id) => loadQuartier(database, id))));
  if (!found || found.includes(undefined)) throw new BadParameter('quartiers', asked);
  return ids;
}

/**
 * The same for a file, which is about all quartiers unless some are asked for. Throws {@link BadParameter}, and
 * {@link HttpProblem} 400 if they are more than the file takes.
 */
export async function requireFileQuartiers(
  open: OpenEdition,
  asked: string | undefined,
  type: 'pdf' | 'docx',
): Promise<string[]> {
  const limits = { docx: maxReportQuartiers.whole, pdf: maxReportQuartiers.pdf };
  const count =
    asked === undefined ? await loadFoundCount(open.database, '') : new Set(asked.split(',')).size;
  if (count > limits[type])
    throw new HttpProblem(400, 'too-many-quartiers', problemTexts.tooManyQuartiers(count, limits, type), {
      parameter: 'quartiers',
    });
  return requireQuartiers(open, asked, limits[type]);
}
