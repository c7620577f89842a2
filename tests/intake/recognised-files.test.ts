import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { reportText } from '../../src/cli/report-text.ts';
import { publish } from '../../src/cli/publish.ts';
import { withBase } from '../../src/cli/base-edition.ts';
import { Database } from '#lib/server/edition/database/database.ts';
import { openDatabase } from '#lib/server/edition/store/opening.ts';
import { Store } from '#lib/server/edition/store.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import type { CheckReport } from '#lib/server/intake/check.ts';
import { findingRows, headRow } from '#lib/server/files/returned-copy/findings-sheet.ts';
import { problemOf } from '#lib/server/intake/problem.ts';
import type { Limits } from '#lib/server/intake/grid/limits.ts';
import { openDelivery } from '#lib/server/intake/open-delivery.ts';
import { freshPath, setField, setRow, sound, soundFolder } from '../fixtures/folder.ts';

const recordsOf = (file: string, folder = sound) =>
  readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));

const place = ({
  file,
  sheet,
  cell,
  rule,
}: {
  file: string;
  sheet: string | null;
  cell: string | null;
  rule: string;
}) => [file, sheet ?? '-', cell ?? '-', rule].join(' ');

const placesOf = async (...paths: string[]) => {
  const { problems, isSound } = await check(paths);
  return { isSound, places: problems.map(place) };
};

const store = () => new Store(freshPath('store'));
const release = { label: null, softwareVersion: 'test' };

/** Rows of a table of an edition, as text. */
async function rowsIn(kept: Store, id: string, query: string): Promise<unknown[]> {
  const database = await openDatabase(kept.databasePath(id), []);
  try {
    return await database.rows(query);
  } finally {
    database.close();
  }
}

const energyQuery =
  'select quartier_id, year, sector, carrier, energy_mwh, notation, status from input.energy order by all';

/** German Excel's CSV of a table: semicolons, decimal comma, Windows-1252. */
function germanCsv(rows: readonly (readonly string[])[]): Buffer {
  const text = rows.map((row) => row.join(';')).join('\r\n');
  return Buffer.from(`${text}\r\n`, 'latin1');
}

const germanHeads: Record<string, string> = {
  quartier_id: 'Quartier',
  year: 'Jahr',
  sector: 'Sektor',
  carrier: 'Energieträger',
  energy_mwh: 'Endenergie [kWh]',
  notation: 'Kürzel',
  status: 'Status',
  basis: 'Grundlage',
  quality: 'Datengüte',
  connections: 'Anschlüsse',
  source: 'Quelle',
};

/** The balance of the sound programme in kWh with a title, as German Excel saves it. */
function germanEnergy(): Buffer {
  const [header, ...rows] = recordsOf('energy.csv');
  const at = header!.indexOf('energy_mwh');
  const inKwh = rows.map((row) =>
    row.map((value, column) =>
      column === at && value !== ''
        ? (Number(value) * 1000).toLocaleString('de-DE', { minimumFractionDigits: 1 })
        : value,
    ),
  );
  return germanCsv([['Energie, Stand März'], [], header!.map((name) => germanHeads[name] ?? name), ...inKwh]);
}

/** The balance of a delivery as text, before it is staged. */
async function energyOf(folder: string) {
  const delivery = await openDelivery(folder);
  const database = await Database.openForBuilding(':memory:', freshPath('spill'));
  try {
    const { read, fields } = delivery.sources.find(({ table }) => table.name === 'energy')!;
    return { fields, rows: await database.rows(`from ${read('rejects')}`) };
  } finally {
    database.close();
    delivery.dispose();
  }
}

