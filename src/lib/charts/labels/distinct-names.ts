import type { QuartierName } from '#lib/domain/records/programme.ts';

/** Names as they stand in a picture: with the municipality where several quartiers of it have the same name. */
export function distinctNames(rows: readonly QuartierName[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of rows) counts.set(name, (counts.get(name) ?? 0) + 1);
  return rows.map(({ name, municipality }) => (counts.get(name) === 1 ? name : `${name}, ${municipality}`));
}
