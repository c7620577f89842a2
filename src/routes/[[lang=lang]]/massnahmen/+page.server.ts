import { measureSortings } from '#lib/domain/records/measures.ts';
import { pageOffset } from '#lib/domain/paging.ts';
import { loadMeasureCounts, loadMeasureFacets, loadMeasurePage } from '#lib/server/queries/measures.ts';
import { loadQuartierNames } from '#lib/server/queries/quartiers.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { chosenMeasures } from './measure-choice.ts';

const pageSize = 18;
/** More quartiers than this are typed in, not picked from a list. */
const maxOptions = 1000;

export const load = pageLoad('/massnahmen', async ({ open, parameters }) => {
  const { database } = open;
  const facets = await loadMeasureFacets(database);
  const choice = await chosenMeasures(parameters, database, facets);
  const sorting = parameters.oneOf('sort', measureSortings) ?? 'quartier';
  const counts = await loadMeasureCounts(database, choice);
  const paging = parameters.paging({ size: pageSize, total: counts.measures }, 'page');
  return {
    counts,
    choice,
    sorting,
    paging,
    ...facets,
    quartiers: await loadQuartierNames(database, maxOptions),
    measures: await loadMeasurePage(open, choice, { sorting, offset: pageOffset(paging), limit: pageSize }),
  };
});
