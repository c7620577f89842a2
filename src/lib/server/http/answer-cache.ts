import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { addressLimit } from './address-limit.ts';
import { chooseEncoding } from './compression.ts';
import { knows } from './entity-tag.ts';

/** A finished answer, ready to be written again: names and values of its headers in turn, and its bytes. */
export interface KeptAnswer {
  headers: string[];
  etag: string;
  body: Uint8Array;
}
export type KeepAnswer = (answer: KeptAnswer) => void;

/**
 * Where a request carries the wish to keep its answer from the server into Kit's `handle`. The two are built
 * apart from each other and share no module, hence a symbol of the process.
 */
export const keepAnswer = Symbol.for('quartiersmonitor.keep-answer');

declare module 'node:http' {
  interface IncomingMessage {
    [keepAnswer]?: KeepAnswer;
  }
}

const byteLimit = 64 * 2 ** 20;
/** Headers and key, roughly. */
const overheadBytes = 2048;

/**
 * Finished answers by edition, address and encoding. An answer is a pure function of these, so that a hit does no
 * work at all: it stands before Kit, whose handling of a request costs more than writing the bytes.
 */
export class AnswerCache {
  readonly #revision: () => string;
  readonly #answers = new LRUCache<string, KeptAnswer>({
    maxSize: byteLimit,
    maxEntrySize: byteLimit / 8,
    sizeCalculation: ({ body }) => body.byteLength + overheadBytes,
  });
  readonly #pending = new Map<string, Promise<KeptAnswer | undefined>>();

  /** `revision` names the state of the store: all that an answer depends on besides its address. */
  constructor(revision: () => string) {
    this.#revision = revision;
  }

  /** Answers from what is kept, or lets `next` answer and keeps what it made. */
  serve(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const url = request.url ?? '';
    if (!isRead || url.length > addressLimit) return next();
    const revision = this.#revision();
    const encoding = chooseEncoding(request.headers['accept-encoding']);
    const key = [revision, encoding, originOf(request), url].join(' ');
    const kept = this.#answers.get(key);
    if (kept) return send(request, response, kept);
    const pending = this.#pending.get(key);
    // Many ask for the same after a publication: one of them has it made.
    if (pending) return void pending.then((made) => (made ? send(request, response, made) : next()));
    const making = new Promise<KeptAnswer | undefined>((resolve) => {
      request[keepAnswer] = (answer) => {
        if (this.#revision() === revision) this.#answers.set(key, answer);
        resolve(answer);
      };
      response.once('close', () => resolve(undefined));
    });
    this.#pending.set(key, making);
    void making.then(() => this.#pending.delete(key));
    next();
  }
}

/** What absolute addresses inside an answer are made from (see the adapter's environment variables). */
function originOf({ headers }: IncomingMessage): string {
  const { ORIGIN, HOST_HEADER = 'host', PROTOCOL_HEADER = '', PORT_HEADER = '' } = process.env;
  return (
    ORIGIN ?? [HOST_HEADER, PROTOCOL_HEADER, PORT_HEADER].map((name) => headers[name.toLowerCase()]).join('|')
  );
}

function send(request: IncomingMessage, response: ServerResponse, { headers, etag, body }: KeptAnswer): void {
  if (knows(request.headers['if-none-match'], etag)) {
    response.writeHead(304, withoutBodyHeaders(headers)).end();
    return;
  }
  response.writeHead(200, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function withoutBodyHeaders(headers: string[]): string[] {
  return headers.filter((_, index) => !/^content-(?:encoding|length)$/.test(headers[index - (index % 2)]!));
}
