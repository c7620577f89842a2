import { error } from '@sveltejs/kit';
import { chartParameters, type ChartParameter } from '#lib/charts/chart.ts';
import { charts, type ChartId } from '#lib/charts/registry.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { BuiltChart } from '../../chart-data/build-chart.ts';
import type { ChartParameters } from '../../chart-data/request.ts';
import type { OpenEdition } from '../../queries/edition-reader.ts';
import { HttpProblem } from '../api/problem.ts';
import type { PageParameters } from '../read-parameters.ts';
import { requireChart, requireChartId } from '../require-chart.ts';
import { failUnknownQuartier } from './page-errors.ts';

export interface AskedChart {
  id: ChartId;
  built: BuiltChart;
  parameters: ChartParameters;
}

/** What an address asks of a chart: of all that it may name, what this chart reads. Throws `BadParameter`. */
export function readChartParameters(id: ChartId, asked: PageParameters<ChartParameter>): ChartParameters {
  const names = chartParameters.filter((name) => charts[id].parameters.includes(name));
  return Object.fromEntries(names.map((name) => [name, asked.value(name)]));
}

/** The chart that the address of an embed names, or a page that says why there is none. */
export async function loadEmbeddedChart(
  open: OpenEdition,
  asked: string | undefined,
  search: PageParameters<ChartParameter>,
  lang: Language,
): Promise<AskedChart> {
  try {
    const id = requireChartId(asked);
    return { id, ...(await requireChart(open, id, readChartParameters(id, search), lang)) };
  } catch (problem) {
    if (!(problem instanceof HttpProblem)) throw problem;
    const { status, code, more, text } = problem;
    if (code === 'unknown-quartier') {
      const name = (more.parameter ?? 'quartier') as ChartParameter;
      return failUnknownQuartier(open, search.text(name) ?? '');
    }
    error(status, { message: code, refusal: { title: text.title[lang], text: text.detail[lang] } });
  }
}
