/** Names are German in either language; numbers in them count as numbers: 9 before 10. */
const collator = new Intl.Collator('de', { numeric: true });

/** Alphabetical by name, then by municipality. */
export function byName(
  a: { name: string; municipality: string },
  b: { name: string; municipality: string },
): number {
  return collator.compare(a.name, b.name) || collator.compare(a.municipality, b.municipality);
}
