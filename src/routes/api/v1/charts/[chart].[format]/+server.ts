import { chartIds, charts, isChartId } from '#lib/charts/registry.ts';
import { shorten } from '#lib/domain/page-problem.ts';
import { problemTexts } from '#lib/texts/problems.ts';
import { buildChart } from '#lib/server/chart-data/build-chart.ts';
import {
  chartFileName,
  chartFormats,
  makeChartFile,
  type ChartFormat,
} from '#lib/server/files/chart-file.ts';
import { apiRoute, unknownQuartier } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { missingParameter } from '#lib/server/http/parameters.ts';
import { refuseOddSize } from '#lib/server/http/api/picture-size.ts';
import { HttpProblem } from '#lib/server/http/api/problem.ts';
import { refuseUnknownChoice } from '#lib/server/http/api/scenario-choice.ts';

const isChartFormat = (text: string): text is ChartFormat => chartFormats.includes(text as ChartFormat);

export const GET = apiRoute(
  endpoints.chart,
  async ({
    event,
    open,
    lang,
    parameters: { format = '16x9', text, dialect, width_mm, dpi, width, ...parameters },
  }) => {
    const { chart: id = '', format: type = '' } = event.params;
    if (!isChartId(id)) {
      const text = problemTexts.unknownChart(shorten(id), chartIds);
      throw new HttpProblem(404, 'unknown-chart', text, { available: chartIds });
    }
    if (!isChartFormat(type)) {
      const text = problemTexts.unknownFormat(shorten(type), chartFormats);
      throw new HttpProblem(404, 'unknown-format', text, { available: chartFormats });
    }
    const size = { width_mm, dpi, width };
    refuseOddSize(format, size);
    const { scope, parameters: known } = charts[id];
    if (scope === 'quartier' && parameters.quartier === undefined) throw missingParameter('quartier');
    if (known.includes('measures')) await refuseUnknownChoice(open, parameters);
    const built = await buildChart(open, id, parameters, lang);
    if (!built) throw unknownQuartier(parameters.quartier ?? '');
    const { body, contentType } = await makeChartFile(built, type, format, { text, dialect, size });
    const name = chartFileName(id, built.context, parameters, type, format, dialect);
    const disposition = type === 'csv' || type === 'xlsx' ? 'attachment' : 'inline';
    return new Response(body as BodyInit, {
      headers: { 'content-type': contentType, 'content-disposition': `${disposition}; filename="${name}"` },
    });
  },
);
