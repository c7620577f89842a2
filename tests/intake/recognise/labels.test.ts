import { describe, expect, it } from 'vitest';
import type { GridCell } from '#lib/server/intake/grid/grid.ts';
import { merge, recognise, recogniseText, recognisedIn, sheetOf, shown } from './grids.ts';

const energy = ['quartier_id', 'sector', 'carrier', 'year', 'energy_mwh'];
const head = 'Quartier;Sektor;Energieträger;2021 [MWh];Status;Quelle';

describe('keys in the first row of their group only', () => {
  it('hold for the rows below, and are named', () => {
    const { tables, errors } = recogniseText(`
${head}
horst;Private Haushalte;Erdgas;360;final;Netz
;;Strom;100;final;Netz
;GHD;Erdgas;36;final;Netz
;;Strom;10;final;Netz
nord;Private Haushalte;Erdgas;7;final;Netz
;;Strom;8;final;Netz`);
    expect(errors).toEqual([]);
    expect(shown(tables[0], energy)).toEqual([
      'horst|households|natural_gas|2021|360',
      'horst|households|electricity|2021|100',
      'horst|services|natural_gas|2021|36',
      'horst|services|electricity|2021|10',
      'nord|households|natural_gas|2021|7',
      'nord|households|electricity|2021|8',
    ]);
    expect(recognisedIn(tables[0])).toEqual(
      expect.arrayContaining([
        '„Quartier“ steht nur in der ersten Zeile jeder Gruppe und gilt auch darunter: horst in Zeile 3–5; nord in Zeile 7',
        '„Sektor“ steht nur in der ersten Zeile jeder Gruppe und gilt auch darunter: Private Haushalte in Zeile 3; GHD in Zeile 5; Private Haushalte in Zeile 7',
      ]),
    );
  });

  it('bring status and source with them that stand only there, too', () => {
    const { tables, errors } = recogniseText(`
${head};Datengüte
horst;Private Haushalte;Erdgas;360;endgültig;Netz;A
;;Strom;100;;;
;GHD;Erdgas;36;vorläufig;;
;;Strom;10;;;B
Summe;;;506
nord;Private Haushalte;Erdgas;7;geschätzt;Amt;C
;;Strom;8;;;`);
    expect(errors).toEqual([]);
    expect(shown(tables[0], ['quartier_id', 'carrier', 'status', 'source', 'quality'])).toEqual([
      'horst|natural_gas|final|Netz|A',
      'horst|electricity|final|Netz|',
      'horst|natural_gas|provisional|Netz|',
      'horst|electricity|provisional|Netz|B',
      'nord|natural_gas|estimated|Amt|C',
      'nord|electricity|estimated|Amt|',
    ]);
    expect(recognisedIn(tables[0])).toEqual(
      expect.arrayContaining([
        '„Status“ steht nur in der ersten Zeile jeder Gruppe und gilt auch darunter: endgültig in Zeile 3; vorläufig in Zeile 5; geschätzt in Zeile 8',
        '„Quelle“ steht nur in der ersten Zeile jeder Gruppe und gilt auch darunter: Netz in Zeile 3–5; Amt in Zeile 8',
      ]),
    );
  });

  it('bring no word that also stands elsewhere, or that a group lacks', () => {
    const { tables } = recogniseText(`
${head}
horst;Private Haushalte;Erdgas;360;final;Netz
;;Strom;100;;
;;Heizöl;30;final;
;GHD;Erdgas;36;final;
;;Strom;10;;
nord;GHD;Erdgas;1;final;
;;Strom;2;;`);
    expect(shown(tables[0], ['status', 'source'])).toEqual([
      'final|Netz',
      '|',
      'final|',
      'final|',
      '|',
      'final|',
      '|',
    ]);
  });

  it('bring no word where every row has its own keys', () => {
    const { tables } = recogniseText(`
${head}
horst;Haushalte;Erdgas;360;final;Netz
horst;Haushalte;Strom;100;;`);
    expect(shown(tables[0], ['status', 'source'])).toEqual(['final|Netz', '|']);
  });

  it('may stand in a row of their own, with the sum of the group', () => {
    const { tables, errors, warnings } = recogniseText(`
Sektor;Energieträger;2021 [MWh];Status;Quelle;Quartier
Private Haushalte;;460;;;
;Erdgas;360;final;Netz;horst
;Strom;100;final;Netz;horst
GHD;;50;;;
;Erdgas;36;final;Netz;horst
;Strom;10;final;Netz;horst`);
    expect({ errors, warnings }).toEqual({ errors: [], warnings: ['C5 group_total_differs'] });
    expect(shown(tables[0], ['sector', 'carrier', 'energy_mwh'])).toEqual([
      'households|natural_gas|360',
      'households|electricity|100',
      'services|natural_gas|36',
      'services|electricity|10',
    ]);
  });

  it('are years, too', () => {
    const { tables, errors } = recogniseText(`
Jahr;Quartier;Einwohner
2021;horst;4900
;nord;300
2022;horst;4950
;nord;310`);
    expect(errors).toEqual([]);
    expect(shown(tables[0], ['year', 'quartier_id', 'population'])).toEqual([
      '2021|horst|4900',
      '2021|nord|300',
      '2022|horst|4950',
      '2022|nord|310',
    ]);
  });

  it('may repeat where another key begins the group anew', () => {
    const groups = [
      'horst;2024;Haushalte;Erdgas;360;final;Netz\n;;;Heizöl;100;;\n;;GHD;Erdgas;36;final;Netz',
      'horst;2025;Haushalte;Erdgas;350;final;Netz\n;;;Heizöl;90;;\n;;GHD;Erdgas;35;final;Netz',
    ];
    const { tables, errors } = recogniseText(
      ['Quartier;Jahr;Sektor;Energieträger;Endenergie [MWh];Status;Quelle', ...groups].join('\n'),
    );
    expect(errors).toEqual([]);
    expect(shown(tables[0], [...energy, 'status'])).toEqual([
      'horst|households|natural_gas|2024|360|final',
      'horst|households|heating_oil|2024|100|final',
      'horst|services|natural_gas|2024|36|final',
      'horst|households|natural_gas|2025|350|final',
      'horst|households|heating_oil|2025|90|final',
      'horst|services|natural_gas|2025|35|final',
    ]);
    expect(recognisedIn(tables[0])).toContain(
      '„Quartier“ steht nur in der ersten Zeile jeder Gruppe und gilt auch darunter: horst in Zeile 3–4; horst in Zeile 6–7',
    );
  });

  it('do not hold where one repeats and nothing beside it is new', () => {
    const rows = ['horst;2024;Haushalte;Erdgas', ';;;Heizöl', 'horst;2024;Haushalte;Strom', ';;;Fernwärme'];
    const { errors, tables } = recogniseText(
      [
        'Quartier;Jahr;Sektor;Energieträger;Endenergie [MWh];Status;Quelle',
        ...rows.map((row) => `${row};1;final;Netz`),
      ].join('\n'),
    );
    expect(errors.filter((error) => error.endsWith('key_blank_below'))).toHaveLength(6);
    expect(shown(tables[0], energy)[1]).toBe('||heating_oil||1');
  });

  it.each([
    [
      'one of many that is blank',
      ['Haushalte;Erdgas', 'Haushalte;Strom', ';Heizöl', 'GHD;Erdgas'],
      ['4 irregular'],
    ],
    [
      'one below a value that does not repeat',
      ['Haushalte;Erdgas', 'GHD;Strom', ';Heizöl', 'Industrie;Strom'],
      ['4 irregular'],
    ],
    [
      'a key that would stand twice',
      ['Haushalte;Erdgas', ';Strom', ';Erdgas', ';Strom'],
      ['3 twice', '4 twice', '5 twice'],
    ],
    [
      'one below a sum',
      ['Haushalte;Erdgas', ';Strom', ';Summe', ';Heizöl', 'GHD;Erdgas', ';Strom'],
      ['5 apart'],
    ],
    [
      'one below a blank row',
      ['Haushalte;Erdgas', ';Strom', '', ';Heizöl', 'GHD;Erdgas', ';Strom'],
      ['5 apart'],
    ],
  ])('%s is asked for, never guessed', (_, rows, expected) => {
    const lines = rows.map((row) => (row === '' ? '' : `horst;${row};1;final;Netz`));
    const { findings, problems } = recogniseText([head, ...lines].join('\n'));
    const why = {
      'Die Spalte ist nicht durchgängig nur in der ersten Zeile jeder Gruppe ausgefüllt': 'irregular',
      'Dazwischen steht eine Summe, eine leere Zeile oder eine andere Angabe links davon': 'apart',
      'Mit ihm hätten zwei Zeilen denselben Schlüssel': 'twice',
    };
    const found = findings.filter(({ rule }) => rule === 'key_blank_below');
    const reasonOf = ({ parameters }: (typeof found)[number]) =>
      why[(parameters!.why as { de: keyof typeof why }).de];
    expect(found.map((finding) => `${finding.row} ${reasonOf(finding)}`)).toEqual(expected);
    const first = problems.find(({ rule }) => rule === 'key_blank_below')!;
    expect(first.cell).toBe(`B${expected[0]![0]}`);
    expect(first.text.de).toContain(
      'In „Sektor“ steht nichts; darüber steht „Haushalte“ (Zeile 2).'.slice(0, 40),
    );
  });

  it('stand in a row of the sum as well, if that comes first', () => {
    const { tables, errors, warnings } = recogniseText(`
${head}
horst;Haushalte;gesamt;460;;
;;Erdgas;360;final;Netz
;;Strom;100;final;Netz
;GHD;gesamt;46;;
;;Erdgas;36;final;Netz
;;Strom;10;final;Netz`);
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(shown(tables[0], energy)).toEqual([
      'horst|households|natural_gas|2021|360',
      'horst|households|electricity|2021|100',
      'horst|services|natural_gas|2021|36',
      'horst|services|electricity|2021|10',
    ]);
  });

  it('are doubted in the rows that would be equal, and only there', () => {
    const { errors } = recogniseText(`
${head}
horst;Haushalte;Erdgas;360;final;Netz
;;Strom;100;final;Netz
;GHD;Erdgas;36;final;Netz
;;Strom;10;final;Netz
;;Strom;11;final;Netz`);
    expect(errors).toEqual(['B5 key_blank_below', 'B6 key_blank_below']);
  });

  it('of a prepared row without figures holds below it, and not the one before', () => {
    const { tables, errors } = recogniseText(`
${head}
horst;Haushalte;Erdgas;360;final;Netz
;;Strom;100;final;Netz
;GHD;Erdgas;;;
;;Strom;10;final;Netz
;;Heizöl;11;final;Netz`);
    expect(errors).toEqual([]);
    expect(shown(tables[0], ['sector', 'carrier', 'energy_mwh']).slice(2)).toEqual([
      'services|electricity|10',
      'services|heating_oil|11',
    ]);
  });
});

