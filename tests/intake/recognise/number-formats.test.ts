import { describe, expect, it } from 'vitest';
import type { GridCell } from '#lib/server/intake/grid/grid.ts';
import { formatOfCode } from '#lib/server/intake/grid/number-format.ts';
import { recognise, recognisedIn, sheetOf, shown } from './grids.ts';

const formatted = (number: number, code: string): GridCell => ({
  kind: 'formatted',
  text: String(number),
  format: formatOfCode(code)!,
});

const energy = (head: string, cell: GridCell, carrier = 'Erdgas') =>
  recognise([
    sheetOf([
      ['Quartier', 'Jahr', 'Sektor', 'Energieträger', head, 'Status', 'Quelle'],
      ['a', 2020, 'GHD', carrier, cell, 'endgültig', 'x'],
    ]),
  ]);
const read = (found: ReturnType<typeof energy>) => [
  ...found.errors,
  ...shown(found.tables[0], ['energy_mwh']),
];

describe('numbers whose format shows more than their digits', () => {
  it.each([
    ['Endenergie [MWh]', '#,##0 "MWh"', '12900'],
    ['Endenergie [kWh]', '#,##0 "kWh/a"', '12.9'],
    ['Endenergie [MWh]', '0 "Tsd. kWh"', '12900'],
  ])('%s with %s agrees: %s MWh', (head, code, mwh) => {
    expect(read(energy(head, formatted(12900, code)))).toEqual([mwh]);
  });

  it.each([
    ['Endenergie [MWh]', '#,##0 "kWh"', 'number_shown_in_unit'],
    ['Endenergie [kWh]', '#,##0 "MWh"', 'number_shown_in_unit'],
    ['Endenergie [MWh]', '0 "t"', 'number_shown_in_unit'],
    ['Endenergie [MWh]', '0 "MWh Hs"', 'number_shown_in_unit'],
    ['Endenergie [MWh]', '0%', 'number_shown_in_unit'],
    ['Endenergie [MWh]', '#,##0,', 'number_shown_scaled'],
  ])('%s with %s is an error', (head, code, rule) => {
    expect(read(energy(head, formatted(12900, code)))).toEqual([`E2 ${rule}`, '']);
  });

  it('names format, number and what is expected', () => {
    const [problem] = energy('Endenergie [MWh]', formatted(12.5, '0.0 "kWh"')).problems;
    expect(problem!.text.de).toBe(
      'In „Endenergie [MWh]“ steht die Zahl 12,5, angezeigt mit „kWh“ (Zahlenformat 0.0 "kWh"); erwartet wird: MWh.',
    );
  });

  it('holds the unit of the row against it', () => {
    const { errors, tables } = recognise([
      sheetOf([
        ['Quartier', 'Jahr', 'Sektor', 'Energieträger', 'Endenergie', 'Einheit', 'Status', 'Quelle'],
        ['a', 2020, 'GHD', 'Erdgas', formatted(5000, '0 "kWh"'), 'kWh', 'endgültig', 'x'],
        ['a', 2021, 'GHD', 'Erdgas', formatted(5000, '0 "kWh"'), 'MWh', 'endgültig', 'x'],
      ]),
    ]);
    expect([errors, shown(tables[0], ['energy_mwh'])]).toEqual([['E3 number_shown_in_unit'], ['5', '']]);
  });

  it('a share in a percent format is stored as a hundredth of it', () => {
    const target = (cell: GridCell) =>
      recognise([
        sheetOf([
          ['Quartier', 'Zieljahr', 'erstes Basisjahr', 'letztes Basisjahr', 'Minderung [%]', 'Quelle'],
          ['a', 2030, 2019, 2019, cell, 'x'],
        ]),
      ]);
    const wrong = target(formatted(0.55, '0%'));
    expect([wrong.errors, shown(wrong.tables[0], ['reduction_pct'])]).toEqual([
      ['E2 number_as_percent'],
      [''],
    ]);
    expect(wrong.problems.find(({ rule }) => rule === 'number_as_percent')!.hint.de).toBe(
      'Sind 55 % gemeint, die Zelle als Zahl formatieren und 55 eintragen, ohne Prozentformat.',
    );
    expect(shown(target(formatted(55, '0"%"')).tables[0], ['reduction_pct'])).toEqual(['55']);
  });

  it('a number without a unit has none in its format', () => {
    const dwellings = (code: string) =>
      recognise([
        sheetOf([
          ['Quartier', 'Jahr', 'Wohnungen'],
          ['a', 2020, formatted(5, code)],
        ]),
      ]).errors;
    expect(dwellings('0 "t"')).toEqual(['C2 number_shown_in_unit']);
    expect(dwellings('0%')).toEqual(['C2 number_shown_in_unit']);
  });
});

describe('carriers by their calorific value', () => {
  it.each(['Erdgas (Hs)', 'Erdgas Hs', 'Erdgas Ho', 'Erdgas (Brennwert)', 'Erdgas H (Hs)'])(
    '%s is natural gas whose energy is converted',
    (carrier) => {
      const found = energy('Endenergie [MWh]', 100, carrier);
      // 100 × 0.903
      expect([found.errors, shown(found.tables[0], ['carrier', 'energy_mwh'])]).toEqual([
        [],
        ['natural_gas|90.3'],
      ]);
      expect(recognisedIn(found.tables[0])).toContain(
        '„Endenergie [MWh]“: Erdgas von Brennwert (Hs) in Heizwert (Hi), mal 0,903 (Werte: 1)',
      );
    },
  );

  it.each([
    ['Heizöl (Hs)', 'E2 gross_calorific_carrier'],
    ['Gas (Hs)', 'D2 gross_calorific_word'],
  ])('%s has no factor', (carrier, error) => {
    const found = energy('Endenergie [MWh]', 100, carrier);
    expect([found.errors, shown(found.tables[0], ['energy_mwh'])]).toEqual([[error], ['']]);
  });

  it.each(['Erdgas (Hi)', 'Erdgas Hi', 'Erdgas Hu', 'Erdgas (Heizwert)', 'Erdgas H'])(
    '%s is natural gas',
    (carrier) => {
      const found = energy('Endenergie [MWh]', 100, carrier);
      expect([found.errors, shown(found.tables[0], ['carrier'])]).toEqual([[], ['natural_gas']]);
    },
  );
});
