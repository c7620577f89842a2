import type { MeasureChoice } from '#lib/domain/records/measures.ts';
import { nearNames } from '#lib/domain/near-names.ts';
import { certainties, measureStatuses } from '#lib/domain/vocabulary.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { failBadParameter } from '#lib/server/http/pages/page-errors.ts';
import { loadQuartier, loadQuartiers } from '#lib/server/queries/quartiers.ts';
import { chosen } from '#lib/server/http/pages/chosen.ts';

/** Which measures the address asks for. Ends the request with 400 for what no measure has. */
export async function chosenMeasures(
  url: URL,
  database: Database,
  { categories, buildingTypes }: { categories: readonly string[]; buildingTypes: readonly string[] },
): Promise<MeasureChoice> {
  return {
    quartier_id: await chosenQuartier(url, database),
    category: chosen(url, 'category', categories),
    status: chosen(url, 'status', measureStatuses),
    certainty: chosen(url, 'certainty', certainties),
    building_type: chosen(url, 'building_type', buildingTypes),
  };
}

/** A quartier by its id, or as a person writes it where the form has no list: by its name. */
async function chosenQuartier(url: URL, database: Database): Promise<string | undefined> {
  const asked = url.searchParams.get('quartier')?.trim();
  if (!asked) return undefined;
  const found = await loadQuartier(database, asked);
  if (found) return found.quartier_id;
  const quartiers = await loadQuartiers(database);
  const named = quartiers.filter(({ name, municipality }) =>
    [name, `${municipality}, ${name}`].some((text) => text.toLowerCase() === asked.toLowerCase()),
  );
  if (named.length === 1) return named[0]!.quartier_id;
  const near = named.length > 1 ? named : nearNames(quartiers, asked);
  return failBadParameter(
    'quartier',
    asked,
    near.map(({ quartier_id }) => quartier_id),
  );
}
