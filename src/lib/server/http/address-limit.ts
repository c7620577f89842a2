import { problemTexts } from '#lib/domain/texts/problems.ts';
import { HttpProblem, problemAnswer } from './problem.ts';
import { isDataAddress } from './security-headers.ts';

/** Longer ones are no use to anybody, and each would be kept by caches on the way. */
export const addressLimit = 2000;

/** Refuses an address beyond the limit: nothing of it is read. */
export function refuseAddress({ pathname, search }: URL): Response | undefined {
  if (pathname.length + search.length <= addressLimit) return undefined;
  const status = pathname.length > addressLimit ? 414 : 400;
  const text = problemTexts.longAddress(addressLimit);
  if (isDataAddress(pathname)) return problemAnswer(new HttpProblem(status, 'long-address', text));
  return new Response(`${text.detail.de}\n${text.detail.en}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
