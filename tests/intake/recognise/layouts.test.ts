import { describe, expect, it } from 'vitest';
import { merge, recognise, recogniseText, recognisedIn, sheetOf, shown } from './grids.ts';

const energy = ['sector', 'carrier', 'year', 'energy_mwh'];
const head = 'Quartier;Energieträger;2019 [MWh];2020 [MWh];Status;Quelle';

describe('headings within a table', () => {
  it('name the sector of the rows below them, and their own sum is compared', () => {
    const { tables, errors, warnings } = recogniseText(`
${head}
Private Haushalte
horst;Erdgas;100;110;final;Rat
horst;Heizöl;50;40;final;Rat
;GHD:;30;25
horst;Erdgas;30;20;final;Rat
Summe;;180;170
* ohne Verkehr`);
    expect(errors).toEqual([]);
    expect(warnings).toEqual(['8 notes_skipped', 'D5 group_total_differs']);
    expect(shown(tables[0], energy)).toEqual([
      'households|natural_gas|2019|100',
      'households|natural_gas|2020|110',
      'households|heating_oil|2019|50',
      'households|heating_oil|2020|40',
      'services|natural_gas|2019|30',
      'services|natural_gas|2020|20',
    ]);
    expect(recognisedIn(tables[0])).toContain(
      'Sektor aus Zwischenüberschriften: Haushalte ab Zeile 2, Gewerbe, Handel, Dienstleistungen ab Zeile 5',
    );
  });

  it('that name nothing known, or have values and no rows, are errors', () => {
    const { errors } = recogniseText(`
${head}
Private Haushalte
horst;Erdgas;100;110;final;Rat
Landwirtschaft
horst;Erdgas;30;20;final;Rat
;Industrie;5;`);
    expect(errors).toEqual(['4 group_unclear', 'C6 group_without_rows']);
  });

  it('hold no further than a sum, and a value given for the whole file does not take their place', () => {
    const text = `
${head}
horst;Heizöl;1;2;final;Rat
GHD
horst;Erdgas;30;20;final;Rat
Summe;;31;22
horst;Erdgas;7;8;final;Rat`;
    const given = new Map([['sector', 'households']]);
    const { tables } = recogniseText(text, { choice: { given } });
    expect(shown(tables[0], ['sector', 'carrier', 'energy_mwh'])).toEqual([
      '|heating_oil|1',
      '|heating_oil|2',
      'services|natural_gas|30',
      'services|natural_gas|20',
      '|natural_gas|7',
      '|natural_gas|8',
    ]);
  });
});

describe('years above heads', () => {
  it('that are not merged hold to the right where all have the same heads', () => {
    const { tables, errors } = recogniseText(`
;;;2019;;2020;;
Quartier;Sektor;Energieträger;Endenergie [MWh];Status;Endenergie [MWh];Status;Quelle
horst;Haushalte;Erdgas;100;final;3;vorläufig;Rat`);
    expect(errors).toEqual([]);
    expect(shown(tables[0], ['year', 'energy_mwh', 'status', 'source'])).toEqual([
      '2019|100|final|Rat',
      '2020|3|provisional|Rat',
    ]);
  });

  it('with other heads below each are not read', () => {
    const { errors } = recogniseText(`
;;;2019;;2020;
Quartier;Sektor;Energieträger;Endenergie [MWh];Status;Endenergie [MWh];Quelle
horst;Haushalte;Erdgas;100;final;3;Rat`);
    expect(errors).toEqual(['F2 column_twice', '2 column_missing']);
  });

  it.each([
    '2015-2019',
    '2015 – 2019',
    '2018/19',
    '2018/2019',
    '2015 bis 2019',
    '12/2019',
    "'19",
    '19/20',
    '2019*',
    '2019 1)',
  ])('“%s” is no year', (text) => {
    const { errors } = recogniseText(`
Quartier;Sektor;Energieträger;${text} [MWh];2020 [MWh];Status;Quelle
horst;Haushalte;Erdgas;100;3;final;Rat`);
    expect(errors).toEqual(['D1 year_head_unclear']);
  });
});

