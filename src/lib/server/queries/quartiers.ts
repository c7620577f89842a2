import type { Coverage, Quartier, QuartierName } from '#lib/domain/records/programme.ts';
import { partOfList, type ListPart, type PartOfList } from '#lib/domain/list-part.ts';
import type { LevelVerdict } from '#lib/domain/vocabulary.ts';
import type { Database } from '../edition/database/database.ts';
import { containsSearch } from './text-search.ts';
import { loadQuartierRecord } from './quartier-record.ts';

const columns = 'q.* exclude (by_name, by_municipality), p.latest_year::integer as latest_assessable_year';
const tables = 'quartier q join progress p using (quartier_id)';

/** All quartiers, alphabetical by municipality and name. */
export function loadQuartiers(database: Database): Promise<Quartier[]> {
  return database.rows<Quartier>(`select ${columns} from ${tables} order by q.by_municipality`);
}

/** What is said of every quartier where all of them are shown, on the map and in sums. */
export interface QuartierLevel extends Pick<Quartier, 'quartier_id' | 'name' | 'municipality' | 'ags'> {
  level: LevelVerdict;
}

/** All quartiers with their first verdict, in the order of {@link loadQuartiers}. */
export function loadQuartierLevels(database: Database): Promise<QuartierLevel[]> {
  return database.rows<QuartierLevel>(
    `select q.quartier_id, q.name, q.municipality, q.ags, p.level_verdict as level from ${tables}
     order by q.by_municipality`,
  );
}

/** How many quartiers have which first verdict. */
export async function loadLevelCounts(database: Database): Promise<Partial<Record<LevelVerdict, number>>> {
  const rows = await database.rows<{ level: LevelVerdict; n: number }>(
    'select level_verdict as level, count(*)::integer as n from progress group by level_verdict',
  );
  return Object.fromEntries(rows.map(({ level, n }) => [level, n]));
}

/** Ids of a part of the quartiers, alphabetical by name; of those whose name or municipality contains `search`. */
export async function loadQuartierIds(
  database: Database,
  part: { offset: number; limit: number },
  search?: string,
): Promise<string[]> {
  const rows = await database.rows<{ quartier_id: string }>(
    `select quartier_id from quartier where ${isFound} order by by_name limit $limit offset $offset`,
    { ...part, search: search ?? null },
  );
  return rows.map(({ quartier_id }) => quartier_id);
}

export async function loadFoundCount(database: Database, search: string): Promise<number> {
  const [row] = await database.rows<{ n: number }>(
    `select count(*)::integer as n from quartier where ${isFound}`,
    { search },
  );
  return row!.n;
}

const isFound = containsSearch('name', 'municipality');

/** Whether a quartier lies in one of the municipalities. */
export async function hasQuartierIn(
  database: Database,
  municipalities: readonly { ags: string }[],
): Promise<boolean> {
  const [row] = await database.rows<{ is_there: boolean }>(
    `select count(*) > 0 as is_there from quartier where ags in (select unnest(string_split($ags, ';')))`,
    { ags: municipalities.map(({ ags }) => ags).join(';') },
  );
  return row!.is_there;
}

/** The quartiers that come after the one of the id `$after`, in the order of {@link loadQuartiers}; all without it. */
export const isAfterQuartier = `($after::varchar is null or q.by_municipality > (
       select a.by_municipality from quartier a where a.quartier_id = $after))`;

/** A part of all quartiers; undefined if there is no quartier to begin after. */
export async function loadQuartierPart(
  database: Database,
  { after, limit }: ListPart,
): Promise<PartOfList<Quartier> | undefined> {
  if (after !== undefined && !(await loadQuartier(database, after))) return undefined;
  const found = await database.rows<Quartier>(
    `select ${columns}
     from ${tables}
     where ${isAfterQuartier}
     order by q.by_municipality
     limit $limit`,
    { after: after ?? null, limit: limit + 1 },
  );
  const { of: total } = await loadQuartierCoverage(database);
  return partOfList(found, { limit, total, idOf: ({ quartier_id }) => quartier_id });
}

/** Condition on `quartier q`: of the building type `$building_type`, or of any without it. */
export const isOfBuildingType = '($building_type::varchar is null or q.building_type = $building_type)';

export async function loadBuildingTypes(database: Database): Promise<string[]> {
  const rows = await database.rows<{ type: string }>(
    'select distinct building_type as type from quartier where building_type is not null order by type',
  );
  return rows.map(({ type }) => type);
}

export async function loadQuartierCoverage(database: Database): Promise<Coverage> {
  const [row] = await database.rows<Coverage>(
    `select count(p.latest_year)::integer as n, count(*)::integer as of from ${tables}`,
  );
  return row!;
}

/** Undefined if the edition has no such quartier. */
export async function loadQuartier(database: Database, quartier: string): Promise<Quartier | undefined> {
  return (await loadQuartierRecord(database, quartier))?.quartier;
}

/** Names of quartiers as a choice lists them; undefined if there are more than `most`, too many to choose from. */
export async function loadQuartierNames(
  database: Database,
  most: number,
): Promise<QuartierName[] | undefined> {
  const rows = await database.rows<QuartierName>(
    `select quartier_id, name, municipality
     from quartier
     order by by_municipality
     limit $limit`,
    { limit: most + 1 },
  );
  return rows.length > most ? undefined : rows;
}
