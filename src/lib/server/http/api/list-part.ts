import { shorten } from '#lib/domain/page-problem.ts';
import { listLimit, type ListPart, type PartOfList } from '#lib/domain/list-part.ts';
import { expectations, problemTexts } from '#lib/texts/problems.ts';
import type { ParameterValues } from '../parameters.ts';
import { HttpProblem } from './problem.ts';

/** The part of a long list that an address asks for. */
export const askedPart = ({
  after,
  limit = listLimit,
}: Pick<ParameterValues, 'after' | 'limit'>): ListPart => ({
  after,
  limit,
});

/** The part of the list. Throws {@link HttpProblem} 400 if there is none, because it has no row to begin after. */
export function requirePart<Row>(
  part: PartOfList<Row> | undefined,
  { after = '' }: ListPart,
): PartOfList<Row> {
  if (part) return part;
  const text = problemTexts.invalidParameter('after', shorten(after), expectations.after);
  throw new HttpProblem(400, 'bad-parameter', text, { parameter: 'after' });
}
