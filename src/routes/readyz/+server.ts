import type { RequestHandler } from '@sveltejs/kit';
import { problemTexts } from '#lib/texts/problems.ts';
import { whyUnreadable } from '#lib/server/http/api/api-route.ts';
import { logError } from '#lib/server/http/error-log.ts';
import { HttpProblem, problemAnswer } from '#lib/server/http/api/problem.ts';

/** The current edition can be opened and read; a load balancer may send readers here. */
export const GET: RequestHandler = async ({ locals, request, url }) => {
  try {
    const open = await locals.open(locals.reader.currentId() ?? undefined);
    if (!open) throw whyUnreadable(locals.reader) ?? new Error('the current edition was not opened');
    await open.database.rows('select 1');
    const body = { status: 'ready', edition: open.manifest.id };
    return Response.json(body, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    if (error instanceof HttpProblem) return problemAnswer(error);
    const id = logError(error, { method: request.method, path: url.pathname });
    return problemAnswer(
      new HttpProblem(503, 'unreadable-edition', problemTexts.unreadableEdition(), { id }),
    );
  }
};
