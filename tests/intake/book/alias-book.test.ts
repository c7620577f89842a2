import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/cli/check.ts';
import { publish } from '../../../src/cli/publish.ts';
import { Store } from '#lib/server/edition/store.ts';
import { AliasBook, type BookEntry } from '#lib/server/intake/book/alias-book.ts';
import { readBook, writeBook } from '#lib/server/intake/book/book-file.ts';
import { entryOf, type GivenEntry } from '#lib/server/intake/book/given-entry.ts';
import { unknownIn } from '#lib/server/intake/book/unknown.ts';
import { freshPath, soundFolder } from '../../fixtures/folder.ts';
import { runMonitor } from '../../fixtures/monitor.ts';
import { recognise, recogniseText, recognisedIn, rowsOfText, sheetOf, shown } from '../recognise/grids.ts';
import { expectGoodSentences } from '../published.ts';

const stamp = { confirmed_on: '2026-11-29', by: 'Erika Muster' };
const names = {
  quartiers: [{ quartier_id: 'horst', name: 'Horst', municipality: 'Gelsenkirchen' }],
  sectors: [],
  carriers: [],
};
const nobody = new AliasBook('Netz Horst', []);

/** Entries as somebody confirms them; a problem is its rule. */
function confirmed(...given: GivenEntry[]): AliasBook {
  const entries = given.map((one) => entryOf(one, nobody, names, stamp));
  return new AliasBook('Netz Horst', entries as BookEntry[]);
}
const problemOfEntry = (kind: GivenEntry['kind'], text: string, book = nobody) => {
  const problem = entryOf({ kind, text }, book, names, stamp);
  if (!('rule' in problem)) return ['confirmed'];
  expectGoodSentences(problem);
  return [problem.rule, problem.text.de, problem.hint.de];
};

const book = confirmed(
  { kind: 'column', text: 'Arbeit=energy_mwh' },
  { kind: 'unit', text: 'Arbeit=kWh' },
  { kind: 'word', text: 'HH=households' },
  { kind: 'word', text: 'H-Gas=natural_gas' },
  { kind: 'word', text: 'k.A.=notation:NE' },
  { kind: 'decimal', text: ',' },
);

const sheet = `
Quartier;Jahr;Sektor;Energieträger;Arbeit;Status;Quelle
horst;2023;HH;H-Gas;12.500;endgültig;x
horst;2024;Private Haushalte;Erdgas;k.A.;vorläufig;x`;

describe('an alias book', () => {
  it('reads what it confirms, and the reading says what came from it', () => {
    expect(recogniseText(sheet).errors).toEqual(['E1 column_unknown']);
    const { tables, errors } = recogniseText(sheet, { choice: { book } });
    expect(errors).toEqual([]);
    expect(shown(tables[0], ['year', 'sector', 'carrier', 'energy_mwh', 'notation'])).toEqual([
      '2023|households|natural_gas|12.5|',
      '2024|households|natural_gas||NE',
    ]);
    expect(recognisedIn(tables[0]).at(-1)).toBe(
      'Aus dem Aliasbuch „Netz Horst“: Spalte „Arbeit“ = Endenergie [MWh]; Einheit von „Arbeit“ = kWh; Dezimalkomma; Sektor „HH“ = Haushalte; Energieträger „H-Gas“ = Erdgas; Kürzel statt Zahl „k.A.“ = NE',
    );
  });

  it('that is not needed changes nothing and is not mentioned', () => {
    const plain =
      'Quartier;Jahr;Sektor;Energieträger;Endenergie [MWh];Status;Quelle\nhorst;2023;GHD;Erdgas;7;endgültig;x';
    const { tables, findings } = recogniseText(plain, { choice: { book } });
    expect(findings).toEqual([]);
    expect(tables[0]!.confirmed).toEqual([]);
    expect(recognisedIn(tables[0])).toEqual(recognisedIn(recogniseText(plain).tables[0]));
  });

  it('says which table a sheet is', () => {
    const cells = rowsOfText('Quartier;Jahr;Emissionen [t];Quelle;Sektor\nhorst;2023;7;x;Verkehr');
    const named = (given: AliasBook) =>
      recognise([sheetOf(cells, { name: 'Blatt 7' })], { choice: { book: given } }).tables[0]!.table.name;
    expect(named(nobody)).toBe('reported_emissions');
    expect(named(confirmed({ kind: 'table', text: 'Blatt 7=published_totals' }))).toBe('published_totals');
  });

  it('never goes before a name of the programme: the error names both', () => {
    const own = { ...names, sectors: [{ sector: 'hh', label_de: 'HH', label_en: 'HH' }] };
    const { errors, problems } = recogniseText(sheet, { choice: { book }, known: own });
    expect(errors).toEqual(['C2 book_contradicts_name']);
    expect(problems[0]!.text.de).toBe('„HH“ in „Sektor“ heißt hier schon HH, das Aliasbuch sagt Haushalte.');
  });

  it('and the file: a title with another unit than the book is an error that names both', () => {
    const { errors, problems } = recogniseText(`Angaben in MWh\n${sheet.trimStart()}`, { choice: { book } });
    expect(errors).toEqual(['E2 unit_twofold']);
    expect(problems.find(({ rule }) => rule === 'unit_twofold')!.text.de).toBe(
      'Für „Arbeit“ sind zwei Einheiten genannt: MWh und kWh.',
    );
  });
});

