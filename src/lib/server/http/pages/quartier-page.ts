import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { loadQuartierBoundary } from '#lib/server/queries/quartier-boundary.ts';
import { failUnknownQuartier } from './page-errors.ts';

/**
 * The record of a quartier, and the boundary that its pages name beside their figures. Fails with a page that says so
 * if the edition has no such quartier.
 */
export const loadQuartierPage = async (open: OpenEdition, id: string) =>
  (await loadQuartierBoundary(open.database, id)) ?? failUnknownQuartier(open, id);
