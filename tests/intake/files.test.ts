import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { tableNamed } from '../fixtures/table-named.ts';
import { checkHeader, firstRecord } from '#lib/server/intake/csv/header.ts';
import { readProgramme } from '#lib/server/intake/programme-file.ts';
import type { Store } from '#lib/server/edition/store.ts';
import {
  addRows,
  freshPath,
  setField,
  setProgramme,
  setRow,
  sound,
  soundFolder,
  type Change,
} from '../fixtures/folder.ts';
import { expectGoodSentences, placeOf, refuse, storeWithEdition } from './published.ts';

let store: Store;
beforeAll(async () => {
  store = await storeWithEdition();
});

const errorsOf = async (path: string) => {
  const { problems } = await refuse(store, path);
  return problems.filter(({ severity }) => severity === 'error').map(placeOf);
};

describe('the folder', () => {
  it('does not exist', async () => {
    expect(await errorsOf(freshPath('nowhere'))).toEqual(['nowhere - - - path_missing']);
  });

  it('lies under a file', async () => {
    expect(await errorsOf(join(sound, 'energy.csv', 'deeper'))).toEqual(['deeper - - - path_missing']);
  });

  it('is a file, and alone no programme', async () => {
    expect(await errorsOf(join(sound, 'energy.csv'))).toEqual([
      'programme.json - - - programme_missing',
      'quartiers.csv - - - table_missing',
    ]);
  });

  it('is empty', async () => {
    const folder = freshPath('empty');
    mkdirSync(folder);
    expect(await errorsOf(folder)).toEqual(['empty - - - folder_empty']);
  });

  it('holds only other files', async () => {
    const folder = freshPath('other');
    mkdirSync(folder);
    writeFileSync(join(folder, 'bilanz.csv'), 'a,b\n');
    expect(await errorsOf(folder)).toEqual([
      'bilanz.csv - - - table_not_found',
      'programme.json - - - programme_missing',
      'quartiers.csv - - - table_missing',
    ]);
  });

  it('has a name that no file should have', async () => {
    for (const name of ['a/b', 'x\u0000y', '../../../etc/passwd', 'x'.repeat(5000)]) {
      const { problems } = await refuse(store, join(freshPath(), name));
      expect(problems).toHaveLength(1);
      expect(['path_missing', 'folder_unreadable']).toContain(problems[0]!.rule);
    }
  });
});

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const workbook = Buffer.from('504b0304140000000800', 'hex');
const header = (name: string) => readFileSync(join(sound, name), 'utf8').split('\n')[0]!;

