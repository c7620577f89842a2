import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { columnLetters } from '#lib/domain/numbers/column-letters.ts';
import { AliasBook } from '#lib/server/intake/book/alias-book.ts';
import type { Sheet } from '#lib/server/intake/grid/grid.ts';
import { openGrid } from '#lib/server/intake/grid/open-grid.ts';
import { openDelivery } from '#lib/server/intake/open-delivery.ts';
import { problemOf } from '#lib/server/intake/problem.ts';
import type { KnownNames, ReadingChoice, ReadTable } from '#lib/server/intake/recognise/read-table.ts';
import { readTables } from '#lib/server/intake/sources/read-sources.ts';
import { soundFolder } from '../../fixtures/folder.ts';
import { expectGoodSentences } from '../published.ts';
import { gridOf, merge, rowsOfText, sheetOf } from '../recognise/grids.ts';

const names: KnownNames = {
  quartiers: [
    { quartier_id: 'horst', name: 'Horst', municipality: 'Musterstadt' },
    { quartier_id: 'neustadt', name: 'Neustadt', municipality: 'Musterstadt' },
  ],
  sectors: [],
  carriers: [],
};
const quartier = ['quartier_id', 'horst'] as const;
const balance = new Map([quartier, ['status', 'final'], ['source', 'erfunden']]);
const fixturePath = (id: string) =>
  fileURLToPath(new URL(`../../fixtures/sources/${id}.csv`, import.meta.url));
const fixture = (id: string) => openGrid(fixturePath(id), `${id}.csv`);

async function read(file: string | Sheet[], choice: ReadingChoice = {}) {
  const grid = typeof file === 'string' ? await fixture(file) : gridOf(file);
  const { tables, findings } = readTables(grid, names, choice);
  const problems = findings.map((finding) => problemOf({ ...finding, file: grid.file }));
  problems.forEach(expectGoodSentences);
  return {
    tables,
    problems,
    rules: problems.map(({ rule, cell, row }) => `${cell ?? row ?? '-'} ${rule}`),
    notes: tables.flatMap(({ recognised }) => recognised.map(({ de }) => de)),
  };
}

/** Rows of the named fields and the cell of the last of them. */
const rowsOf = ({ table, rows }: ReadTable, ...fields: string[]) =>
  rows.map(({ values, row, columns }) => {
    const at = fields.map((field) => table.columns.findIndex(({ name }) => name === field));
    return `${at.map((place) => values[place] ?? '').join('|')} ${columnLetters(columns[at.at(-1)!]!)}${row}`;
  });

describe('a balance as Klimaschutz-Planer has it', () => {
  it('carriers by sectors of one year, with year and unit of the title', async () => {
    const { tables, rules, notes } = await read('klimaschutz-planer', { given: balance });
    expect(rules).toEqual(['1 rows_above_skipped']);
    expect(notes).toContain('Summen neben den Werten nicht übernommen: in Zeile 4–8');
    expect(notes).toContain('Summen nicht übernommen: Zeile 9');
    expect(tables[0]!.table.name).toBe('energy');
    expect(rowsOf(tables[0]!, 'quartier_id', 'year', 'status', 'carrier', 'sector', 'energy_mwh')).toEqual([
      'horst|2022|final|electricity|households|1200.5 B4',
      'horst|2022|final|electricity|services|800 C4',
      'horst|2022|final|electricity|industry|2000 D4',
      'horst|2022|final|electricity|municipal|150 E4',
      'horst|2022|final|electricity|transport|20 F4',
      'horst|2022|final|heating_electricity|households|90 B5',
      'horst|2022|final|heating_electricity|services|10 C5',
      'horst|2022|final|heating_electricity|industry|0 D5',
      'horst|2022|final|natural_gas|households|5400 B6',
      'horst|2022|final|natural_gas|services|1500 C6',
      'horst|2022|final|natural_gas|industry|3000 D6',
      'horst|2022|final|natural_gas|municipal|400 E6',
      'horst|2022|final|other_fossil|households|0 B7',
      'horst|2022|final|other_fossil|services|0 C7',
      'horst|2022|final|other_fossil|industry|12.5 D7',
      'horst|2022|final|other_fossil|municipal|0 E7',
      'horst|2022|final|diesel|transport|900 F8',
    ]);
    expect(notes[0]).toBe('Erkannt als: Klimaschutz-Planer, Bilanz eines Jahres');
    expect(notes).toContain('Kopfzeile in Zeile 3');
  });

  it('turned round, in GWh, with the year given', async () => {
    const sheet = sheetOf(
      rowsOfText('Endenergie in GWh;;\nSektor;Strom;Erdgas\nHaushalte;1,25;2\nVerkehr;0,5;;'),
      { name: 'Bilanz' },
    );
    const given = new Map([...balance, ['year', '2021']]);
    const { tables, rules } = await read([sheet], { given });
    expect(rules).toEqual(['1 rows_above_skipped']);
    expect(rowsOf(tables[0]!, 'year', 'sector', 'carrier', 'energy_mwh')).toEqual([
      '2021|households|electricity|1250 B3',
      '2021|households|natural_gas|2000 C3',
      '2021|transport|electricity|500 B4',
    ]);
    expect((await read([sheet], { given: balance })).rules).toEqual([
      '1 rows_above_skipped',
      '2 column_missing',
    ]);
  });

  it('asks for what it does not say, at the place where it is missing', async () => {
    const { rules, problems } = await read('klimaschutz-planer');
    expect(rules).toEqual([
      '1 rows_above_skipped',
      '3 column_missing',
      '3 column_missing',
      '3 column_missing',
    ]);
    expect(problems.map(({ column }) => column)).toEqual([null, 'quartier_id', 'status', 'source']);
    expect(problems[1]!.option?.de).toContain('--set quartier_id=WERT');
    const sheet = sheetOf(rowsOfText('Endenergie 2021;;\nSektor;Strom;Erdgas\nHaushalte;x;2'));
    expect((await read([sheet], { given: balance })).rules).toEqual([
      '1 rows_above_skipped',
      'B2 unit_missing',
      'B3 number_placeholder',
    ]);
  });

  it('compares its sums, down and across, and imports none', async () => {
    const sheet = sheetOf(
      rowsOfText(`
Endenergie 2021 [MWh]
Energieträger;Haushalte;GHD;Summe
Strom;10;20;30
Erdgas;5;7;17
davon Gasheizung;1;;
Summe;15;37;42
1) ohne Verkehr`),
      { name: 'Bilanz' },
    );
    const { tables, rules } = await read([sheet], { given: balance });
    expect(rules).toEqual([
      '1 rows_above_skipped',
      '7 notes_skipped',
      'A5 part_of_row',
      // 5 + 7 and 20 + 7
      'D4 total_differs',
      'C6 total_differs',
    ]);
    expect(rowsOf(tables[0]!, 'carrier', 'sector', 'energy_mwh')).toEqual([
      'electricity|households|10 B3',
      'electricity|services|20 C3',
      'natural_gas|households|5 B4',
      'natural_gas|services|7 C4',
    ]);
  });

  it('of emissions by carrier is named and not read', async () => {
    const sheet = sheetOf(rowsOfText('THG-Emissionen 2021 [t];;\nEnergieträger;Haushalte;GHD\nStrom;1;2'));
    expect(await read([sheet], { given: balance })).toMatchObject({
      tables: [],
      rules: ['2 source_emissions'],
    });
  });
});

