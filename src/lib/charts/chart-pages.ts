import type { Parameters } from '#lib/domain/address.ts';
import type { ChartParameter } from './chart.ts';
import type { ChartId } from './registry.ts';

type Asked = { readonly [Name in ChartParameter]?: string | number | undefined };

/** Where a page is: its German path and what its address asks for besides language and edition. */
export interface PagePlace {
  path: string;
  parameters: Parameters;
}

const ofQuartier =
  (below = '') =>
  ({ quartier }: Asked): PagePlace => ({ path: `/quartiere/${quartier}${below}`, parameters: {} });
const inComparison = ({ indicator, year, building_type, order, page }: Asked): PagePlace => ({
  path: '/vergleich',
  parameters: { indicator, year, building_type, sort: order, page },
});

const places: { readonly [Id in ChartId]: (asked: Asked) => PagePlace } = {
  path: ({ from, ...asked }) => ({ ...ofQuartier()(asked), parameters: { from } }),
  gap: ofQuartier(),
  carriers: ofQuartier('/bilanz'),
  sectors: ofQuartier('/bilanz'),
  decomposition: ({ from, to, ...asked }) => ({
    ...ofQuartier('/ursachen')(asked),
    parameters: { change_from: from, change_to: to },
  }),
  scenario: ({ measures, scenario, ...asked }) => ({
    ...ofQuartier('/szenario')(asked),
    parameters: { measures, scenario },
  }),
  programme: () => ({ path: '/', parameters: {} }),
  map: () => ({ path: '/', parameters: {} }),
  comparison: inComparison,
  multiples: inComparison,
  slope: inComparison,
  pair: ({ a, b, year }) => ({ path: '/vergleich/zwei', parameters: { a, b, year } }),
  abatement: ({ quartier, category, status, certainty, building_type }) => ({
    path: '/massnahmen/kosten',
    parameters: { quartier, category, status, certainty, building_type },
  }),
};

/** The page on which a chart stands. */
export const pageOfChart = (id: ChartId, asked: Asked): PagePlace => places[id](asked);

/** The chart that stands for a page when another site embeds its address; undefined for pages without one. */
export function chartOfPage(
  path: string,
  search: URLSearchParams,
): { id: ChartId; search: URLSearchParams } | undefined {
  const pick = (names: Partial<Record<string, ChartParameter>>) =>
    new URLSearchParams(
      Object.entries(names).flatMap(([name, parameter]) => {
        const value = search.get(name);
        return value && parameter ? [[parameter, value]] : [];
      }),
    );
  if (path === '/') return { id: 'programme', search: pick({}) };
  if (path === '/vergleich') {
    const names = {
      indicator: 'indicator',
      year: 'year',
      building_type: 'building_type',
      sort: 'order',
    } as const;
    return { id: 'comparison', search: pick(names) };
  }
  const quartier = /^\/quartiere\/([^/%]+)$/.exec(path)?.[1];
  if (quartier === undefined) return undefined;
  const asked = pick({ from: 'from' });
  asked.set('quartier', quartier);
  return { id: 'path', search: asked };
}
