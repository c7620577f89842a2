import { measureTables } from '#lib/domain/address.ts';
import { shorten } from '#lib/domain/page-problem.ts';
import { fileNameTexts } from '#lib/texts/file-names.ts';
import { problemTexts } from '#lib/texts/problems.ts';
import { chartCsv } from '#lib/server/files/csv/chart-csv.ts';
import { editionFileName } from '#lib/server/files/file-name.ts';
import { buildMeasureTable } from '#lib/server/files/measure-table.ts';
import { chartWorkbook } from '#lib/server/files/workbook/chart-workbook.ts';
import { apiRoute, unknownQuartier } from '#lib/server/http/api/api-route.ts';
import { fileAnswer, requireFormat } from '#lib/server/http/api/file-answer.ts';
import { HttpProblem } from '#lib/server/http/api/problem.ts';
import { requireChoice } from '#lib/server/http/require-choice.ts';
import { loadQuartier } from '#lib/server/queries/quartiers.ts';

export const GET = apiRoute(
  'measureTable',
  async ({ event, open, lang, parameters: { dialect, quartier, ...choice } }) => {
    const asked = event.params.view ?? '';
    const table = measureTables.find((name) => name === asked);
    if (!table) {
      const text = problemTexts.unknownTable(shorten(asked), measureTables);
      throw new HttpProblem(404, 'unknown-table', text, { available: measureTables });
    }
    const format = requireFormat(event.params.format, ['csv', 'xlsx']);
    if (quartier !== undefined && !(await loadQuartier(open.database, quartier)))
      throw unknownQuartier(quartier);
    await requireChoice(open.database, choice);
    const built = await buildMeasureTable(open, table, { quartier_id: quartier, ...choice }, lang);
    const isExcel = format === 'csv' && dialect === 'excel-de';
    const words = fileNameTexts[lang];
    const name = editionFileName(built.context, {
      about: [quartier, words.measureTables[table]],
      kind: isExcel ? words.excel : null,
      type: format,
    });
    const body =
      format === 'xlsx'
        ? await chartWorkbook(built.table, built.context)
        : chartCsv(built.table, built.context, dialect);
    return fileAnswer(body, { name, type: format });
  },
);
