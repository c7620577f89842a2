import { chartFileTypes, type ChartFileType } from '#lib/domain/address.ts';
import { chartFileName, makeChartFile } from '#lib/server/files/chart-file.ts';
import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { fileAnswer, requireFormat } from '#lib/server/http/api/file-answer.ts';
import { refuseOddSize } from '#lib/server/http/api/picture-size.ts';
import { requireChart, requireChartId } from '#lib/server/http/require-chart.ts';

/** What a browser opens by itself; other files are saved. */
const shownTypes: readonly ChartFileType[] = ['svg', 'png', 'pdf', 'json'];

export const GET = apiRoute(
  'chart',
  async ({
    event,
    open,
    lang,
    parameters: { format = '16x9', text, dialect, ink, width_mm, dpi, width, ...asked },
  }) => {
    const id = requireChartId(event.params.chart);
    const type = requireFormat(event.params.format, chartFileTypes);
    const size = { width_mm, dpi, width };
    refuseOddSize(format, size);
    const { built, parameters } = await requireChart(open, id, asked, lang);
    const body = await makeChartFile(built, type, format, { text, dialect, ink, size });
    const name = chartFileName(id, built.context, parameters, type, { format, ink, dialect, size });
    return fileAnswer(body, { name, type, isShown: shownTypes.includes(type) });
  },
);