describe('confirming', () => {
  it('takes columns, words, units, tables and the mark', () => {
    expect(book.entries[2]).toEqual({
      kind: 'word',
      table: '',
      column: 'sector',
      given: 'HH',
      means: 'households',
      ...stamp,
    });
    for (const [kind, text] of [
      ['column', 'Art=weather.kind'],
      ['word', 'Horst-Süd=horst'],
      ['word', 'fertiggestellt=measures.status:completed'],
      ['word', 'a=b=households'],
      ['table', 'Tabelle1=energy'],
    ] as const)
      expect([text, problemOfEntry(kind, text)]).toEqual([text, ['confirmed']]);
  });

  it('refuses what there is not, with the list of what there is', () => {
    const [rule, text, hint] = problemOfEntry('word', 'HH=sector:household');
    expect([rule, text]).toEqual([
      'book_means_unknown',
      '„HH“ kann nicht „household“ heißen: Das gibt es hier nicht.',
    ]);
    expect(hint).toBe('Erlaubt sind: households, services, industry, municipal, transport.');
    expect(problemOfEntry('column', 'Arbeit=energy_kwh')[0]).toBe('book_means_unknown');
    expect(problemOfEntry('column', 'Arbeit=energy.population')[2]).toBe(
      'Erlaubt sind: quartier_id, year, sector, carrier, energy_mwh, notation, status, basis, quality, connections, source.',
    );
    expect(problemOfEntry('unit', 'Arbeit=PJ')[0]).toBe('book_means_unknown');
    expect(problemOfEntry('table', 'Tabelle1=energie')[0]).toBe('book_means_unknown');
    expect(problemOfEntry('decimal', ';')[0]).toBe('book_means_unknown');
    expect(problemOfEntry('column', '=energy_mwh')[0]).toBe('book_blank');
  });

  it('asks which column is meant where a key is in several', () => {
    expect(problemOfEntry('word', 'Strecke=transport').slice(0, 2)).toEqual([
      'book_means_unclear',
      '„transport“ gibt es in mehreren Spalten: group, sector.',
    ]);
    expect(problemOfEntry('word', 'Strecke=sector:transport')).toEqual(['confirmed']);
  });

  it('refuses another meaning for what the contract or the book has already, naming both', () => {
    expect(problemOfEntry('column', 'Verbrauch=connections')[1]).toBe(
      '„Verbrauch“ heißt im Datenvertrag schon energy_mwh und kann nicht connections heißen.',
    );
    expect(problemOfEntry('column', 'year=energy_mwh')[1]).toContain('schon year');
    expect(problemOfEntry('word', 'GHD=households')[1]).toContain('schon services');
    expect(problemOfEntry('word', 'households=services')[1]).toContain('schon households');
    expect(problemOfEntry('word', 'Horst=sector:services')).toEqual(['confirmed']);
    expect(problemOfEntry('unit', 'Arbeit [MWh]=kWh')[0]).toBe('book_contradicts');
    expect(problemOfEntry('table', 'Endenergie=measures')[1]).toContain('schon energy');
    expect(problemOfEntry('word', 'hh=services', book)[1]).toBe(
      '„hh“ steht mit zwei Bedeutungen im Aliasbuch: households und services.',
    );
  });
});

