import type { Chart, ChartContext } from '#lib/charts/chart.ts';
import { charts, type ChartId } from '#lib/charts/registry.ts';
import type { Programme } from '#lib/domain/records/programme.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { loadIsBiskoLike } from '../queries/bisko-view.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import { loadProgramme } from '../queries/programme.ts';
import { loadCarriers, loadSectors } from '../queries/vocabulary.ts';
import { loadChartData } from './chart-data.ts';
import type { ChartParameters, ChartRequest } from './request.ts';

export type { ChartId } from '#lib/charts/registry.ts';
export type { ChartParameters } from './request.ts';

export interface BuiltChart {
  chart: Chart;
  context: ChartContext;
}

/**
 * Builds a chart of an edition with what its picture has to name. Undefined if the edition has no such quartier,
 * or the chart needs one and none is asked for.
 */
export async function buildChart(
  open: OpenEdition,
  id: ChartId,
  parameters: ChartParameters,
  lang: Language,
): Promise<BuiltChart | undefined> {
  const { programme, ...vocabulary } = await vocabularyOf(open);
  const context: ChartContext = {
    lang,
    edition: open.edition,
    isDemo: programme.kind === 'demo',
    source: programme.source,
    licence: programme.licence,
    carriers: vocabulary.carriers,
    sectors:
      parameters.quartier === undefined
        ? vocabulary.sectors
        : await loadSectors(open.database, parameters.quartier),
    headlineSectors: programme.headline_sectors,
    isBiskoLike: await loadIsBiskoLike(open.database, parameters.quartier),
  };
  return draw(id, { ...open, parameters, programme, lang }, context);
}

async function draw<Id extends ChartId>(
  id: Id,
  request: ChartRequest,
  given: ChartContext,
): Promise<BuiltChart | undefined> {
  const data = await loadChartData(id, request);
  if (!data) return undefined;
  const compared = comparedQuartiers(data);
  const context = compared
    ? { ...given, isBiskoLike: await loadIsBiskoLike(request.database, compared) }
    : given;
  return { chart: charts[id].build(data, context), context };
}

/** Quartiers whose balances a comparison shows; those that are not comparable are not in it. */
function comparedQuartiers(data: object): string[] | undefined {
  if (!('rows' in data) || !('year' in data)) return undefined;
  const rows = data.rows as readonly { quartier_id: string; comparable?: boolean }[];
  return rows.filter(({ comparable = true }) => comparable).map(({ quartier_id }) => quartier_id);
}

const quartierCharts: ReadonlySet<ChartId> = new Set([
  'path',
  'carriers',
  'sectors',
  'decomposition',
  'scenario',
]);

/** Charts that show a single quartier: their address must name it. */
export const needsQuartier = (id: ChartId) => quartierCharts.has(id);

interface Vocabulary extends Pick<ChartContext, 'carriers' | 'sectors'> {
  programme: Programme;
}

const vocabularies = new WeakMap<OpenEdition['database'], Promise<Vocabulary>>();

/** The same for all charts of an edition, hence asked once. */
function vocabularyOf({ database }: OpenEdition): Promise<Vocabulary> {
  let vocabulary = vocabularies.get(database);
  if (!vocabulary) {
    vocabulary = loadVocabulary(database);
    vocabulary.catch(() => vocabularies.delete(database));
    vocabularies.set(database, vocabulary);
  }
  return vocabulary;
}

async function loadVocabulary(database: OpenEdition['database']): Promise<Vocabulary> {
  return {
    programme: await loadProgramme(database),
    carriers: await loadCarriers(database),
    sectors: await loadSectors(database),
  };
}
