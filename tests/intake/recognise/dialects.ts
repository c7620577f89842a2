import { standardCarriers, standardSectors } from '#lib/server/contract/standard-lists.ts';
import type { Column, Table } from '#lib/server/contract/table.ts';
import type { GridCell, Sheet } from '#lib/server/intake/grid/grid.ts';
import { englishHeads } from '#lib/server/intake/recognise/aliases/columns-en.ts';
import { germanHeads } from '#lib/server/intake/recognise/aliases/columns-de.ts';
import { wordAliases } from '#lib/server/intake/recognise/aliases/words.ts';
import { exactDecimal, plainNumber, shifted } from '#lib/server/intake/recognise/exact-decimal.ts';
import { headsOf, tableHeads } from '#lib/server/intake/recognise/head-book.ts';
import type { KnownNames } from '#lib/server/intake/recognise/read-table.ts';
import { measureOf } from '#lib/server/intake/recognise/unit.ts';
import { sheetOf } from './grids.ts';

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function chanceOf(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    below,
    yes: (share = 0.5) => next() < share,
    of: <Thing>(things: readonly Thing[]): Thing => things[below(things.length)]!,
  };
}
export type Chance = ReturnType<typeof chanceOf>;

export const known: KnownNames = {
  quartiers: [
    { quartier_id: 'horst', name: 'Horst', municipality: 'Gelsenkirchen' },
    { quartier_id: 'luenen-sued', name: 'Süd', municipality: 'Lünen' },
  ],
  sectors: [],
  carriers: [],
};

/** Texts that mean nothing but themselves, though some look like something else. */
const texts = [
  'Netzbetreiber A, 2023',
  'Rat; Beschluss',
  '12.500',
  'x',
  '01/02/2023',
  'Straße 5 (alt)',
  'k.A.',
];

/** A value of a column as the contract writes it; null is blank. */
function valueOf(column: Column, chance: Chance): string | null {
  if (!column.isRequired && !column.isKey && chance.yes(0.3)) return null;
  if (column.values) return chance.of(column.values);
  if (column.references === 'quartiers') return chance.of(known.quartiers).quartier_id;
  if (column.references === 'sectors') return chance.of(standardSectors).sector;
  if (column.references === 'carriers') return chance.of(standardCarriers).carrier;
  if (column.name === 'sectors') return chance.of(['', 'households', 'households;services']) || null;
  if (column.name === 'ags') return '05513000';
  if (column.name === 'phase_since') return '2025-02';
  if (column.pattern || column.references) return `id-${chance.below(1000)}`;
  if (column.type === 'boolean') return String(chance.yes());
  if (column.type === 'date')
    return `20${10 + chance.below(20)}-${10 + chance.below(3)}-${10 + chance.below(19)}`;
  if (column.type === 'varchar') return chance.of(texts);
  if (/year/.test(column.name) && column.type !== 'double') return String(1990 + chance.below(35));
  const top = Math.min(column.maximum ?? 1e9, chance.of([9, 1000, 20_000, 1e9]));
  const whole = String(chance.below(top));
  if (column.type !== 'double') return whole;
  return plainNumber(exactDecimal(`${whole}.${chance.below(10 ** chance.below(5))}`)!);
}

/** Rows of a table; of a wide one all years of each row, in their order. */
export function rowsOf({ columns }: Table, chance: Chance, years: readonly string[]): (string | null)[][] {
  const rows = Array.from({ length: 1 + chance.below(6) }, () =>
    columns.map((column) => valueOf(column, chance)),
  );
  const at = (name: string) => columns.findIndex((column) => column.name === name);
  return rows.flatMap((row) => {
    const hasNumber = row[at('energy_mwh')] != null || row[at('emissions_t')] != null;
    if (hasNumber && at('notation') >= 0) row[at('notation')] = null;
    if (years.length === 0) return [row];
    const main = columns.indexOf(mainOf(columns)!);
    return years.map((year) => {
      const ofYear = row.with(at('year'), year).with(main, valueOf(columns[main]!, chance));
      if (at('notation') >= 0) ofYear[at('notation')] = ofYear[main] === null && chance.yes() ? 'NE' : null;
      return ofYear;
    });
  });
}

export const mainOf = (columns: readonly Column[]) =>
  tableHeads.find(({ table }) => table.columns === columns)?.main;

/** How somebody writes a table. */
export interface Dialect {
  decimal: ',' | '.';
  hasThousands: boolean;
  /** Are numbers numbers, as in a workbook? */
  isWorkbook: boolean;
  /** Years side by side. */
  years: readonly string[];
}