describe('a balance as German Excel saves it', () => {
  it('gives the edition that the contract’s file gives', async () => {
    const folder = soundFolder({ 'energy.csv': germanEnergy() });
    const kept = store();
    const own = await publish(kept, folder, release);
    const contract = await publish(kept, sound, release);
    expect(own.report.problems.map(({ rule }) => rule)).toEqual(['rows_above_skipped']);
    expect(await rowsIn(kept, own.manifest!.id, energyQuery)).toEqual(
      await rowsIn(kept, contract.manifest!.id, energyQuery),
    );
    const [reading] = own.report.readings;
    expect(reading).toMatchObject({ file: 'energy.csv', table: 'energy' });
    expect(reading!.words.map(({ de }) => de)).toContain('Windows-1252, Semikolon');
  });

  it('under another name, beside the other tables of the contract', async () => {
    const folder = soundFolder({ 'energy.csv': null });
    writeFileSync(join(folder, 'Netzbetreiber 2024.csv'), germanEnergy());
    expect(await placesOf(folder)).toEqual({
      isSound: true,
      places: ['Netzbetreiber 2024.csv - - rows_above_skipped'],
    });
  });

  it('without a column that may be missing, the columns after it are read all the same', async () => {
    const at = recordsOf('energy.csv')[0]!.indexOf('notation');
    const rows = recordsOf('energy.csv').filter((row) => row[at] === '' || row[at] === 'notation');
    const cut = rows.map((row) => row.filter((_, column) => column !== at));
    const readFrom = (content: string | Buffer) => energyOf(soundFolder({ 'energy.csv': content }));
    const contract = await readFrom(`${cut.map((row) => row.join(',')).join('\n')}\n`);
    expect(contract.rows).toHaveLength(rows.length - 1);
    expect(await readFrom(germanCsv(cut))).toEqual(contract);
  });

  it('with a title above its header, or with columns that this program adds, it is read all the same', async () => {
    const plain = await energyOf(sound);
    const titled = soundFolder({ 'energy.csv': (text) => `Energie 2024\n\n${text}` });
    expect((await energyOf(titled)).rows).toEqual(plain.rows);
    const marked = soundFolder({
      'energy.csv': (text) =>
        text.trimEnd().replaceAll(/$/gm, ',Demonstration').replace('Demonstration', 'data_kind'),
    });
    expect((await energyOf(marked)).rows).toEqual(plain.rows);
  });

  it('with a value said for all rows, the decimal point of the contract’s files is no question', async () => {
    const folder = soundFolder({ 'energy.csv': (text) => text.replace(',4000,', ',431.001,') });
    const delivery = await openDelivery(folder, { choice: { given: new Map([['status', 'final']]) } });
    delivery.dispose();
    expect(delivery.problems.map(({ rule }) => rule)).toEqual([]);
  });

  it('names wrong cells where they stand', async () => {
    const wrong = germanEnergy().toString('latin1').replace('households', 'Hausbalte');
    const { isSound, places } = await placesOf(soundFolder({ 'energy.csv': Buffer.from(wrong, 'latin1') }));
    expect(isSound).toBe(false);
    expect(places).toContain('energy.csv - C4 unknown_reference');
  });
});

