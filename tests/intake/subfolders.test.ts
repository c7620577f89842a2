import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDelivery } from '#lib/server/intake/open-delivery.ts';
import { freshPath, soundFolder } from '../fixtures/folder.ts';
import { expectGoodSentences } from './published.ts';

async function problemsOf(...paths: string[]) {
  const delivery = await openDelivery(paths);
  delivery.dispose();
  delivery.problems.forEach(expectGoodSentences);
  return delivery.problems.map(({ file, rule }) => `${file} ${rule}`);
}

function put(folder: string, ...names: string[]): void {
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), 'Quartier;Jahr;Einwohner\n');
  }
}

it('tables in folders of a folder are errors; what a folder was made from is not', async () => {
  const folder = soundFolder();
  put(folder, 'raw/zensus.csv', 'sources/raw/a.xlsx', 'printed/b.csv', 'computed/c.csv', '.git/d.csv');
  put(folder, '2024/notiz.txt');
  expect(await problemsOf(folder)).toEqual([]);
  put(folder, '2024/Netz/energie.csv', '2024/alt.numbers');
  expect(await problemsOf(folder)).toEqual([
    '2024/Netz/energie.csv subfolder_unread',
    '2024/alt.numbers subfolder_unread',
  ]);
});

it('a folder that is given by itself is read', async () => {
  const folder = soundFolder({ 'reference.csv': null });
  put(folder, 'Einwohner/Einwohner.csv');
  writeFileSync(
    join(folder, 'Einwohner/Einwohner.csv'),
    'Quartier;Jahr;Einwohner;Quelle\naltstadt;2019;1000;Amt\n',
  );
  expect(await problemsOf(folder, join(folder, 'Einwohner'))).toEqual([]);
});

it('a folder with nothing but such tables says so, and long lists end', async () => {
  const folder = freshPath('nur-unterordner');
  put(folder, ...Array.from({ length: 23 }, (_, at) => `Daten/${10 + at}.xlsx`));
  const problems = await problemsOf(folder);
  expect(problems.slice(0, 2)).toEqual(['Daten/10.xlsx subfolder_unread', 'Daten/11.xlsx subfolder_unread']);
  expect(problems.slice(20)).toEqual(['nur-unterordner more_of_these']);
});