describe('the file of a book', () => {
  const path = () => join(freshPath('aliases'), '..', 'netz-horst.csv');

  it('is a CSV that spreadsheets open, and is read back the same, also as German Excel saves it', async () => {
    const at = path();
    const entries = [...book.entries, ...confirmed({ kind: 'word', text: '"HH", alle=households' }).entries];
    writeBook(at, 'Netz Horst', entries);
    const text = readFileSync(at, 'utf8');
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFForganisation,kind,table,column,given,means,confirmed_on,by',
      'Netz Horst,column,,,Arbeit,energy_mwh,2026-11-29,Erika Muster',
    ]);
    const read = await readBook(at);
    expect([read.problems, read.book!.organisation, read.book!.entries]).toEqual([[], 'Netz Horst', entries]);
    const german = `${'organisation;kind;table;column;given;means;confirmed_on;by'}\r\nNetz Straße;word;;sector;Büro;services;29.11.2026;\r\n`;
    writeFileSync(at, Buffer.from(german, 'latin1'));
    expect((await readBook(at)).book!.entries[0]).toMatchObject({ given: 'Büro', means: 'services' });
  });

  it.each([
    ['Netz,column,,,Arbeit,energy_kwh,,', 'netz.csv 2 F2 book_means_unknown'],
    ['Netz,spalte,,,Arbeit,energy_mwh,,', 'netz.csv 2 B2 book_kind'],
    ['Netz,word,,sector,GHD,households,,', 'netz.csv 2 F2 book_contradicts'],
    ['Netz,word,,sektor,HH,households,,', 'netz.csv 2 D2 book_means_unknown'],
    ['Netz,word,,status,HH,,,', 'netz.csv 2 F2 book_blank'],
    ['Netz,unit,,,Arbeit,kWh,,\nAndere,unit,,,Leistung,kWh,,', 'netz.csv 3 A3 book_organisation'],
    ['Netz,unit,,,Arbeit,kWh,,\nNetz,unit,,,ARBEIT,MWh,,', 'netz.csv 3 F3 book_twice'],
  ])('with a faulty row is refused, and the row named: %s', async (row, place) => {
    const at = join(freshPath('x'), '..', 'netz.csv');
    writeFileSync(at, `organisation,kind,table,column,given,means,confirmed_on,by\n${row}\n`);
    const { book: none, problems } = await readBook(at);
    problems.forEach(expectGoodSentences);
    expect(none).toBeUndefined();
    expect(problems.map(({ file, row: line, cell, rule }) => `${file} ${line} ${cell} ${rule}`)).toEqual([
      place,
    ]);
  });

  it('that is none is refused', async () => {
    const at = join(freshPath('x'), '..', 'netz.csv');
    writeFileSync(at, 'a,b\n1,2\n');
    expect((await readBook(at)).problems.map(({ rule }) => rule)).toEqual(['book_header']);
  });
});

/** The balance of the sound programme with heads and words of its own. */
const ownWords = (text: string) =>
  text.replace('energy_mwh', 'Arbeit').replaceAll('households', 'HH').replaceAll('natural_gas', 'H-Gas');

