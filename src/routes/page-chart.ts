import type { Chart, ChartScope } from '#lib/charts/chart.ts';
import { pageLayoutNames, type PageLayoutName } from '#lib/charts/layout.ts';
import { charts, type ChartId } from '#lib/charts/registry.ts';
import { signDrawing } from '#lib/charts/drawing/legend.ts';
import { figureAttributes } from '#lib/charts/live/description.ts';
import { formatTable } from '#lib/charts/table.ts';
import type { ChartView } from '#lib/components/chart-view.ts';
import { chartAddress } from '#lib/domain/address.ts';
import { addressName } from '#lib/domain/records/edition.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { buildChart, type BuiltChart } from '#lib/server/chart-data/build-chart.ts';
import type { ChartParameters } from '#lib/server/chart-data/request.ts';
import { biskoLine } from '#lib/server/files/svg/chart-origin.ts';
import { renderPageChart } from '#lib/server/files/svg/render-svg.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';

/** A longer table twin ends here on the page; the CSV file has all of it. */
const maxRows = 150;

/** Charts of several balances say how these were computed; pages of a quartier say it in their head. */
const scopesWithMethod: readonly ChartScope[] = ['programme', 'comparison'];

/**
 * A chart of the edition, drawn for a page in both widths. Undefined if the edition has no such quartier.
 * `parameters.edition` is what links inside the chart keep.
 */
export async function pageChart(
  open: OpenEdition,
  id: ChartId,
  { edition = null, ...parameters }: ChartParameters,
  lang: Language,
): Promise<ChartView | undefined> {
  const built = await buildChart(open, id, { ...parameters, edition }, lang);
  return built && chartView(open, { ...built, id, parameters }, lang);
}

/** The same of a chart that is built already. */
export function chartView(
  open: OpenEdition,
  { id, parameters, chart, context }: BuiltChart & { id: ChartId; parameters: ChartParameters },
  lang: Language,
): ChartView {
  // The live description must come from the edition that was drawn, even if another one is published meanwhile.
  const live = chartAddress(id, 'json', { lang, edition: addressName(open.edition) }, { ...parameters });
  const table = chart.table.page ?? chart.table;
  return {
    id,
    parameters: Object.fromEntries(
      Object.entries(parameters).filter(
        (entry): entry is [string, string | number] => entry[1] !== undefined,
      ),
    ),
    title: chart.title,
    subtitle: chart.subtitle,
    notes: [
      ...chart.notes,
      ...(scopesWithMethod.includes(charts[id].scope) && !context.isBiskoLike
        ? [`${biskoLine(context)}.`]
        : []),
    ],
    columns: table.columns.map(({ label, unit, kind }) => ({
      label: unit ? `${label}, ${unit}` : label,
      isNumber: kind === 'number',
    })),
    rows: formatTable({ ...table, rows: table.rows.slice(0, maxRows) }, lang),
    rowCount: table.rows.length,
    ...drawPageChart(chart, id),
    attributes: figureAttributes(chart, live, lang),
    edition: context.edition.id,
    source: context.source,
  };
}

/** The picture in both widths, and its signs. Framed by another site it has no links: they would open in the frame. */
export function drawPageChart(
  chart: Chart,
  id: ChartId,
  { hasLinks = true } = {},
): Pick<ChartView, 'legend' | 'svg'> {
  return {
    legend: (chart.legend ?? []).map(({ sign, text }, index) => ({
      text,
      svg: signDrawing(sign, `${id}-sign-${index}`),
    })),
    svg: Object.fromEntries(
      pageLayoutNames.map((layout) => [
        layout,
        renderPageChart(chart, { prefix: `${id}-${layout}`, layout, hasLinks }),
      ]),
    ) as Record<PageLayoutName, string>,
  };
}
