import type { Text } from '#lib/domain/vocabulary.ts';
import { germanHeads } from './aliases/columns-de.ts';
import { englishHeads } from './aliases/columns-en.ts';
import { measureOf } from './unit.ts';

/** The first of the heads of a column, with its unit: "Endenergie [MWh]". */
export function firstHead(name: string, heads: readonly string[] | undefined): string {
  const unit = measureOf(name)?.name;
  return `${heads?.[0] ?? name}${unit ? ` [${unit}]` : ''}`;
}

/** How people head a column that is called alike in every table that has it. */
export const labelOfName = (name: string): Text => ({
  de: firstHead(name, germanHeads[name]),
  en: firstHead(name, englishHeads[name]),
});
