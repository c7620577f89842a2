import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { serve, serveOwn } from '../served.ts';

const served = serve('demo');

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks without what fetch does by itself: no unpacking, no headers of its own. */
function askAt(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const ask = (path: string, ...how: [Record<string, string>?, string?]) => askAt(served.url + path, ...how);

const page = '/quartiere/gelsenkirchen-horst';
const data = '/api/v1/quartiers/gelsenkirchen-horst/progress';
const picture = '/api/v1/charts/path.svg?quartier=gelsenkirchen-horst';
const table = '/api/v1/tables/energy.csv';

describe('every kind of answer', () => {
  test.each([page, data, picture, table, '/api/v1/openapi.json'])(
    '%s is compressed and can be asked for again',
    async (path) => {
      const plain = await ask(path);
      expect(plain.status).toBe(200);
      expect(plain.headers.vary).toBe('accept-encoding');
      expect(plain.headers['content-encoding']).toBeUndefined();
      const packed = await ask(path, { 'accept-encoding': 'gzip, deflate, br' });
      expect(packed.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(packed.body).equals(plain.body)).toBe(true);
      const zipped = await ask(path, { 'accept-encoding': 'br;q=0, gzip' });
      expect(zipped.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);

      const { etag } = packed.headers;
      expect(etag).toMatch(/^"[\w-]+"$/);
      expect(etag).not.toBe(plain.headers.etag);
      for (const known of [etag as string, `W/${etag as string}`, `"other", ${etag as string}`, '*']) {
        const again = await ask(path, { 'accept-encoding': 'br', 'if-none-match': known });
        expect(again.status, known).toBe(304);
        expect(again.body).toHaveLength(0);
        expect(again.headers.etag).toBe(etag);
      }
      expect((await ask(path, { 'if-none-match': '"other"' })).status).toBe(200);
    },
  );

  test.each([page, data, picture, table, '/healthz', '/readyz'])(
    '%s answers HEAD like GET without a body',
    async (path) => {
      const full = await ask(path);
      const head = await ask(path, {}, 'HEAD');
      expect(head.status).toBe(200);
      expect(head.body).toHaveLength(0);
      expect(head.headers['content-type']).toBe(full.headers['content-type']);
      expect(head.headers.etag).toBe(full.headers.etag);
    },
  );

  test.each([
    page,
    data,
    picture,
    table,
    '/healthz',
    '/favicon.svg',
    '/nirgendwo',
    '/api/v1/nirgendwo',
    '/quartiere/',
  ])('%s carries the security headers and no cookie', async (path) => {
    const { headers } = await ask(path);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': expect.stringContaining('camera=()') as string,
      'cross-origin-resource-policy': path.startsWith('/api/') ? 'cross-origin' : 'same-origin',
    });
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  test('pages run no inline script and fetch nothing from elsewhere', async () => {
    const { headers, body } = await ask(page);
    const policy = headers['content-security-policy'] as string;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|style-src 'self'[^;]*unsafe|https?:/);
    const html = body.toString();
    expect(html).toMatch(/<html lang="de" style="--foot: 'Ausgabe [^"]*'">/);
    expect([...html.matchAll(/<script\b[^>]*>/g)].every(([tag]) => / src="\//.test(tag))).toBe(true);
    expect(html).not.toMatch(/<style\b|\son\w+="|(?:src|href)="(?:https?:)?\/\/[^"]*\.(?:js|css|woff2)/);
    expect((await ask('/en')).body.toString()).toMatch(/<html lang="en" /);
  });

  test('data can be read by other sites and does nothing when opened as a page', async () => {
    for (const path of [data, picture, table]) {
      const { headers } = await ask(path);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
    }
  });

  test('nothing is kept unasked, a named edition neither: it may be withdrawn', async () => {
    for (const path of [data, table, picture, page, '/api/v1/measures', '/api/v1/editions']) {
      const named = `${path}${path.includes('?') ? '&' : '?'}edition=${served.editions[0]}`;
      for (const address of [path, named]) {
        const { headers } = await ask(address);
        expect(headers['cache-control'], address).toBe('no-cache');
        const again = await ask(address, { 'if-none-match': headers.etag as string });
        expect(again.status, address).toBe(304);
      }
    }
  });

  test('asked for many times at once, an answer is made once and is the same for all', async () => {
    const path = '/api/v1/charts/map.png?format=4x5';
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(path)));
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1);
    expect(answers.every(({ status, body }) => status === 200 && body.equals(answers[0]!.body))).toBe(true);
  });
});

test('an answer made for another host name is not given to anybody else', async () => {
  await ask(page, { host: 'evil.example' });
  expect((await ask(page)).body.toString()).not.toContain('evil.example');
});

describe('without a restart', () => {
  const served = serveOwn('demo');
  const ask = (path: string) => askAt(served.url + path);

  test('a new edition and the return to an older one are shown at once', async () => {
    const editionOf = async (path: string) =>
      (JSON.parse((await ask(path)).body.toString()) as { edition: string }).edition;
    const before = await ask(page);
    expect(await editionOf(data)).toBe(served.editions[0]);

    const next = await served.store.publish();
    expect(next).not.toBe(served.editions[0]);
    expect(await editionOf(data)).toBe(next);
    expect(await editionOf('/readyz')).toBe(next);
    expect(await editionOf(`${data}?edition=${served.editions[0]}`)).toBe(served.editions[0]);
    const after = await ask(page);
    expect(after.headers.etag).not.toBe(before.headers.etag);
    expect(after.body.toString()).toContain(next);

    await served.store.monitor('use', served.editions[0]!);
    expect(await editionOf(data)).toBe(served.editions[0]);
    expect(await editionOf('/readyz')).toBe(served.editions[0]);
    expect(await editionOf(`${data}?edition=${next}`)).toBe(next);
  });
});