const units: Record<string, readonly (readonly [name: string, power: number])[]> = {
  MWh: [
    ['kWh', 3],
    ['MWh', 0],
    ['GWh', -3],
    ['MWh/a', 0],
  ],
  t: [
    ['t', 0],
    ['kg CO₂e', 3],
    ['kt', -3],
  ],
  'g/kWh': [
    ['g/kWh', 0],
    ['kg/MWh', 0],
    ['kg/kWh', -3],
  ],
  ha: [
    ['ha', 0],
    ['m²', 4],
  ],
  EUR: [
    ['EUR', 0],
    ['T€', -3],
  ],
  'm²': [['m²', 0]],
  '%': [['%', 0]],
  a: [['Jahre', 0]],
};

/** Writes rows as a sheet. */
export function written(
  table: Table,
  rows: readonly (readonly (string | null)[])[],
  dialect: Dialect,
  chance: Chance,
): Sheet {
  const isWide = dialect.years.length > 0;
  const main = mainOf(table.columns);
  const order = table.columns
    .filter(({ name }) => !isWide || !['year', 'notation', main!.name].includes(name))
    .map((column) => ({ column, rank: chance.below(1000) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ column }) => headed(table, column, chance));
  const [unit, power] = isWide ? chance.of(units[measureOf(main!.name)?.name ?? ''] ?? [['', 0]]) : ['', 0];
  const heads: GridCell[] = order.map(({ head }) => head);
  for (const year of dialect.years) {
    const plain = dialect.isWorkbook ? Number(year) : year;
    heads.push(unit === '' ? plain : `${year} [${unit}]`);
  }
  const place = (name: string) => table.columns.findIndex((column) => column.name === name);
  const body: GridCell[][] = [];
  const step = isWide ? dialect.years.length : 1;
  for (let at = 0; at < rows.length; at += step) {
    const row = order.map(({ column, power }) =>
      cellOf(table, column, rows[at]![place(column.name)]!, power, dialect, chance),
    );
    dialect.years.forEach((_, year) => {
      const long = rows[at + year]!;
      const key = long[place('notation')];
      row.push(key ?? cellOf(table, main!, long[place(main!.name)]!, power, dialect, chance));
    });
    body.push(row);
  }
  const title = chance.yes(0.3) ? [['Lieferung des Amts'], []] : [];
  return sheetOf([...title, heads, ...body], { name: table.name });
}

function headed(
  table: Table,
  column: Column,
  chance: Chance,
): { column: Column; head: string; power: number } {
  const head = chance.of([
    column.name,
    ...headsOf(table, column, germanHeads),
    ...headsOf(table, column, englishHeads),
  ]);
  const spelt = chance.yes(0.2) ? head.toUpperCase().replaceAll('Ä', 'AE') : head;
  const measure = measureOf(column.name);
  if (head === column.name || !measure) return { column, head: spelt, power: 0 };
  const [unit, power] = chance.of(units[measure.name]!);
  return { column, head: chance.yes() ? `${spelt} [${unit}]` : `${spelt} in ${unit}`, power };
}

function cellOf(
  table: Table,
  column: Column,
  value: string | null,
  power: number,
  dialect: Dialect,
  chance: Chance,
): GridCell {
  if (value === null) return null;
  if (column.type === 'boolean') {
    return chance.of<GridCell>([
      value,
      value === 'true',
      ...(value === 'true' ? ['WAHR', 'ja'] : ['FALSCH', 'nein']),
    ]);
  }
  if (column.type === 'date') {
    const [year, month, day] = value.split('-');
    return chance.of<GridCell>([value, `${day}.${month}.${year}`, { kind: 'date', text: value }]);
  }
  if (column.values) {
    const words = wordAliases[`${table.name}.${column.name}`] ?? wordAliases[column.name] ?? {};
    return chance.of([value, ...(words[value] ?? [])]);
  }
  if (column.references === 'quartiers') {
    const { name, municipality } = known.quartiers.find(({ quartier_id }) => quartier_id === value)!;
    return chance.of([value, name, `${municipality}-${name}`]);
  }
  const labelled = [
    ...standardSectors.map(({ sector, label }) => ({ key: sector as string, label })),
    ...standardCarriers.map(({ carrier, label }) => ({ key: carrier as string, label })),
  ].find(({ key }) => key === value);
  if (column.references && labelled) return chance.of([value, labelled.label.de, labelled.label.en]);
  if (column.type === 'varchar') return value;
  const number = plainNumber(shifted(exactDecimal(value)!, power));
  if (dialect.isWorkbook && String(Number(number)) === number) return Number(number);
  if (/year/.test(column.name) && column.type !== 'double') return value;
  const [whole, fraction] = number.split('.');
  const mark = dialect.decimal === ',' ? '.' : ',';
  const grouped = dialect.hasThousands ? whole!.replace(/\B(?=(\d{3})+$)/g, mark) : whole!;
  return fraction === undefined ? grouped : `${grouped}${dialect.decimal}${fraction}`;
}
