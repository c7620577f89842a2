import type { ClaimLine } from '#lib/server/report/claims/lines.ts';

/** A sign for each finding, so that none depends on its colour. */
export const claimSigns: Record<ClaimLine['kind'], string> = {
  same: '✓',
  older: '↶',
  rounded: '≈',
  ambiguous: '?',
  none: '×',
  yes: '✓',
  no: '×',
  open: '?',
};
