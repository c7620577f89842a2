import type { RequestHandler } from '@sveltejs/kit';
import { shorten } from '#lib/domain/page-problem.ts';
import { problemTexts } from '#lib/texts/problems.ts';
import { HttpProblem, problemAnswer } from '#lib/server/http/api/problem.ts';

/** Programs get a problem in JSON for an address that does not exist, not the page for people. */
export const fallback: RequestHandler = ({ url }) =>
  problemAnswer(new HttpProblem(404, 'unknown-address', problemTexts.unknownAddress(shorten(url.pathname))));
