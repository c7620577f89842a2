import { cutList } from '#lib/domain/list-part.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import { apiRoute, jsonAnswer } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { requirePart } from '#lib/server/http/api/list-part.ts';
import { requireProgrammeTrace } from '#lib/server/http/require-trace.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';

export const GET = apiRoute(endpoints.programmeTrace, async ({ open, parameters }) => {
  const { total, rows } = await requireProgrammeTrace(open, parameters.year);
  const part = await requirePart(parameters, (asked) =>
    cutList(rows, asked, ({ quartier_id }) => quartier_id),
  );
  const programme = await loadProgramme(open.database);
  return jsonAnswer('ProgrammeTrace', open, {
    ...total,
    sectors: programme.headline_sectors,
    factor_set: programme.factor_set,
    ...part,
    rows: part.rows.map((row) => ({ ...row, reason_texts: row.reasons.map(reasonText) })),
  });
});
