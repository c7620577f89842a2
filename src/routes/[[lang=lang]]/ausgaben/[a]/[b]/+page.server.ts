import { pageOffset } from '#lib/domain/paging.ts';
import { failWithoutEdition } from '#lib/server/http/pages/page-errors.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import {
  loadChangeCounts,
  loadEditionChangePage,
  loadExplanations,
  loadFirstCellChanges,
  loadLargestChange,
} from '#lib/server/queries/edition-changes.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';
import { loadCarriers, loadSectors } from '#lib/server/queries/vocabulary.ts';

const pageSize = 12;
/** The API has them all. */
const maxCells = 25;

export const load = pageLoad('/ausgaben/{a}/{b}', async ({ event, parameters }) => {
  const { locals } = event;
  const { a = '', b = '' } = event.params;
  // The footer names the edition that the page is about.
  const later = (await locals.open(b)) ?? failWithoutEdition(locals.reader, b, '/daten');
  if (a === b) return { edition: later.edition, old: later.edition, changes: undefined };
  const between = (await locals.openChanges(a, b)) ?? failWithoutEdition(locals.reader, a, '/daten');
  const { database } = between;
  const counts = await loadChangeCounts(database);
  const total = counts.changed + counts.only_in_old + counts.only_in_new;
  const paging = parameters.paging({ size: pageSize, total }, 'page');
  return {
    edition: later.edition,
    old: between.old,
    changes: {
      counts,
      paging,
      largest: await loadLargestChange(database),
      quartiers: await loadEditionChangePage(database, { offset: pageOffset(paging), limit: pageSize }),
      isForward: between.isForward,
      explanations: await loadExplanations(database),
      cells: await loadFirstCellChanges(database, { isOfBalance: true, limit: maxCells }),
      inputs: await loadFirstCellChanges(database, { isOfBalance: false, limit: maxCells }),
      headline: (await loadProgramme(later.database)).headline_sectors,
      sectors: await loadSectors(later.database),
      carriers: await loadCarriers(later.database),
    },
  };
});
