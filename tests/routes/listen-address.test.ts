import { expect, test } from 'vitest';
import { namesNoHost, readListenAddress } from '../../src/cli/listen-address.ts';
import { freshPath } from '../fixtures/folder.ts';
import { startMonitor } from '../fixtures/monitor.ts';

test('without settings it is the usual port of this machine alone', () => {
  expect(readListenAddress({})).toEqual({ host: '127.0.0.1', port: 3000 });
});

test.each(['0', '80', '3000', '65535'])('PORT=%s is a port', (port) => {
  expect(readListenAddress({ PORT: port, HOST: '::1' })).toEqual({ host: '::1', port: Number(port) });
});

test.each(['', ' ', 'abc', '-1', '99999', '65536', ' 3000', ' 3000 x', '3000x', '3e3', '0x50', '80.5', '１'])(
  'PORT="%s" is an error in two languages',
  (port) => {
    const { de, en } = readListenAddress({ PORT: port }) as { de: string; en: string };
    expect(de).toContain(`PORT="${port}" ist kein Port`);
    expect(en).toContain(`PORT="${port}" is no port`);
  },
);

test.each(['', ' ', 'local host'])('HOST="%s" is an error, not every network of the machine', (host) => {
  expect(readListenAddress({ HOST: host })).toMatchObject({ en: expect.stringContaining('is no address') });
});

test('the command says so, starts nothing and publishes nothing', async () => {
  const store = freshPath('store');
  const { outcome } = startMonitor(store, ['serve'], 'PORT="" exec "$@"');
  const { code, stdout, stderr } = await outcome;
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringContaining('PORT="" ist kein Port'),
    expect.stringContaining('PORT="" is no port'),
  ]);
});

test.each([
  'monitor.example.de',
  'ftp://x.de',
  'https://x.de/monitor',
  'https://a@x.de',
  'https://',
  'https://x.de?a',
])('ORIGIN=%j is refused with an example', (origin) => {
  const { de, en } = readListenAddress({ ORIGIN: origin }) as { de: string; en: string };
  expect(de).toContain(`ORIGIN="${origin}" ist keine öffentliche Adresse`);
  expect(en).toContain('https://monitor.example.org');
});

test.each(['', 'https://monitor.example.de', 'http://10.0.0.1:8080/', 'https://[::1]:3000'])(
  'ORIGIN=%j is none or a possible one',
  (origin) => {
    expect(readListenAddress({ ORIGIN: origin })).toEqual({ host: '127.0.0.1', port: 3000 });
  },
);

test('HOST for every network is known in all spellings', () => {
  for (const host of ['0.0.0.0', '::', '0:0:0:0:0:0:0:0', '::0']) expect(namesNoHost(host), host).toBe(true);
  for (const host of ['127.0.0.1', '::1', 'localhost', '10.0.0.0'])
    expect(namesNoHost(host), host).toBe(false);
});
