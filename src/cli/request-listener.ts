import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { AnswerCache } from '#lib/server/http/transport/answer-cache.ts';
import { logError } from '#lib/server/http/error-log.ts';
import { settleAddress } from '#lib/server/http/transport/request-address.ts';
import { originOf, refuseHost, setOrigin } from '#lib/server/http/transport/request-origin.ts';
import { headersAt } from '#lib/server/http/transport/security-headers.ts';

/** What the adapter builds: static files and Kit. */
export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;

/** Answers requests from what is kept, else by `handler`. What is thrown is logged and answered with 500. */
export function requestListener(handler: Handler, revision: () => string): RequestListener {
  const answers = new AnswerCache(revision);
  return (request, response) => {
    const answer = async () => {
      const [path = ''] = (request.url ?? '').split('?', 1);
      for (const [name, value] of Object.entries(headersAt(path))) response.setHeader(name, value);
      response.on('timeout', endStalled);
      await handler(request, response, () => response.writeHead(404).end());
    };
    const fail = (error: unknown) => failRequest(error, request, response);
    try {
      if (refuseHost(request, response)) return;
      setOrigin(request, originOf(request));
      settleAddress(request);
      answers.serve(request, response, () => void answer().catch(fail))?.catch(fail);
    } catch (error) {
      fail(error);
    }
  };
}

function failRequest(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  logError(error, { method: request.method ?? '', path: request.url?.split('?', 1)[0] ?? '' });
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'cache-control': 'no-store' }).end();
}

/** An answer that is still being made has nothing to write yet. */
function endStalled(socket: Socket): void {
  if (socket.writableLength > 0) socket.destroy();
}
