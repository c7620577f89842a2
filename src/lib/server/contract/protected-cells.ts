import { energy } from './balance.ts';
import type { Column, Table } from './table.ts';

/** Stands in a delivery for a value that an edition withholds: it stays as that edition has it. */
export const protectedWord = 'protected';

/** What privacy withholds of a cell of the balance (METHOD.md, section 10). */
const protectable: readonly string[] = ['energy_mwh', 'quality', 'connections'];

export const isProtectable = (table: Table, { name }: Column): boolean =>
  table === energy && protectable.includes(name);
