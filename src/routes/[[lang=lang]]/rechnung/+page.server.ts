import { pageOf } from '#lib/domain/paging.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { findProgrammeTrace } from '#lib/server/http/require-trace.ts';
import { loadSectors } from '#lib/server/queries/vocabulary.ts';

const pageSize = 50;

export const load = pageLoad('/rechnung', async ({ open, parameters }) => {
  const { years, trace } = await findProgrammeTrace(open, parameters.text('year'), parameters.value('group'));
  const paging = parameters.paging({ size: pageSize, total: trace?.rows.length ?? 0 }, 'page');
  return {
    years,
    sectors: await loadSectors(open.database),
    paging,
    trace: trace && { ...trace, rows: pageOf(trace.rows, paging) },
  };
});
