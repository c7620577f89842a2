import { recogniseTables } from '#lib/server/intake/recognise/recognise-tables.ts';
import { describe, expect, it } from 'vitest';
import type { GridCell } from '#lib/server/intake/grid/grid.ts';
import type { KnownNames } from '#lib/server/intake/recognise/read-table.ts';
import { gridOf, nobody, recognise, recogniseText, recognisedIn, sheetOf, shown } from './grids.ts';

/** Energy of one quartier in MWh, one number per year from 2000. */
const energy = (values: readonly GridCell[], choice = {}) =>
  recognise(
    [
      sheetOf([
        ['Quartier', 'Jahr', 'Sektor', 'Energieträger', 'Endenergie [MWh]', 'Status', 'Quelle'],
        ...values.map(
          (value, at) => ['a', 2000 + at, 'GHD', 'Erdgas', value, 'endgültig', 'x'] as GridCell[],
        ),
      ]),
    ],
    { choice },
  );
const valuesOf = (found: ReturnType<typeof energy>) => shown(found.tables[0], ['energy_mwh']);

describe('numbers in text', () => {
  it.each([
    ['1.649.190', '1649190'],
    ['1,649,190', '1649190'],
    ['10.000.000,0', '10000000'],
    ['1,234.50', '1234.5'],
    ['12,5', '12.5'],
    ['12.5', '12.5'],
    ['0,125', '0.125'],
    ['1234', '1234'],
    ['1 234,5', '1234.5'],
    ["1'234.5", '1234.5'],
    ['1\u202f234\u00a0567', '1234567'],
    ['1,5E+06', '1500000'],
    ['0', '0'],
  ])('%s is %s', (text, number) => {
    const found = energy([text]);
    expect([found.errors, valuesOf(found)]).toEqual([[], [number]]);
  });

  it('are decided by their column', () => {
    expect(valuesOf(energy(['12.500', '7,25']))).toEqual(['12500', '7.25']);
    expect(valuesOf(energy(['12.500', '7.25']))).toEqual(['12.5', '7.25']);
    expect(valuesOf(energy(['12,500', '1.649.190']))).toEqual(['12.5', '1649190']);
    expect(recognisedIn(energy(['12.500', '7,25']).tables[0])).toContain('Dezimalkomma in: Endenergie [MWh]');
  });

  it('are asked about where nothing decides, once, unless a person has said it', () => {
    const found = energy(['1', '12.500', '13.250']);
    expect(found.errors).toEqual(['E3 number_decimal_unclear']);
    expect(found.problems[0]!.text.de).toBe(
      '„12.500“ in „Endenergie [MWh]“ hat zwei Lesarten: 12,5 oder 12500? Keine andere Zahl der Spalte entscheidet es (Zahlen, die es betrifft: 2).',
    );
    expect(found.problems[0]!.hint.de).toContain('„Eine Zahl wie 12.500 heißt“');
    expect(found.problems[0]!.option?.de).toContain('--decimal ,');
    expect(valuesOf(found)).toEqual(['1', '', '']);
    expect(valuesOf(energy(['1', '12.500'], { decimal: ',' }))).toEqual(['1', '12500']);
    expect(valuesOf(energy(['1', '12.500'], { decimal: '.' }))).toEqual(['1', '12.5']);
  });

  it('that contradict their column are errors', () => {
    const found = energy(['1,5', '2,5', '3.5']);
    expect(found.errors).toEqual(['E4 number_decimal_mixed']);
    expect(found.problems[0]!.text.de).toContain('zum Beispiel „1,5“ in Zeile 2');
    expect(valuesOf(found)).toEqual(['1.5', '2.5', '']);
  });

  it('have one reading where the contract allows no other', () => {
    const { tables, errors } = recogniseText('Quartier;Jahr;Wohnungen\na;2020.0;2.400\na;2021;710.0');
    // 710.0 speaks for a decimal point, and there are no 2.4 dwellings
    expect(errors).toEqual(['C3 number_decimal_mixed']);
    expect(shown(tables[0], ['year', 'dwellings'])).toEqual(['2020|2400', '2021|']);
    expect(shown(recogniseText('Quartier;Jahr;Wohnungen\na;2020;2.400').tables[0], ['dwellings'])).toEqual([
      '2400',
    ]);
    const place = 'Kürzel;Name;Kommune;AGS;Breite;Länge\na;A;B;05513000;51.512;7.104';
    expect(shown(recogniseText(place).tables[0], ['ags', 'lat', 'lon'])).toEqual(['05513000|51.512|7.104']);
  });

  it('of a workbook have one reading', () => {
    expect(valuesOf(energy([12.5, 1649190, 0, 1e21, -0.001, 0.1]))).toEqual([
      '12.5',
      '1649190',
      '0',
      '1000000000000000000000',
      '-0.001',
      '0.1',
    ]);
  });

  it('keep blank, zero and notation keys apart', () => {
    const found = recogniseText(`
Quartier;Jahr;Sektor;Energieträger;Endenergie [MWh];Kürzel;Status;Quelle
a;2019;GHD;Erdgas;;;endgültig;x
a;2020;GHD;Erdgas;0;;endgültig;x
a;2021;GHD;Erdgas;;NO;endgültig;x
a;2022;GHD;Erdgas;;k.A.;endgültig;x
a;2023;GHD;Erdgas;;vertraulich;endgültig;x
a;2024;GHD;Erdgas;IE;;endgültig;x`);
    expect(found.errors).toEqual([]);
    expect(shown(found.tables[0], ['energy_mwh', 'notation'])).toEqual([
      '|',
      '0|',
      '|NO',
      '|NE',
      '|C',
      '|IE',
    ]);
    expect(recognisedIn(found.tables[0])).toEqual(
      expect.arrayContaining([
        '„Kürzel“: k.A. = NE; vertraulich = C',
        '„Endenergie [MWh]“: Kürzel statt einer Zahl: IE',
      ]),
    );
  });

  it.each([
    ...['-', '–', '.', 'x', 'k.A.', 'n.v.', 'N/A'].map((text) => [text, 'number_placeholder'] as const),
    ['ca. 500', 'number_with_words'],
    ['500*', 'number_with_words'],
    ['500 MWh', 'number_with_words'],
    ['1000.000,5', 'number_odd_marks'],
    ['viel', 'number_in_words'],
    [true, 'number_in_words'],
    [{ kind: 'date', text: '2025-05-01' }, 'number_is_day'],
    ['#DIV/0!', 'cell_error'],
    [{ kind: 'error', text: '#NV' }, 'cell_error'],
    [{ kind: 'uncomputed', text: '=SUM(A1:A2)' }, 'cell_uncomputed'],
  ] as const)('%o is an error: %s', (cell, rule) => {
    const found = energy([1, cell]);
    expect(found.errors).toEqual([`E3 ${rule}`]);
    expect(valuesOf(found)).toEqual(['1', '']);
  });

  it('of years may have no footnote', () => {
    const { errors, problems } = recogniseText(
      'Quartier;Jahr;Einwohner\na;2015*;1\na;2016 (v);1\na;2017.0;1',
    );
    expect(errors).toEqual(['B2 year_with_words', 'B3 year_with_words']);
    expect(problems[1]!.hint.de).toMatch(/^Nur 2016 eintragen/);
  });

  it.each([
    ['31.12.2024', 'year_is_day'],
    [{ kind: 'date', text: '2024-12-31' }, 'year_is_day'],
    ['2024/25', 'year_unclear'],
  ] as const)('of years may be no day, and the year is named: %o', (cell, rule) => {
    const { errors, problems } = recognise([
      sheetOf([
        ['Quartier', 'Jahr', 'Einwohner'],
        ['a', cell, 1],
      ]),
    ]);
    expect(errors).toEqual([`B2 ${rule}`]);
    if (rule === 'year_is_day') expect(problems[0]!.hint.de).toContain('als Zahl eintragen: 2024.');
  });

  it.each(['unter 5', '<5', '< 5', '1-4', 'k.A.', '-', '*', { kind: 'date', text: '2026-04-01' }] as const)(
    'of connections are numbers, and nobody is told to leave them blank: %o',
    (cell) => {
      const { errors, problems } = recognise([
        sheetOf([
          [
            'Quartier',
            'Jahr',
            'Sektor',
            'Energieträger',
            'Endenergie [MWh]',
            'Anschlüsse',
            'Status',
            'Quelle',
          ],
          ['a', 2024, 'GHD', 'Erdgas', 1, cell, 'endgültig', 'x'],
        ]),
      ]);
      expect(errors).toEqual(['F2 connections_no_number']);
      expect(problems[0]!.hint.de).toContain('eine Zahl von 1 bis 4, oder C in der Spalte');
      expect(problems[0]!.hint.de).toContain('Nicht leer lassen');
    },
  );

  it('are listed up to a limit, and counted beyond', () => {
    const head = ['Quartier', 'Jahr', 'Einwohner'];
    const rows = Array.from({ length: 1200 }, (_, at) => ['a', 2000 + (at % 20), 'k.A.']);
    const { findings } = recogniseTables(gridOf([sheetOf([head, ...rows])]), nobody, {});
    expect(findings).toHaveLength(1001);
    expect(findings.at(-1)).toMatchObject({ rule: 'more_of_these', parameters: { count: 200 } });
  });
});

