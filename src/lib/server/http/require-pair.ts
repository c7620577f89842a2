import type { Pair } from '#lib/domain/records/pair.ts';
import { shorten } from '#lib/domain/page-problem.ts';
import { problemTexts } from '#lib/texts/problems.ts';
import { loadComparableYears } from '../queries/comparison.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import { loadPair, loadPairYear } from '../queries/pair.ts';
import { loadQuartier } from '../queries/quartiers.ts';
import { unknownQuartier } from './api/api-route.ts';
import { HttpProblem } from './api/problem.ts';
import { BadParameter } from './bad-parameter.ts';
import type { ParameterValues } from './parameters.ts';
import { missingParameter } from './read-parameters.ts';

/**
 * The two quartiers that an address of the API asks for, in a year that the edition has. Throws {@link HttpProblem} or
 * {@link BadParameter} for what there is not.
 */
export async function requirePair(
  { database, edition }: OpenEdition,
  { a, b, year }: Pick<ParameterValues, 'a' | 'b' | 'year'>,
): Promise<Pair> {
  if (a === undefined) throw missingParameter('a');
  if (b === undefined) throw missingParameter('b');
  if (!(await loadQuartier(database, a))) throw unknownQuartier(a, 'a');
  if (!(await loadQuartier(database, b))) throw unknownQuartier(b, 'b');
  if (a === b) {
    const text = problemTexts.sameQuartierTwice(shorten(a));
    throw new HttpProblem(400, 'bad-parameter', text, { parameter: 'b' });
  }
  const asked = year ?? (await loadPairYear(database, { a, b }));
  const found = asked === undefined ? undefined : await loadPair(database, { a, b }, asked);
  if (found) return found;
  const years = await loadComparableYears(database, 't_per_head');
  throw new BadParameter('year', asked ?? edition.published_at.slice(0, 4), {
    allowed: years.map((row) => row.year),
  });
}
