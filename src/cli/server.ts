import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import type { Store } from '#lib/server/edition/store.ts';
import { logError } from '#lib/server/http/error-log.ts';
import { requestListener, type Handler } from './request-listener.ts';

/** Longer than proxies keep an idle connection, so that none is closed under a request on its way. */
const keepAliveMilliseconds = 65_000;
const shutdownMilliseconds = 10_000;
/** Readers who take nothing for so long are sent away: each holds a file, a compressor or an answer. */
const stalledMilliseconds = 30_000;

/** Starts the server of a built program: kept answers, static files, Kit. SIGINT and SIGTERM end it. */
export async function startServer(
  root: string,
  store: Store,
  { host, port }: { host: string; port: number },
): Promise<string> {
  const { handler } = (await import(pathToFileURL(join(root, 'build/handler.js')).href)) as {
    handler: Handler;
  };
  const reader = new EditionReader(store);
  const server = createServer(requestListener(handler, () => reader.revision()));
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
