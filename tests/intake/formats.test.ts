import { beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import { Store } from '#lib/server/edition/store.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import { loadQuartiers } from '#lib/server/queries/quartiers.ts';
import { addRows, freshPath, sound, soundFolder } from '../fixtures/folder.ts';
import { placeOf } from './published.ts';

/** Publishes a folder and returns what was said about it and the hash of everything the edition holds. */
async function outcome(folder: string) {
  const store = new Store(freshPath('store'));
  const { report, manifest } = await publish(store, folder, { label: null, softwareVersion: 'test' });
  return { store, problems: report.problems, hash: manifest?.content_hash };
}

const windows = (text: string) => text.replaceAll('\n', '\r\n');
const oldMac = (text: string) => text.replaceAll('\n', '\r');
const mixed = (text: string) => text.replaceAll('\n', () => ['\n', '\r\n'][mixture++ % 2]!);
let mixture = 0;
const quoted = (text: string) =>
  text.replaceAll(/[^\n]+/g, (line) =>
    line
      .split(',')
      .map((field) => `"${field}"`)
      .join(','),
  );
const withoutEnd = (text: string) => text.trimEnd();
const marked = (text: string) => `\uFEFF${text}`;
/** Columns in another order: the first becomes the last. */
const turned = (text: string) => text.replaceAll(/^([^,\n]*),(.*)$/gm, '$2,$1');
/** Leaves out a column that is blank everywhere and may be missing. */
const without = (column: string) => (text: string) => {
  const at = text.split('\n')[0]!.split(',').indexOf(column);
  return text.replaceAll(/[^\n]+/g, (line) => line.split(',').toSpliced(at, 1).join(','));
};

describe('the same data in other clothes give the same edition', () => {
  let plain: Pick<Awaited<ReturnType<typeof outcome>>, 'problems' | 'hash'>;
  beforeAll(async () => {
    const { problems, hash } = await outcome(sound);
    plain = { problems, hash };
  });

  it('says nothing about sound data', () => {
    expect(plain.problems).toEqual([]);
    expect(plain.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('line ends of all kinds, byte order marks, everything quoted, columns in another order or left out', async () => {
    const folder = soundFolder(
      {
        'energy.csv': (text) => marked(windows(quoted(text))),
        'emission_factors.csv': (text) => mixed(turned(text)),
        'reference.csv': (text) => oldMac(turned(text)),
        'targets.csv': (text) => withoutEnd(marked(quoted(text))),
        'weather.csv': (text) =>
          withoutEnd(windows(text.replace('quartier_id,year', ' quartier_id , "year"'))),
        'quartiers.csv': (text) => `${without('project_title')(text)}\n\n`,
        'reported_emissions.csv': (text) => windows(`${text}\n\n`),
        'heating_shares.csv': without('source'),
        'measures.csv': without('note'),
        'programme.json': (text) => windows(marked(text)),
      },
      // DuckDB takes some of this for a pattern, a column or a text
      '-n Müllers *?[a-z]{b} \'Balance\' "2026"; -- $HOME %20 #1',
    );
    expect(await outcome(folder)).toMatchObject(plain);
  });

  it('a folder whose name looks like a column to DuckDB', async () => {
    expect(await outcome(soundFolder({}, 'year=2020'))).toMatchObject(plain);
  });

  it('line breaks, quotation marks and commas in quoted text are kept as they are', async () => {
    const folder = soundFolder({
      'quartiers.csv': (text) =>
        windows(text.replace('Altstadt', '"Alt""stadt"",\nam Fluss"')).replace('Neustadt', '"Neu\nstadt"'),
      'published_totals.csv': addRows('', 'neustadt,2019,2700,"two\n\nlines"'),
    });
    const { store, problems } = await outcome(folder);
    expect(problems.map(placeOf)).toEqual(['published_totals.csv 3 - - blank_rows']);
    const { database } = (await new EditionReader(store).open())!;
    const quartiers = await loadQuartiers(database);
    expect(quartiers.map(({ name }) => name)).toEqual(['Alt"stadt",\r\nam Fluss', 'Neu\nstadt']);
    expect(
      await database.rows(
        'select source from input.published_totals where year = 2019 and quartier_id = $q',
        { q: 'neustadt' },
      ),
    ).toEqual([{ source: 'two\n\nlines' }]);
    database.close();
  });
});
