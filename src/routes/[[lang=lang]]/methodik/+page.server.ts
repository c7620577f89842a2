import { pageOf } from '#lib/domain/paging.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { loadCarriers, loadSectors } from '#lib/server/queries/vocabulary.ts';
import { namesOf } from './method-names.ts';
import { searchMethod } from './method-search.ts';

const pageSize = 25;

export const load = pageLoad('/methodik', async ({ lang, open: { database }, parameters }) => {
  const search = parameters.value('search');
  const found =
    search === undefined
      ? []
      : searchMethod(search, lang, {
          sectors: namesOf(await loadSectors(database), lang),
          carriers: namesOf(await loadCarriers(database), lang),
        });
  const paging = parameters.paging({ size: pageSize, total: found.length }, 'page');
  return { search, paging, found: pageOf(found, paging) };
});
