import type { QuartierName } from './records/programme.ts';

/** Names are German in either language; numbers in them count as numbers: 9 before 10. */
const collator = new Intl.Collator('de', { numeric: true });

type Named = Pick<QuartierName, 'name' | 'municipality'>;

/** Alphabetical by name, then by municipality. */
export function byName(a: Named, b: Named): number {
  return collator.compare(a.name, b.name) || collator.compare(a.municipality, b.municipality);
}
