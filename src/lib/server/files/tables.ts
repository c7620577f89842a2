import { computedTables } from '#lib/texts/tables.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import { tables } from '../contract/tables.ts';
import type { Database } from '../edition/database/database.ts';

/** A table of an edition that is given out as a file. */
export interface OutputTable {
  name: string;
  origin: 'delivered' | 'computed';
  description: Text;
  rows: number;
  relation: string;
}

const known: readonly Omit<OutputTable, 'rows'>[] = [
  ...tables.map(({ name, description }) => ({
    name,
    origin: 'delivered' as const,
    description,
    relation: `input.${name}`,
  })),
  ...Object.entries(computedTables).map(([name, description]) => ({
    name,
    origin: 'computed' as const,
    description,
    relation: `main.${name}`,
  })),
];

/** Tables with rows: what pages, API and data package offer. */
export const listFilledTables = async (database: Database): Promise<OutputTable[]> =>
  (await listTables(database)).filter(({ rows }) => rows > 0);

/** Tables of the contract and computed ones that the edition has, also empty ones. Older editions may lack some. */
export async function listTables(database: Database): Promise<OutputTable[]> {
  const present = await database.rows<{ relation: string }>(
    `select table_schema || '.' || table_name as relation from information_schema.tables
     where table_schema in ('input', 'main')`,
  );
  const relations = new Set(present.map(({ relation }) => relation));
  const found = known.filter(({ relation }) => relations.has(relation));
  const counts = await database.rows<{ place: number; n: number }>(
    found
      .map(({ relation }, place) => `select ${place} as place, count(*)::double as n from ${relation}`)
      .join(' union all '),
  );
  const countOf = new Map(counts.map(({ place, n }) => [place, n]));
  return found.map((table, place) => ({ ...table, rows: countOf.get(place) ?? 0 }));
}
