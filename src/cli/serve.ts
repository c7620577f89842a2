import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import type { Store } from '#lib/server/edition/store.ts';
import { AnswerCache } from '#lib/server/http/answer-cache.ts';
import { logError } from '#lib/server/http/error-log.ts';
import { refuseHost } from '#lib/server/http/request-origin.ts';
import { commonHeaders } from '#lib/server/http/security-headers.ts';

/** What the adapter builds: static files and Kit. */
type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;

/** Longer than proxies keep an idle connection, so that none is closed under a request on its way. */
const keepAliveMilliseconds = 65_000;
const shutdownMilliseconds = 10_000;
/** A reader who takes nothing for so long holds a file, a compressor or an answer for nothing. */
const stalledMilliseconds = 30_000;

/**
 * Starts the server of a built program: kept answers first, then static files and Kit. Resolves with the address
 * once it listens; rejects if the port is not to be had. Ends with SIGINT or SIGTERM after the requests under way.
 */
export async function startServer(
  root: string,
  store: Store,
  { host, port }: { host: string; port: number },
): Promise<string> {
  const { handler } = (await import(pathToFileURL(join(root, 'build/handler.js')).href)) as {
    handler: Handler;
  };
  const server = createServer(requestListener(handler, new EditionReader(store)));
  server.keepAliveTimeout = keepAliveMilliseconds;
  server.timeout = stalledMilliseconds;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => resolve());
  });
  // A part of a page that fails after another one has: nobody waits for it any more, and nobody else should end for it.
  process.on('unhandledRejection', (error) => void logError(error));
  const end = () => {
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), shutdownMilliseconds).unref();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  const address = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}

/**
 * Answers requests. Whatever is thrown on the way is logged and answered with 500: the process goes on for everybody
 * else.
 */
function requestListener(handler: Handler, reader: EditionReader): RequestListener {
  const answers = new AnswerCache(() => reader.revision());
  return (request, response) => {
    const answer = async () => {
      for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
      response.on('timeout', endStalled);
      await handler(request, response, () => response.writeHead(404).end());
    };
    const fail = (error: unknown) => failRequest(error, request, response);
    try {
      if (refuseHost(request, response)) return;
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

/** An answer that is still being made has nothing to write yet; only a reader who takes nothing is sent away. */
function endStalled(socket: Socket): void {
  if (socket.writableLength > 0) socket.destroy();
}
