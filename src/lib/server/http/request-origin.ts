import type { IncomingMessage, ServerResponse } from 'node:http';
import { problemTexts } from '#lib/domain/texts/problems.ts';
import { commonHeaders } from './security-headers.ts';

/** As long as the name of a host may be; whatever is longer would be kept as part of an address. */
const hostLimit = 255;

/** What absolute addresses inside an answer are made from (see the adapter's environment variables). */
export function originOf({ headers }: IncomingMessage): string {
  const { ORIGIN, HOST_HEADER = 'host', PROTOCOL_HEADER = '', PORT_HEADER = '' } = process.env;
  return (
    ORIGIN ?? [HOST_HEADER, PROTOCOL_HEADER, PORT_HEADER].map((name) => headers[name.toLowerCase()]).join('|')
  );
}

/** Refuses a request whose host is longer than any; true if it did. */
export function refuseHost(request: IncomingMessage, response: ServerResponse): boolean {
  const isLong = (request.headers.host?.length ?? 0) > hostLimit || originOf(request).length > 2 * hostLimit;
  if (!isLong) return false;
  const { detail } = problemTexts.longHost(hostLimit);
  response
    .writeHead(400, {
      ...commonHeaders,
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'close',
    })
    .end(`${detail.de}\n${detail.en}\n`);
  return true;
}
