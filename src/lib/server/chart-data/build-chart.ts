import type { Chart, ChartContext } from '#lib/charts/chart.ts';
import { charts, type ChartId } from '#lib/charts/registry.ts';
import type { Programme } from '#lib/domain/records/programme.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { loadIsBiskoLike } from '../queries/bisko-view.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import { loadProgramme } from '../queries/programme.ts';
import { loadCarriers, loadSectors } from '../queries/vocabulary.ts';
import { chartLoaders } from './loaders.ts';
import type { ChartParameters } from './request.ts';

export interface BuiltChart {
  chart: Chart;
  context: ChartContext;
}

/** A chart of an edition. Undefined: no such quartier, or the chart needs one and the address names none. */
export async function buildChart<Id extends ChartId>(
  open: OpenEdition,
  id: Id,
  parameters: ChartParameters,
  lang: Language,
): Promise<BuiltChart | undefined> {
  const { database, edition } = open;
  const { quartier } = parameters;
  const { programme, carriers, sectors } = await vocabularyOf(database);
  const definition = charts[id];
  const data = await chartLoaders[id]({ ...open, parameters, programme, lang });
  if (!data) return undefined;
  const context: ChartContext = {
    lang,
    edition,
    isDemo: programme.kind === 'demo',
    source: programme.source,
    licence: programme.licence,
    carriers,
    sectors: quartier === undefined ? sectors : await loadSectors(database, quartier),
    headlineSectors: programme.headline_sectors,
    isBiskoLike: await loadIsBiskoLike(database, definition.quartiersOf?.(data) ?? quartier),
  };
  return { chart: definition.build(data, context), context };
}

interface Vocabulary extends Pick<ChartContext, 'carriers' | 'sectors'> {
  programme: Programme;
}

const vocabularies = new WeakMap<OpenEdition['database'], Promise<Vocabulary>>();

/** The same for all charts of an edition, hence read once. */
function vocabularyOf(database: OpenEdition['database']): Promise<Vocabulary> {
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
