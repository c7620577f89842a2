import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tables } from '#lib/server/contract/tables.ts';
import type { Table } from '#lib/server/contract/table.ts';
import { gridLimits } from '#lib/server/intake/grid/limits.ts';
import { openGrid } from '#lib/server/intake/grid/open-grid.ts';
import type { GridCell, GridFinding } from '#lib/server/intake/grid/grid.ts';
import { Refusal } from '#lib/server/intake/grid/refusal.ts';
import { TextLook } from '#lib/server/intake/grid/text/long-text.ts';
import { encodeWindows } from '#lib/server/intake/grid/text/encoding.ts';
import { ContractFile } from '#lib/server/intake/read-source.ts';
import { cellText } from '#lib/server/intake/recognise/cell-text.ts';
import { knownWords } from '#lib/server/intake/recognise/known-words.ts';
import { evidenceOf, mayHold, readingsOf } from '#lib/server/intake/recognise/decimal-mark.ts';
import { plainNumber, shifted } from '#lib/server/intake/recognise/exact-decimal.ts';
import { readLongTable } from '#lib/server/intake/recognise/long-table.ts';
import type { ReadingChoice, ReadTable } from '#lib/server/intake/recognise/read-table.ts';
import { onlyTable, recogniseTables } from '#lib/server/intake/recognise/recognise-tables.ts';
import { UsualNumber } from '#lib/server/intake/recognise/usual-number.ts';
import { Scratch } from '#lib/server/intake/scratch.ts';
import { freshPath } from '../../fixtures/folder.ts';
import { chanceOf, known, rowsOf, written, type Chance, type Dialect } from './dialects.ts';

interface Read {
  table: Omit<ReadTable, 'rows'>;
  /** Lines of the contract's file. */
  lines: string[];
  /** Row of the sheet for each. */
  rows: number[];
  columns: readonly number[] | undefined;
  findings: unknown[];
}

const inOrder = (findings: readonly GridFinding[]) => findings.map((one) => JSON.stringify(one)).toSorted();

/** What is read of a text row by row, of which so many bytes are looked at first; undefined where its cells are needed. */
async function readAsRows(bytes: Buffer, choice: ReadingChoice, first: number): Promise<Read | undefined> {
  const path = freshPath('lang.csv');
  writeFileSync(path, bytes);
  const look = new TextLook(gridLimits, first);
  look.look(bytes);
  const text = look.textAt(path, isUtf8(bytes));
  if (!text) return undefined;
  const grid = {
    file: 'lang.csv',
    format: 'text',
    sheets: [text.first],
    recognised: [],
    findings: [],
  } as const;
  const only = onlyTable(grid, choice);
  if (!only) return undefined;
  const scratch = new Scratch();
  try {
    const into = new ContractFile(only.place.heads.table, scratch);
    const read = await readLongTable(
      text,
      only.place,
      { words: knownWords(known), heads: only.heads, choice },
      into,
    );
    into.end();
    if (!read || 'oddRow' in read) return undefined;
    const { rows, runs, columns, ...table } = read.table;
    const lines = readFileSync(into.path, 'utf8');
    expect(runs.reduce((sum, { count }) => sum + count, 0)).toBe(rows);
    return {
      table,
      lines: lines.split('\n'),
      rows: runs.flatMap(({ row, count }) => Array.from({ length: count }, (_, at) => row + at)),
      columns,
      findings: inOrder([...only.findings, ...read.findings]),
    };
  } finally {
    scratch.remove();
  }
}

const isUtf8 = (bytes: Buffer) => Buffer.from(bytes.toString('utf8')).equals(bytes);

/** What is read of the same text as cells. */
async function readAsCells(bytes: Buffer, choice: ReadingChoice): Promise<Read> {
  const grid = await openGrid(bytes, 'lang.csv');
  const told = recogniseTables(grid, known, choice);
  const { rows, ...table } = told.tables[0]!;
  const scratch = new Scratch();
  const into = new ContractFile(table.table, scratch);
  into.begin(table.fields);
  const order = table.fields.map((field) => table.table.columns.findIndex(({ name }) => name === field));
  for (const { values } of rows) into.put(order.map((at) => into.fieldOf(values[at]!)).join(','));
  into.end();
  const lines = readFileSync(into.path, 'utf8').split('\n');
  scratch.remove();
  return {
    table,
    lines,
    rows: rows.map(({ row }) => row),
    columns: rows[0]?.columns,
    findings: inOrder(told.findings),
  };
}

