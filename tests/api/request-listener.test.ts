import { createServer, request, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { endStalledReaders, requestListener, type Handler } from '../../src/cli/request-listener.ts';

let server: Server | undefined;
afterEach(() => {
  vi.restoreAllMocks();
  server?.closeAllConnections();
  server?.close();
});

async function listen(handler: Handler): Promise<{ url: string; port: number; server: Server }> {
  const listening = createServer(requestListener(handler, () => 'revision'));
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, server: listening };
}

const statusOf = (url: string, host: string) =>
  new Promise<number | undefined>((resolve, reject) =>
    request(url, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end(),
  );

test('what is thrown while a request is answered ends neither the process nor other requests', async () => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { url } = await listen((asked, response) => {
    if (asked.url === '/at-once') throw new Error('at once');
    if (asked.url === '/later') return Promise.reject(new Error('later'));
    if (asked.url === '/half') {
      response.write('half');
      throw new Error('half way');
    }
    return response.end('fine');
  });
  expect((await fetch(`${url}/at-once`)).status).toBe(500);
  expect((await fetch(`${url}/later`)).status).toBe(500);
  await expect(fetch(`${url}/half`).then((answer) => answer.text())).rejects.toThrow();
  expect(await (await fetch(`${url}/fine`)).text()).toBe('fine');
  const said = log.mock.calls.map(([line]) => JSON.parse(String(line)) as { message: string; path: string });
  expect(said.map(({ message, path }) => `${path} ${message}`)).toEqual([
    '/at-once at once',
    '/later later',
    '/half half way',
  ]);
});

test('a host of more than 255 characters is refused before anything is done', async () => {
  const handler = vi.fn<Handler>((_, response) => response.end());
  const { url } = await listen(handler);
  expect(await statusOf(url, 'x'.repeat(255))).toBe(200);
  for (const length of [256, 4_000, 15_000]) expect(await statusOf(url, 'x'.repeat(length))).toBe(400);
  expect(handler).toHaveBeenCalledTimes(1);
});

test('a reader who takes nothing is sent away, one who waits for an answer is not', async () => {
  const {
    url,
    port,
    server: listening,
  } = await listen(async (asked, response) => {
    if (asked.url === '/slow') {
      await new Promise((done) => setTimeout(done, 900));
      response.end('slow');
    } else {
      // More than all buffers between here and there.
      response.write(Buffer.alloc(20 * 2 ** 20));
    }
  });
  endStalledReaders(listening, 300);
  const gone = new Promise<void>((resolve) => {
    listening.once('connection', (socket) => socket.once('close', () => resolve()));
  });
  const stalled = connect(port, '127.0.0.1');
  stalled.on('error', () => {});
  stalled.pause();
  stalled.write('GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await gone;
  stalled.destroy();
  expect(await (await fetch(`${url}/slow`)).text()).toBe('slow');
});
