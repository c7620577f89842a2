import type { Encoding } from './compression.ts';

/** Strong: every encoding is another representation with another name. */
export function entityTag(name: string, encoding: Encoding): string {
  return encoding === 'identity' ? `"${name}"` : `"${name}-${encoding}"`;
}

export function knows(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  return ifNoneMatch.split(',').some((entry) => {
    const name = entry.trim().replace(/^W\//, '');
    return name === '*' || name === etag;
  });
}
