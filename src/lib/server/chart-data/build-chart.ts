import type { Chart, ChartContext } from '#lib/charts/chart.ts';
import { charts, type ChartId } from '#lib/charts/registry.ts';
import { sourceText } from '#lib/domain/records/programme.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { present } from '#lib/sentences/present.ts';
import { texts } from '#lib/texts/index.ts';
import { loadBiskoView, loadIsBiskoLike, type ShownQuartiers } from '../queries/bisko-view.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import { loadProgramme } from '../queries/programme.ts';
import { loadCarriers, loadSectors } from '../queries/vocabulary.ts';
import { chartLoaders } from './loaders.ts';
import type { ChartParameters, ChartSource } from './request.ts';

export interface BuiltChart {
  chart: Chart;
  context: ChartContext;
}

/** A chart of an edition. Undefined: no such quartier, or the chart needs one and the address names none. */
export async function buildChart<Id extends ChartId>(
  open: ChartSource,
  id: Id,
  parameters: ChartParameters,
  lang: Language,
): Promise<BuiltChart | undefined> {
  const { quartier } = parameters;
  const { programme } = await vocabularyOf(open.database);
  const definition = charts[id];
  const data = await chartLoaders[id]({ ...open, parameters, programme, lang });
  if (!data) return undefined;
  const context = await loadContext(open, lang, {
    quartier,
    quartiers: definition.quartiersOf?.(data),
    isOtherView: definition.isOtherView?.(data),
  });
  const chart = definition.build(data, context);
  const choice = chosenText(parameters, lang);
  return { chart: choice ? { ...chart, subtitle: `${chart.subtitle}; ${choice}` } : chart, context };
}

/** What a picture or a table has to name besides its own data: of all quartiers, of one, or of those named. */
export async function loadContext(
  { database, edition }: OpenEdition,
  lang: Language,
  {
    quartier,
    quartiers,
    isOtherView = false,
  }: {
    quartier?: string | undefined;
    quartiers?: ShownQuartiers;
    isOtherView?: boolean | undefined;
  },
): Promise<ChartContext> {
  const { programme, carriers, sectors } = await vocabularyOf(database);
  const { isBiskoLike, others } =
    quartier === undefined || quartiers !== undefined
      ? await loadBiskoView(database, quartiers)
      : { isBiskoLike: await loadIsBiskoLike(database, quartier), others: [] };
  return {
    lang,
    edition,
    isDemo: programme.kind === 'demo',
    source: sourceText(programme, lang),
    licence: programme.licence,
    carriers,
    sectors: quartier === undefined ? sectors : await loadSectors(database, quartier),
    headlineSectors: programme.headline_sectors,
    isBiskoLike: isBiskoLike && !isOtherView,
    otherViews: isOtherView ? [] : others,
  };
}

/** What the figures of a chart or a table are restricted to, such as a building type. */
export function chosenText(
  { building_type: type, category, status, certainty }: ChartParameters,
  lang: Language,
): string {
  const words = texts[lang];
  return present([
    type !== undefined && `${words.term.buildingType}: ${words.buildingType[type] ?? type}`,
    category !== undefined && `${words.term.category}: ${words.measureCategory[category] ?? category}`,
    status !== undefined && `${words.term.state}: ${words.measureStatus[status]}`,
    certainty !== undefined && `${words.term.certainty}: ${words.certainty[certainty]}`,
  ]).join('; ');
}

const vocabularies = new WeakMap<OpenEdition['database'], ReturnType<typeof loadVocabulary>>();

/** The same for all charts of an edition, hence read once. */
function vocabularyOf(database: OpenEdition['database']) {
  let vocabulary = vocabularies.get(database);
  if (!vocabulary) {
    vocabulary = loadVocabulary(database);
    vocabulary.catch(() => vocabularies.delete(database));
    vocabularies.set(database, vocabulary);
  }
  return vocabulary;
}

async function loadVocabulary(database: OpenEdition['database']) {
  return {
    programme: await loadProgramme(database),
    carriers: await loadCarriers(database),
    sectors: await loadSectors(database),
  };
}
