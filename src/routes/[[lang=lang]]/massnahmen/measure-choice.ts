import type { MeasureChoice } from '#lib/domain/records/measures.ts';
import { nearNames } from '#lib/domain/near-names.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { BadParameter } from '#lib/server/http/bad-parameter.ts';
import type { PageRequest } from '#lib/server/http/pages/page-load.ts';
import { loadQuartier, loadQuartiers } from '#lib/server/queries/quartiers.ts';

type Parameters = PageRequest<'/massnahmen/geld'>['parameters'];

/** Which measures the address asks for. Throws {@link BadParameter} for what no measure has. */
export async function chosenMeasures(
  parameters: Parameters,
  database: Database,
  { categories, buildingTypes }: { categories: readonly string[]; buildingTypes: readonly string[] },
): Promise<MeasureChoice> {
  return {
    quartier_id: await chosenQuartier(parameters, database),
    category: parameters.oneOf('category', categories),
    status: parameters.value('status'),
    certainty: parameters.value('certainty'),
    building_type: parameters.oneOf('building_type', buildingTypes),
    search: parameters.value('search'),
  };
}

/** A quartier by its id, or as a person writes it where the form has no list: by its name. */
async function chosenQuartier(parameters: Parameters, database: Database): Promise<string | undefined> {
  const asked = parameters.text('quartier')?.trim();
  if (!asked) return undefined;
  const found = await loadQuartier(database, asked);
  if (found) return found.quartier_id;
  const quartiers = await loadQuartiers(database);
  const named = quartiers.filter(({ name, municipality }) =>
    [name, `${municipality}, ${name}`].some((text) => text.toLowerCase() === asked.toLowerCase()),
  );
  if (named.length === 1) return named[0]!.quartier_id;
  const near = named.length > 1 ? named : nearNames(quartiers, asked);
  throw new BadParameter('quartier', asked, { allowed: near.map(({ quartier_id }) => quartier_id) });
}
