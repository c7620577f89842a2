import { pageOfChart } from '#lib/charts/chart-pages.ts';
import { embedAddress, pageAddress } from '#lib/domain/address.ts';
import { figureMarks } from '#lib/sentences/figure-marks.ts';
import { embedOrigin } from '#lib/server/files/svg/chart-origin.ts';
import { loadEmbeddedChart } from '#lib/server/http/pages/embed-chart.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { drawPageChart } from '../../page-chart.ts';

export const load = pageLoad(
  '/embed/{chart}',
  async ({ open, event: { locals, params }, lang, parameters }) => {
    // Refuses what is no language.
    parameters.value('lang');
    const { id, built, parameters: asked } = await loadEmbeddedChart(open, params.chart, parameters, lang);
    const { chart, context } = built;
    const edition = parameters.text('edition') ?? null;
    const page = pageOfChart(id, asked);
    const current = locals.reader.currentId();
    return {
      lang,
      id,
      title: chart.title,
      subtitle: chart.subtitle,
      ...drawPageChart(chart, id, { hasLinks: false }),
      notes: chart.notes,
      marks: figureMarks(context, lang),
      origin: embedOrigin(context),
      page: pageAddress(page.path, { lang, edition }, page.parameters),
      /** Frozen, and no longer what readers of the pages see. */
      superseded:
        open.edition.is_current || open.edition.preview || current === null
          ? null
          : {
              edition: open.edition,
              current,
              address: embedAddress(id, { lang, edition: null }, { ...asked }),
            },
    };
  },
);
