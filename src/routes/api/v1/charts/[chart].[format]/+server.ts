import { chartIds, charts, isChartId } from '#lib/charts/registry.ts';
import { chartFileTypes, type ChartFileType } from '#lib/domain/address.ts';
import { shorten } from '#lib/domain/page-problem.ts';
import { problemTexts } from '#lib/texts/problems.ts';
import { buildChart } from '#lib/server/chart-data/build-chart.ts';
import { chartFileName, makeChartFile } from '#lib/server/files/chart-file.ts';
import { apiRoute, unknownQuartier } from '#lib/server/http/api/api-route.ts';
import { fileAnswer, requireFormat } from '#lib/server/http/api/file-answer.ts';
import { refuseOddSize } from '#lib/server/http/api/picture-size.ts';
import { HttpProblem } from '#lib/server/http/api/problem.ts';
import { missingParameter } from '#lib/server/http/read-parameters.ts';
import { requireChoice } from '#lib/server/http/require-choice.ts';
import { requirePair } from '#lib/server/http/require-pair.ts';
import { requireScenario } from '#lib/server/http/require-scenario.ts';

/** What a browser opens by itself; other files are saved. */
const shownTypes: readonly ChartFileType[] = ['svg', 'png', 'json'];

export const GET = apiRoute(
  'chart',
  async ({
    event,
    open,
    lang,
    parameters: { format = '16x9', text, dialect, width_mm, dpi, width, ...parameters },
  }) => {
    const { chart: id = '' } = event.params;
    if (!isChartId(id)) {
      const refusal = problemTexts.unknownChart(shorten(id), chartIds);
      throw new HttpProblem(404, 'unknown-chart', refusal, { available: chartIds });
    }
    const type = requireFormat(event.params.format, chartFileTypes);
    const size = { width_mm, dpi, width };
    refuseOddSize(format, size);
    const { scope, parameters: known } = charts[id];
    const { quartier = '' } = parameters;
    if (scope === 'quartier' && parameters.quartier === undefined) throw missingParameter('quartier');
    if (known.includes('scenario')) await requireScenario(open, quartier, parameters);
    await requireChoice(open.database, parameters);
    // Its files name the year, also where it is not asked for.
    if (known.includes('a')) parameters.year = (await requirePair(open, parameters)).year;
    const built = await buildChart(open, id, parameters, lang);
    if (!built) throw unknownQuartier(quartier);
    const body = await makeChartFile(built, type, format, { text, dialect, size });
    const name = chartFileName(id, built.context, parameters, type, format, dialect);
    return fileAnswer(body, { name, type, isShown: shownTypes.includes(type) });
  },
);
