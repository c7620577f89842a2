import { measureSortings } from '#lib/domain/records/measures.ts';
import { pageOffset } from '#lib/domain/paging.ts';
import { loadLeftOutMeasures } from '#lib/server/queries/abatement.ts';
import { loadMeasureCategories, loadMeasureSums } from '#lib/server/queries/measure-sums.ts';
import { loadMeasureCounts, loadMeasureFacets, loadMeasurePage } from '#lib/server/queries/measures.ts';
import { loadProgrammeRules } from '#lib/server/queries/programme-rules.ts';
import { loadQuartierNames } from '#lib/server/queries/quartier-page.ts';
import { chosenPage } from '#lib/server/http/pages/chosen-page.ts';
import { chosen } from '#lib/server/http/pages/chosen.ts';
import { openEdition } from '#lib/server/http/pages/open-edition.ts';
import { pageChart } from '../../page-chart.ts';
import type { PageServerLoad } from './$types';
import { chosenMeasures } from './parameters.ts';

const pageSize = 50;
/** More quartiers than this are typed in, not picked from a list. */
const mostOptions = 1000;
/** More quartiers than this are summed up as one. */
const mostSums = 50;
/** Of each reason; the others are counted. */
const mostLeftOut = 6;

export const load: PageServerLoad = async ({ locals, url }) => {
  const open = await openEdition(locals, url);
  const { database } = open;
  const facets = await loadMeasureFacets(database);
  const choice = await chosenMeasures(url, database, facets);
  const sorting = chosen(url, 'sort', measureSortings) ?? 'quartier';
  const counts = await loadMeasureCounts(database, choice);
  const paging = chosenPage(url, { size: pageSize, total: counts.measures });
  const quartiers = await loadQuartierNames(database, mostOptions);
  // Sums by quartier need their names.
  const byQuartier = quartiers !== undefined && counts.quartiers <= mostSums;
  const { quartier_id: quartier, ...rest } = choice;
  const [chart, measures, sums, categorySums, rules, leftOut] = await Promise.all([
    pageChart(open, 'abatement', { quartier, ...rest }, locals.lang),
    loadMeasurePage(open, choice, { sorting, offset: pageOffset(paging), limit: pageSize }),
    loadMeasureSums(database, choice, { byQuartier }),
    loadMeasureCategories(database, choice),
    loadProgrammeRules(database),
    loadLeftOutMeasures(database, choice, mostLeftOut),
  ]);
  return {
    counts,
    choice,
    sorting,
    paging,
    ...facets,
    quartiers,
    measures,
    sums,
    categorySums,
    interactionFactor: rules.interaction_factor,
    chart,
    leftOut,
  };
};