describe('words', () => {
  const known: KnownNames = {
    quartiers: [
      { quartier_id: 'horst', name: 'Horst', municipality: 'Gelsenkirchen' },
      { quartier_id: 'nord-a', name: 'Nord', municipality: 'A-Stadt' },
      { quartier_id: 'nord-b', name: 'Nord', municipality: 'B-Stadt' },
    ],
    sectors: [{ sector: 'farms', label_de: 'Landwirtschaft', label_en: 'Agriculture' }],
    carriers: [],
  };

  it.each([
    ['horst', 'horst'],
    ['Horst', 'horst'],
    ['Gelsenkirchen-Horst', 'horst'],
    ['Gelsenkirchen Horst', 'horst'],
    ['nord-b', 'nord-b'],
    ['B-Stadt-Nord', 'nord-b'],
    ['Süd', 'Süd'],
  ])('the quartier %s is %s', (name, id) => {
    const { tables, errors } = recogniseText(`Quartier;Jahr;Einwohner\n${name};2020;1`, { known });
    expect([errors, shown(tables[0], ['quartier_id'])]).toEqual([[], [id]]);
  });

  it('that may mean two quartiers are an error', () => {
    const { errors, problems } = recogniseText('Quartier;Jahr;Einwohner\nNord;2020;1', { known });
    expect(errors).toEqual(['A2 name_unclear']);
    expect(problems[0]!.text.de).toBe(
      '„Nord“ in „Quartier“ kann Verschiedenes meinen: Nord (A-Stadt): nord-a; Nord (B-Stadt): nord-b.',
    );
  });

  it('that the file itself explains are known', () => {
    const { tables, errors } = recogniseText(`
Quartier;Jahr;Einwohner
Schalke;2020;1

Kürzel;Name;Kommune;AGS
ge-schalke;Schalke;Gelsenkirchen;05513000`);
    expect(errors).toEqual([]);
    expect(shown(tables[0], ['quartier_id'])).toEqual(['ge-schalke']);
  });

  it('of sectors, targets and flags become keys', () => {
    const targets = recogniseText(
      'Quartier;Sektoren;Zieljahr;Basisjahr von;Basisjahr bis;Minderung in %;Quelle\nhorst;Private Haushalte; GHD;2030;2019;2019;50;x'.replace(
        '; GHD',
        ',GHD',
      ),
      { known },
    );
    expect(targets.tables[0]!.table.name).toBe('targets');
    const listed = recognise(
      [
        sheetOf([
          ['Quartier', 'Sektoren', 'Zieljahr', 'Basisjahr von', 'Basisjahr bis', 'Minderung in %', 'Quelle'],
          ['Horst', 'Private Haushalte; Landwirtschaft', 2030, 2019, 2019, 50, 'x'],
        ]),
      ],
      { known },
    );
    expect(shown(listed.tables[0], ['quartier_id', 'sectors', 'reduction_pct'])).toEqual([
      'horst|households;farms|50',
    ]);
    const flags = ['WAHR', 'FALSCH', 'ja', 'nein', 'TRUE', 'x', '1'];
    const measures = recognise(
      [
        sheetOf([
          [
            'Kürzel',
            'Quartier',
            'Maßnahme',
            'Kategorie',
            'Wirkung',
            'Stand',
            'Finanzierung gesichert',
            'Beginn',
            'Investition [T€]',
          ],
          ...flags.map((flag, at) => [
            `m${at}`,
            'Horst',
            'M',
            'k',
            'direkt',
            'in Umsetzung',
            flag,
            '01.03.2025',
            '2,5',
          ]),
          [
            'm8',
            'Horst',
            'M',
            'k',
            'wirkt mittelbar',
            'abgeschlossen',
            true,
            { kind: 'date', text: '2025-03-01' },
            3,
          ],
        ] as GridCell[][]),
      ],
      { known },
    );
    expect(measures.errors).toEqual([]);
    const fields = ['effect', 'status', 'financed', 'start_date', 'invest_eur'];
    expect(shown(measures.tables[0], fields)).toEqual([
      ...['true', 'false', 'true', 'false', 'true', 'x', '1'].map(
        (flag) => `direct|in_progress|${flag}|2025-03-01|2500`,
      ),
      'indirect|completed|true|2025-03-01|3000',
    ]);
  });

  it.each([
    ['31.12.2023', '2023-12-31'],
    ['1.2.2023', '2023-02-01'],
    ['31/12/2023', '2023-12-31'],
    ['12/31/2023', '2023-12-31'],
    ['2023-12-31', '2023-12-31'],
    ['30.02.2023', '30.02.2023'],
    ['31.12.23', '31.12.23'],
  ])('the day %s is %s', (text, day) => {
    const { tables, errors } = recogniseText(`Kürzel;Bezeichnung;Bezeichnung englisch;Termin\nm;A;B;${text}`);
    expect([errors, shown(tables[0], ['due'])]).toEqual([[], [day]]);
  });

  it('that may be two days are an error', () => {
    const { errors } = recogniseText('Kürzel;Bezeichnung;Bezeichnung englisch;Termin\nm;A;B;01/02/2023');
    expect(errors).toEqual(['D2 day_unclear']);
  });
});

