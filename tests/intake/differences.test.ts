import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withBase, withPublicPart } from '../../src/cli/base-edition.ts';
import { check } from '../../src/cli/check.ts';
import { publish } from '../../src/cli/publish.ts';
import { Store } from '#lib/server/edition/store.ts';
import type { TableDifferences } from '#lib/server/intake/differences.ts';
import { freshPath, setField, soundFolder } from '../fixtures/folder.ts';

const release = { label: null, softwareVersion: 'test' };

/** The sound programme published, with 1,000 MWh of electricity in 2019 withheld because there are two connections. */
async function published() {
  const store = new Store(freshPath('store'));
  const folder = soundFolder({ 'energy.csv': setField(3, 'connections', '2') });
  const { manifest } = await publish(store, folder, release);
  const rows = readFileSync(join(folder, 'energy.csv'), 'utf8').trimEnd().split('\n');
  return { store, id: manifest!.id, folder, rows };
}

type Published = Awaited<ReturnType<typeof published>>;

async function compare(
  { store, id }: Published,
  text: string,
  { isPublic = false, name = 'energy' } = {},
): Promise<TableDifferences> {
  const path = freshPath(`${name}.csv`);
  writeFileSync(path, text);
  const { differences, problems } = isPublic
    ? await withPublicPart(store, id, (basePart) => check(path, () => {}, { basePart, compares: true }))
    : await withBase(store, id, (base) => check(path, () => {}, { base, compares: true }));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(differences!.map(({ table }) => table)).toEqual([name]);
  return differences![0]!;
}

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
const wordsOf = (rows: TableDifferences['added']) => rows.map(({ key }) => key.map(({ de }) => de).join(' '));

describe('what a file would change', () => {
  it('is nothing for the file that the edition was made of, however its numbers are written', async () => {
    const edition = await published();
    const text = lines(...edition.rows.map((row) => row.replace(',4000,', ',4000.0,')));
    const { counts } = await compare(edition, text);
    expect(counts).toEqual({ same: 30, changed: 0, added: 0, absent: 0, protected: 0 });
  });

  it('is named cell by cell: before, after, relative change and place', async () => {
    const edition = await published();
    const [head, gas] = edition.rows;
    const text = lines(head!, gas!.replace(',4000,', ',4400,').replace('billed', 'measured'));
    const { counts, cells, changed, words, absent } = await compare(edition, text);
    expect(counts).toEqual({ same: 0, changed: 1, added: 0, absent: 2, protected: 0 });
    expect(cells).toEqual({ numbers: 1, words: 1 });
    const key = ['Altstadt', '2019', 'Haushalte', 'Erdgas'].map((word) => ({ de: word, en: word }));
    key[2]!.en = 'Households';
    key[3]!.en = 'Natural gas';
    const place = { file: 'energy.csv', row: 2 };
    expect(changed).toEqual([
      {
        key,
        column: 'energy_mwh',
        label: { de: 'Endenergie [MWh]', en: 'Final energy [MWh]' },
        before: 4000,
        after: 4400,
        jump: 10,
        place: { ...place, position: 4 },
      },
    ]);
    expect(words).toEqual([
      {
        key,
        column: 'basis',
        label: { de: 'Grundlage', en: 'Origin' },
        before: { de: 'abgerechnet', en: 'billed' },
        after: { de: 'gemessen', en: 'measured' },
        count: 1,
        place: { ...place, position: 7 },
      },
    ]);
    // only of the same quartier and year
    expect(wordsOf(absent)).toEqual(['Altstadt 2019 Haushalte Strom', 'Altstadt 2019 Haushalte Heizöl']);
  });

  it('lists what a row would lose because its file has no column for it', async () => {
    const edition = await published();
    const [head, gas, electricity] = edition.rows;
    const without = (line: string) => line.split(',').slice(0, 7).join(',') + `,${line.split(',').at(-1)!}`;
    const { counts, cells, changed, words } = await compare(
      edition,
      lines(without(head!), without(gas!), without(electricity!)),
    );
    expect(counts).toMatchObject({ same: 0, changed: 2 });
    expect([cells, changed]).toEqual([{ numbers: 0, words: 4 }, []]);
    // once for all rows, and not row by row
    expect(words.map(({ column, after, count, place }) => [column, after, count, place.row])).toEqual([
      ['basis', null, 2, 2],
      ['quality', null, 2, 2],
    ]);
  });

  it('is a number where a year differs, on which figures depend', async () => {
    const edition = await published();
    const [head, target] = readFileSync(join(edition.folder, 'targets.csv'), 'utf8').split('\n');
    const text = lines(head!, target!.replace('2019,2019', '2019,2020'));
    const { cells, changed } = await compare(edition, text, { name: 'targets' });
    expect(cells).toEqual({ numbers: 1, words: 0 });
    // no percent of a year
    expect(changed.map(({ column, before, after, jump }) => [column, before, after, jump])).toEqual([
      ['base_year_to', { de: '2019', en: '2019' }, { de: '2020', en: '2020' }, null],
    ]);
  });

  it('counts rows that are new, past blank rows of the file', async () => {
    const edition = await published();
    const [head, gas] = edition.rows;
    const added = 'altstadt,2019,municipal,natural_gas,700,,final,billed,A,30,grid operator';
    const { counts, added: rows } = await compare(edition, lines(head!, gas!, '', added));
    expect(counts).toMatchObject({ same: 1, added: 1 });
    expect(rows.map(({ place }) => place)).toEqual([{ file: 'energy.csv', row: 4 }]);
    // nobody can judge a new row without its numbers
    expect(rows[0]!.numbers.map(({ label, value }) => [label.de, value])).toEqual([
      ['Endenergie [MWh]', 700],
      ['Anschlüsse', 30],
    ]);
  });

  it.each([1000, 1001])('is never told of a withheld cell, here for %i MWh', async (mwh) => {
    const edition = await published();
    const [head, , electricity] = edition.rows;
    const text = lines(head!, electricity!.replace(',1000,', `,${mwh},`));
    const { counts, protected: rows, ...rest } = await compare(edition, text, { isPublic: true });
    expect(counts).toEqual({ same: 0, changed: 0, added: 0, absent: 2, protected: 1 });
    expect(wordsOf(rows)).toEqual(['Altstadt 2019 Haushalte Strom']);
    expect(JSON.stringify(rest)).not.toContain('1000');
    const own = await compare(edition, text);
    expect(own.counts).toMatchObject(mwh === 1000 ? { same: 1, changed: 0 } : { same: 0, changed: 1 });
  });
});
