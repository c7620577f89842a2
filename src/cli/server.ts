import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { removeLeftUploads } from '#lib/server/http/uploads/upload-folder.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import type { Store } from '#lib/server/edition/store.ts';
import { logError } from '#lib/server/http/error-log.ts';
import { protocolHeader } from '#lib/server/http/transport/request-origin.ts';
import { requestListener, type Handler } from './request-listener.ts';

/** Longer than proxies keep an idle connection, so that none is closed under a request on its way. */
const keepAliveMilliseconds = 65_000;
const shutdownMilliseconds = 10_000;
/** Readers who take nothing for so long are sent away: each holds a file, a compressor or an answer. */
const stalledMilliseconds = 30_000;

/** The largest form: a file to be checked, with what a browser writes around it. */
const bodyLimit = '13M';

/** What the adapter built. It reads its settings from the environment when it is loaded. */
async function loadHandler(root: string): Promise<Handler> {
  const { PROTOCOL_HEADER } = process.env;
  process.env.BODY_SIZE_LIMIT ||= bodyLimit;
  process.env.PROTOCOL_HEADER ||= protocolHeader;
  const module = (await import(pathToFileURL(join(root, 'build/handler.js')).href)) as { handler: Handler };
  if (PROTOCOL_HEADER === undefined) delete process.env.PROTOCOL_HEADER;
  else process.env.PROTOCOL_HEADER = PROTOCOL_HEADER;
  return module.handler;
}

/** Starts the server of a built program: kept answers, static files, Kit. SIGINT and SIGTERM end it. */
export async function startServer(
  root: string,
  store: Store,
  { host, port }: { host: string; port: number },
): Promise<string> {
  removeLeftUploads();
  const handler = await loadHandler(root);
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
