import { defaultProgrammeYear } from '#lib/domain/default-choice.ts';
import { pageOf } from '#lib/domain/paging.ts';
import { failBadParameter } from '#lib/server/http/pages/page-errors.ts';
import { loadProgrammeTrace } from '#lib/server/queries/programme-trace.ts';
import { loadProgrammeYears } from '#lib/server/queries/programme.ts';
import { loadSectors } from '#lib/server/queries/vocabulary.ts';
import { chosenPage } from '#lib/server/http/pages/chosen-page.ts';
import { openEdition } from '#lib/server/http/pages/open-edition.ts';
import type { PageServerLoad } from './$types';

const pageSize = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { database } = await openEdition(locals, url);
  const rows = await loadProgrammeYears(database);
  const years = rows.filter(({ coverage }) => coverage.n > 0).map(({ year }) => year);
  const asked = url.searchParams.get('year') ?? '';
  const year = asked === '' ? defaultProgrammeYear(rows) : /^\d{4}$/.test(asked) ? Number(asked) : NaN;
  const found = year === undefined ? undefined : await loadProgrammeTrace(database, year);
  if (!found && asked !== '') return failBadParameter('year', asked, years);
  const paging = chosenPage(url, { size: pageSize, total: found?.rows.length ?? 0 });
  return {
    years,
    sectors: await loadSectors(database),
    paging,
    trace: found && { total: found.total, rows: pageOf(found.rows, paging) },
  };
};