describe('the unit of a matrix', () => {
  const given = new Map([...balance, ['year', '2024']]);
  const matrix = (corner: string, title = '') =>
    sheetOf(rowsOfText(`${title}\n${corner};Haushalte;GHD\nErdgas;7000;500\nStrom;8000;600`));

  it('may stand in its corner', async () => {
    const { tables, rules } = await read([matrix('Energieträger [kWh]')], { given });
    expect(rules).toEqual([]);
    expect(rowsOf(tables[0]!, 'sector', 'carrier', 'energy_mwh')[0]).toBe('households|natural_gas|7 B2');
  });

  it('is asked for at a head of its own', async () => {
    const { rules, problems } = await read([matrix('Energieträger', 'Endenergie')], { given });
    expect(rules).toContain('B2 unit_missing');
    expect(problems.find(({ rule }) => rule === 'unit_missing')!.hint.de).toContain('„Haushalte [MWh]“');
  });
});

describe('a time series as ECOSPEED Region has it', () => {
  it('one block for each sector', async () => {
    const { tables, rules } = await read('ecospeed-region', {
      given: balance,
      book: new AliasBook('Stadt', [
        {
          kind: 'word',
          table: '',
          column: 'sector',
          given: 'Rathaus und Schulen',
          means: 'municipal',
          confirmed_on: '',
          by: '',
        },
      ]),
    });
    expect(rules).toEqual(['1 rows_above_skipped']);
    expect(rowsOf(tables[0]!, 'year', 'sector', 'carrier', 'energy_mwh')).toEqual([
      '2019|households|electricity|1000 B4',
      '2020|households|electricity|990 C4',
      '2021|households|electricity|980.5 D4',
      '2019|households|heating_oil|400 B5',
      '2020|households|heating_oil|380 C5',
      '2019|municipal|electricity|50 B9',
      '2020|municipal|electricity|51 C9',
      '2021|municipal|electricity|52 D9',
    ]);
  });

  it('asks for the sector that no title names, and takes it from the sheet or the option', async () => {
    const cells = rowsOfText('Energieträger;Einheit;2020;2021\nErdgas;kWh;1500;1600\nStrom;MWh;7;8');
    const fields = ['year', 'sector', 'carrier', 'energy_mwh'] as const;
    expect((await read([sheetOf(cells)], { given: balance })).rules).toEqual(['1 column_missing']);
    const expected = ['2020|transport|natural_gas|1.5 C2', '2021|transport|natural_gas|1.6 D2'];
    const sheet = await read([sheetOf(cells, { name: 'Verkehr' })], { given: balance });
    expect(rowsOf(sheet.tables[0]!, ...fields).slice(0, 2)).toEqual(expected);
    const given = new Map([...balance, ['sector', 'transport']]);
    const option = await read([sheetOf(cells)], { given });
    expect(rowsOf(option.tables[0]!, ...fields).slice(0, 2)).toEqual(expected);
  });

  it('compares the sums of its blocks, and takes texts without rows for notes', async () => {
    const sheet = sheetOf(
      rowsOfText(`
Endenergie nach Energieträgern in MWh
Private Haushalte
Energieträger;2019;2020
Strom;1000;990
Heizöl;400;380
Summe;1400;1385
GHD
Energieträger;2019;2020
Strom;50;51
;7;8
Gesamt;1457;1429
* vorläufig
Quelle: Stadtwerke`),
      { name: 'Bilanz' },
    );
    const { tables, rules } = await read([sheet], { given: balance });
    expect(rules).toEqual([
      '1 rows_above_skipped',
      '12 notes_skipped',
      'A10 key_blank_below',
      'C6 total_differs',
    ]);
    expect(rowsOf(tables[0]!, 'carrier', 'energy_mwh').at(-1)).toBe('|8 C10');
  });

  it('is read by its heads where these say all, and its name is not used', async () => {
    const cells = rowsOfText(
      'Endenergie GHD in MWh\nEnergieträger;2020;2021\nErdgas;1500;1600\nStrom;7;8\nSumme;1507;1608',
    );
    const given = new Map([...balance, ['sector', 'services']]);
    const { rules, notes, tables } = await read([sheetOf(cells)], { given });
    expect(rules).toEqual(['1 rows_above_skipped']);
    expect(notes.filter((note) => note.startsWith('Quelle:'))).toEqual([]);
    expect(rowsOf(tables[0]!, 'carrier', 'year', 'energy_mwh')).toHaveLength(4);
    const marked = await read([sheetOf([['ECOSPEED Region'], ...cells])], { given });
    expect(marked.notes[0]).toContain('ECOSPEED Region');
    expect(rowsOf(marked.tables[0]!, 'carrier', 'year', 'energy_mwh')).toHaveLength(4);
  });

  it.each(['Jahr', ''])('may have “%s” over its carriers', async (corner) => {
    const cells = rowsOfText(`Endenergie [MWh]\n${corner};2020;2021\nErdgas;15;16\nStrom;7;8`);
    const { rules, tables } = await read([sheetOf(cells, { name: 'Verkehr' })], { given: balance });
    expect(rules).toEqual(['1 rows_above_skipped']);
    expect(rowsOf(tables[0]!, 'sector', 'carrier', 'year', 'energy_mwh')).toEqual([
      'transport|natural_gas|2020|15 B3',
      'transport|natural_gas|2021|16 C3',
      'transport|electricity|2020|7 B4',
      'transport|electricity|2021|8 C4',
    ]);
  });

  it('that does not say that it counts energy is refused', async () => {
    const cells = rowsOfText('Energieträger;2020;2021\nErdgas;15;16\nStrom;7;8');
    expect((await read([sheetOf(cells, { name: 'Tabelle1' })])).rules).toEqual(['1 source_matrix_unclear']);
  });

  it('a table of factors is none of its', async () => {
    const sheet = sheetOf(rowsOfText('Emissionsfaktoren [g/kWh];;\nEnergieträger;2020;2021\nStrom;400;410'));
    expect((await read([sheet])).tables[0]!.table.name).toBe('emission_factors');
  });
});

