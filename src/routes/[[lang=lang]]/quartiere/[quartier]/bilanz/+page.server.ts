import { loadBalanceLines, loadBalanceSums } from '#lib/server/queries/balance.ts';
import { loadUsedFactors } from '#lib/server/queries/vocabulary.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { loadQuartierPage } from '#lib/server/http/pages/quartier-page.ts';
import { together } from '#lib/server/http/pages/together.ts';
import { pageChart } from '../../../../page-chart.ts';

export const load = pageLoad('/quartiere/{quartier}/bilanz', async ({ open, event, lang }) => {
  const { database } = open;
  const id = event.params.quartier ?? '';
  const { record, boundary } = await loadQuartierPage(open, id);
  const { progress } = boundary;
  const year = progress.latest?.year ?? progress.series.at(-1)?.year;
  return together({
    quartier: record.quartier,
    ...boundary,
    factors: loadUsedFactors(database, id),
    year,
    balance: year === undefined ? [] : loadBalanceLines(database, id, year),
    balanceSum: loadBalanceSums(database, id, 'line').then((sums) => sums.find((sum) => sum.year === year)),
    /** Without energy there are no carriers to show. */
    hasCarriers: record.has_energy || !record.has_reported,
    charts: together({
      carriers: pageChart(open, 'carriers', { quartier: id }, lang),
      sectors: pageChart(open, 'sectors', { quartier: id }, lang),
    }),
  });
});
