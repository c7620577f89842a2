import { describe, expect, it } from 'vitest';
import type { GridCell } from '#lib/server/intake/grid/grid.ts';
import {
  cellOf,
  merge,
  recognise,
  recogniseText,
  recognisedIn,
  rowsOfText,
  sheetOf,
  shown,
} from './grids.ts';

const reference = ['quartier_id', 'year', 'population', 'dwellings'];
const energyOf = ['quartier_id', 'year', 'carrier', 'energy_mwh', 'notation'];

describe('finding tables', () => {
  it('skips titles, notes, blank rows and columns, and names each kind once', () => {
    const { tables, errors, warnings, problems } = recogniseText(`
Strukturdaten der Quartiere
Stand: März 2025;;geprüft

;Quartier;Jahr;;Einwohner;Wohnungen;;Hinweis der Stelle
;horst;2022;;4930;2400
;;;;;;;gerundet
;horst;2023;;4950;2400

;horst;2024;;4990;2410
;* ohne Nebenwohnsitze
;Quelle:;Melderegister`);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      '1 rows_above_skipped',
      '6 notes_beside_skipped',
      '4 blank_columns_skipped',
      '10 notes_skipped',
      '8 blank_rows',
    ]);
    expect(shown(tables[0], reference)).toEqual([
      'horst|2022|4930|2400',
      'horst|2023|4950|2400',
      'horst|2024|4990|2410',
    ]);
    expect(problems.map(({ text }) => text.de)).toEqual([
      'Über der Kopfzeile wurden Titel und Anmerkungen übersprungen: Zeile 1–2.',
      'Neben der Tabelle wurden Spalten mit Anmerkungen übersprungen: H, zuerst in Zeile 6.',
      'Leere Spalten vor oder zwischen den Spalten der Tabelle wurden übersprungen: A, D.',
      'Zeilen, in denen nur eine Anmerkung steht, wurden übersprungen: Zeile 10–11.',
      'Zeilen ohne Inhalt wurden übersprungen: 1, die erste ist Zeile 8.',
    ]);
  });

  it('skips notes beside a table, but not values without a head', () => {
    const beside = 'Quartier;Jahr;Einwohner;;\nhorst;2022;4930;;vorläufig\nhorst;2023;4950;;';
    expect(recogniseText(beside)).toMatchObject({
      errors: [],
      warnings: ['2 notes_beside_skipped'],
    });
    expect(recogniseText(beside.replace('vorläufig', '17')).errors).toEqual(['E1 column_without_head']);
    expect(recogniseText('Quartier;Jahr;;Einwohner\nhorst;2022;alt;4930').errors).toEqual([
      'C1 column_without_head',
    ]);
  });

  it('reads several tables of a sheet, below and beside each other', () => {
    const { tables, errors } = recogniseText(`
Quartier;Jahr;Einwohner;;Energieträger;Sektor;Heizanteil
horst;2022;4930;;Erdgas;Haushalte;0,82
horst;2023;4950;;Heizöl;GHD;0,9

Ziele
Quartier;Zieljahr;Basisjahr von;Basisjahr bis;Minderung [%];Quelle
horst;2030;2019;2019;50;Rat`);
    expect(errors).toEqual([]);
    expect(tables.map(({ table, head, rows }) => [table.name, head, rows.length])).toEqual([
      ['reference', 1, 2],
      ['heating_shares', 1, 2],
      ['targets', 6, 1],
    ]);
    expect(shown(tables[1], ['carrier', 'sector', 'share'])).toEqual([
      'natural_gas|households|0.82',
      'heating_oil|services|0.9',
    ]);
    expect(cellOf(tables[1]!, 0, 'share')).toBe('G2');
    expect(shown(tables[2], ['quartier_id', 'target_year', 'reduction_pct'])).toEqual(['horst|2030|50']);
  });

  it('refuses tables side by side that are not complete, in one sentence', () => {
    const { tables, errors, problems } = recogniseText(`
Haushalte;;;;GHD
Energieträger;2021 [MWh];2022 [MWh];;Energieträger;2021 [MWh];2022 [MWh]
Erdgas;3600;3400;;Erdgas;360;340`);
    expect({ tables, errors }).toEqual({ tables: [], errors: ['2 tables_beside'] });
    expect(problems.at(-1)!.text.de).toContain('(A–C, E–G)');
  });

  it('leaves out sums over years, and says so', () => {
    const { tables, errors } = recogniseText(`
Quartier;Sektor;Energieträger;2021 [MWh];2022 [MWh];Gesamtergebnis;Status;Quelle
horst;GHD;Erdgas;1;2;3;final;Netz`);
    expect(errors).toEqual([]);
    expect(recognisedIn(tables[0])).toContain(
      'Summe über Jahre weder übernommen noch verglichen: Spalte „Gesamtergebnis“',
    );
  });

  it('names years of two digits once each, and nothing that follows from them', () => {
    const wide =
      "Quartier;Sektor;Energieträger;'21 [MWh];'22 [MWh];Status;Quelle\nhorst;GHD;Erdgas;1;2;final;Netz";
    const { tables, errors } = recogniseText(wide);
    expect(errors).toEqual(['D1 year_head_unclear', 'E1 year_head_unclear']);
    expect(tables[0]!.rows).toEqual([]);
    expect(recogniseText("Energieträger;'21;'22\nErdgas;1;2").errors).toEqual(['B1 year_head_unclear']);
  });

  it('reads sheets, and names a hidden one and one without a table', () => {
    const rows = rowsOfText('Quartier;Jahr;Einwohner\nhorst;2022;4930');
    const { tables, errors, problems } = recognise([
      sheetOf(rows, { name: 'Bezugsgrößen' }),
      sheetOf(rows, { name: 'alt', isHidden: true }),
      sheetOf([['Ausfüllhinweise'], ['Bitte nur …']], { name: 'Hilfe' }),
      sheetOf(
        [
          ['id', 'horst'],
          ['title.de', 'Horst'],
        ],
        { name: 'programme' },
      ),
    ]);
    expect(errors).toEqual([]);
    expect(tables.map(({ sheet, table }) => [sheet, table.name])).toEqual([['Bezugsgrößen', 'reference']]);
    expect(problems.map(({ rule, text }) => [rule, /„(.*?)“/.exec(text.de)![1]])).toEqual([
      ['sheet_hidden', 'alt'],
      ['sheet_without_table', 'Hilfe'],
    ]);
  });

  it('refuses a file without any table', () => {
    expect(recogniseText('Guten Tag;anbei\ndie Zahlen;12')).toMatchObject({
      tables: [],
      errors: ['- table_not_found'],
    });
  });

  it('lets the name decide where heads fit several tables, and asks without one', () => {
    const unclear = 'Energieträger;Meilenstein;Bezeichnung\nholz;m1;Holz';
    const { tables, errors } = recogniseText(unclear, { file: 'x.csv' });
    expect([tables, errors]).toEqual([[], ['1 table_unclear']]);
    expect(recogniseText(unclear, { file: 'Meilensteine.csv' }).tables[0]!.table.name).toBe('milestones');
  });

  it('gives the value of a merged head to all its columns, and of merged keys to all their rows', () => {
    const rows: GridCell[][] = [
      ['Quartier', 'Energieträger', 'Sektor', 'Endenergie [MWh]', null, 'Status', 'Quelle'],
      [null, null, null, 2019, 2020, null, null],
      ['horst', 'Erdgas', 'Haushalte', 10, 9.5, 'endgültig', 'Netz'],
      [null, 'Strom', 'Haushalte', 3, 2.5, 'endgültig', 'Netz'],
    ];
    const merges = [merge(1, 3, 1, 4), merge(1, 0, 2, 0), merge(3, 0, 4, 0)];
    const { tables, errors } = recognise([sheetOf(rows, { name: 'Energie', merges })]);
    expect(errors).toEqual([]);
    expect(shown(tables[0], energyOf)).toEqual([
      'horst|2019|natural_gas|10|',
      'horst|2020|natural_gas|9.5|',
      'horst|2019|electricity|3|',
      'horst|2020|electricity|2.5|',
    ]);
    // the year of a wide row is where its value is
    expect([cellOf(tables[0]!, 1, 'year'), cellOf(tables[0]!, 1, 'energy_mwh')]).toEqual(['E3', 'E3']);
    // merged heads above the row that names the columns
    const turned = [
      ['', '', '', 'Endenergie [MWh]'],
      ['Quartier', 'Energieträger', 'Sektor', 2019, 2020, 'Status', 'Quelle'],
      ...rows.slice(2),
    ];
    const again = recognise([sheetOf(turned, { merges: [merge(1, 3, 1, 4), merge(3, 0, 4, 0)] })]);
    expect(again.errors).toEqual([]);
    expect(shown(again.tables[0], energyOf)).toEqual(shown(tables[0], energyOf));
  });

  it('reads years as columns, with units below, and keys in place of numbers', () => {
    const { tables, errors } = recogniseText(`
Quartier;Sektor;Energieträger;2019;2020;Status;Quelle
;;;MWh;MWh;;
horst;Haushalte;Erdgas;1.000,5;C;endgültig;Netz
horst;Haushalte;Heizöl;0;NO;endgültig;Netz
horst;Haushalte;Strom;;7;endgültig;Netz`);
    expect(errors).toEqual([]);
    expect(shown(tables[0], energyOf)).toEqual([
      'horst|2019|natural_gas|1000.5|',
      'horst|2020|natural_gas||C',
      'horst|2019|heating_oil|0|',
      'horst|2020|heating_oil||NO',
      'horst|2019|electricity||',
      'horst|2020|electricity|7|',
    ]);
    expect(tables[0]!.fields).toContain('notation');
    expect(recognisedIn(tables[0])).toContain('Jahre als Spalten: 2019, 2020');
  });

  it('reads several figures for each year', () => {
    const { tables, errors } = recogniseText(`
Quartier;Einwohner 2022;Einwohner 2023;Wohnungen 2022;Wohnungen 2023
horst;4930;4950;2400;2410
nord;;310;;150`);
    expect(errors).toEqual([]);
    expect(shown(tables[0], reference)).toEqual([
      'horst|2022|4930|2400',
      'horst|2023|4950|2410',
      'nord|2023|310|150',
    ]);
  });

  it('does not take a head that is printed again for data', () => {
    const page = 'Quartier;Jahr;Einwohner\nhorst;2022;4930\n';
    const { tables, errors } = recogniseText(page + page.replace('2022', '2023'));
    expect(errors).toEqual([]);
    expect(tables.flatMap((table) => shown(table, reference))).toEqual([
      'horst|2022|4930|',
      'horst|2023|4930|',
    ]);
  });
});

describe('heads that are proposed where no table was found', () => {
  it.each([
    ['CO2-Emissionen in kt\nJahr;Verkehr\n2020;12', 'Quartier, Jahr, Sektor, Emissionen [t], '],
    ['Verbrauch;kWh\nErdgas;12', 'Quartier, Jahr, Sektor, Energieträger, Endenergie [MWh], '],
    [
      'Strukturdaten\n;2019;2020\nEinwohner;90;80\nWohnungen;40;41',
      'Quartier, Jahr, Einwohner, Wohnungen, Gebäude, ',
    ],
    ['Wohnungen;Fläche;Gebäude;x;y;z;u;v;w;o\n1;2;3', 'Quartier, Jahr, Einwohner, Wohnungen, Gebäude, '],
  ])('are those of the nearest table: %s', (text, expected) => {
    const { problems } = recogniseText(text);
    expect(problems.map(({ rule }) => rule)).toEqual(['table_not_found']);
    expect(problems[0]!.hint.de).toContain(expected);
  });
});