describe('marks of footnotes', () => {
  const table = (carrier: string, year = '2020', status = 'final') =>
    recogniseText(
      `Quartier;Sektor;Energieträger;Jahr;Endenergie [MWh];Status;Quelle\na;GHD;${carrier};${year};1;${status};x`,
    );

  it.each(['Erdgas 1)', 'Erdgas (2)', 'Erdgas*', 'Erdgas²', 'Erdgas ¹)'])('behind a word, %s', (word) => {
    const { errors, problems } = table(word);
    expect(errors).toEqual(['C2 word_with_mark']);
    expect(problems[0]!.text.de).toContain('gemeint ist, sagt erst die Fußnote');
    expect(problems[0]!.hint.de).toContain('für „Erdgas“, nur das Wort eintragen');
  });

  it('are none in words that nobody knows, and in names that have them', () => {
    expect(table('Kohle 1)').errors).toEqual([]);
    const names = { carrier: 'gas2', label_de: 'Erdgas 2)', label_en: 'Gas 2)' };
    const known = { quartiers: [], sectors: [], carriers: [names] };
    const text =
      'Quartier;Sektor;Energieträger;Jahr;Endenergie [MWh];Status;Quelle\na;GHD;Erdgas 2);2020;1;final;x';
    const { errors, tables } = recogniseText(text, { known });
    expect(errors).toEqual([]);
    expect(shown(tables[0], ['carrier'])).toEqual(['gas2']);
  });

  it.each([
    ['2020*', 'year_with_words'],
    ['2020 1)', 'year_with_words'],
    ["'20", 'year_unclear'],
    ['19/20', 'year_unclear'],
    ['2019/20', 'year_unclear'],
    ['2019–2020', 'year_unclear'],
  ])('and years that are none: %s', (year, rule) => {
    expect(table('Erdgas', year).errors).toEqual([`D2 ${rule}`]);
  });
});

