import type { Sector } from './records.ts';
import type { Language } from './vocabulary.ts';

/** Sectors one by one; some names are lists themselves, hence the semicolon. */
export function scopeNames(scope: readonly string[], sectors: readonly Sector[], lang: Language): string {
  return sectors
    .filter(({ sector }) => scope.includes(sector))
    .map(({ label }) => label[lang])
    .join('; ');
}
