import type { Database } from '#lib/server/edition/database/database.ts';
import { chosenQuartier } from '#lib/server/http/pages/chosen-quartier.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { loadComparableYears } from '#lib/server/queries/comparison.ts';
import { loadPair, loadPairYear, type PairIds } from '#lib/server/queries/pair.ts';
import { loadQuartier, loadQuartierNames } from '#lib/server/queries/quartiers.ts';
import { loadCarriers, loadSectors } from '#lib/server/queries/vocabulary.ts';
import { pageChart } from '../../../page-chart.ts';

/** More quartiers than this are typed in, not picked from a list. */
const maxOptions = 1000;

async function findPair(database: Database, ids: PairIds, asked: number | undefined) {
  const year = asked ?? (await loadPairYear(database, ids));
  return year === undefined ? undefined : loadPair(database, ids, year);
}

export const load = pageLoad('/vergleich/zwei', async ({ open, lang, parameters }) => {
  const { database } = open;
  const a = await chosenQuartier(parameters, 'a', database);
  const b = await chosenQuartier(parameters, 'b', database);
  const years = await loadComparableYears(database, 't_per_head');
  const asked = parameters.oneOf(
    'year',
    years.map(({ year }) => year),
  );
  const ids = a !== undefined && b !== undefined && a !== b ? { a, b } : undefined;
  const pair = ids && (await findPair(database, ids, asked));
  const [only] = [a, b].filter((id) => id !== undefined);
  return {
    choice: { a, b, year: asked, years, quartiers: await loadQuartierNames(database, maxOptions) },
    /** What is chosen where that is not two quartiers yet. */
    chosen: ids || only === undefined ? undefined : await loadQuartier(database, only),
    sectors: await loadSectors(database),
    carriers: await loadCarriers(database),
    result: pair && {
      pair,
      chart: pair.comparable
        ? await pageChart(open, 'pair', { a: ids.a, b: ids.b, year: pair.year }, lang)
        : undefined,
    },
  };
});