describe('carriers or sectors as columns', () => {
  const fields = ['quartier_id', 'year', 'sector', 'carrier', 'energy_mwh'] as const;

  it('with years down, units in heads, and sums', async () => {
    const sheet = sheetOf(
      rowsOfText(`
Endenergie der Haushalte
Jahr;Erdgas [MWh];Strom [kWh];Summe [MWh]
2020;100;7000;107
2021;90;8000;109
Gesamt;190;15000;`),
    );
    const given = new Map([...balance, ['sector', 'households']]);
    const { tables, rules, notes } = await read([sheet], { given });
    expect(rules).toEqual(['1 rows_above_skipped', 'D4 total_differs']);
    expect(rowsOf(tables[0]!, ...fields)).toEqual([
      'horst|2020|households|natural_gas|100 B3',
      'horst|2020|households|electricity|7 C3',
      'horst|2021|households|natural_gas|90 B4',
      'horst|2021|households|electricity|8 C4',
    ]);
    expect(notes[0]).toBe('Erkannt als: Energieträger oder Sektoren als Spalten');
  });

  it('with keys in the first row of their group, and merged ones', async () => {
    const rows = rowsOfText(`
Energiebilanz in MWh
Quartier;Sektor;Jahr;Erdgas;Strom;Status;Quelle
Horst;Haushalte;2020;100;7;final;Netz
;;2021;;8;final;Netz
;GHD;2020;30;3;final;Netz
;;2021;31;4;final;Netz`);
    const merges = [merge(3, 0, 6, 0)];
    const { tables, rules, notes } = await read([sheetOf(rows, { merges })]);
    expect(rules).toEqual(['1 rows_above_skipped']);
    expect(rowsOf(tables[0]!, ...fields)).toEqual([
      'horst|2020|households|natural_gas|100 D3',
      'horst|2020|households|electricity|7 E3',
      'horst|2021|households|electricity|8 E4',
      'horst|2020|services|natural_gas|30 D5',
      'horst|2020|services|electricity|3 E5',
      'horst|2021|services|natural_gas|31 D6',
      'horst|2021|services|electricity|4 E6',
    ]);
    expect(notes.join('\n')).toContain('„Quartier“: verbundene Zellen gelten für alle ihre Zeilen');
    expect(notes.join('\n')).toContain('GHD in Zeile 6');
  });

  it.each([
    ['Emissionen [t CO2]\nJahr;Verkehr;Industrie;Gesamt\n2020;850;12,5;862,5', ['850 B3', '12.5 C3']],
    ['THG-Emissionen in kt\nJahr;Verkehr;Industrie\n2020;0,85;0,5', ['850 B3', '500 C3']],
    ['Bilanz\nJahr;Verkehr [t CO2];Industrie [kg CO2]\n2020;850;500', ['850 B3', '0.5 C3']],
  ])('give emissions of sectors: %s', async (text, amounts) => {
    const { tables, rules } = await read([sheetOf(rowsOfText(text))], { given: balance });
    expect(rules).toEqual(['1 rows_above_skipped']);
    expect(tables[0]!.table.name).toBe('reported_emissions');
    expect(rowsOf(tables[0]!, 'quartier_id', 'year', 'sector', 'emissions_t')).toEqual([
      `horst|2020|transport|${amounts[0]}`,
      `horst|2020|industry|${amounts[1]}`,
    ]);
  });

  it('compare a column that sums its row, and leave out shares', async () => {
    const given = new Map([...balance, ['sector', 'households']]);
    const sheet = sheetOf(
      rowsOfText(`
Endenergie [MWh]
Jahr;Erdgas;Strom;Gesamt;Anteil Strom [%]
2020;200;7;207;3,4
2021;100;8;119;7,4`),
    );
    const { tables, rules, problems, notes } = await read([sheet], { given });
    expect(rules).toEqual(['1 rows_above_skipped', '2 derived_columns_skipped', 'D4 total_differs']);
    expect(problems[2]!.text.de).toContain('Die Summe „Gesamt“ nennt für „Endenergie [MWh]“ 119');
    expect(notes).toContain('Summen neben den Werten nicht übernommen: in Zeile 3–4');
    expect(rowsOf(tables[0]!, 'year', 'carrier', 'energy_mwh')).toEqual([
      '2020|natural_gas|200 B3',
      '2020|electricity|7 C3',
      '2021|natural_gas|100 B4',
      '2021|electricity|8 C4',
    ]);
  });

  it.each(['Erdgas [MWh Hs]', 'Erdgas (Brennwert)', 'Erdgas Hs [MWh]'])(
    'convert gas by gross calorific value: %s',
    async (gas) => {
      const given = new Map([...balance, ['sector', 'households']]);
      const sheet = sheetOf(rowsOfText(`Endenergie [MWh]\nJahr;${gas};Strom\n2020;200;7`));
      const { tables, rules } = await read([sheet], { given });
      expect(rules).toEqual(['1 rows_above_skipped']);
      // 200 × 0.903
      expect(rowsOf(tables[0]!, 'carrier', 'energy_mwh')).toEqual([
        'natural_gas|180.6 B3',
        'electricity|7 C3',
      ]);
    },
  );

  it.each([
    ['Jahr;Erdgas [kWh];Strom [MWh]\n2020;7000;7', ['natural_gas|2020|7 B2', 'electricity|2020|7 C2']],
    [
      'Energieträger;2019 [kWh];2020 [MWh]\nErdgas;7000;7\nStrom;8000;8',
      ['natural_gas|2019|7 B2', 'natural_gas|2020|7 C2', 'electricity|2019|8 B3', 'electricity|2020|8 C3'],
    ],
  ])('are read in the unit of each head: %s', async (text, expected) => {
    const given = new Map([...balance, ['sector', 'households']]);
    const { tables, rules } = await read([sheetOf(rowsOfText(text))], { given });
    expect(rules).toEqual([]);
    expect(rowsOf(tables[0]!, 'carrier', 'year', 'energy_mwh')).toEqual(expected);
  });

  it.each([
    ['Jahr;Verkehr [kt CO2]\n2020;12,5', ['transport|12500 B2']],
    ['Emissionen\nJahr;Verkehr [t]\n2020;12', ['transport|12 B3']],
  ])('may have a single sector with emissions: %s', async (text, expected) => {
    const { tables, problems } = await read([sheetOf(rowsOfText(text))], { given: balance });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(tables[0]!.table.name).toBe('reported_emissions');
    expect(rowsOf(tables[0]!, 'sector', 'emissions_t')).toEqual(expected);
  });

  it('may have a single carrier in a unit of energy, and no single word without one', async () => {
    const given = new Map([...balance, ['sector', 'households']]);
    const { tables, rules } = await read([sheetOf(rowsOfText('Jahr;Fernwärme [MWh]\n2020;7'))], { given });
    expect(rules).toEqual([]);
    expect(rowsOf(tables[0]!, 'carrier', 'energy_mwh')).toEqual(['district_heating|7 B2']);
    const count = await read([sheetOf(rowsOfText('Jahr;Einwohner;Haushalte\n2020;7;3'))], { given });
    expect(count.tables[0]!.table.name).toBe('reference');
  });

  it.each([
    'Endenergie in MWh\nEnergieträger;2019;2020;Bemerkung;Rang\nErdgas;1;2;x;1\nStrom;3;4;;2\nQuelle:;Amt\nStand:;2021',
    'Endenergie in MWh\nJahr;Erdgas;Strom;Bemerkung;Mittelwert\n2019;1;3;x;2\n2020;2;4;;3\nQuelle:;Amt\nStand;2021',
  ])('leave out remarks, means and notes below: %s', async (text) => {
    const given = new Map([...balance, ['sector', 'households']]);
    const { tables, rules } = await read([sheetOf(rowsOfText(text))], { given });
    expect(rules.toSorted()).toEqual([
      '1 rows_above_skipped',
      '2 derived_columns_skipped',
      '2 note_columns_skipped',
      '5 notes_skipped',
    ]);
    expect(tables[0]!.rows).toHaveLength(4);
  });

  it('may have one word that is known and others that are not, in units of energy', async () => {
    const given = new Map([...balance, ['sector', 'households']]);
    const sheet = sheetOf(rowsOfText('Jahr;Strom [MWh];Abwärme [MWh];Strom [m³]\n2020;7;8;9'));
    const { tables, rules } = await read([sheet], { given });
    expect(rules).toEqual(['1 side_columns_skipped']);
    expect(rowsOf(tables[0]!, 'carrier', 'energy_mwh')).toEqual(['electricity|7 B2', 'Abwärme [MWh]|8 C2']);
  });

  it('may have years above words, merged or over the first of each', async () => {
    const text =
      'Endenergie in MWh\n;2020;;2021;\nEnergieträger;Haushalte;GHD;Haushalte;GHD\nErdgas;100;50;90;45\nStrom;1;2;3;4';
    const expected = ['households|2020|100', 'services|2020|50', 'households|2021|90', 'services|2021|45'];
    const merges = [merge(2, 1, 2, 2), merge(2, 3, 2, 4)];
    const corner = rowsOfText(
      text.replace('\n;2020', '\nEnergieträger;2020').replace('\nEnergieträger;Haus', '\n;Haus'),
    );
    for (const sheet of [
      sheetOf(rowsOfText(text)),
      sheetOf(rowsOfText(text), { merges }),
      sheetOf(corner, { merges }),
    ]) {
      const { tables, rules } = await read([sheet], { given: balance });
      expect(rules).toEqual(['1 rows_above_skipped']);
      const found = rowsOf(tables[0]!, 'sector', 'year', 'energy_mwh');
      expect(found.slice(0, 4).map((row) => row.split(' ')[0])).toEqual(expected);
    }
  });

  it.each([
    ['Energiebilanz 2022 in MWh (Stand März 2023)', '2022'],
    ['Energiebilanz in MWh\nStand: März 2023', ''],
    ['Energiebilanz 2021 und 2022 in MWh', ''],
  ])('take their year from a title that names one, and none of the document: %s', async (title, year) => {
    const sheet = sheetOf(rowsOfText(`${title}\nEnergieträger;Haushalte;GHD\nErdgas;100;50`));
    const { tables, rules } = await read([sheet], { given: balance });
    expect(rowsOf(tables[0]!, 'year').map((row) => row.split(' ')[0])).toEqual([year, year]);
    expect(rules.some((rule) => rule.endsWith('column_missing'))).toBe(year === '');
  });

  it('leave shares out beside amounts, and take of two that say the same none twice', async () => {
    const given = new Map([...balance, ['carrier', 'natural_gas']]);
    const shares = sheetOf(
      rowsOfText('Jahr;Haushalte [MWh];Haushalte [%];GHD [MWh];GHD [%]\n2020;80;80;20;20'),
    );
    const withShares = await read([shares], { given });
    expect(withShares.rules).toEqual(['1 derived_columns_skipped']);
    expect(rowsOf(withShares.tables[0]!, 'sector', 'energy_mwh')).toEqual([
      'households|80 B2',
      'services|20 D2',
    ]);
    const twice = sheetOf(rowsOfText('Jahr;Erdgas Hs [MWh];Erdgas Hi [MWh];Strom [MWh]\n2020;100;90,3;7'));
    const doubled = await read([twice], { given: new Map([...balance, ['sector', 'households']]) });
    expect(doubled.rules).toEqual(['C1 column_twice']);
    expect(rowsOf(doubled.tables[0]!, 'carrier', 'energy_mwh')).toHaveLength(2);
  });

  it.each([
    ['Jahr;Erdgas;Strom\n2020;1;2', '1 source_matrix_unclear'],
    ['Emissionen [t]\nJahr;Erdgas;Strom\n2020;1;2', '2 source_emissions'],
    ['Holz [t]\nJahr;Haushalte;GHD\n2020;1;2', '2 source_matrix_unclear'],
    ['Endenergie [MWh]\nJahr;Erdgas;Strom;;Jahr;Erdgas;Strom\n2020;1;2;;2020;1;2', '2 tables_beside'],
    ['Endenergie [MWh] (Brennwert)\nJahr;Erdgas;Strom\n2020;1;2', 'A1 gross_calorific_title'],
    ['Endenergie [MWh]\nJahr;Haushalte (Hs);GHD\n2020;1;2', 'B2 gross_calorific_head'],
    ['Endenergie [MWh]\nJahr;Heizöl (Hs);Strom\n2020;1;2', 'B3 gross_calorific_carrier'],
    ['Endenergie [MWh]\nJahr;Erdgas 2019;Strom 2019\n2020;1;2', 'B2 column_twice'],
    ['Endenergie [MWh]\nNr;Jahr;Erdgas;Strom\n1;2020;1;2', 'A2 column_unknown'],
    ['Jahr;Erdgas [kWh];Strom\n2020;1;2', 'C1 unit_missing'],
    ['Jahr;Erdgas witterungsbereinigt [MWh];Strom [MWh]\n2020;1;2', 'B1 weather_adjusted_head'],
    ['Jahr;Strom [MWh];Erdgas [MWh];Heizöl [l]\n2020;1;2;3', 'D1 unit_unknown'],
    ['Endenergie in MWh\nJahr;Strom;Erdgas;Heizöl (Liter)\n2020;1;2;3', 'D2 unit_unknown'],
    ['Endenergie [MWh]\nJahr;Erdgas [kWh];Strom\n2020;1;2', 'B2 unit_twofold'],
    ['Energieträger;2019 [kWh];2020\nErdgas;1;2\nStrom;1;2', 'C1 unit_missing'],
    ['Endenergie in kWh\nEnergieträger;2019 [MWh];2020 [MWh]\nErdgas;1;2\nStrom;1;2', 'B2 unit_twofold'],
  ])('that are not clear are refused: %s', async (text, rule) => {
    const given = new Map([...balance, ['sector', 'households']]);
    expect((await read([sheetOf(rowsOfText(text))], { given })).rules).toContain(rule);
  });
});