/** What is wrong, the files changed, and every error that follows; "…rule" allows any number of that rule. */
const cases: [string, Record<string, Change>, string[]][] = [
  ['programme.json is missing', { 'programme.json': null }, ['programme.json - - - programme_missing']],
  ['a required table is missing', { 'quartiers.csv': null }, ['quartiers.csv - - - table_missing']],
  [
    'no balance',
    { 'energy.csv': null, 'reported_emissions.csv': null },
    ['energy.csv - - - balance_missing'],
  ],
  [
    'energy without factors',
    { 'emission_factors.csv': null },
    ['programme.json - - factor_set unknown_factor_set'],
  ],
  ['an empty file', { 'targets.csv': '' }, ['targets.csv - - - file_empty']],
  ['an empty balance', { 'energy.csv': '' }, ['energy.csv - - - file_empty']],
  ['only a byte order mark', { 'weather.csv': '\uFEFF' }, ['weather.csv - - - file_empty']],
  ['only blank lines', { 'heating_shares.csv': '\n\n\n' }, ['heating_shares.csv - - - file_empty']],
  [
    'a required table with a header only',
    { 'quartiers.csv': (text) => `${text.split('\n')[0]}\n` },
    ['quartiers.csv - - - no_rows', '…unknown_reference'],
  ],
  [
    'balance tables with headers only',
    { 'energy.csv': `${header('energy.csv')}\n`, 'reported_emissions.csv': header('reported_emissions.csv') },
    ['energy.csv - - - balance_missing'],
  ],
  ['semicolons', { 'reference.csv': (text) => text.replaceAll(',', ';') }, []],
  ['tabs', { 'published_totals.csv': (text) => text.replaceAll(',', '\t') }, []],
  [
    'a wrong header',
    { 'targets.csv': (text) => text.replace('quartier_id', 'quartier') },
    ['targets.csv 1 A1 quartier column_unknown', 'targets.csv 1 - quartier_id column_missing'],
  ],
  [
    'a header in upper case',
    { 'published_totals.csv': (text) => text.replace('quartier_id', 'QUARTIER_ID') },
    [
      'published_totals.csv 1 A1 QUARTIER_ID column_unknown',
      'published_totals.csv 1 - quartier_id column_missing',
    ],
  ],
  [
    'no header',
    { 'heating_shares.csv': 'natural_gas,households,0.8,\n' },
    ['heating_shares.csv - - - table_not_found'],
  ],
  [
    'a column twice',
    { 'weather.csv': (text) => text.replace('source', 'value') },
    ['weather.csv 1 F1 value column_twice'],
  ],
  [
    'a column without a name',
    { 'reference.csv': (text) => text.replace('source\n', 'source,\n') },
    ['reference.csv 1 I1 - column_without_name'],
  ],
  [
    'gross calorific value in the header',
    { 'energy.csv': (text) => text.replace('energy_mwh', 'energy_mwh_hs') },
    ['energy.csv 1 E1 energy_mwh_hs gross_calorific_value'],
  ],
  [
    'null bytes',
    { 'targets.csv': Buffer.from('quartier_id\0,sectors\n') },
    ['targets.csv 1 - - control_characters'],
  ],
  ['UTF-16', { 'reference.csv': Buffer.from('\uFEFFquartier_id,year\n', 'utf16le') }, []],
  ['a picture', { 'weather.csv': png }, ['weather.csv - - - no_table_file']],
  ['a workbook', { 'reference.csv': workbook }, ['reference.csv - - - archive_damaged']],
  ['a PDF', { 'heating_shares.csv': '%PDF-1.7\n' }, ['heating_shares.csv - - - no_table_file']],
  [
    'latin-1',
    { 'measures.csv': Buffer.from('Süd\n', 'latin1'), 'measure_savings.csv': (text) => text },
    ['measures.csv - - - table_not_found', '…unknown_reference'],
  ],
  [
    'a character cut in two at the end',
    { 'published_totals.csv': Buffer.concat([Buffer.from('source\nS'), Buffer.from([0xc3])]) },
    ['published_totals.csv - - - table_not_found'],
  ],
  [
    'too few and too many fields; the rows after keep their numbers',
    {
      'targets.csv': addRows(
        'altstadt,households',
        'neustadt,services,2030,2019,2019,5,,,s,more,more',
        'altstadt,services,2030,2019,2019,x,,,s',
      ),
    },
    [
      'targets.csv 5 - - row_shape',
      'targets.csv 6 - - row_shape',
      'targets.csv 7 F7 reduction_pct number_text',
    ],
  ],
  [
    'a misshapen row before rows that repeat a key',
    { 'heating_shares.csv': addRows('x', 'lpg,households,1,', 'lpg,households,0.5,') },
    ['heating_shares.csv 4 - - row_shape', 'heating_shares.csv 6 A6 carrier duplicate_key'],
  ],
  [
    'blank lines, which do not shift the numbers of rows',
    {
      'weather.csv': addRows(
        '',
        '',
        'altstadt,2018,degree_days,x,,',
        '',
        'y',
        'altstadt,2018,degree_days,3000,3200,',
        'altstadt,2018,degree_days,3000,3200,',
      ),
    },
    [
      'weather.csv 14 D14 value number_text',
      'weather.csv 16 - - row_shape',
      'weather.csv 18 A18 quartier_id duplicate_key',
    ],
  ],
  [
    'a quoted line break, which counts as one row',
    { 'published_totals.csv': addRows('altstadt,2020,x,"two\nlines"', 'altstadt,2021,y,s') },
    [
      'published_totals.csv 3 C3 emissions_t number_text',
      'published_totals.csv 4 C4 emissions_t number_text',
    ],
  ],
  [
    'every row misshapen',
    { 'published_totals.csv': setRow(2, 'altstadt') },
    ['published_totals.csv 2 - - row_shape'],
  ],
  [
    'a comma as decimal sign before an empty last field, which DuckDB would overlook',
    {
      'heating_shares.csv': addRows(
        'lpg,households,0,5,',
        'lpg,services,0,5,""',
        '"lp""g",services,0,,',
        'lpg,services,0,,,',
      ),
    },
    [4, 5, 6, 7].map((row) => `heating_shares.csv ${row} - - row_shape`),
  ],
  [
    'a quotation mark that is never closed',
    { 'published_totals.csv': addRows('altstadt,2020,1200,"report', 'altstadt,2021,1200,report') },
    ['published_totals.csv 3 - - row_quotes'],
  ],
  [
    'text after a quotation',
    { 'reference.csv': addRows('"alt"stadt,2018,1,,,,,', 'altstadt,2017,y,,,,,') },
    ['reference.csv 12 - - row_quotes', 'reference.csv 13 C13 population number_text'],
  ],
  [
    'one target spelled in two ways',
    { 'targets.csv': addRows('altstadt,services;households,2030,2019,2019,40,,,s') },
    ['targets.csv 5 A5 quartier_id duplicate_key'],
  ],
  [
    'energy and reported emissions for one sector',
    { 'reported_emissions.csv': addRows('altstadt,2019,households,5,,final,s') },
    ['reported_emissions.csv 12 C12 sector energy_and_reported'],
  ],
  [
    'a factor is given twice for all quartiers, one is missing, and a local one has a gap',
    {
      'emission_factors.csv': (text) =>
        addRows('set-1,electricity,2019,,401,true,s')(text)
          .replace('set-1,natural_gas,2021,,250,true,handbook\n', '')
          .replace('set-1,district_heating,2021,neustadt,100,true,heat network\n', ''),
    },
    [
      'emission_factors.csv 25 A25 factor_set duplicate_key',
      'energy.csv 14 D14 carrier factor_missing',
      'energy.csv 19 B19 year local_factor_gap',
    ],
  ],
  [
    'an unknown headline sector',
    { 'programme.json': setProgramme({ headline_sectors: ['households', 'haushalte'] }) },
    ['programme.json - - headline_sectors unknown_headline_sector'],
  ],
  [
    'no factor set',
    { 'programme.json': setProgramme({ factor_set: undefined }) },
    ['programme.json - - factor_set factor_set_missing'],
  ],
  [
    'an unknown factor set',
    { 'programme.json': setProgramme({ factor_set: 'set-2' }) },
    ['programme.json - - factor_set unknown_factor_set'],
  ],
  [
    'several faults in several files, all reported',
    {
      'quartiers.csv': setField(2, 'ags', '12'),
      'energy.csv': (text) => setField(3, 'year', '1815')(setField(2, 'energy_mwh', '12.500')(text)),
      'measures.csv': setField(2, 'lifetime_years', '0'),
      'weather.csv': setRow(1, 'quartier_id;year'),
    },
    [
      'weather.csv - - - table_not_found',
      'quartiers.csv 2 D2 ags pattern',
      'energy.csv 2 E2 energy_mwh number_ambiguous',
      'energy.csv 3 B3 year year_out_of_range',
      'measures.csv 2 J2 lifetime_years out_of_range',
    ],
  ],
];