describe('a long text', () => {
  /** The German balance with its rows so often that it is not read as cells. */
  const long = (times: number, last = '') => {
    const lines = germanEnergy().toString('latin1').trimEnd().split('\r\n');
    const rows = Array.from({ length: times }, () => lines.slice(3)).flat();
    return Buffer.from([...lines.slice(0, 3), ...rows, last].join('\r\n'), 'latin1');
  };
  const deliveryOf = async (content: Buffer, limits: Partial<Limits>) => {
    const delivery = await openDelivery(soundFolder({ 'energy.csv': content }), { limits });
    delivery.dispose();
    const { sources, problems, readings, inputs } = delivery;
    const energy = sources.find(({ table }) => table.name === 'energy');
    return { energy: energy && { ...energy, read: undefined }, problems, readings, inputs };
  };

  it('is read row by row to what its cells give, and its rows are one range', async () => {
    const times = 40;
    const content = long(times, 'horst;2022;Hausbalte;Strom;k.A.;;;;;;');
    const asCells = await deliveryOf(content, { maxLongTextBytes: 0 });
    const asRows = await deliveryOf(content, { maxFileBytes: 50_000 });
    expect(content.length).toBeGreaterThan(64 * 1024);
    expect(asRows).toEqual(asCells);
    const rows = times * (recordsOf('energy.csv').length - 1) + 1;
    expect(asRows.energy!.ranges).toMatchObject([{ first: 2, last: rows + 1, row: 4, sheet: null }]);
    expect(asRows.problems.map(place)).toEqual([
      'energy.csv - - rows_above_skipped',
      `energy.csv - E${rows + 3} number_placeholder`,
    ]);
  });

  it.each([
    ['Summe;;;;1,0', 'total_differs'],
    ['horst;2022;;Strom;1,0;;final;measured;A;;', 'key_blank_below'],
  ])('with the row %j needs its cells, and is too large where these may not be kept', async (last, rule) => {
    const content = long(40, last);
    const row = 3 + 40 * (recordsOf('energy.csv').length - 1) + 1;
    const placesWith = async (limits: Partial<Limits>) =>
      (await deliveryOf(content, limits)).problems.map((one) => [one.row, one.rule]);
    expect(await placesWith({ maxFileBytes: 50_000 })).toContainEqual([row, 'long_text_row']);
    expect(await placesWith({})).toEqual([
      [1, 'rows_above_skipped'],
      [row, rule],
    ]);
  });
});

/** All tables of the sound programme and its settings as sheets of one workbook. */
async function soundWorkbook(): Promise<string> {
  const tables = [
    'quartiers',
    'energy',
    'emission_factors',
    'reference',
    'targets',
    'weather',
    'heating_shares',
    'reported_emissions',
  ];
  const settings = JSON.parse(readFileSync(join(sound, 'programme.json'), 'utf8')) as Record<string, unknown>;
  const programme = Object.entries(settings).flatMap(([key, value]) => {
    if (Array.isArray(value)) return [[key, value.join('; ')]];
    if (typeof value !== 'object' || value === null) return [[key, value as string | number]];
    return Object.entries(value).map(([part, text]) => [`${key}.${part}`, text as string]);
  });
  const sheets = tables.map((name) => {
    const [header, ...rows] = recordsOf(`${name}.csv`);
    // A key of a municipality keeps its leading zero only as text.
    const cells = rows.map((row) =>
      row.map((value, at) =>
        /^-?\d+(\.\d+)?$/.test(value) && header![at] !== 'ags' ? Number(value) : value || null,
      ),
    );
    return { name, rows: [header!, ...cells] };
  });
  const path = freshPath('Bilanz.xlsx');
  writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Programm', rows: programme }, ...sheets] }));
  return path;
}

