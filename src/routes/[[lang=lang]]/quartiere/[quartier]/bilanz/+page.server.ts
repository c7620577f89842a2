import { failUnknownQuartier } from '#lib/server/http/pages/page-errors.ts';
import { loadBalanceLines, loadBalanceSums } from '#lib/server/queries/balance.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { loadQuartierRecord } from '#lib/server/queries/quartier-record.ts';
import { loadCarriers, loadSectors, loadUsedFactors } from '#lib/server/queries/vocabulary.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { together } from '#lib/server/http/pages/together.ts';
import { pageChart } from '../../../../page-chart.ts';

export const load = pageLoad('/quartiere/{quartier}/bilanz', async ({ open, event, lang }) => {
  const { database } = open;
  const id = event.params.quartier ?? '';
  const record = await loadQuartierRecord(database, id);
  const progress = await loadProgress(database, id);
  if (!record || !progress) return failUnknownQuartier(open, id);
  const programme = await loadProgramme(database);
  const year = progress.latest?.year ?? progress.series.at(-1)?.year;
  return together({
    quartier: record.quartier,
    progress,
    /** Sectors that all figures of this page cover. */
    scope: progress.target?.sectors ?? programme.headline_sectors,
    carriers: loadCarriers(database),
    sectors: loadSectors(database, id),
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
