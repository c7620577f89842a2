import { nearestWord } from '#lib/domain/near-names.ts';
import { shorten } from '#lib/domain/page-problem.ts';
import { problemTexts } from '#lib/texts/problems.ts';
import { questionInVain } from '../known-parameters.ts';
import { HttpProblem, problemAnswer } from '../api/problem.ts';
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

/** Refuses an address of the API that asks something in vain, such as `?yaer=2023`: 400 that names what is meant. */
export function refuseQuestion({ pathname, search }: URL): Response | undefined {
  const vain = questionInVain(pathname, search);
  if (!vain) return undefined;
  const { name, isRepeated, known } = vain;
  const parameter = shorten(name);
  if (isRepeated) {
    const text = problemTexts.repeatedParameter(parameter);
    return problemAnswer(new HttpProblem(400, 'bad-parameter', text, { parameter }));
  }
  const nearest = nearestWord(known, name);
  const text = problemTexts.unknownParameter(parameter, nearest, known);
  return problemAnswer(
    new HttpProblem(400, 'unknown-parameter', text, {
      parameter,
      ...(nearest === undefined ? {} : { nearest }),
      available: known,
    }),
  );
}