describe('one workbook', () => {
  it('is a whole programme', async () => {
    const kept = store();
    const { report, manifest } = await publish(kept, await soundWorkbook(), release);
    expect(report.problems.map(place)).toEqual([]);
    const contract = await publish(kept, sound, release);
    expect(await rowsIn(kept, manifest!.id, energyQuery)).toEqual(
      await rowsIn(kept, contract.manifest!.id, energyQuery),
    );
    expect(manifest!.inputs).toEqual([
      expect.objectContaining({
        file: 'Bilanz.xlsx',
        tables: expect.arrayContaining(['energy', 'targets']) as string[],
      }),
    ]);
  });

  it('and a file of the same table: a key given twice is named in both', async () => {
    const folder = freshPath('folder');
    const again = recordsOf('energy.csv').slice(0, 2);
    const path = `${folder}.csv`;
    writeFileSync(
      path,
      germanCsv(again.map((row, at) => (at === 0 ? row : row.map((value) => value.replace('.', ','))))),
    );
    const { problems } = await check([await soundWorkbook(), path]);
    const [twice] = problems.filter(({ rule }) => rule === 'duplicate_key');
    expect(twice!.text.de).toMatch(
      /^Für Altstadt, 2019, Haushalte, Erdgas gibt es .* Zeile 2 \(Bilanz\.xlsx, energy\), 2 \(folder\.csv\)\.$/,
    );
  });

  it('speaks of wrong words as people write them', async () => {
    const folder = soundFolder({});
    const wrong = 'Altstdat;2019;Haushalte;Storm;1000;forläufig;Stadtwerke';
    const heads = 'Quartier;Jahr;Sektor;Energieträger;Endenergie [MWh];Status;Quelle';
    const path = join(folder, 'Nachtrag.csv');
    writeFileSync(path, `${heads}\n${wrong}\n`);
    const { problems } = await check([folder]);
    const said = problems
      .filter(({ file }) => file.endsWith('Nachtrag.csv'))
      .toSorted((a, b) => (a.cell! < b.cell! ? -1 : 1));
    expect(said.map(({ column, text, hint }) => `${column}: ${text.de} ${hint.de}`)).toEqual([
      'quartier_id: „Altstdat“ in „Quartier“ steht nicht in der Liste „Quartiere“. Meinten Sie „Altstadt“? Schreibweise prüfen. Neue Einträge nimmt die Programmleitung auf.',
      'carrier: „Storm“ in „Energieträger“ steht nicht in der Liste „Energieträger“. Meinten Sie „Strom“? Schreibweise prüfen. Neue Einträge nimmt die Programmleitung auf.',
      'status: „forläufig“ in „Status“ ist nicht zulässig. Meinten Sie „vorläufig“? Erlaubt sind: endgültig, vorläufig, geschätzt.',
    ]);
    expect(said[2]!.hint.en).toBe('Allowed are: final, provisional, estimated.');
  });

  it('quotes numbers and keys as people write them, in sentences and in the sheet of findings', async () => {
    const heads = 'Quartier;Jahr;Sektor;Energieträger;Endenergie [MWh];Kürzel statt Zahl;Status;Quelle';
    const row = (mwh: string, key = '') => `Altstadt;2030;Haushalte;Strom;${mwh};${key};final;Stadtwerke`;
    const path = join(soundFolder({}), 'Nachtrag.csv');
    writeFileSync(path, `${heads}\n${row('-4200,5')}\n${row('17,5', 'NE')}\n`);
    const { problems } = await check([dirname(path)]);
    const found = problems.filter(({ rule }) => rule === 'negative' || rule === 'duplicate_key');
    expect(found[0]!.text.de).toBe('„-4200,5“ in „Endenergie [MWh]“ ist negativ.');
    const both = problems.find(({ rule }) => rule === 'number_and_notation');
    expect(both!.text.de).toBe('Zahl (17,5) und Kürzel (NE) sind beide gefüllt.');
    const values = findingRows('Nachtrag.csv', found, 'de').slice(headRow);
    expect(values.map((cells) => cells[3]!.text)).toEqual(['-4200,5', 'Altstadt, 2030, Haushalte, Strom']);
    expect(findingRows('Nachtrag.csv', found, 'en')[headRow]![3]!.text).toBe('-4200.5');
  });

  it('calls a column by its head in the file, also on the command line', async () => {
    const heads = 'Quartier;Jahr;Sektor;Energieart;Verbrauch in MWh;Stand;Datenquelle';
    const path = join(soundFolder({}), 'Nachtrag.csv');
    writeFileSync(path, `${heads}\nAltstadt;1900;Haushalte;Strom;-5;final;Stadtwerke\n`);
    const { problems } = await check([dirname(path)]);
    expect(problems.find(({ rule }) => rule === 'year_out_of_range')?.text.de).toMatch(
      /^Das Jahr „1900“ in „Jahr“ ist nicht möglich: mindestens 1950 und höchstens 20\d\d\.$/,
    );
    const [found] = problems.filter(({ rule }) => rule === 'negative');
    expect(found!.text.de).toBe('„-5“ in „Verbrauch in MWh“ ist negativ.');
    expect(reportText([found!])).toContain('Nachtrag.csv, Zeile 2, Verbrauch in MWh (E2)');
    const ofContract = await check([soundFolder({ 'energy.csv': setField(2, 'energy_mwh', '-5') })]);
    expect(ofContract.problems[0]!.text.de).toBe('„-5“ in „energy_mwh“ ist negativ.');
  });

  it('proposes ids only to files that hold ids', async () => {
    const path = join(soundFolder({}), 'Nachtrag.csv');
    const heads = 'Quartier;Jahr;Sektor;Energieträger;Endenergie [MWh];Status;Quelle';
    const rows = ['housholds;natural_gsa', 'Haushalte;Strom (Netz)', 'Haushalte;Heizöl (in MWh)'];
    const lines = rows.map((words) => `Altstadt;2019;${words};1000;final;Stadtwerke`);
    writeFileSync(path, [heads, ...lines, ''].join('\n'));
    const proposals = ({ problems }: Pick<CheckReport, 'problems'>, language: 'de' | 'en') =>
      problems
        .filter(({ rule }) => rule === 'unknown_reference')
        .map(({ text }) => / (?:Meinten Sie|Did you mean) (.*)\?$/.exec(text[language])?.[1])
        .toSorted();
    const found = await check([dirname(path)]);
    expect(proposals(found, 'de')).toEqual(['„Erdgas“', '„Haushalte“', '„Heizöl“', '„Strom“']);
    expect(proposals(found, 'en')).toEqual([
      '"Electricity"',
      '"Heating oil"',
      '"Households"',
      '"Natural gas"',
    ]);
    const ofContract = await check([soundFolder({ 'energy.csv': setField(2, 'carrier', 'Erdgaz') })]);
    expect(proposals(ofContract, 'de')).toEqual(['„natural_gas“']);
  });
});

