import { listLimit, type ListPart, type PartOfList } from '#lib/domain/list-part.ts';
import { BadParameter } from '../bad-parameter.ts';
import type { ParameterValues } from '../parameters.ts';

/** The part of a long list that an address asks for. Throws {@link BadParameter} if it has no row to begin after. */
export async function requirePart<Row>(
  { after, limit = listLimit }: Pick<ParameterValues, 'after' | 'limit'>,
  load: (part: ListPart) => Promise<PartOfList<Row> | undefined> | PartOfList<Row> | undefined,
): Promise<PartOfList<Row>> {
  const part = await load({ after, limit });
  if (!part) throw new BadParameter('after', after ?? '');
  return part;
}
