import type { MeasureChoice } from '#lib/domain/records/measures.ts';
import type { SqlValue } from '../edition/database/database.ts';
import { isOfBuildingType } from './quartiers.ts';
import { containsSearch } from './text-search.ts';

/** Condition on `measure m` joined with `quartier q`; its values are those of `choiceValues`. */
export const isChosen = `($quartier::varchar is null or m.quartier_id = $quartier)
       and ($category::varchar is null or m.category = $category)
       and ($status::varchar is null or m.status = $status)
       and ($certainty::varchar is null or m.certainty = $certainty)
       and ${isOfBuildingType}
       and ${containsSearch('m.title', 'm.note', 'm.owner', 'q.name', 'q.municipality')}`;

export function choiceValues(choice: MeasureChoice): Record<string, SqlValue> {
  return {
    quartier: choice.quartier_id ?? null,
    category: choice.category ?? null,
    status: choice.status ?? null,
    certainty: choice.certainty ?? null,
    building_type: choice.building_type ?? null,
    search: choice.search ?? null,
  };
}