it('a column is called by its head where the file has heads of its own', () => {
  const found = { file: 'a.csv', column: 'energy_mwh', rule: 'jump' } as const;
  const hintOf = (label?: Text) => Object.values(problemOf({ ...found, label }).hint);
  expect(hintOf()).toEqual([
    expect.stringMatching('in der Spalte source begründen.'),
    expect.stringMatching('jumps in the column source.'),
  ]);
  expect(hintOf({ de: 'Endenergie', en: 'Energy' })).toEqual([
    expect.stringMatching('in der Spalte „Quelle“ begründen.'),
    expect.stringMatching('jumps in the column "Source".'),
  ]);
});

describe('a table in several files', () => {
  it('has the rows of all, and what is wrong is named where it stands', async () => {
    const folder = soundFolder({
      // row 2 is refused, and the rows after it keep their numbers
      'energy.csv': (text) => setField(3, 'connections', 'abc')(setRow(2, 'a,b')(text)),
    });
    const [header, ...rows] = recordsOf('energy.csv');
    writeFileSync(join(folder, 'Nachtrag.csv'), germanCsv([header!, rows.at(-1)!]));
    const { places } = await placesOf(folder);
    expect(places.slice(0, 3)).toEqual([
      'energy.csv - - row_shape',
      'energy.csv - J3 connections_text',
      'Nachtrag.csv - A2 duplicate_key',
    ]);
  });

  it('has its rows also where the file of the contract is copied to be read', async () => {
    const [header, ...rows] = recordsOf('energy.csv');
    const [first, ...others] = rows;
    // a blank row is left out of the copy
    const lines = [header!, [''], ...others].map((row) => row.join(','));
    const folder = soundFolder({ 'energy.csv': `${lines.join('\n')}\n` });
    writeFileSync(
      join(folder, 'Nachtrag.csv'),
      germanCsv([header!, first!.map((value) => value.replace('.', ','))]),
    );
    const both = await energyOf(folder);
    expect(both.rows).toHaveLength(rows.length);
    expect(both).toEqual(
      await energyOf(
        soundFolder({ 'energy.csv': [header!, ...others, first!].map((row) => row.join(',')).join('\n') }),
      ),
    );
  });

  it('is read from two folders', async () => {
    const second = soundFolder({});
    const { problems } = await check([sound, join(second, 'energy.csv')]);
    expect(problems.map(({ rule }) => rule)).toContain('duplicate_key');
  });
});

