import type { Ink } from '#lib/charts/drawing/grey.ts';
import { fileSheets, pageLayouts } from '#lib/charts/layout.ts';
import { renderChartFile } from '#lib/server/files/svg/render-svg-file.ts';
import { loadChangesSince } from '#lib/server/http/changes-since.ts';
import { chosenQuartier } from '#lib/server/http/pages/chosen-quartier.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { together } from '#lib/server/http/pages/together.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';
import { loadQuartier, loadQuartierNames } from '#lib/server/queries/quartiers.ts';
import { loadPressCharts, type PressChart } from '#lib/server/report/press-charts.ts';
import { embargoEnd } from '#lib/server/report/press-kit.ts';
import { pressTexts } from '#lib/server/report/press-texts.ts';

/** As it is printed, but for small print that screens would not show; a phone shows the column, pixel by pixel. */
const footerSize = 12;
const previewSheets = {
  column: { ...fileSheets.column, width: pageLayouts.narrow.width, footerSize },
  page: { ...fileSheets.page, footerSize },
};

/** The page has its letters already. */
const preview = ({ id, chart, context }: PressChart, format: 'column' | 'page', ink: Ink | undefined) =>
  renderChartFile(chart, format, context, {
    sheet: previewSheets[format],
    ink,
    prefix: `${id}-${format}`,
  });

/** More quartiers than this are typed in, not picked from a list. */
const maxOptions = 1000;

export const load = pageLoad('/presse', async ({ open, event, lang, parameters }) => {
  const { database, edition } = open;
  const id = await chosenQuartier(parameters, 'quartier', database);
  const ink = parameters.value('ink');
  const { programme, found, quartier, quartiers, since } = await together({
    programme: loadProgramme(database),
    found: loadPressCharts(open, id, lang),
    quartier: id === undefined ? undefined : loadQuartier(database, id),
    quartiers: loadQuartierNames(database, maxOptions),
    since: loadChangesSince(event.locals, open),
  });
  const reached = { origin: event.url.origin, edition: parameters.text('edition') ?? null };
  return {
    since,
    ink,
    quartier,
    quartiers,
    edition,
    programme,
    embargo: programme.embargo_until === null ? null : embargoEnd(programme.embargo_until, lang),
    empty: found!.empty.map(({ chart }) => chart.title),
    charts: found!.charts.map((built) => ({
      id: built.id,
      title: built.chart.title,
      subtitle: built.chart.subtitle,
      parameters: { quartier: id ?? '' },
      svg: { column: preview(built, 'column', ink), page: preview(built, 'page', ink) },
      texts: pressTexts(built, programme, reached),
    })),
    withdrawn: event.locals.reader.list().filter(({ withdrawn_at: at }) => at !== null),
  };
});
