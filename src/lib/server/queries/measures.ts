import { partOfList, type ListPart, type PartOfList } from '#lib/domain/list-part.ts';
import type {
  ListedMeasure,
  MeasureChoice,
  MeasureCounts,
  MeasureSorting,
  MeasureRow,
} from '#lib/domain/records/measures.ts';
import { berlinDay } from '#lib/domain/numbers/format.ts';
import type { Edition } from '#lib/domain/records/edition.ts';
import type { Database } from '../edition/database/database.ts';
import { choiceValues, isChosen } from './measure-choice.ts';

const columns = `m.measure_id, m.quartier_id, m.title, m.category, m.effect, m.status, m.certainty, m.saving_t_per_year,
  m.low_t_per_year, m.high_t_per_year, m.eur_per_t, m.funding_eur_per_t, m.invest_eur, m.funding_eur, m.start_date,
  m.completion_date, coalesce(m.status in ('planned', 'decided', 'in_progress') and m.completion_date < $day::date, false) as overdue,
  m.lifetime_years, m.units, m.unit_label, m.owner, m.note, m.source`;

/** Of an open edition: its figures, and when it was published. */
export interface DatedEdition {
  database: Database;
  edition: Pick<Edition, 'published_at'>;
}

/** The day of an edition, at which measures not completed are overdue (METHOD.md, section 7). */
const dayOf = ({ edition }: DatedEdition) => berlinDay(edition.published_at);

export function loadMeasures(open: DatedEdition, quartier: string): Promise<MeasureRow[]> {
  return open.database.rows<MeasureRow>(
    `select ${columns} from measure m where m.quartier_id = $quartier order by m.measure_id`,
    { quartier, day: dayOf(open) },
  );
}

/** A part of the measures of all quartiers, by quartier and id; undefined if there is no measure to begin after. */
export async function loadMeasurePart(
  open: DatedEdition,
  { after, limit }: ListPart,
): Promise<PartOfList<MeasureRow> | undefined> {
  const { database } = open;
  const [place] =
    after === undefined
      ? []
      : await database.rows<{ quartier_id: string }>(
          'select quartier_id from measure where measure_id = $after',
          { after },
        );
  if (after !== undefined && !place) return undefined;
  const found = await database.rows<MeasureRow>(
    `select ${columns}
     from measure m
     where $after::varchar is null or m.quartier_id > $quartier
       or (m.quartier_id = $quartier and m.measure_id > $after)
     order by m.quartier_id, m.measure_id
     limit $limit`,
    { after: after ?? null, quartier: place?.quartier_id ?? null, limit: limit + 1, day: dayOf(open) },
  );
  const [count] = await database.rows<{ total: number }>('select count(*)::integer as total from measure');
  return partOfList(found, { limit, total: count!.total, idOf: ({ measure_id }) => measure_id });
}

const certaintyRank = `case m.certainty when 'implemented' then 1 when 'secured' then 2 when 'decided' then 3
  when 'idea' then 4 else 5 end`;
const byQuartier = `q.by_municipality, ${certaintyRank}, name_key(m.title), m.measure_id`;
const orders: Record<MeasureSorting, string> = {
  quartier: byQuartier,
  saving: 'm.saving_t_per_year desc nulls last, q.by_municipality, m.measure_id',
  cost: 'm.eur_per_t nulls last, q.by_municipality, m.measure_id',
  funding: 'm.funding_eur_per_t nulls last, q.by_municipality, m.measure_id',
};

/** One page of the chosen measures, with the quartier of each and whom to ask there. */
export function loadMeasurePage(
  open: DatedEdition,
  choice: MeasureChoice,
  { sorting, offset, limit }: { sorting: MeasureSorting; offset: number; limit: number },
): Promise<ListedMeasure[]> {
  return open.database.rows<ListedMeasure>(
    `select ${columns}, q.name, q.municipality, q.contact
     from measure m
     join quartier q using (quartier_id)
     -- the rows of the page are found first: sorting takes longer the wider the rows are
     where m.rowid in (
       select m.rowid
       from measure m
       join quartier q using (quartier_id)
       where ${isChosen}
       order by ${orders[sorting]}
       limit $limit offset $offset
     )
     order by ${orders[sorting]}`,
    { ...choiceValues(choice), limit, offset, day: dayOf(open) },
  );
}

export async function loadMeasureCounts(
  database: Database,
  choice: MeasureChoice = {},
): Promise<MeasureCounts> {
  const [row] = await database.rows<MeasureCounts>(
    `select count(*)::integer as measures, (select count(*)::integer from measure) as of,
       -- numbers are told apart faster than ids
       count(distinct q.by_name)::integer as quartiers,
       (count(*) filter (m.certainty = 'implemented'))::integer as implemented,
       (count(*) filter (m.certainty = 'secured'))::integer as secured
     from measure m
     join quartier q using (quartier_id)
     where ${isChosen}`,
    choiceValues(choice),
  );
  return row!;
}

/** What measures can be chosen by: their categories, and the building types of their quartiers. */
export async function loadMeasureFacets(
  database: Database,
): Promise<{ categories: string[]; buildingTypes: string[] }> {
  const [row] = await database.rows<{ categories: string[] | null; building_types: string[] | null }>(
    `select list_sort(list(distinct m.category)) as categories,
       list_sort(list(distinct q.building_type) filter (q.building_type is not null)) as building_types
     from measure m
     join quartier q using (quartier_id)`,
  );
  return { categories: row!.categories ?? [], buildingTypes: row!.building_types ?? [] };
}
