import { expect, it } from 'vitest';
import { tables } from '#lib/server/contract/tables.ts';
import { recogniseTables } from '#lib/server/intake/recognise/recognise-tables.ts';
import type { Recognition } from '#lib/server/intake/recognise/read-table.ts';
import { wordings } from '#lib/server/intake/problem-texts.ts';
import { chanceOf, known, mainOf, rowsOf, written, type Dialect } from './dialects.ts';
import { gridOf } from './grids.ts';

const runs = 12;

/** Rows of every table, written in some dialect and recognised, are the same rows. */
it.each(tables.map((table) => [table.name, table] as const))('%s', (_, table) => {
  const isForYears = mainOf(table.columns) !== undefined && table.columns.some(({ name }) => name === 'year');
  for (let run = 0; run < runs; run++) {
    const seed = run * 31 + table.name.length;
    const chance = chanceOf(seed);
    const dialect: Dialect = {
      decimal: chance.of([',', '.']),
      hasThousands: chance.yes(),
      isWorkbook: chance.yes(0.3),
      years: isForYears && chance.yes() ? ['2019', '2021', '2024'] : [],
    };
    const rows = rowsOf(table, chance, dialect.years);
    const grid = gridOf([written(table, rows, dialect, chance)]);
    const told = recogniseTables(grid, known, { decimal: dialect.decimal });
    expect({ seed, errors: errorsOf(told) }).toEqual({ seed, errors: [] });
    const read = told.tables.map((one) => ({
      name: one.table.name,
      rows: one.rows.map(({ values }) => values),
    }));
    expect({ seed, read }).toEqual({ seed, read: [{ name: table.name, rows }] });

    // without being told the mark, a number is asked about or the same, never another
    const untold = recogniseTables(grid, known, {});
    const asked = new Set(errorsOf(untold).map(({ rule }) => rule));
    expect({ seed, asked: [...asked] }).toEqual({
      seed,
      asked: asked.size === 0 ? [] : ['number_decimal_unclear'],
    });
    const others = untold.tables[0]!.rows.flatMap(({ values }, at) =>
      values.filter((value, field) => value !== rows[at]![field] && (asked.size === 0 || value !== null)),
    );
    expect({ seed, others }).toEqual({ seed, others: [] });
  }
});

const errorsOf = ({ findings }: Recognition) =>
  findings.filter(({ rule }) => wordings[rule].severity === 'error');
