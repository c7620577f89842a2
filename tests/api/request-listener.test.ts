import { createServer, request, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { keepAnswer } from '#lib/server/http/transport/answer-cache.ts';
import { originOf } from '#lib/server/http/transport/request-origin.ts';
import { requestListener, type Handler } from '../../src/cli/request-listener.ts';

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
  listening.timeout = 300;
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

describe('what absolute addresses begin with', () => {
  afterEach(() => vi.unstubAllEnvs());

  /** What the program behind the listener is told, with these headers in the request. */
  async function toldOf(headers: Record<string, string>, environment: Record<string, string> = {}) {
    for (const name of ['ORIGIN', 'HOST_HEADER', 'PROTOCOL_HEADER', 'PORT_HEADER'])
      vi.stubEnv(name, undefined);
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    const told: { origin: string; host: string | undefined }[] = [];
    const { url, port } = await listen((asked, response) => {
      told.push({ origin: originOf(asked), host: asked.headers.host });
      response.end();
    });
    await new Promise<void>((resolve, reject) =>
      request(url, { headers }, (answer) => answer.resume().on('end', resolve))
        .on('error', reject)
        .end(),
    );
    return { ...told[0]!, here: `127.0.0.1:${port}` };
  }

  const forwarded = { HOST_HEADER: 'x-forwarded-host', PROTOCOL_HEADER: 'X-Forwarded-Proto' };

  test.each([
    ['evil.example'],
    ['evil.example:8080'],
    ['evil.example/api/v1/programme?'],
    ['evil.example#'],
    ['user@evil.example'],
  ])('not the Host that a stranger writes: %s', async (host) => {
    const told = await toldOf({
      host,
      'x-forwarded-host': host,
      'x-forwarded-proto': 'https',
      forwarded: `host=${host};proto=https`,
    });
    expect([told.origin, told.host]).toEqual([`http://${told.here}`, told.here]);
  });

  test('ORIGIN, whatever is asked', async () => {
    const environment = { ...forwarded, ORIGIN: 'https://monitor.example.de/' };
    const told = await toldOf({ host: 'evil.example', 'x-forwarded-host': 'evil.example' }, environment);
    expect(told).toMatchObject({ origin: 'https://monitor.example.de', host: 'monitor.example.de' });
    expect((await toldOf({}, { ORIGIN: '' })).origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  test('a proxy, if its headers are configured: the nearest one, and only a name', async () => {
    const ask = (host: string, proto = 'https') =>
      toldOf({ host: 'evil.example', 'x-forwarded-host': host, 'x-forwarded-proto': proto }, forwarded);
    expect((await ask('Monitor.example.de')).origin).toBe('https://monitor.example.de');
    expect((await ask('evil.example, monitor.example.de:8443', 'http, https')).origin).toBe(
      'https://monitor.example.de:8443',
    );
    expect((await ask('[::1]:3000', 'gopher')).origin).toBe('http://[::1]:3000');
    for (const host of ['x/y?', 'a@b', '', 'x'.repeat(256), 'x:99999', '-x']) {
      const { origin, here } = await ask(host);
      expect(origin).toBe(`https://${here}`);
    }
    const withPort = { ...forwarded, PORT_HEADER: 'x-forwarded-port' };
    const headers = { 'x-forwarded-host': 'monitor.example.de', 'x-forwarded-port': '8443' };
    expect((await toldOf(headers, withPort)).origin).toBe('http://monitor.example.de:8443');
  });

  test.each([
    ['::', '[::1]'],
    ['::', '127.0.0.1'],
    ['0.0.0.0', '127.0.0.1'],
  ])('behind %s the address of this machine at which somebody arrived: %s', async (everywhere, here) => {
    vi.stubEnv('ORIGIN', undefined);
    const told: string[] = [];
    const listening = createServer(
      requestListener(
        (asked, response) => {
          told.push(originOf(asked));
          response.end();
        },
        () => 'revision',
      ),
    );
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, everywhere, resolve));
    const { port } = listening.address() as AddressInfo;
    expect(await statusOf(`http://${here}:${port}`, 'evil.example')).toBe(200);
    expect(told).toEqual([`http://${here}:${port}`]);
  });
});

describe('an address has one spelling, whatever a request writes', () => {
  /** What the program behind the listener is asked for, byte for byte as a client may write it. */
  async function askedFor(target: string): Promise<string | undefined> {
    let asked: string | undefined;
    const { port } = await listen((request, response) => {
      asked = request.url;
      response.end();
    });
    await new Promise<void>((resolve, reject) =>
      request({ host: '127.0.0.1', port, path: target }, (answer) => answer.resume().on('end', resolve))
        .on('error', reject)
        .end(),
    );
    return asked;
  }

  test.each([
    ['/', '/'],
    ['/vergleich?year=2022&building_type=%C3%A4%20b', '/vergleich?year=2022&building_type=%C3%A4%20b'],
    ['/_app/immutable/a-B_c.0~1.js', '/_app/immutable/a-B_c.0~1.js'],
    ['/%76ergleic%68?year=2022', '/vergleich?year=2022'],
    ['/x/../vergleich?year=2022', '/vergleich?year=2022'],
    ['/%2e/x/%2E%2e/./vergleich', '/vergleich'],
    ['/api\\v1\\comparison?year=2022', '/api/v1/comparison?year=2022'],
    ['/vergleich#a?year=2022', '/vergleich'],
    ['/vergleich?year=2022#a', '/vergleich?year=2022'],
    ['/quartiere/%c3%a4%2fb', '/quartiere/%C3%A4%2Fb'],
    ['/%zz%2', '/%zz%2'],
    ['//evil.example/vergleich', '//evil.example/vergleich'],
    ['http://evil.example/vergleich?year=2022', '/vergleich?year=2022'],
  ])('%s', async (target, address) => {
    expect(await askedFor(target)).toBe(address);
  });

  test('so that no spelling gets the answer to another question', async () => {
    const { url } = await listen((asked, response) => {
      const body = Buffer.from(asked.url!);
      asked[keepAnswer]?.({ headers: [], etag: '"x"', body, revision: 'revision' });
      response.end(body);
    });
    const { port } = new URL(url);
    const answerTo = (target: string) =>
      new Promise<string>((resolve, reject) =>
        request({ host: '127.0.0.1', port, path: target }, (answer) =>
          answer.on('data', (body: Buffer) => resolve(String(body))),
        )
          .on('error', reject)
          .end(),
      );
    for (const path of ['/x/../vergleich', '/%76ergleich', '/api\\v1\\comparison']) {
      expect(await answerTo(`${path}?year=2020`)).toContain('2020');
      expect(await answerTo(`${path}?year=2021`)).toContain('2021');
    }
  });
});
