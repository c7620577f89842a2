import { loadLeftOutMeasures } from '#lib/server/queries/abatement.ts';
import { loadMeasureCategories, loadMeasureSums } from '#lib/server/queries/measure-sums.ts';
import { loadMeasureCounts, loadMeasureFacets } from '#lib/server/queries/measures.ts';
import { loadProgrammeRules } from '#lib/server/queries/programme.ts';
import { loadQuartierNames } from '#lib/server/queries/quartiers.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { pageChart } from '../../../page-chart.ts';
import { chosenMeasures } from '../measure-choice.ts';

/** More quartiers than this are typed in, not picked from a list. */
const maxOptions = 1000;
/** More quartiers than this are summed up as one. */
const maxSums = 25;
/** Of each reason; the others are counted. */
const maxLeftOut = 6;

export const load = pageLoad('/massnahmen/kosten', async ({ open, lang, parameters }) => {
  const { database } = open;
  const choice = await chosenMeasures(parameters, database, await loadMeasureFacets(database));
  const counts = await loadMeasureCounts(database, choice);
  const quartiers = await loadQuartierNames(database, maxOptions);
  const { quartier_id: quartier, search, ...rest } = choice;
  return {
    counts,
    choice,
    quartiers,
    // Sums by quartier need their names.
    sums: await loadMeasureSums(database, choice, {
      byQuartier: quartiers !== undefined && counts.quartiers <= maxSums,
    }),
    categorySums: await loadMeasureCategories(database, choice),
    interactionFactor: (await loadProgrammeRules(database)).interaction_factor,
    // The curve knows no search: it would show other measures than the tables.
    chart: search === undefined ? await pageChart(open, 'abatement', { quartier, ...rest }, lang) : undefined,
    leftOut: search === undefined ? await loadLeftOutMeasures(database, choice, maxLeftOut) : [],
  };
});