describe('a list of a grid operator', () => {
  const given = new Map([...balance, ['sector', 'households']]);

  it.each([
    [
      'Straße;Sparte;Jahr;Absatz [kWh];Verbrauch [kWh]\nA;Strom;2020;1000;1000',
      'E1 column_twice',
      ['2020|1'],
    ],
    ['Straße;Sparte;Jahr;Verbrauch 2021 [kWh]\nA;Strom;2020;1000', 'D1 column_twice', ['2021|1']],
    ['Angaben in MWh\nStraße;Sparte;Jahr;Verbrauch [kWh]\nA;Strom;2020;1000', 'D2 unit_twofold', []],
    [
      'Straße;Sparte;Verbrauch 2020 Hs [kWh];Verbrauch 2021 Hi [kWh]\nA;Gas;1000;1000',
      'C1 calorific_value_twofold',
      ['2020|1', '2021|1'],
    ],
    [
      'Straße;Sparte;Verbrauch 2020 Hs [kWh];Verbrauch 2021 [kWh]\nA;Gas;1000;1000',
      'C1 source_gas_unclear',
      ['2020|1', '2021|1'],
    ],
    [
      'Straße;Sparte;Jahr;Verbrauch witterungsbereinigt [kWh]\nA;Strom;2020;1000',
      'D1 weather_adjusted_head',
      ['2020|1'],
    ],
  ])('adds up no amount twice, and none in another unit: %s', async (text, rule, expected) => {
    const { tables, rules } = await read([sheetOf(rowsOfText(text))], { given });
    expect(rules).toContain(rule);
    const found = tables.flatMap((table) => rowsOf(table, 'year', 'energy_mwh'));
    expect(found.map((row) => row.split(' ')[0])).toEqual(expected);
  });

  it('takes years in the unit of each, and notes for notes', async () => {
    const text =
      'Straße;Sparte;Verbrauch 2020 [kWh];Verbrauch 2021 [MWh]\nA;Strom;1000;1\nB;Strom;2000;2\nStand:;2021';
    const { tables, rules } = await read([sheetOf(rowsOfText(text))], { given });
    expect(rules).toEqual(['4 notes_skipped']);
    expect(rowsOf(tables[0]!, 'year', 'energy_mwh')).toEqual(['2020|3 C2', '2021|3 D2']);
  });

  it('is added up, with tariffs for heating apart and gas converted to the net calorific value', async () => {
    const { tables, rules, notes } = await read('grid-operator', { given, gas: 'hs' });
    expect(rules).toEqual([]);
    expect(
      rowsOf(tables[0]!, 'quartier_id', 'year', 'sector', 'carrier', 'connections', 'energy_mwh'),
    ).toEqual([
      'horst|2023|households|electricity|20|40.0005 G2',
      'horst|2023|households|heating_electricity|3|21 G4',
      'horst|2023|households|heat_pump_electricity|2|9.5 G5',
      // 1,300,000 kWh × 0.903
      'horst|2023|households|natural_gas|15|1173.9 G6',
    ]);
    expect(notes).toContain('Summen nicht übernommen: Zeile 9');
    expect(notes).toContain('Summe aus 7 Mengen je Quartier, Jahr, Sektor und Energieträger');
    expect(notes.join('\n')).toMatch(
      /Erdgas von Brennwert \(Hs\) in Heizwert \(Hi\), mal 0,903 \(Werte: \d\); unverändert: Strom, Heizstrom, Wärmepumpenstrom/,
    );
  });

  it('asks for sector, quartier and calorific value', async () => {
    const { rules, problems } = await read('grid-operator', { given: new Map([['status', 'final']]) });
    expect(rules).toEqual([
      'G1 source_gas_unclear',
      '1 column_missing',
      '1 column_missing',
      '1 column_missing',
    ]);
    expect(problems.map(({ column }) => column)).toEqual(['Arbeit [kWh]', 'quartier_id', 'sector', 'source']);
    const hi = await read('grid-operator', { given, gas: 'hi' });
    expect(rowsOf(hi.tables[0]!, 'carrier', 'energy_mwh').at(-1)).toBe('natural_gas|1300 G6');
  });

  it('takes the sector from tariff groups once they are confirmed', async () => {
    const word = (text: string, means: string) => {
      return {
        kind: 'word',
        table: '',
        column: 'sector',
        given: text,
        means,
        confirmed_on: '',
        by: '',
      } as const;
    };
    const sheet = sheetOf(
      rowsOfText(`
PLZ;Jahr;Sparte;Tarifgruppe;Verbrauch (Hi) [MWh]
45899;2023;Gas;SLP;10
45899;2023;Gas;RLM;90`),
    );
    const book = new AliasBook('Netz', [word('SLP', 'households'), word('RLM', 'industry')]);
    const { tables, rules } = await read([sheet], { given: balance, book });
    expect(rules).toEqual([]);
    expect(rowsOf(tables[0]!, 'sector', 'energy_mwh')).toEqual(['households|10 E2', 'industry|90 E3']);
    expect(tables[0]!.confirmed.map(({ given: text }) => text)).toEqual(['SLP', 'RLM']);
    expect((await read([sheet], { given: balance, book, gas: 'hs' })).rules).toEqual([
      'E1 source_gas_twofold',
    ]);
  });

  it('a blank amount makes no sum', async () => {
    const sheet = sheetOf(rowsOfText('PLZ;Jahr;Sparte;Verbrauch [kWh]\n1;2023;Strom;5\n2;2023;Strom;'));
    const { tables, rules } = await read([sheet], { given });
    expect(rules).toEqual(['D3 source_sum_incomplete']);
    expect(rowsOf(tables[0]!, 'energy_mwh')).toEqual(['0.005 D2']);
  });
});