/** Writes cells as a text file in one of many ways. */
function textOf(rows: readonly (readonly GridCell[])[], dialect: Dialect, chance: Chance): Buffer {
  const mark = chance.of(dialect.decimal === ',' ? [';', '\t', '|'] : [';', '\t', '|', ',']);
  const end = chance.of(['\n', '\r\n', '\r']);
  const field = (cell: GridCell) => {
    const text = cellText(cell) ?? '';
    return text.includes(mark) || /["\n]/.test(text) || chance.yes(0.05)
      ? `"${text.replaceAll('"', '""')}"`
      : `${chance.yes(0.03) ? ' ' : ''}${text}`;
  };
  const lines = rows.map((row) => row.map(field).join(mark));
  const separator = chance.yes(0.2) ? [`sep=${mark}`] : [];
  const text = [...separator, ...lines].join(end) + (chance.yes() ? end : '');
  return chance.yes() ? encodeWindows(text) : Buffer.from(chance.yes(0.3) ? `\ufeff${text}` : text);
}

/** Cells that somebody got wrong, or that say nothing. */
const odd = [
  'k.A.',
  '-',
  '1.234',
  '12,5',
  '12.5',
  '1.234.567',
  'x y',
  '#NV',
  '2020*',
  ' 7 ',
  "'=1",
  'NE',
  'Zeile\nzwei',
  '007',
  '-0,0',
  '0,00',
  'geschützt',
  '1e3',
  'Strom',
  '3,50',
];

function rowsWith(table: Table, chance: Chance, dialect: Dialect): GridCell[][] {
  const rows = Array.from({ length: 12 }, () => rowsOf(table, chance, [])).flat();
  const { rows: sheet } = written(table, rows, dialect, chance);
  const cells = sheet.map((row) => [...row.cells]);
  const after = sheet.findIndex(({ cells }) => cells.length > 1) + 1;
  const isWrong = chance.yes(0.6);
  for (const row of isWrong ? cells.slice(after) : [])
    if (chance.yes(0.2)) row[chance.below(row.length + 1)] = chance.of(odd);
  for (let count = chance.below(3); count > 0 && isWrong; count--) {
    const line: GridCell[] = chance.of<GridCell[]>([
      [],
      ['Quelle: Stadtwerke'],
      ['', ''],
      ['* vorläufig', 'ja'],
    ]);
    cells.splice(after + chance.below(cells.length - after + 1), 0, line);
  }
  return cells;
}

const dialectBy = (chance: Chance): Dialect => ({
  decimal: chance.of([',', '.']),
  hasThousands: chance.yes(),
  isWorkbook: false,
  years: [],
});

describe('a table read row by row is the one that its cells give', () => {
  it.each(tables.map((table) => [table.name, table] as const))('%s', async (_, table) => {
    let asRows = 0;
    for (let run = 0; run < 12; run++) {
      const seed = run * 97 + table.name.length;
      const chance = chanceOf(seed);
      const dialect = dialectBy(chance);
      const bytes = textOf(rowsWith(table, chance, dialect), dialect, chance);
      const choice = chance.of<ReadingChoice>([{}, { decimal: dialect.decimal }]);
      const first = Math.max(200, Math.floor(bytes.length * chance.of([0.3, 0.7])));
      const read = await readAsRows(bytes, choice, first);
      if (!read) continue;
      asRows++;
      expect({ seed, ...read }).toEqual({ seed, ...(await readAsCells(bytes, choice)) });
    }
    // names are read before all others, and some tables have nothing but keys
    if (!['sectors', 'carriers', 'quartiers'].includes(table.name)) expect(asRows).toBeGreaterThan(3);
  });
});

/** Bytes that somebody's program put where they do not belong. */
const strayBytes = [
  '"',
  '""',
  '=',
  '="',
  '\r',
  '\n',
  ' ',
  '\t',
  ';;',
  '.',
  '1.234',
  '12,5',
  'ä',
  '\u0096',
  '"a\nb"',
  'Summe',
  'NE',
];

it('a text with stray bytes is read in the same way, or left to its cells', async () => {
  const choices = tables.filter(({ name }) => !['sectors', 'carriers', 'quartiers'].includes(name));
  const unlessRefused = (cause: unknown) => {
    if (cause instanceof Refusal) return undefined;
    throw cause;
  };
  let asRows = 0;
  for (let seed = 0; seed < 120; seed++) {
    const chance = chanceOf(seed);
    const dialect = dialectBy(chance);
    let bytes = textOf(rowsWith(chance.of(choices), chance, dialect), dialect, chance);
    for (let count = chance.below(6); count >= 0; count--) {
      const at = Math.floor((bytes.length * (200 + chance.below(800))) / 1000);
      const stray = Buffer.from(chance.of(strayBytes), chance.yes() ? 'latin1' : 'utf8');
      bytes = Buffer.concat([bytes.subarray(0, at), stray, bytes.subarray(at + chance.below(3))]);
    }
    const first = Math.floor(bytes.length * chance.of([0.3, 0.7]));
    const read = await readAsRows(bytes, {}, first).catch(unlessRefused);
    if (!read) continue;
    asRows++;
    expect({ seed, ...read }).toEqual({ seed, ...(await readAsCells(bytes, {})) });
  }
  expect(asRows).toBeGreaterThan(40);
});

it('gas by gross calorific value is converted in a table read row by row, too', async () => {
  const rows = Array.from(
    { length: 40 },
    (_, at) => `horst;${1980 + at};Haushalte;${at % 2 === 0 ? 'Erdgas' : 'Strom'};100;endgültig;erfunden`,
  );
  const head = 'Quartier;Jahr;Sektor;Energieträger;Endenergie [MWh Hs];Status;Quelle';
  const bytes = Buffer.from([head, ...rows, ''].join('\n'));
  const read = await readAsRows(bytes, {}, 400);
  expect(read?.lines.slice(1, 3)).toEqual([
    'horst,1980,households,natural_gas,90.3,final,erfunden',
    'horst,1981,households,electricity,100,final,erfunden',
  ]);
  expect(read).toEqual(await readAsCells(bytes, {}));
});

it('a usual number is what its readings say, and all others are left to them', () => {
  const chance = chanceOf(7);
  const energy = tables.find(({ name }) => name === 'energy')!;
  const columns = energy.columns.filter(({ name }) => /^(energy_mwh|connections)$/.test(name));
  const digits = () => Array.from({ length: 1 + chance.below(4) }, () => chance.below(10)).join('');
  const found = new UsualNumber();
  let usual = 0;
  for (let run = 0; run < 20_000; run++) {
    const pieces = Array.from({ length: 1 + chance.below(3) }, digits);
    const text = `${chance.of(['', '', '-', ' '])}${pieces.join(chance.of([',', '.']))}${chance.of(['', '', ',5', '.25', ',000', 'e2'])}`;
    const [column, mark, power] = [
      chance.of(columns),
      chance.of([',', '.'] as const),
      chance.of([0, 3, -3, 1, -1, -9]),
    ];
    const bytes = Buffer.from(`;${text};`);
    const form = { mark, power, mayHold: (value: number) => mayHold(column, value) };
    if (!found.read(bytes, 1, bytes.length - 1, form)) continue;
    usual++;
    const readings = readingsOf(text, column);
    const evidence = evidenceOf(readings);
    const number = shifted(readings[mark]!, power);
    const read = Buffer.from(found.bytes.subarray(0, found.length)).toString();
    expect([text, power, read, found.evidence]).toEqual([text, power, plainNumber(number), evidence]);
  }
  expect(usual).toBeGreaterThan(3000);
});
