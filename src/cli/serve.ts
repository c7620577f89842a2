import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import type { Store } from '#lib/server/edition/store.ts';
import { AnswerCache } from '#lib/server/http/answer-cache.ts';
import { commonHeaders } from '#lib/server/http/security-headers.ts';

/** What the adapter builds: static files and Kit. */
type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Longer than proxies keep an idle connection, so that none is closed under a request on its way. */
const keepAliveMilliseconds = 65_000;
const shutdownMilliseconds = 10_000;

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
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => resolve());
  });
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

function requestListener(handler: Handler, reader: EditionReader): RequestListener {
  const answers = new AnswerCache(() => `${reader.currentId()} of ${reader.ids().length}`);
  return (request, response) => {
    answers.serve(request, response, () => {
      for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
      handler(request, response, () => response.writeHead(404).end());
    });
  };
}
