import { cutList } from '#lib/domain/list-part.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { requirePart } from '#lib/server/http/api/list-part.ts';
import { requireProgrammeTrace } from '#lib/server/http/require-trace.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';

export const GET = apiRoute('programmeTrace', async ({ open, parameters }) => {
  const { total, rows } = await requireProgrammeTrace(open, parameters);
  const part = await requirePart(parameters, (asked) =>
    cutList(rows, asked, ({ quartier_id }) => quartier_id),
  );
  const { headline_sectors: sectors, factor_set } = await loadProgramme(open.database);
  return {
    ...total,
    sectors,
    factor_set,
    ...part,
    rows: part.rows.map((row) => ({ ...row, reason_texts: row.reasons.map(reasonText) })),
  };
});