describe('a delivery', () => {
  it('is read with the book, and the edition records which entries were needed', async () => {
    const folder = soundFolder({ 'energy.csv': ownWords });
    mkdirSync(join(folder, '..', 'store'));
    const at = join(folder, '..', 'netz-horst.csv');
    writeBook(at, 'Netz Horst', [
      ...confirmed(
        { kind: 'column', text: 'Arbeit=energy_mwh' },
        { kind: 'unit', text: 'Arbeit=MWh' },
        { kind: 'word', text: 'HH=households' },
        { kind: 'word', text: 'H-Gas=natural_gas' },
        { kind: 'word', text: 'Kohle=hard_coal' },
      ).entries,
    ]);
    const choice = { book: (await readBook(at)).book!, decimal: '.' as const };
    const store = new Store(join(folder, '..', 'store'));
    const { report, manifest } = await publish(store, folder, {
      label: null,
      softwareVersion: 'test',
      choice,
    });
    expect(report.problems.map(({ rule }) => rule)).toEqual([]);
    const reading = manifest!.readings!.find(({ table }) => table === 'energy')!;
    expect(reading.confirmed.map(({ kind, given, means }) => `${kind} ${given} = ${means}`)).toEqual([
      'column Arbeit = energy_mwh',
      'unit Arbeit = MWh',
      'word HH = households',
      'word H-Gas = natural_gas',
    ]);
    expect(JSON.stringify(manifest)).not.toContain('Erika');
    expect(manifest!.inputs).toContainEqual(
      expect.objectContaining({ file: 'aliases/netz-horst.csv', sha256: choice.book.file!.sha256, rows: 5 }),
    );
  });

  it('without it is refused, and what is unknown is listed with proposals', async () => {
    const folder = soundFolder({ 'energy.csv': (text) => ownWords(text).replaceAll(',', ';') });
    const { isSound } = await check(folder);
    expect(isSound).toBe(false);
    const { unknown } = await unknownIn([folder], {});
    expect(
      unknown.map(({ file, row, kind, given, proposals, likely }) =>
        [file, row, kind, given, likely ? 'likely' : 'possible', proposals.slice(0, 3).join()].join(' '),
      ),
    ).toEqual([
      'energy.csv 1 column Arbeit likely energy_mwh',
      'energy.csv 2 word HH possible households,services,industry',
      'energy.csv 2 word H-Gas likely natural_gas',
    ]);
  });
});

it('names sheets without a table, which nobody has understood', async () => {
  const rows = [
    ['Quartier', 'Jahr', 'Einwohner', 'Quelle'],
    ['altstadt', 2019, 1000, 'Amt'],
  ];
  const workbook = freshPath('zwei.xlsx');
  writeFileSync(
    workbook,
    await writeXlsx({
      sheets: [
        { name: 'Bezugsgrößen', rows },
        {
          name: 'Heizung',
          rows: [
            ['Kessel', 'Baujahr'],
            ['Schule', 'alt'],
          ],
        },
      ],
    }),
  );
  const found = async (path: string) => {
    const { unknown, unread } = await unknownIn([path], {});
    return { unknown, unread: unread.map(({ sheet, rule }) => `${sheet} ${rule}`) };
  };
  expect(await found(workbook)).toEqual({ unknown: [], unread: ['Heizung sheet_without_table'] });
  const text = freshPath('brief.csv');
  writeFileSync(text, 'Guten Tag;anbei\ndie Zahlen;12\n');
  expect(await found(text)).toEqual({ unknown: [], unread: ['null table_not_found'] });
  expect(await found(freshPath('fehlt.csv'))).toEqual({ unknown: [], unread: ['null path_missing'] });
});

