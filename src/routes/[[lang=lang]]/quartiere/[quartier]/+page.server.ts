import { biskoDeviationsOf } from '#lib/domain/bisko-view.ts';
import { failUnknownQuartier } from '#lib/server/http/page-errors.ts';
import { loadBalance, loadMissingCells } from '#lib/server/queries/balance.ts';
import { loadMeasureEffect } from '#lib/server/queries/measure-effect.ts';
import { loadMeasures } from '#lib/server/queries/measures.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import {
  loadReference,
  loadSources,
  loadTargets,
  loadWarnings,
} from '#lib/server/queries/quartier-details.ts';
import { loadQuartier } from '#lib/server/queries/quartiers.ts';
import { loadUsedFactors } from '#lib/server/queries/used-factors.ts';
import { loadCarriers, loadSectors } from '#lib/server/queries/vocabulary.ts';
import { openEdition } from '../../../open-edition.ts';
import { chosenChange, loadCauses } from './causes.ts';
import { pageChart } from '../../../page-chart.ts';
import { chosenFrom, trendWindow } from './trend-window.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, params }) => {
  const open = await openEdition(locals, url);
  const { database } = open;
  const { lang } = locals;
  const id = params.quartier;
  const quartier = await loadQuartier(database, id);
  const progress = await loadProgress(database, id);
  if (!quartier || !progress) return failUnknownQuartier(open, id);

  const from = chosenFrom(url);
  const targets = await loadTargets(database, id);
  const change = chosenChange(url, progress.series);
  const { headline_sectors } = await loadProgramme(database);
  /** Sectors that all figures of this page cover. */
  const scope = progress.target?.sectors ?? headline_sectors;
  const carriers = await loadCarriers(database);
  const factors = await loadUsedFactors(database, id);
  const cells = await loadBalance(database, id, { sectors: scope });
  const balanceYear = progress.latest?.year ?? progress.series.at(-1)?.year;
  return {
    quartier,
    progress,
    scope,
    carriers,
    sectors: await loadSectors(database),
    factors,
    cells,
    balanceYear,
    deviations: biskoDeviationsOf(
      factors,
      carriers,
      cells.some(({ carrier }) => carrier === null),
    ),
    missing: (await loadMissingCells(database, id)).filter(({ sector }) => scope.includes(sector)),
    measures: await loadMeasures(database, id),
    targets,
    trend: from === undefined ? progress.trend : (await loadProgress(database, id, from))!.trend,
    trendWindow: trendWindow(progress, targets, from),
    effects: await loadMeasureEffect(database, id),
    reference: await loadReference(database, id),
    sources: await loadSources(database, id),
    warnings: await loadWarnings(database, id),
    causes: await loadCauses(database, id, change),
    charts: {
      path: await pageChart(open, 'path', { quartier: id, from }, lang),
      carriers: await pageChart(open, 'carriers', { quartier: id }, lang),
      sectors: await pageChart(open, 'sectors', { quartier: id }, lang),
      decomposition: await pageChart(open, 'decomposition', { quartier: id, ...change }, lang),
    },
  };
};