/** Files on which nothing else depends: faults in different ones do not disturb each other. */
const independent = [
  'heating_shares.csv',
  'measure_savings.csv',
  'measures.csv',
  'published_totals.csv',
  'reference.csv',
  'targets.csv',
  'weather.csv',
];

interface Gathered {
  changes: Record<string, Change>;
  /** At most one of them is about a file on which others depend. */
  cases: number[];
}

const filesOf = ([, changes]: (typeof cases)[number]) => Object.keys(changes);
const isOpen = (one: (typeof cases)[number]) => filesOf(one).every((file) => independent.includes(file));

/** Files in which a case leads to errors, its own and others; those of a rule that follows may stand anywhere. */
const touched = (one: (typeof cases)[number]) =>
  one[2].some((place) => place.startsWith('…'))
    ? independent
    : [...filesOf(one), ...one[2].map((place) => place.split(' ')[0]!)];

/** Puts cases about different files into one folder, so that fewer folders need to be checked. */
function gathered(): Gathered[] {
  const folders: Gathered[] = [];
  const nths = [...cases.keys()];
  for (const nth of [
    ...nths.filter((at) => !isOpen(cases[at]!)),
    ...nths.filter((at) => isOpen(cases[at]!)),
  ]) {
    const one = cases[nth]!;
    const fitting = folders.find(
      (folder) =>
        isOpen(one) &&
        folder.cases.every((other) => !touched(cases[other]!).some((file) => filesOf(one).includes(file))),
    );
    if (fitting) {
      Object.assign(fitting.changes, one[1]);
      fitting.cases.push(nth);
    } else folders.push({ changes: { ...one[1] }, cases: [nth] });
  }
  return folders;
}