it('merged cells hold for all their rows, words, years and units', () => {
  const rows: GridCell[][] = [
    ['Jahr', 'Sektor', 'Energieträger', 'Endenergie', 'Einheit', 'Status', 'Quelle', 'Quartier'],
    [2021, 'Private Haushalte', 'Erdgas', 360, 'MWh', 'final', 'Netz', 'horst'],
    [null, null, 'Strom', 100, null, null, null, null],
    [null, 'GHD', 'Erdgas', 36, null, null, null, null],
  ];
  const merges = [merge(2, 0, 4, 0), merge(2, 1, 3, 1), ...[4, 5, 6, 7].map((at) => merge(2, at, 4, at))];
  const { tables, errors } = recognise([sheetOf(rows, { name: 'Energie', merges })]);
  expect(errors).toEqual([]);
  expect(shown(tables[0], [...energy, 'status'])).toEqual([
    'horst|households|natural_gas|2021|360|final',
    'horst|households|electricity|2021|100|final',
    'horst|services|natural_gas|2021|36|final',
  ]);
  expect(recognisedIn(tables[0])).toContain(
    '„Sektor“: verbundene Zellen gelten für alle ihre Zeilen: Private Haushalte in Zeile 3',
  );
});

describe('totals that name what they sum', () => {
  const rows = `
${head}
horst;Private Haushalte;Erdgas;360;final;Netz
horst;Private Haushalte;Strom;100;final;Netz
;;Haushalte gesamt;460;;
horst;GHD;Erdgas;36;final;Netz
horst;GHD;Strom;10;final;Netz`;

  it('are compared with their rows and not imported', () => {
    const { tables, errors, warnings } = recogniseText(`${rows}
;;Summe GHD:;46;;
;;Erdgas gesamt;396;;
;Private Haushalte Ergebnis;;460;;
;Gesamtergebnis;;506;;`);
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(shown(tables[0], ['carrier'])).toHaveLength(4);
    expect(recognisedIn(tables[0])).toContain('Summen nicht übernommen: Zeile 4, 7–10');
  });

  it('are not compared where a number of their rows is still to be corrected', () => {
    const { errors, warnings } = recogniseText(`${rows.replace('360', '360 MWh')}\n;;Erdgas gesamt;400;;`);
    expect({ errors, warnings }).toEqual({ errors: ['D2 number_with_words'], warnings: [] });
  });

  it('that differ are named with what their rows give', () => {
    const { errors, warnings, problems } = recogniseText(`${rows}\n;;Erdgas gesamt;400;;`);
    expect({ errors, warnings }).toEqual({ errors: [], warnings: ['D7 total_differs'] });
    expect(problems[0]!.text.de.replaceAll('\u00a0', ' ')).toBe(
      'Die Summe „Erdgas gesamt“ nennt für „2021 [MWh]“ 400 MWh; die Zeilen dazu ergeben 396 MWh.',
    );
  });

  it.each([
    ['Summe Wärme', '777', 'C7 total_unclear'],
    ['Fernwärme gesamt', '777', 'C7 total_without_rows'],
    ['davon Heizstrom', '5', 'C7 part_of_row'],
  ])('“%s” that is the sum of no rows is an error', (name, value, expected) => {
    const { tables, errors } = recogniseText(`${rows}\nhorst;GHD;${name};${value};final;Netz`);
    expect(errors).toEqual([expected]);
    expect(shown(tables[0], ['carrier'])).toHaveLength(4);
  });

  it.each([
    ['Endenergie gesamt [MWh];;3100', 'in the first column with its unit'],
    [';Summe;3100', 'in a column that is not the first'],
    [';;3100;;;;Summe', 'in a column of no key'],
  ])('of all are recognised: %s, %s', (row) => {
    const { tables, errors, problems } = recogniseText(
      `Sektor;Energieträger;2023 [MWh];Einheit;Quartier;Status;Quelle
Haushalte;Strom;1000;MWh;Horst;final;x
Haushalte;Erdgas;2000;MWh;Horst;final;x
${row}`,
    );
    expect(errors).toEqual([]);
    expect(tables[0]!.rows).toHaveLength(2);
    expect(problems.find(({ rule }) => rule === 'total_differs')?.text.de).toMatch(
      /3\.100\u00a0MWh; die Zeilen dazu ergeben 3\.000\u00a0MWh/,
    );
  });

  it('may stand above what they sum', () => {
    const { warnings, errors } = recogniseText(rows.replace('\nhorst', '\nInsgesamt;;;506;;\nhorst'));
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
  });
});

