import type { Database } from '../edition/database/database.ts';
import { loadMeasureFacets } from '../queries/measures.ts';
import { loadBuildingTypes } from '../queries/quartiers.ts';
import { BadParameter } from './bad-parameter.ts';
import type { ParameterValues } from './parameters.ts';

/**
 * What an address of the API restricts figures to must be in the edition, else an empty file would look like an
 * answer. Throws {@link BadParameter}.
 */
export async function requireChoice(
  database: Database,
  { category, building_type: type }: Pick<ParameterValues, 'category' | 'building_type'>,
): Promise<void> {
  if (category !== undefined) refuse('category', category, (await loadMeasureFacets(database)).categories);
  if (type !== undefined) refuse('building_type', type, await loadBuildingTypes(database));
}

function refuse(name: 'category' | 'building_type', asked: string, allowed: readonly string[]) {
  if (!allowed.includes(asked)) throw new BadParameter(name, asked, { allowed });
}
