import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statOf } from './delivered-files.ts';
import { lastRowOf, type Source } from './delivery.ts';
import { originsFile, type RowRange } from '../contract/row-ranges.ts';

/**
 * Tables of an edition with where their rows were delivered, as far as that is known; `id` names the edition where they
 * become part of another one.
 */
export function withOrigins(sources: readonly Source[], folder: string, id: string | null = null): Source[] {
  const path = join(folder, originsFile);
  const origins = statOf(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, readonly RowRange[]>>)
    : {};
  return sources.map((source) => {
    const known = origins[source.table.name] ?? (id === null ? undefined : [unknownRange(source)]);
    return { ...source, base: known?.map((range) => ({ ...range, edition: range.edition ?? id })) };
  });
}

const unknownRange = (source: Source): RowRange => ({
  first: 2,
  last: lastRowOf(source),
  file: `${source.table.name}.csv`,
  row: null,
});