describe('who uses the energy of a list of a grid operator', () => {
  const list = (...rows: string[]) =>
    sheetOf(rowsOfText(['Straße;Sparte;Tarifgruppe;Verbrauch [kWh];Jahr', ...rows].join('\n')));
  const mixed = list(
    'A;Strom;SLP Haushalt;1000;2024',
    'B;Strom;SLP Gewerbe;2000;2024',
    'C;Strom;RLM;9000;2024',
  );

  it('is no one sector where tariffs name several', async () => {
    const given = (sector: string) => ({
      given: new Map([
        ['quartier_id', 'horst'],
        ['sector', sector],
        ['source', 'Netz'],
        ['status', 'final'],
      ]),
    });
    expect((await read([mixed], given('households'))).rules).toEqual(['C1 source_users_differ']);
    expect((await read([mixed])).rules).toContain('C1 source_users_differ');
    const business = list('B;Strom;SLP Gewerbe;2000;2024', 'C;Strom;RLM;9000;2024');
    expect((await read([business], given('services'))).rules).toEqual([]);
    const plain = await read([list('A;Strom;SLP;1000;2024')], given('households'));
    expect(plain.rules).toEqual([]);
    // the tariff decides on the carrier
    expect(plain.notes).toContain('Nicht übernommene Spalten: „Straße“');
  });

  it('has electricity for heating by itself, also where one carrier was stated for all rows', async () => {
    const given = new Map([
      ['quartier_id', 'horst'],
      ['sector', 'households'],
      ['carrier', 'electricity'],
      ['source', 'Netz'],
      ['status', 'final'],
    ]);
    const sheet = sheetOf(
      rowsOfText(
        'Straße;Tarifgruppe;Verbrauch [kWh];Jahr\nA;SLP Haushalt;1000;2024\nA;Nachtspeicher;500;2024\nB;Wärmepumpe;300;2024',
      ),
    );
    const { tables } = await read([sheet], { given });
    expect(rowsOf(tables[0]!, 'carrier', 'energy_mwh')).toEqual([
      'electricity|1 C2',
      'heating_electricity|0.5 C3',
      'heat_pump_electricity|0.3 C4',
    ]);
  });
});