it.each([
  'Ziel 2030',
  '2030 Ziel',
  'Klimaziel 2030 [MWh]',
  'Prognose 2030',
  '2019 Plan',
  'Endenergie Soll 2025 [MWh]',
])('“%s” is a target, which belongs in another table', (text) => {
  const { errors, problems } = recogniseText(`
Quartier;Sektor;Energieträger;2020 [MWh];${text};Status;Quelle
horst;Haushalte;Erdgas;100;3;final;Rat`);
  expect(errors).toEqual(['E1 year_head_planned']);
  expect(problems[0]!.hint.de).toContain('Tabelle der Ziele, mit den Köpfen: Quartier, Sektoren, Zieljahr');
});

it.each([
  ['Einwohnerzahl zum 31.12.\nQuartier;2019;2020\nhorst;4930;4950', '2 source_matrix_unclear'],
  ['Sektor;2019;2020\nHaushalte;100;90', '1 source_matrix_unclear'],
  ['Emissionen\nSektor;2019;2020\nHaushalte;100;90', 'B2 unit_missing'],
  ['Sektor;Energieträger;2019;2020\nHaushalte;Erdgas;100;90', 'C1 unit_missing'],
])('years whose numbers may be anything are no table: %s', (text, rule) => {
  const given = new Map([
    ['quartier_id', 'horst'],
    ['status', 'final'],
    ['source', 'Rat'],
  ]);
  expect(recogniseText(text, { choice: { given } }).errors).toContain(rule);
});

it('years in units of another table are named by their unit', () => {
  const { errors } = recogniseText(
    'Quartier;Sektor;2020 MWh;2020 t CO2;Status;Quelle\nhorst;Haushalte;7;8;final;x',
  );
  expect(errors).toEqual(['C1 unit_unknown']);
});

it('a year of a row may not be a target', () => {
  expect(recogniseText('Quartier;Jahr;Einwohner\nhorst;Ziel 2030;100').errors).toEqual(['B2 year_planned']);
});

describe('units of titles', () => {
  it.each([
    ['Angaben in Tsd. MWh', '7000'],
    ['Alle Werte in 1.000 MWh, gerundet', '7000'],
    ['in Mio. kWh', '7000'],
    ['Angaben in MWh pro Jahr', '7'],
    ['Endenergie 2015 bis 2020 in GWh nach Sektoren', '7000'],
  ])('%s', (title, value) => {
    const { tables, errors } = recogniseText(`
${title}
Quartier;Sektor;Energieträger;2019;Status;Quelle
horst;Haushalte;Erdgas;7;final;Rat`);
    expect(errors).toEqual([]);
    expect(shown(tables[0], ['energy_mwh'])).toEqual([value]);
  });

  it.each([
    'Angaben in MWh je Einwohner',
    'Energie in hundert MWh',
    'Preis in EUR je MWh',
    'in MWh/Einwohner',
  ])('%s is none of ours', (title) => {
    const { errors } = recogniseText(`
${title}
Quartier;Sektor;Energieträger;2019;Status;Quelle
horst;Haushalte;Erdgas;7;final;Rat`);
    expect(errors).toEqual([expect.stringMatching(/^D2 unit_(unknown|missing)$/)]);
  });
});

describe('files that this program gives out', () => {
  it('columns that it adds are left out', () => {
    const { tables, errors, warnings } = recogniseText(`
quartier_id;year;population;source;source_row;data_kind
horst;2022;4930;Amt;2;Demonstrationsdaten`);
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(shown(tables[0], ['quartier_id', 'population', 'source'])).toEqual(['horst|4930|Amt']);
  });

  it('what it has computed is no delivery', () => {
    const { tables, errors } = recogniseText(`
quartier_id;year;emissions_t;edition
horst;2022;4930;2026-1`);
    expect(tables).toEqual([]);
    expect(errors).toEqual(['1 table_computed']);
  });
});