describe('files', () => {
  for (const { changes, cases: nths } of gathered()) {
    describe(Object.keys(changes).join(', '), () => {
      let found: string[] = [];
      beforeAll(async () => {
        found = await errorsOf(soundFolder(changes));
      });

      it.each(nths.map((nth) => [cases[nth]![0], nth] as const))('%s', (_, nth) => {
        const [, own, expected] = cases[nth]!;
        const followers = expected.filter((place) => place.startsWith('…')).map((place) => place.slice(1));
        const others = nths.filter((other) => other !== nth).flatMap((other) => touched(cases[other]!));
        // An error in a file that no case of the folder touches is one too many for each of them.
        const concerned = found.filter((place) => {
          const [file, rule] = [place.split(' ')[0]!, place.split(' ').at(-1)!];
          return (file in own || !others.includes(file)) && !followers.includes(rule);
        });
        expect(concerned.sort()).toEqual(expected.filter((place) => !place.startsWith('…')).sort());
      });
    });
  }

  it('both places of a repeated key are named', async () => {
    const folder = soundFolder({ 'published_totals.csv': addRows('altstadt,2020,1,s', 'altstadt,2019,5,s') });
    const [problem] = (await refuse(store, folder)).problems;
    expect(problem!.text.de).toBe('Der Schlüssel altstadt / 2019 kommt mehrfach vor: Zeile 2, 4.');
    expect(problem!.text.en).toBe('The key altstadt / 2019 occurs more than once: rows 2, 4.');
  });

  it('both readings of an ambiguous number are offered', async () => {
    const [problem] = (
      await refuse(store, soundFolder({ 'energy.csv': setField(2, 'energy_mwh', '12.500') }))
    ).problems;
    expect(problem).toMatchObject({
      file: 'energy.csv',
      row: 2,
      cell: 'E2',
      column: 'energy_mwh',
      value: '12.500',
    });
    expect(problem!.hint.de).toBe('Eindeutig schreiben, zum Beispiel 12500 oder 12.5.');
  });
});

describe('what lies in the place of a table', () => {
  it('folders, links that lead nowhere, pipes and devices are no files', async () => {
    const places: [string, (path: string) => void][] = [
      ['heating_shares.csv', (path) => mkdirSync(path)],
      ['measures.csv', (path) => symlinkSync(path, path)],
      ['published_totals.csv', (path) => symlinkSync(`${path}.gone`, path)],
      ['targets.csv', (path) => execFileSync('mkfifo', [path])],
      ['weather.csv', (path) => symlinkSync('/dev/zero', path)],
    ];
    const folder = soundFolder({
      ...Object.fromEntries(places.map(([file]) => [file, null])),
      'measure_savings.csv': null,
    });
    for (const [file, place] of places) place(join(folder, file));
    expect(await errorsOf(folder)).toEqual(places.map(([file]) => `${file} - - - file_unreadable`));
  });

  it('a broken link under a name that means nothing, and a folder called programme.json', async () => {
    const folder = soundFolder({ 'programme.json': null });
    symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
    mkdirSync(join(folder, 'programme.json'));
    expect(await errorsOf(folder)).toEqual(['programme.json - - - file_unreadable']);
  });
});