describe('an extract of the Marktstammdatenregister', () => {
  it('gives kWp for each quartier, year and state', async () => {
    const given = new Map([['effect', 'indirect']]);
    const { tables, rules, notes } = await read('marktstammdaten', { given });
    expect(rules).toEqual([]);
    expect(tables[0]!.table.name).toBe('measures');
    expect(
      rowsOf(
        tables[0]!,
        'measure_id',
        'quartier_id',
        'status',
        'completion_date',
        'category',
        'effect',
        'unit_label',
        'units',
      ),
    ).toEqual([
      'horst-pv-2023|horst|completed|2023-11-02|pv|indirect|kWp|10.7 E2',
      'horst-pv-2022|horst|completed|2022-06-30|pv|indirect|kWp|120.25 E4',
      'horst-pv-planned|horst|planned||pv|indirect|kWp|50 E5',
    ]);
    expect(notes).toContain(
      'Summe der Bruttoleistung (kW als kWp) aus 4 Einheiten je Quartier, Jahr und Betriebs-Status; nicht gezählt: 1 mit anderem Energieträger, 1 endgültig stillgelegt',
    );
  });

  it('asks for the effect, the quartier without a column, and an unknown state', async () => {
    expect((await read('marktstammdaten')).problems.map(({ column }) => column)).toEqual(['effect']);
    const head =
      'MaStR-Nr. der Einheit;Betriebs-Status;Energieträger;Bruttoleistung der Einheit;Inbetriebnahmedatum der Einheit';
    const sheet = (row: string) => sheetOf(rowsOfText(`${head}\n${row}`));
    const unit = 'SEE1;In Betrieb;Solare Strahlungsenergie;7,5;01.02.2020';
    const effect = ['effect', 'direct'] as const;
    expect(
      (await read([sheet(unit)], { given: new Map([effect]) })).problems.map(({ column }) => column),
    ).toEqual(['quartier_id']);
    const { tables } = await read([sheet(unit)], { given: new Map([effect, quartier]) });
    expect(rowsOf(tables[0]!, 'measure_id', 'quartier_id', 'units')).toEqual(['horst-pv-2020|horst|7.5 D2']);
    expect((await read([sheet(unit.replace('In Betrieb', 'Fertig'))])).rules).toEqual([
      'B2 source_status_unknown',
    ]);
    expect((await read([sheet(unit.replace('01.02.2020', ''))])).rules).toEqual(['E2 source_day_missing']);
  });
});

