import { chartOfPage } from '#lib/charts/chart-pages.ts';
import { plainPath } from '#lib/domain/address.ts';
import { shorten } from '#lib/domain/page-problem.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { problemTexts } from '#lib/texts/problems.ts';
import type { ChartParameters } from '../../chart-data/request.ts';
import { BadParameter } from '../bad-parameter.ts';
import { languageOf } from '../language.ts';
import { readChartParameters } from '../pages/embed-chart.ts';
import { PageParameters } from '../read-parameters.ts';
import { requireChartId } from '../require-chart.ts';
import { HttpProblem } from './problem.ts';

export interface Embeddable {
  id: ReturnType<typeof requireChartId>;
  parameters: ChartParameters;
  /** Null: whichever is current when the chart is shown. */
  edition: string | null;
  lang: Language;
}

/**
 * The chart that an address of this site stands for: an embed, or a page that has one. Throws {@link HttpProblem} 404
 * for other addresses, {@link BadParameter} for none at all.
 */
export function readEmbeddable(address: string, origin: string): Embeddable {
  if (!URL.canParse(address)) throw new BadParameter('url', address);
  const url = new URL(address);
  const isHere = url.origin === origin;
  const found = isHere ? chartAt(url) : undefined;
  if (!found) {
    const isGallery = isHere && plainPath(url.pathname) === '/presse';
    const text = problemTexts[isGallery ? 'isGallery' : 'notEmbeddable'](shorten(address));
    throw new HttpProblem(404, 'not-embeddable', text);
  }
  return {
    id: found.id,
    parameters: readChartParameters(found.id, new PageParameters(found.search)),
    edition: url.searchParams.get('edition') || null,
    lang: languageOf(url),
  };
}

function chartAt({ pathname, searchParams }: URL) {
  const asked = /^\/embed\/([^/]+)$/.exec(pathname)?.[1];
  return asked === undefined
    ? chartOfPage(plainPath(pathname), searchParams)
    : { id: requireChartId(asked), search: searchParams };
}
