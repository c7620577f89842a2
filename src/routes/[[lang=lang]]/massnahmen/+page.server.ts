import { measureSortings } from '#lib/domain/records/measures.ts';
import { pageOffset } from '#lib/domain/paging.ts';
import { loadLeftOutMeasures } from '#lib/server/queries/abatement.ts';
import { loadMeasureCategories, loadMeasureSums } from '#lib/server/queries/measure-sums.ts';
import { loadMeasureCounts, loadMeasureFacets, loadMeasurePage } from '#lib/server/queries/measures.ts';
import { loadProgrammeRules } from '#lib/server/queries/programme.ts';
import { loadQuartierNames } from '#lib/server/queries/quartiers.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { pageChart } from '../../page-chart.ts';
import { chosenMeasures } from './measure-choice.ts';

const pageSize = 50;
/** More quartiers than this are typed in, not picked from a list. */
const maxOptions = 1000;
/** More quartiers than this are summed up as one. */
const maxSums = 50;
/** Of each reason; the others are counted. */
const maxLeftOut = 6;

export const load = pageLoad('/massnahmen', async ({ open, lang, parameters }) => {
  const { database } = open;
  const facets = await loadMeasureFacets(database);
  const choice = await chosenMeasures(parameters, database, facets);
  const sorting = parameters.oneOf('sort', measureSortings) ?? 'quartier';
  const counts = await loadMeasureCounts(database, choice);
  const paging = parameters.paging({ size: pageSize, total: counts.measures }, 'page');
  const quartiers = await loadQuartierNames(database, maxOptions);
  // Sums by quartier need their names.
  const byQuartier = quartiers !== undefined && counts.quartiers <= maxSums;
  const { quartier_id: quartier, ...rest } = choice;
  const [chart, measures, sums, categorySums, rules, leftOut] = await Promise.all([
    pageChart(open, 'abatement', { quartier, ...rest }, lang),
    loadMeasurePage(open, choice, { sorting, offset: pageOffset(paging), limit: pageSize }),
    loadMeasureSums(database, choice, { byQuartier }),
    loadMeasureCategories(database, choice),
    loadProgrammeRules(database),
    loadLeftOutMeasures(database, choice, maxLeftOut),
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
});
