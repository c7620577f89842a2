import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openGrid } from '#lib/server/intake/grid/open-grid.ts';
import { recogniseTables } from '#lib/server/intake/recognise/recognise-tables.ts';
import { parseRows } from '../csv-records.ts';
import { nobody } from './grids.ts';

/** What is written as the contract writes it, with a decimal point, is read as it stands. */
describe.each(['data/template', 'data/muenster-1990-2015'])('%s', (folder) => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));

  it.each(files)('%s', async (file) => {
    const path = join(folder, file);
    const { tables, findings } = recogniseTables(await openGrid(path, file), nobody, { decimal: '.' });
    expect(findings).toEqual([]);
    const [head, ...rows] = parseRows(readFileSync(path)).map(({ fields }) => fields);
    const [read] = tables;
    expect(`${read!.table.name}.csv`).toBe(file);
    const places = head!.map((name) => read!.table.columns.findIndex((column) => column.name === name));
    expect(read!.rows.map(({ values }) => places.map((place) => values[place] ?? ''))).toEqual(rows);
  });
});
