import type { MeasureChoice } from '#lib/domain/records/measures.ts';
import { placeOf, spellings } from '#lib/domain/spelling.ts';
import { languages } from '#lib/domain/vocabulary.ts';
import { texts } from '#lib/texts/index.ts';
import type { SqlValue } from '../edition/database/database.ts';
import { isOfBuildingType } from './quartiers.ts';
import { containsSearch } from './text-search.ts';

/** Condition on `measure m` joined with `quartier q`; its values are those of `choiceValues`. */
export const isChosen = `($quartier::varchar is null or m.quartier_id = $quartier)
       and ($category::varchar is null or m.category = $category)
       and ($status::varchar is null or m.status = $status)
       and ($certainty::varchar is null or m.certainty = $certainty)
       and ${isOfBuildingType}
       and (${containsSearch('m.title', 'm.category', 'm.note', 'm.owner', 'q.name', 'q.municipality')}
         or list_contains(string_split($named_categories, ';'), m.category))`;

/** Categories by the names that people read, in any language. */
const categoriesNamed = (search: string): string[] =>
  languages.flatMap((lang) =>
    Object.entries(texts[lang].measureCategory)
      .filter(([, name]) => placeOf(spellings(name), spellings(search)) >= 0)
      .map(([category]) => category),
  );

export function choiceValues(choice: MeasureChoice): Record<string, SqlValue> {
  return {
    quartier: choice.quartier_id ?? null,
    category: choice.category ?? null,
    status: choice.status ?? null,
    certainty: choice.certainty ?? null,
    building_type: choice.building_type ?? null,
    search: choice.search ?? null,
    named_categories: choice.search === undefined ? '' : categoriesNamed(choice.search).join(';'),
  };
}
