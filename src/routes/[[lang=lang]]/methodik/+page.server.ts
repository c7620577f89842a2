import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { searchMethod } from './method-search.ts';

export const load = pageLoad('/methodik', async ({ lang, parameters }) => {
  const search = parameters.value('search');
  return { search, found: search === undefined ? [] : searchMethod(search, lang) };
});
