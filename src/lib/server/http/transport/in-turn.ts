import type { RequestEvent } from '@sveltejs/kit';
import { BusyError, retrySeconds } from '../../files/work-queue.ts';
import { lineOf } from './long-work.ts';

/**
 * Makes an answer when its turn comes; most come at once. Where the line is full, `locals.isBusy` tells pages and data
 * to refuse. A client that has gone meanwhile gets nothing made.
 */
export async function inTurn(
  event: RequestEvent,
  { isCurrent }: { isCurrent: boolean },
  answer: () => Promise<Response>,
): Promise<Response> {
  const line = lineOf(event, isCurrent);
  if (!line) return answer();
  let leave: () => void;
  try {
    leave = await line.enter();
  } catch (error) {
    if (!(error instanceof BusyError)) throw error;
    event.locals.isBusy = true;
    const refusal = await answer();
    refusal.headers.set('retry-after', String(retrySeconds));
    return refusal;
  }
  try {
    return event.request.signal.aborted ? new Response(null, { status: 503 }) : await answer();
  } finally {
    leave();
  }
}