describe('an indicator of KomMonitor', () => {
  it('gives inhabitants of the quartiers that it names, and names the other areas', async () => {
    const given = new Map([['source', 'KomMonitor']]);
    const { tables, rules, problems } = await read('kommonitor', { value: 'population', given });
    expect(rules).toEqual(['1 source_other_areas']);
    expect(problems[0]!.text.de).toContain('(1): Nachbargebiet (erfunden).');
    expect(tables[0]!.table.name).toBe('reference');
    expect(rowsOf(tables[0]!, 'quartier_id', 'year', 'source', 'population')).toEqual([
      'horst|2021|KomMonitor|4930 D2',
      'horst|2022|KomMonitor|4950 E2',
      'neustadt|2022|KomMonitor|120 E4',
    ]);
  });

  it('names no quartiers of its own: its areas are none of the programme', async () => {
    const folder = soundFolder();
    cpSync(fixturePath('kommonitor'), join(folder, 'kommonitor.csv'));
    const delivery = await openDelivery(folder, { choice: { value: 'population' } });
    delivery.dispose();
    expect(delivery.readings.map(({ table, rows }) => [table, rows])).toEqual([['reference', 1]]);
    expect(delivery.problems.map(({ text }) => text.de)).toEqual([
      'Gebiete, die keine Quartiere des Programms sind, wurden nicht gelesen (2): Horst, Nachbargebiet (erfunden).',
    ]);
  });

  it('asks what is counted, and which area is a quartier', async () => {
    const { rules, problems } = await read('kommonitor');
    expect(rules).toEqual(['1 source_value_unknown']);
    expect(problems[0]!.hint.de).toBe(
      'Wählen, was gilt: auf der Seite „Datei prüfen“ unter „Angaben, die in der Datei fehlen“ bei „Ein Indikator aus KomMonitor zählt“ (Einwohner, Wohnungen, Gebäude, beheizte Fläche [m²]).',
    );
    const sheet = sheetOf(rowsOfText('ID;NAME;2021-12-31\n7;Anderswo;5'));
    expect((await read([sheet], { value: 'dwellings' })).rules).toEqual(['1 source_no_area']);
    const twice = sheetOf(rowsOfText('ID;NAME;DATE_2021-06-30;DATE_2021-12-31\n1;Horst;5;6'));
    expect((await read([twice], { value: 'dwellings' })).rules).toEqual(['D1 column_twice']);
  });
});

it('tables of the contract and of templates are none of theirs', async () => {
  const sheet = sheetOf(
    rowsOfText(
      'Quartier;Jahr;Sektor;Energieträger;Endenergie [MWh];Status;Quelle\na;2020;GHD;Erdgas;1;endgültig;x',
    ),
  );
  expect((await read([sheet])).notes[0]).toBe(
    'Tabelle: Endenergie je Quartier, Jahr, Sektor und Energieträger (Heizwert Hi)',
  );
});
