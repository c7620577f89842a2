import type { IncomingMessage, ServerResponse } from 'node:http';
import { problemTexts } from '#lib/texts/problems.ts';
import { commonHeaders } from './security-headers.ts';

const hostLimit = 255;

/** A name or an address as it stands in a Host header, with its port or without. */
const authority = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** Where a request keeps its origin: its connection may be gone. Server and Kit are built apart, hence a symbol. */
const knownOrigin = Symbol.for('quartiersmonitor.origin');

declare module 'node:http' {
  interface IncomingMessage {
    [knownOrigin]?: string;
  }
}

/**
 * What absolute addresses inside an answer begin with, for example `http://127.0.0.1:3000`: ORIGIN if it is set; else
 * what the headers say that HOST_HEADER, PROTOCOL_HEADER and PORT_HEADER name, which a proxy of our own has to set;
 * else plain http on the address at which this connection arrived. That is right also behind 0.0.0.0, `::` or port 0,
 * and nothing that a stranger may write into a request becomes part of an answer or of the name of a kept one.
 */
export function originOf(request: IncomingMessage): string {
  return (request[knownOrigin] ??= findOrigin(request));
}

function findOrigin({ headers, socket }: IncomingMessage): string {
  const configured = configuredOrigin(process.env);
  if (configured !== undefined) return configured;
  const { HOST_HEADER, PROTOCOL_HEADER, PORT_HEADER } = process.env;
  const said = (name: string | undefined) => lastOf(name ? headers[name.toLowerCase()] : undefined);
  const protocol = said(PROTOCOL_HEADER).toLowerCase() === 'https' ? 'https' : 'http';
  const host = said(HOST_HEADER);
  if (!authority.test(host) || host.length > hostLimit) return `${protocol}://${listeningAt(socket)}`;
  const port = said(PORT_HEADER);
  const isPort = /^\d{1,5}$/.test(port) && !/:\d+$/.test(host);
  const origin = `${protocol}://${host}${isPort ? `:${port}` : ''}`;
  return URL.canParse(origin) ? new URL(origin).origin : `${protocol}://${listeningAt(socket)}`;
}

/** ORIGIN of an environment; undefined if it is not set. */
export const configuredOrigin = ({ ORIGIN }: NodeJS.ProcessEnv) =>
  ORIGIN && URL.canParse(ORIGIN) ? new URL(ORIGIN).origin : undefined;

/** Whether ORIGIN of an environment is unset or empty, or a scheme and a host without anything behind them. */
export const isOriginSound = ({ ORIGIN = '' }: NodeJS.ProcessEnv): boolean =>
  ORIGIN === '' || (/^https?:\/\/[^/?#@\s]+\/?$/i.test(ORIGIN) && URL.canParse(ORIGIN));

/** The address of this machine to which the client connected; IPv6 in brackets, IPv4 as such, port 80 left out. */
function listeningAt({ localAddress, localPort }: IncomingMessage['socket']): string {
  if (localAddress === undefined || localPort === undefined) return 'localhost';
  const address = localAddress.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  const host = address.includes(':') ? `[${address}]` : address;
  return localPort === 80 ? host : `${host}:${localPort}`;
}

/** Of a header that several proxies have extended, what the nearest one wrote. */
function lastOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value.join(',') : (value ?? '')).split(',').at(-1)!.trim();
}

/** Where the adapter finds the protocol of a request unless PROTOCOL_HEADER says: forms are taken from our own pages only. */
export const protocolHeader = 'x-quartiersmonitor-protocol';

/** Takes what a stranger wrote into Host out of a request: an address made of it could lead to another path. */
export function setOrigin({ headers }: IncomingMessage, origin: string): void {
  const { protocol, host } = new URL(origin);
  const { HOST_HEADER, PROTOCOL_HEADER, PORT_HEADER } = process.env;
  headers.host = host;
  headers[protocolHeader] = protocol.slice(0, -1);
  if (HOST_HEADER) headers[HOST_HEADER.toLowerCase()] = host;
  if (PROTOCOL_HEADER) headers[PROTOCOL_HEADER.toLowerCase()] = protocol.slice(0, -1);
  if (PORT_HEADER) delete headers[PORT_HEADER.toLowerCase()];
}

/** Refuses a request whose host is longer than any; true if it did. */
export function refuseHost(request: IncomingMessage, response: ServerResponse): boolean {
  if ((request.headers.host?.length ?? 0) <= hostLimit) return false;
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