describe('total rows', () => {
  const table = (rows: string) => recogniseText(`Quartier;Jahr;Sektor;Emissionen [t];Status;Quelle\n${rows}`);

  it('of parts and of all are held against what they sum', () => {
    const { tables, warnings } = table(
      `
a;2019;GHD;10;endgültig;x
a;2019;Haushalte;20;endgültig;x
Zwischensumme;;;30;;
a;2020;GHD;11;endgültig;x
a;2020;Haushalte;21;endgültig;x
Zwischensumme;;;40;;
a;2019;Summe;30;;
Insgesamt;;;62;;`.trim(),
    );
    expect(warnings).toEqual(['D7 total_differs']);
    expect(tables[0]!.rows).toHaveLength(4);
    expect(recognisedIn(tables[0])).toContain('Summen nicht übernommen: Zeile 4, 7–9');
  });

  it('may be rounded', () => {
    const rows = 'a;2019;GHD;10,04;endgültig;x\na;2020;GHD;20,04;endgültig;x\n';
    expect(table(`${rows}Summe;;;30,1;;`).warnings).toEqual([]);
    expect(table(`${rows}Summe;;;30,2;;`).warnings).toEqual(['D4 total_differs']);
  });

  it('are no rows named like what is known', () => {
    const known = {
      quartiers: [{ quartier_id: 'g', name: 'Gesamt', municipality: 'A' }],
      sectors: [],
      carriers: [],
    };
    const { tables } = recogniseText('Quartier;Jahr;Einwohner\nGesamt;2020;7', { known });
    expect(shown(tables[0], ['quartier_id', 'population'])).toEqual(['g|7']);
  });
});