it('footnotes and sources below a table are notes, also over several cells', () => {
  const { errors, warnings, tables } = recogniseText(`
${head}
horst;GHD;Strom;10;final;Netz
1) ohne Industrie
* vorläufig
Quelle: Netzbetreiber; Stand März; eigene Rechnung`);
  expect({ errors, warnings }).toEqual({ errors: [], warnings: ['3 notes_skipped'] });
  expect(shown(tables[0], ['carrier'])).toEqual(['electricity']);
});

it.each(['Quelle;Stadtwerke;2024', 'Stand:;;31.12.2024', 'Anmerkung: gerundet;;;;x', 'Hinweis'])(
  'a note within a table is no row and begins no table: %s',
  (note) => {
    const { errors, warnings, tables } = recogniseText(`
Quartier;Sektor;Energieträger;2021 [MWh];Status;Quelle
horst;GHD;Strom;10;final;Netz
${note}
horst;GHD;Erdgas;20;final;Netz`);
    expect({ errors, warnings }).toEqual({ errors: [], warnings: ['3 notes_skipped'] });
    expect(tables).toHaveLength(1);
    expect(shown(tables[0], ['carrier'])).toEqual(['electricity', 'natural_gas']);
  },
);

it('a note below a table of two columns is none of its rows', () => {
  const { warnings, tables } = recogniseText('Jahr;Einwohner\n2024;100\nQuelle: Melderegister\nStand:;2025');
  expect(warnings).toEqual(['3 notes_skipped']);
  expect(shown(tables[0], ['year', 'population'])).toEqual(['2024|100']);
});
