import { pageOffset } from '#lib/domain/paging.ts';
import { failWithoutEdition } from '#lib/server/http/pages/page-errors.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { together } from '#lib/server/http/pages/together.ts';
import {
  loadChangeCounts,
  loadEditionChangePage,
  loadExplanations,
  atDeliveredPlaces,
  loadFirstCellChanges,
  loadLargestChange,
} from '#lib/server/queries/edition-changes.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';
import { loadCarriers, loadSectors } from '#lib/server/queries/vocabulary.ts';

const pageSize = 12;
/** The API has them all. */
const maxCells = 10;

export const load = pageLoad('/ausgaben/{a}/{b}', async ({ event, parameters }) => {
  const { locals } = event;
  const { a = '', b = '' } = event.params;
  // The footer names the edition that the page is about.
  const later = (await locals.open(b)) ?? failWithoutEdition(locals.reader, b, '/daten');
  if (a === b) return { edition: later.edition, old: later.edition, changes: undefined };
  const laid = (await locals.openChanges(a, b)) ?? failWithoutEdition(locals.reader, a, '/daten');
  const { database } = laid;
  const first = async (isOfBalance: boolean) =>
    atDeliveredPlaces(database, await loadFirstCellChanges(database, { isOfBalance, limit: maxCells }));
  const counts = await loadChangeCounts(database);
  const total = counts.changed + counts.only_in_old + counts.only_in_new;
  const paging = parameters.paging({ size: pageSize, total }, 'page');
  return {
    edition: later.edition,
    old: laid.old,
    changes: {
      counts,
      paging,
      isForward: laid.isForward,
      between: laid.between,
      ...(await together({
        largest: loadLargestChange(database),
        quartiers: loadEditionChangePage(database, { offset: pageOffset(paging), limit: pageSize }),
        explanations: loadExplanations(database),
        cells: first(true),
        inputs: first(false),
        headline: loadProgramme(later.database).then(({ headline_sectors: sectors }) => sectors),
        sectors: loadSectors(later.database),
        carriers: loadCarriers(later.database),
      })),
    },
  };
});
