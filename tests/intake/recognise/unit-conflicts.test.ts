import { expect, it } from 'vitest';
import { recogniseTables } from '#lib/server/intake/recognise/recognise-tables.ts';
import type { GridCell } from '#lib/server/intake/grid/grid.ts';

const nobody = { quartiers: [], sectors: [], carriers: [] };
const keys = ['Quartier', 'Jahr', 'Sektor', 'Energieträger', 'Status', 'Quelle'];
const row: GridCell[] = ['horst', 2024, 'Private Haushalte', 'Strom', 'endgültig', 'Stadtwerke'];

function read(...rows: GridCell[][]) {
  const sheet = {
    name: 'Energie',
    isHidden: false,
    rows: rows.map((cells, at) => ({ row: at + 1, cells })),
    merges: [],
  };
  const grid = { file: 'a.xlsx', format: 'xlsx' as const, sheets: [sheet], recognised: [], findings: [] };
  const { tables, findings } = recogniseTables(grid, nobody, {});
  const energy = tables[0]?.table.columns.findIndex(({ name }) => name === 'energy_mwh') ?? -1;
  return {
    values: tables.flatMap((table) => table.rows.map(({ values }) => values[energy])),
    conflicts: findings.flatMap(({ rule, row: at, parameters }) =>
      rule === 'unit_twofold' ? [`${at} ${String(parameters?.unit)} ${String(parameters?.other)}`] : [],
    ),
  };
}

const head = [...keys, 'Endenergie [MWh]'];

it('a column of units says no other unit than the head', () => {
  const withUnit = [...head, 'Einheit'];
  expect(read(withUnit, [...row, 9200, 'kWh']).conflicts).toEqual(['2 MWh kWh']);
  // the same unit, or none, is that of the head
  expect(read(withUnit, [...row, 9200, 'MWh'], [...row.with(1, 2023), 9100, null])).toEqual({
    values: ['9200', '9100'],
    conflicts: [],
  });
  const wide = [...keys.toSpliced(1, 1), '2023 [MWh]', '2024 [MWh]', 'Einheit'];
  expect(read(wide, [...row.toSpliced(1, 1), 1, 2, 'kWh']).conflicts).toEqual(['2 MWh kWh', '2 MWh kWh']);
});

it('a title above and a note below a table say no other unit than the head', () => {
  expect(read(['Bilanz, alle Angaben in kWh'], head, [...row, 9200]).conflicts).toEqual(['2 MWh kWh']);
  expect(read(head, [...row, 9200], ['Anmerkung: Werte in kWh']).conflicts).toEqual(['3 MWh kWh']);
  expect(read(['Angaben in MWh'], head, [...row, 9200], ['Werte in MWh']).conflicts).toEqual([]);
  // of something else
  expect(read(['Emissionen in t'], head, [...row, 9200]).conflicts).toEqual([]);
});
