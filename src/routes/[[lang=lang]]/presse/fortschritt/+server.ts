import type { RequestHandler } from './$types';
import { kitProgresses } from '#lib/server/http/press-kit-answer.ts';

/** How far the press kit is that a page has asked for under this name. */
export const GET: RequestHandler = ({ url }) =>
  Response.json(kitProgresses.of(url.searchParams.get('progress')), {
    headers: { 'cache-control': 'no-store' },
  });
