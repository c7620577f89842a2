import { pageOffset } from '#lib/domain/paging.ts';
import { loadWarnings } from '#lib/server/queries/warnings.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';

const pageSize = 25;

export const load = pageLoad('/daten/hinweise', async ({ open: { database }, parameters }) => {
  const { total } = await loadWarnings(database, { offset: 0, limit: 0 });
  const paging = parameters.paging({ size: pageSize, total }, 'page');
  return {
    paging,
    warnings: (await loadWarnings(database, { offset: pageOffset(paging), limit: pageSize })).shown,
  };
});