describe('the header alone', () => {
  it.each(['energy_mwh_hs', 'Hs', 'brennwert_mwh', 'Brennwert', 'energy_hhv', 'E (Ho)'])(
    '%s names the gross calorific value',
    (name) => {
      const fields = ['quartier_id', 'year', 'sector', 'carrier', name, 'status', 'source'];
      expect(checkHeader(tableNamed('energy'), fields).map(({ rule }) => rule)).toEqual([
        'gross_calorific_value',
      ]);
    },
  );

  it.each([
    ['a,b\n1,2', ['a', 'b']],
    ['\uFEFFa, b ,"c,d"\r\n', ['a', 'b', 'c,d']],
    ['"a ""b""",c', ['a "b"', 'c']],
    ['a,\r', ['a', '']],
    ['', ['']],
  ])('%j has the fields %j', (text, fields) => {
    expect(firstRecord(text)).toEqual(fields);
  });
});

describe('size', () => {
  /** How many times as long as for a sound folder a check takes, both on the machine as it is. */
  const timesUsual = async (look: () => Promise<unknown>): Promise<number> => {
    const timed = async (work: () => Promise<unknown>) => {
      const start = performance.now();
      await work();
      return performance.now() - start;
    };
    const usual = await timed(() => check(sound));
    return (await timed(look)) / usual;
  };

  it('a line of 100 MB is refused quickly and in little memory', async () => {
    const folder = soundFolder({ 'energy.csv': `${header('energy.csv')}\n` });
    writeFileSync(join(folder, 'energy.csv'), Buffer.alloc(100 * 2 ** 20, 'x'), { flag: 'a' });
    const memory = process.memoryUsage().rss;
    const times = await timesUsual(async () =>
      expect(await errorsOf(folder)).toEqual(['energy.csv 2 - - line_too_long']),
    );
    expect(times).toBeLessThan(20);
    expect(process.memoryUsage().rss - memory).toBeLessThan(200 * 2 ** 20);
  });

  it('a line above the limit is named, and the others are read', async () => {
    const folder = soundFolder({
      'published_totals.csv': addRows(`altstadt,2020,1,${'x'.repeat(2 ** 16)}`, 'altstadt,2021,x,s'),
    });
    expect(await errorsOf(folder)).toEqual([
      'published_totals.csv 3 - - line_too_long',
      'published_totals.csv 4 C4 emissions_t number_text',
    ]);
  });

  it('a header of 200,000 columns is one problem', async () => {
    const folder = soundFolder({ 'targets.csv': `${'a,'.repeat(200_000)}\n` });
    const times = await timesUsual(async () =>
      expect(await errorsOf(folder)).toEqual(['targets.csv 1 - - too_many_columns']),
    );
    expect(times).toBeLessThan(20);
  });

  it('a long file whose rows are all misshapen is read to its end', async () => {
    const folder = soundFolder();
    appendFileSync(join(folder, 'energy.csv'), 'altstadt,2019,households\n'.repeat(300_000));
    let found: string[] = [];
    const times = await timesUsual(async () => (found = await errorsOf(folder)));
    expect(times).toBeLessThan(15);
    // the first thirty rows are sound
    expect(found[0]).toBe('energy.csv 32 - - row_shape');
    expect(found).toHaveLength(1001);
    expect(found.at(-1)).toBe('energy.csv - - - more_of_these');
  });

  it('of 5,000 faults of one kind 1,000 are listed and the rest counted', async () => {
    const rows = (row: (n: number) => string) => addRows(...Array.from({ length: 5000 }, (_, n) => row(n)));
    const folder = soundFolder({
      'published_totals.csv': rows((n) => `altstadt,${1950 + (n % 60)},k.A.,s`),
      'weather.csv': rows(() => 'altstadt'),
      'reported_emissions.csv': rows((n) => `q${n},2020,services,1,,final,s`),
    });
    const { problems } = await refuse(store, folder);
    for (const [file, rule, column, last] of [
      ['published_totals.csv', 'number_text', 'emissions_t', 1002],
      ['weather.csv', 'row_shape', null, 1011],
      ['reported_emissions.csv', 'unknown_reference', 'quartier_id', 1011],
    ] as const) {
      const own = problems.filter((problem) => problem.file === file);
      const listed = own.filter((problem) => problem.rule === rule);
      expect(listed).toHaveLength(1000);
      expect(listed.at(-1)!.row).toBe(last);
      const counted = own.find((problem) => problem.rule === 'more_of_these' && problem.column === column)!;
      expect(counted.text.de).toMatch(new RegExp(`^Fälle dieser Art \\(„${rule}“.*: 4\\.000\\.$`));
      expect(counted.text.en).toMatch(/^Cases of this kind .*: 4,000\.$/);
    }
  });
});