describe('monitor map', () => {
  it('lists, confirms, and is then understood by check --as', async () => {
    const folder = soundFolder({ 'energy.csv': (text) => ownWords(text).replaceAll(',', ';') });
    const store = freshPath('store');
    const file = join(folder, 'energy.csv');
    const book = ['--as', 'Netz Horst'];
    const asked = await runMonitor(store, 'map', file, ...book);
    expect(asked.code).toBe(1);
    expect(asked.stdout).toContain('Spalte „Arbeit“. Meinten Sie energy_mwh?');
    expect(asked.stdout).toContain(
      '→ npm run monitor -- map --as "Netz Horst" --word "H-Gas=carrier:natural_gas"',
    );
    expect(existsSync(join(store, 'aliases'))).toBe(false);
    expect((await runMonitor(store, 'check', folder, ...book)).stderr).toContain('gibt es nicht');
    const entries = ['--column', 'Arbeit=energy_mwh', '--unit', 'Arbeit=MWh', '--word', 'H-Gas=natural_gas'];
    const wrong = await runMonitor(store, 'map', ...book, ...entries, '--word', 'HH=household');
    expect([wrong.code, existsSync(join(store, 'aliases'))]).toEqual([1, false]);
    expect(wrong.stdout).toContain('Erlaubt sind: households, services');
    const done = await runMonitor(
      store,
      'map',
      file,
      ...book,
      ...entries,
      '--word',
      'HH=households',
      '--by',
      'EM',
    );
    expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('sind verstanden')]);
    expect((await runMonitor(store, 'map', ...book)).stdout).toContain('Sektor „HH“ = Haushalte');
    expect((await runMonitor(store, 'map')).stdout).toBe('netz-horst\n');
    const checked = await runMonitor(store, 'check', folder, ...book, '--decimal', '.');
    expect([checked.code, checked.stdout]).toEqual([
      0,
      expect.stringContaining('Aus dem Aliasbuch „Netz Horst“'),
    ]);
    const letter = join(folder, 'brief.csv');
    writeFileSync(letter, 'Guten Tag;anbei\ndie Zahlen;12\n');
    const nothing = await runMonitor(store, 'map', letter, ...book);
    expect(nothing.code).toBe(1);
    expect(nothing.stdout).toContain('In der Datei wurde keine Tabelle gefunden');
    expect(nothing.stdout).not.toContain('verstanden');
    const odd = await runMonitor(store, 'check', folder, '--set', 'status=endgültig');
    expect([odd.code, odd.stderr]).toEqual([2, expect.stringContaining('Erlaubt sind: final, provisional')]);
  });
});

describe('values that the file lacks', () => {
  const given = new Map([
    ['quartier_id', 'horst'],
    ['sector', 'households'],
    ['status', 'final'],
    ['source', 'Netz Horst'],
  ]);
  const table = 'Jahr;Energieträger;Verbrauch [kWh]\n2023;Erdgas;1500\n2024;Erdgas;1700';

  it('are asked for with the option that gives them', () => {
    const { errors, problems } = recogniseText(`Energie;;\n${table}`);
    // quartier, sector, status and source
    expect(errors).toEqual(Array.from({ length: 4 }, () => '2 column_missing'));
    expect(problems.map(({ option }) => option?.de).join(' ')).toContain('--set quartier_id=WERT');
    expect(
      recogniseText(`Energie;;\nQuartier;${table.replaceAll('\n', '\nhorst;')}`).problems.at(-1)!.option?.de,
    ).toContain('--set source=WERT');
  });

  it('are taken for all rows, and the reading says so', () => {
    const { tables, errors } = recogniseText(table, { choice: { given }, file: 'Energie.csv' });
    expect(errors).toEqual([]);
    expect(shown(tables[0], tables[0]!.fields)).toEqual([
      'horst|2023|households|natural_gas|1.5|final|Netz Horst',
      'horst|2024|households|natural_gas|1.7|final|Netz Horst',
    ]);
    expect(recognisedIn(tables[0])).toContain('Ohne Spalte „Sektor“; angegeben wurde: Haushalte');
  });

  it('do not go before what the file says', () => {
    const { tables } = recogniseText(table.replace('Jahr;', 'Sektor;Jahr;').replaceAll('\n20', '\nGHD;20'), {
      choice: { given },
    });
    expect(shown(tables[0], ['sector'])).toEqual(['services', 'services']);
  });
});
