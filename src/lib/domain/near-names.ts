import type { QuartierName } from './page-problem.ts';

/** Lower case letters and digits, umlauts written out, so that "Lünen-Brambauer" meets "luenen-brambauer". */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
}

/** Number of letters to insert, delete or replace (Levenshtein). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}

/**
 * Quartiers whose id, name or municipality resembles what was asked for, best first, at most `limit`. Something
 * resembles if one contains the other, or at most every third letter differs.
 */
export function nearNames(quartiers: readonly QuartierName[], asked: string, limit = 5): QuartierName[] {
  const wanted = plain(asked.slice(0, 80));
  if (wanted.length < 2) return [];
  const distance = (candidate: string): number => {
    const name = plain(candidate);
    if (name === wanted) return 0;
    if (name.length >= 3 && (name.includes(wanted) || wanted.includes(name))) return 0.1;
    return editDistance(name, wanted) / Math.max(name.length, wanted.length, 1);
  };
  return quartiers
    .map((quartier) => ({
      quartier,
      distance: Math.min(
        ...[
          quartier.quartier_id,
          quartier.name,
          quartier.municipality,
          `${quartier.municipality}${quartier.name}`,
        ].map(distance),
      ),
    }))
    .filter((candidate) => candidate.distance <= 0.34)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ quartier: { quartier_id, name, municipality } }) => ({ quartier_id, name, municipality }));
}
