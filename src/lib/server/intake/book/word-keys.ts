import { nearestWord } from '#lib/domain/near-names.ts';
import { standardCarriers, standardSectors } from '../../contract/standard-lists.ts';
import type { Column, Table } from '../../contract/table.ts';
import { tables } from '../../contract/tables.ts';
import { carrierAliases, sectorAliases } from '../recognise/aliases/words.ts';
import type { KnownNames } from '../recognise/read-table.ts';
import { aliasesOf } from '../recognise/written-words.ts';

/** The keys that a word may stand for in a column, each with the names that it has; undefined where there is no list. */
function namesByKey(table: Table, column: Column, known: KnownNames): Map<string, string[]> | undefined {
  const list = (entries: readonly (readonly [key: string, names: readonly string[]])[]) => {
    const names = new Map<string, string[]>();
    for (const [key, some] of entries) names.set(key, [...(names.get(key) ?? [key]), ...some]);
    return names;
  };
  if (column.type === 'boolean')
    return list([
      ['true', []],
      ['false', []],
    ]);
  if (column.values) {
    const words = aliasesOf(table, column);
    return list(column.values.map((key) => [key, words[key] ?? []]));
  }
  switch (column.references) {
    case 'sectors':
      return list([
        ...standardSectors.map(({ sector, label }) => {
          return [sector, [label.de, label.en, ...(sectorAliases[sector] ?? [])]] as const;
        }),
        ...known.sectors.map((one) => [one.sector, [one.label_de, one.label_en]] as const),
      ]);
    case 'carriers':
      return list([
        ...standardCarriers.map(({ carrier, label }) => {
          return [carrier, [label.de, label.en, ...(carrierAliases[carrier] ?? [])]] as const;
        }),
        ...known.carriers.map((one) => [one.carrier, [one.label_de, one.label_en]] as const),
      ]);
    case 'quartiers':
      return list(known.quartiers.map(({ quartier_id, name }) => [quartier_id, [name]]));
    default:
      return undefined;
  }
}

export function keysOf(table: Table, column: Column, known: KnownNames): readonly string[] | undefined {
  const names = namesByKey(table, column, known);
  return names && [...names.keys()];
}

/** Tables and columns that have a key: `sector` for "households". */
export const columnsWithKey = (key: string, known: KnownNames): readonly { table: Table; column: Column }[] =>
  tables.flatMap((table) =>
    table.columns.flatMap((column) =>
      keysOf(table, column, known)?.includes(key) ? [{ table, column }] : [],
    ),
  );

/** The key whose name most resembles a word; undefined if none does. */
export function nearestKey(
  table: Table,
  column: Column,
  word: string,
  known: KnownNames,
): string | undefined {
  const names = namesByKey(table, column, known) ?? new Map<string, string[]>();
  const keyOf = new Map([...names].flatMap(([key, some]) => some.map((name) => [name, key])));
  const near = nearestWord([...keyOf.keys()], word);
  return near === undefined ? undefined : keyOf.get(near);
}
