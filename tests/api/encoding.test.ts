import { expect, test } from 'vitest';
import { fileName } from '#lib/domain/file-name.ts';
import { chooseEncoding } from '#lib/server/http/transport/compression.ts';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['identity', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZIP;q=0.5', 'gzip'],
  ['br;q=0, gzip;q=0.1', 'gzip'],
  ['*', 'br'],
  ['br;q=0, *;q=0.5', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['br;q=nonsense', 'identity'],
])('Accept-Encoding %s gives %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding);
});

test('file names are of letters that every system takes', () => {
  expect(
    fileName(['Demonstrationsdaten', 'Lünen – Brambauer', null, 't je m²', 'Ausgabe 2026-1'], 'png'),
  ).toBe('demonstrationsdaten_luenen-brambauer_t-je-m2_ausgabe-2026-1.png');
  expect(fileName(['../../etc/passwd', '"; x='], 'csv')).toBe('etc-passwd_x.csv');
});