it('a table that no reader reads is an error', async () => {
  const folder = soundFolder({ 'Bilanz.numbers': 'x', 'notes.txt': 'x' });
  expect(await placesOf(folder)).toEqual({
    isSound: false,
    places: ['Bilanz.numbers - - table_format_unread', 'notes.txt - - unknown_file'],
  });
});

describe('laid over an edition', () => {
  it('rows of the same key are replaced, others stay, and withheld values do, too', async () => {
    const kept = store();
    const folder = soundFolder({
      'energy.csv': setField(3, 'connections', '3'),
    });
    const first = await publish(kept, folder, release);
    expect(first.report.isSound).toBe(true);
    const id = first.manifest!.id;
    const [header, ...rows] = recordsOf('energy.csv');
    const changed = rows.at(-1);
    const at = header!.indexOf('energy_mwh');
    const correction = [header!, changed!.map((value, column) => (column === at ? '1234,5' : value))];
    const path = freshPath('Korrektur.csv');
    writeFileSync(path, germanCsv(correction));
    const { report, manifest } = await publish(kept, path, { ...release, base: id, reason: 'Test' });
    expect(report.problems.filter(({ severity }) => severity === 'error').map(place)).toEqual([]);
    const [before, after] = [
      await rowsIn(kept, id, energyQuery),
      await rowsIn(kept, manifest!.id, energyQuery),
    ];
    expect(after).toHaveLength(before.length);
    const differing = after.filter(
      (row) => !before.some((other) => JSON.stringify(other) === JSON.stringify(row)),
    );
    expect(differing).toEqual([
      expect.objectContaining({ quartier_id: changed![0], year: Number(changed![1]), energy_mwh: 1234.5 }),
    ]);
    // Nothing tells a hash of what is withheld.
    expect(
      manifest!.inputs.filter(({ tables }) => tables?.includes('energy')).map(({ sha256 }) => sha256),
    ).toEqual([null, null]);
  });

  it('alone it lacks the rest of a programme', async () => {
    const path = freshPath('Korrektur.csv');
    writeFileSync(path, germanCsv(recordsOf('energy.csv').slice(0, 1)));
    const { places } = await placesOf(path);
    expect(places).toContain('programme.json - - programme_missing');
    rmSync(path);
  });

  it('nothing is left of what was read of the edition', async () => {
    const kept = store();
    const { manifest } = await publish(kept, sound, release);
    let folder = '';
    await withBase(kept, manifest!.id, (base) => {
      folder = base!.folder;
      return Promise.resolve();
    });
    expect(() => readFileSync(join(folder, 'energy.csv'))).toThrow('ENOENT');
  });
});

it.runIf(process.platform === 'linux')('a pipe is refused instead of waited for', async () => {
  const folder = soundFolder({});
  execFileSync('mkfifo', [join(folder, 'Bilanz.xlsx')]);
  expect((await placesOf(folder)).places).toEqual(['Bilanz.xlsx - - file_unreadable']);
});

it('a column that is missing is named once, and not again in every row', async () => {
  const path = freshPath('Energie.csv');
  writeFileSync(
    path,
    'Quartier;Jahr;Sektor;Energieträger;Endenergie [MWh];Status\naltstadt;2019;GHD;Erdgas;10;final\naltstadt;2019;GHD;Strom;11;final\n',
  );
  const { places } = await placesOf(sound, path);
  expect(places.filter((text) => text.startsWith('Energie.csv'))).toEqual(['Energie.csv - - column_missing']);
});

it('values above the header are no title', async () => {
  const [header, first, ...rest] = readFileSync(join(sound, 'energy.csv'), 'utf8').trimEnd().split('\n');
  const folder = soundFolder({ 'energy.csv': [first, header, ...rest].join('\n') });
  const { places } = await placesOf(folder);
  expect(places).toContain('energy.csv - - values_above_head');
});
