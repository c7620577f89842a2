import type { RequestEvent } from '@sveltejs/kit';
import { shorten } from '#lib/domain/page-problem.ts';
import { problemTexts } from '#lib/texts/problems.ts';
import type { OpenChanges } from '../queries/edition-reader.ts';
import { requireEdition } from './api/api-route.ts';
import { HttpProblem } from './api/problem.ts';

/** What differs between the two editions that an address of the API names. Throws {@link HttpProblem}. */
export async function requireChanges(event: RequestEvent): Promise<OpenChanges> {
  const { a = '', b = '' } = event.params;
  if (a === b) throw new HttpProblem(400, 'bad-parameter', problemTexts.sameEditionTwice(shorten(a)));
  const changes = await event.locals.openChanges(a, b);
  if (changes) return changes;
  // One of them is refused with its reason; withdrawn in this very moment neither is.
  await requireEdition(event, a);
  await requireEdition(event, b);
  throw new HttpProblem(404, 'unknown-edition', problemTexts.unknownEdition(shorten(a), []));
}