describe('programme.json', () => {
  const faultsOf = (text: string) => {
    const { programme, problems } = readProgramme(text);
    expect(programme).toBeNull();
    for (const problem of problems) expectGoodSentences(problem);
    return problems.map(placeOf).map((place) => place.replace('programme.json ', ''));
  };

  it('is no JSON', () => {
    expect(faultsOf('{\n  "id": "x",\n}')).toEqual(['3 - - programme_not_json']);
    expect(faultsOf('Programm: Demo')).toEqual(['- - - programme_not_json']);
    expect(faultsOf('{')).toEqual(['1 - - programme_not_json']);
  });

  it('is no object', () => {
    for (const text of ['null', '[]', '3', '"demo"'])
      expect(faultsOf(text)).toEqual(['- - - programme_field']);
  });

  it('lacks fields', () => {
    expect(faultsOf('{}')).toEqual(
      ['id', 'title', 'kind', 'headline_sectors'].map((field) => `- - ${field} programme_field_missing`),
    );
  });

  it('has fields of the wrong type', () => {
    const wrong = {
      id: 'Über uns',
      title: { de: 'nur deutsch' },
      kind: 'echt',
      headline_sectors: [],
      target_year: '2030',
      interaction_factor: 0,
      discount_rate: 3,
      embargo_until: '1.5.2026',
    };
    expect(faultsOf(JSON.stringify(wrong))).toEqual([
      '- - id programme_field',
      '- - title.en programme_field_missing',
      '- - kind programme_field',
      '- - headline_sectors programme_field',
      '- - target_year programme_field',
      '- - interaction_factor programme_field',
      '- - discount_rate programme_field',
      '- - embargo_until programme_field',
    ]);
    expect(readProgramme(JSON.stringify(wrong)).problems[4]!.text.de).toBe(
      'programme.json, target_year: erwartet wird eine Jahreszahl ohne Anführungszeichen wie 2030, gelesen wurde "2030".',
    );
  });

  it('has a field nobody knows, which is only a warning', () => {
    const text = readFileSync(join(sound, 'programme.json'), 'utf8');
    const { programme, problems } = readProgramme(
      `\uFEFF${setProgramme({ zieljahr: 2030, toString: 1, embargo_untill: '2199-05-04', titel: 'T' })(text)}`,
    );
    expect(programme?.id).toBe('sound');
    expect(problems.map(placeOf)).toEqual([
      'programme.json - - zieljahr programme_field_unknown',
      'programme.json - - toString programme_field_unknown',
      'programme.json - - embargo_untill programme_field_unknown',
      'programme.json - - titel programme_field_unknown',
    ]);
    expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(['warning']));
    // "title" is there already
    expect(problems.map(({ hint }) => hint.de)).toEqual([
      ...[
        'Schreibweise prüfen.',
        'Schreibweise prüfen.',
        'Schreibweise prüfen; gemeint ist vielleicht „embargo_until“.',
      ],
      'Schreibweise prüfen.',
    ]);
  });

  it('is refused as a whole with the rest of the folder', async () => {
    expect(await errorsOf(soundFolder({ 'programme.json': '{}' }))).toHaveLength(4);
    expect(await errorsOf(soundFolder({ 'programme.json': '' }))).toEqual([
      'programme.json - - - file_empty',
    ]);
  });
});
