import { certainties, measureStatuses } from '#lib/domain/vocabulary.ts';
import { loadMeasureSums } from '#lib/server/queries/measure-sums.ts';
import { loadMeasures } from '#lib/server/queries/measures.ts';
import { loadProgrammeRules } from '#lib/server/queries/programme-rules.ts';
import { loadQuartiers } from '#lib/server/queries/quartiers.ts';
import { chosen } from '../../chosen.ts';
import { openEdition } from '../../open-edition.ts';
import type { PageServerLoad } from './$types';

const sortings = ['quartier', 'saving', 'cost'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { database } = await openEdition(locals, url);
  const quartiers = await loadQuartiers(database);
  const measures = await loadMeasures(database);
  const categories = [...new Set(measures.map(({ category }) => category))].sort();
  const choice = {
    quartier_id: chosen(
      url,
      'quartier',
      quartiers.map(({ quartier_id }) => quartier_id),
    ),
    category: chosen(url, 'category', categories),
    status: chosen(url, 'status', measureStatuses),
    certainty: chosen(url, 'certainty', certainties),
  };
  return {
    all: measures.map(({ quartier_id, certainty }) => ({ quartier_id, certainty })),
    measures: measures.filter((measure) =>
      (Object.keys(choice) as (keyof typeof choice)[]).every(
        (name) => choice[name] === undefined || measure[name] === choice[name],
      ),
    ),
    sums: await loadMeasureSums(database, choice),
    interactionFactor: (await loadProgrammeRules(database)).interaction_factor,
    quartiers: quartiers.map(({ quartier_id, name, municipality }) => ({ quartier_id, name, municipality })),
    categories,
    choice,
    sorting: chosen(url, 'sort', sortings) ?? 'quartier',
  };
};
