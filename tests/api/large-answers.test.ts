import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { finishAnswer } from '#lib/server/http/transport/finish-answer.ts';

const url = new URL('http://localhost/api/v1/tables/energy.csv');
const row = Buffer.from('gelsenkirchen-horst,2023,households,natural_gas,1234.5\n');
const count = 200_000;
const size = row.byteLength * count;

/** A table of 11 MB that comes in pieces, and whether it was read to its end. */
function largeAnswer() {
  let sent = 0;
  const state = { isCancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === count) return controller.close();
      controller.enqueue(Buffer.concat(Array.from({ length: 1000 }, () => row)));
      sent += 1000;
    },
    cancel() {
      state.isCancelled = true;
    },
  });
  const headers = { 'content-type': 'text/csv', 'content-length': String(size), etag: '"table"' };
  return { answer: new Response(body, { headers }), state };
}

const ask = (headers: Record<string, string>, method = 'GET') => new Request(url, { method, headers });
const refuse = () => {
  throw new Error('a large answer must not be kept');
};

test('a large table is compressed while it is sent, and not kept', async () => {
  const sent = await finishAnswer(ask({ 'accept-encoding': 'br' }), url, largeAnswer().answer, {
    keep: refuse,
  });
  expect(Object.fromEntries(sent.headers)).toMatchObject({
    'content-encoding': 'br',
    etag: '"table-br"',
    vary: 'accept-encoding',
    'cache-control': 'no-cache',
  });
  expect(sent.headers.has('content-length')).toBe(false);
  expect(brotliDecompressSync(await sent.arrayBuffer())).toHaveLength(size);
});

test('as it is, it names its length', async () => {
  const sent = await finishAnswer(ask({}), url, largeAnswer().answer, { keep: refuse });
  expect(sent.headers.get('content-length')).toBe(String(size));
  expect((await sent.arrayBuffer()).byteLength).toBe(size);
});

test.each([
  [ask({ 'if-none-match': '"table"' }), 304],
  [ask({}, 'HEAD'), 200],
])('it is not read where its bytes are not wanted', async (request, status) => {
  const { answer, state } = largeAnswer();
  const sent = await finishAnswer(request, url, answer, { keep: refuse });
  expect(sent.status).toBe(status);
  expect(sent.body).toBeNull();
  expect(state.isCancelled).toBe(true);
});
