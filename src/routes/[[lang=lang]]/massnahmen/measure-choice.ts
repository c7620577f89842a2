import type { MeasureChoice } from '#lib/domain/records/measures.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { chosenQuartier } from '#lib/server/http/pages/chosen-quartier.ts';
import type { PageRequest } from '#lib/server/http/pages/page-load.ts';

type Parameters = PageRequest<'/massnahmen/geld'>['parameters'];

/** Which measures the address asks for. Throws a bad parameter for what no measure has. */
export async function chosenMeasures(
  parameters: Parameters,
  database: Database,
  { categories, buildingTypes }: { categories: readonly string[]; buildingTypes: readonly string[] },
): Promise<MeasureChoice> {
  return {
    quartier_id: await chosenQuartier(parameters, 'quartier', database),
    category: parameters.oneOf('category', categories),
    status: parameters.value('status'),
    certainty: parameters.value('certainty'),
    building_type: parameters.oneOf('building_type', buildingTypes),
    search: parameters.value('search'),
  };
}
