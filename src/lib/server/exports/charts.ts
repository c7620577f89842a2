import { carriers } from '#lib/charts/carriers.ts';
import type { Chart, ChartContext } from '#lib/charts/chart.ts';
import { path } from '#lib/charts/path.ts';
import { sectors } from '#lib/charts/sectors.ts';
import type { StackData } from '#lib/charts/stack.ts';
import type { Programme } from '#lib/domain/records.ts';
import type { Indicator, Language } from '#lib/domain/vocabulary.ts';
import { loadBalance, type BalanceGrouping } from '../queries/balance.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import { loadProgramme } from '../queries/programme.ts';
import { loadProgress } from '../queries/progress.ts';
import { loadQuartier } from '../queries/quartiers.ts';
import { loadCarriers, loadSectors } from '../queries/vocabulary.ts';

export const chartIds = ['path', 'carriers', 'sectors'] as const;
export type ChartId = (typeof chartIds)[number];

/** What an address may ask of a chart; each chart reads what concerns it. */
export interface ChartParameters {
  quartier?: string;
  indicator?: Indicator;
  year?: number;
  /** First year of the trend. */
  from?: number;
}

export interface BuiltChart {
  chart: Chart;
  context: ChartContext;
}

type Vocabulary = Pick<ChartContext, 'carriers' | 'sectors'> & { programme: Programme };
type Build = (context: ChartContext) => Chart;
type Loader = (
  open: OpenEdition,
  parameters: ChartParameters,
  vocabulary: Vocabulary,
) => Promise<Build | undefined>;

/** What each chart shows, asked of the edition. Undefined: the edition has no such quartier. */
const loaders: Record<ChartId, Loader> = {
  async path({ database }, { quartier: id, from }) {
    if (id === undefined) return undefined;
    const [quartier, progress] = [await loadQuartier(database, id), await loadProgress(database, id, from)];
    return quartier && progress && ((context) => path.build({ quartier, progress }, context));
  },
  async carriers(open, parameters, vocabulary) {
    const data = await loadStack(open, parameters, 'carrier', vocabulary);
    return data && ((context) => carriers.build(data, context));
  },
  async sectors(open, parameters, vocabulary) {
    const data = await loadStack(open, parameters, 'sector', vocabulary);
    return data && ((context) => sectors.build(data, context));
  },
};

async function loadStack(
  { database }: OpenEdition,
  { quartier: id }: ChartParameters,
  by: BalanceGrouping,
  { programme }: Vocabulary,
): Promise<StackData | undefined> {
  if (id === undefined) return undefined;
  const [quartier, progress] = [await loadQuartier(database, id), await loadProgress(database, id)];
  if (!quartier || !progress) return undefined;
  const scope = progress.target?.sectors ?? programme.headline_sectors;
  const rows = await loadBalance(database, id, { by: [by], sectors: scope });
  return { quartier, rows, series: progress.series, scope };
}

const vocabularies = new WeakMap<OpenEdition['database'], Promise<Vocabulary>>();

/** The same for all charts of an edition, hence asked once. */
function vocabularyOf({ database }: OpenEdition): Promise<Vocabulary> {
  let vocabulary = vocabularies.get(database);
  if (!vocabulary) {
    vocabulary = (async () => ({
      programme: await loadProgramme(database),
      carriers: await loadCarriers(database),
      sectors: await loadSectors(database),
    }))();
    vocabulary.catch(() => vocabularies.delete(database));
    vocabularies.set(database, vocabulary);
  }
  return vocabulary;
}

/** Whether an address must name a quartier for this chart. */
export const needsQuartier = (id: ChartId) => id === 'path' || id === 'carriers' || id === 'sectors';

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
  const vocabulary = await vocabularyOf(open);
  const build = await loaders[id](open, parameters, vocabulary);
  if (!build) return undefined;
  const { programme } = vocabulary;
  const context: ChartContext = {
    lang,
    edition: open.edition,
    isDemo: programme.kind === 'demo',
    source: programme.source,
    licence: programme.licence,
    carriers: vocabulary.carriers,
    sectors: vocabulary.sectors,
    headlineSectors: programme.headline_sectors,
  };
  return { chart: build(context), context };
}