describe('columns whose numbers follow from others', () => {
  it('are left out with one sentence, wherever they stand', () => {
    const { tables, errors, problems } = recogniseText(`
Quartier;Sektor;Energieträger;Index;2019 [MWh];2020 [MWh];Veränderung %;Veränderung zum Vorjahr [%];Anteil;Status;Quelle
horst;Haushalte;Erdgas;100;50;40;-20;-20;80;final;Rat`);
    expect(errors).toEqual([]);
    expect(shown(tables[0], energy)).toEqual([
      'households|natural_gas|2019|50',
      'households|natural_gas|2020|40',
    ]);
    expect(problems.map(({ text }) => text.de)).toEqual([
      'Abgeleitete Spalten wurden nicht gelesen: „Index“, „Veränderung %“, „Veränderung zum Vorjahr [%]“, „Anteil“.',
    ]);
  });

  it('are no amounts below a head that is merged over them', () => {
    const { tables, errors, warnings } = recognise([
      sheetOf(
        [
          ['', '', '', 'Endenergie [MWh]', '', '', '', ''],
          ['Quartier', 'Sektor', 'Energieträger', 'Differenz', 2019, 2020, 'Status', 'Quelle'],
          ['horst', 'Haushalte', 'Erdgas', -10, 50, 40, 'final', 'Rat'],
        ],
        { merges: [merge(1, 3, 1, 5)] },
      ),
    ]);
    expect([errors, warnings]).toEqual([[], ['2 derived_columns_skipped']]);
    expect(shown(tables[0], energy)).toEqual([
      'households|natural_gas|2019|50',
      'households|natural_gas|2020|40',
    ]);
  });

  it('are none of the years beside which they stand in a second row', () => {
    const { tables, errors, warnings } = recognise([
      sheetOf(
        [
          ['Quartier', 'Sektor', 'Energieträger', 'Endenergie MWh', '', '', '', 'Status', 'Quelle'],
          ['', '', '', 2019, '2020 [MWh]', 'Rang', 'Mittel', '', ''],
          ['horst', 'Haushalte', 'Erdgas', 50, 40, 1, 45, 'final', 'Rat'],
        ],
        { merges: [merge(1, 3, 1, 6)] },
      ),
    ]);
    expect([errors, warnings]).toEqual([[], ['1 derived_columns_skipped']]);
    expect(shown(tables[0], energy)).toEqual([
      'households|natural_gas|2019|50',
      'households|natural_gas|2020|40',
    ]);
  });

  it('are read where they are what a table is about, and are unknown where it has no amounts', () => {
    const shares = recogniseText('Energieträger;Sektor;Anteil [%];Quelle\nErdgas;Haushalte;0,8;Rat');
    expect(shares.warnings).toEqual([]);
    const others = recogniseText('Quartier;Meilenstein;Termin;Änderung\nhorst;start;2030-01-01;x');
    expect(others.errors).toContain('D1 column_unknown');
  });
});

describe('years of a second row', () => {
  it('are asked for where they have the mark of a footnote, and no column of their table is left out', () => {
    const { tables, errors } = recogniseText(`
Quartier;Sektor;Energieträger;Endenergie [MWh];;Status;Quelle
;;;2023¹;2024¹;;
horst;Haushalte;Strom;12900;12800;vorläufig;ELE
luenen-sued;GHD;Heizöl;6000;5900;vorläufig;ELE`);
    expect(errors).toEqual(['D1 year_head_unclear', 'E1 year_head_unclear']);
    expect(tables[0]!.fields).toEqual(
      expect.arrayContaining(['quartier_id', 'sector', 'carrier', 'status', 'source']),
    );
  });
});
