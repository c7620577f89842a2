import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { addressLimit } from './address-limit.ts';
import { chooseEncoding } from './compression.ts';
import { knows } from './entity-tag.ts';
import { canonicalSearch, questionInVain } from '../known-parameters.ts';
import { originOf } from './request-origin.ts';

/** A finished answer, ready to be written again: names and values of its headers in turn, and its bytes. */
export interface StoredAnswer {
  headers: string[];
  etag: string;
  body: Uint8Array;
  revision: string;
}

/** Where a request asks to keep its answer. Server and Kit are built apart, hence a symbol of the process. */
export const keepAnswer = Symbol.for('quartiersmonitor.keep-answer');

declare module 'node:http' {
  interface IncomingMessage {
    [keepAnswer]?: (answer: StoredAnswer) => void;
  }
}

const byteLimit = 64 * 2 ** 20;
/** Key, headers and what keeps them, roughly. */
const overheadBytes = 2048;
/** Answers under way that others may wait for; beyond that each is made for itself. */
const maxPending = 1_000;

/**
 * Finished answers by content of the store, address and encoding, before Kit: handling a request there costs more
 * than writing the bytes. Keys are hashes, which take the same room whatever somebody asks for.
 */
export class AnswerCache {
  readonly #revision: () => string;
  readonly #answers = new LRUCache<string, StoredAnswer>({
    maxSize: byteLimit,
    maxEntrySize: byteLimit / 8,
    sizeCalculation: ({ headers, body }) =>
      body.byteLength + headers.reduce((sum, { length }) => sum + length, overheadBytes),
  });
  readonly #pending = new Map<string, Promise<StoredAnswer | undefined>>();

  /** `revision` names the state of the store: all that an answer depends on besides its address. */
  constructor(revision: () => string) {
    this.#revision = revision;
  }

  /** What is kept and under way: how many answers, their bytes, and how many are being made. */
  get size(): { answers: number; bytes: number; pending: number } {
    return {
      answers: this.#answers.size,
      bytes: this.#answers.calculatedSize,
      pending: this.#pending.size,
    };
  }

  /** Answers from what is kept, or lets `next` answer and keeps that. Rejects if an answer cannot be written. */
  serve(request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> | void {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const url = request.url ?? '';
    if (!isRead || url.length > addressLimit || isInVain(url)) return next();
    const revision = this.#revision();
    const key = keyOf(request, url, revision);
    const kept = this.#answers.get(key);
    if (kept) return send(request, response, kept);
    const pending = this.#pending.get(key);
    // Many ask for the same after a publication: one of them has it made.
    if (pending) {
      return pending.then((made) => {
        if (!response.destroyed) return made ? send(request, response, made) : next();
      });
    }
    const making = new Promise<StoredAnswer | undefined>((resolve) => {
      request[keepAnswer] = (answer) => {
        // Whoever made it may have looked at the store a moment before us.
        if (answer.revision === revision && this.#revision() === revision) this.#answers.set(key, answer);
        resolve(answer);
      };
      response.once('close', () => resolve(undefined));
    });
    if (this.#pending.size < maxPending) {
      this.#pending.set(key, making);
      void making.then(() => this.#pending.delete(key));
    }
    next();
  }
}

/** Of all that makes one answer another one: unknown parameters and their order do not. */
function keyOf(request: IncomingMessage, url: string, revision: string): string {
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  const at = url.indexOf('?');
  const address = at === -1 ? url : url.slice(0, at) + canonicalSearch(url.slice(0, at), url.slice(at));
  return hash('sha256', [revision, encoding, originOf(request), address].join(' '), 'base64');
}

/** Refused whatever is kept: an answer to another question must not hide it. */
function isInVain(url: string): boolean {
  const at = url.indexOf('?');
  return at !== -1 && questionInVain(url.slice(0, at), url.slice(at)) !== undefined;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { headers, etag, body }: StoredAnswer,
): void {
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
