import type { Source } from './delivery.ts';
import { identifier, type SqlSession } from './sql-session.ts';

/** Which quartiers and measures delivered rows speak of, as they are written there. */
export interface DeliveredKeys {
  quartiers: readonly string[];
  measures: readonly string[];
}

/** Reads the keys of all sources. */
export async function deliveredKeys(session: SqlSession, sources: readonly Source[]): Promise<DeliveredKeys> {
  return {
    quartiers: await valuesIn(session, sources, 'quartier_id'),
    measures: await valuesIn(session, sources, 'measure_id'),
  };
}

async function valuesIn(session: SqlSession, sources: readonly Source[], column: string): Promise<string[]> {
  const field = identifier(column);
  const parts = sources
    .filter(({ fields }) => fields.includes(column))
    .map(({ table, read }) => `select ${field} as value from ${read(`reject_${table.name}_${column}`)}`);
  if (parts.length === 0) return [];
  const rows = await session.rows<{ value: string }>(
    `select distinct trim(value) as value from (${parts.join(' union all ')}) where value is not null order by 1`,
  );
  return rows.map(({ value }) => value);
}
