import type { Milestone, OpenItem } from '#lib/domain/records/open-items.ts';
import type { Database } from '../edition/database/database.ts';

/** What is missing of the quartiers named, the newest year first, sectors and carriers in the order of their lists. */
export function loadOpenItems(database: Database, quartierIds: readonly string[]): Promise<OpenItem[]> {
  return database.rows<OpenItem>(
    `select quartier_id, year::integer as year, sector, carrier, state, known_year::integer as known_year, share_pct,
       due::varchar as due
     from open_item
     left join sector s using (sector)
     left join carrier k using (carrier)
     where quartier_id in (select unnest(string_split($quartiers, ';')))
     order by quartier_id, year desc, s.place, k.place`,
    { quartiers: quartierIds.join(';') },
  );
}

/** Sums of what is missing in the whole programme. */
export interface OpenCounts {
  items: number;
  quartiers: number;
  /** Items whose deadline is before the day. */
  overdue: number;
}

export async function loadOpenCounts(database: Database, day: string): Promise<OpenCounts> {
  const [row] = await database.rows<OpenCounts>(
    `select count(*)::integer as items, count(distinct quartier_id)::integer as quartiers,
       (count(*) filter (due < $day::date))::integer as overdue
     from open_item`,
    { day },
  );
  return row!;
}

/** Milestones by their day: of the programme, and of the quartiers that have their own. */
export function loadMilestones(database: Database): Promise<Milestone[]> {
  return database.rows<Milestone>(
    `select m.quartier_id::varchar as quartier_id, q.name, m.milestone::varchar as milestone,
       {'de': m.label_de, 'en': m.label_en} as label, m.due::varchar as due, m.done::varchar as done
     from input.milestones m
     left join quartier q on q.quartier_id = m.quartier_id::varchar
     order by m.due, m.milestone, q.by_name
     limit 200`,
  );
}

/** The programme's next milestone after a day, and its last one, if they are to come. */
export function loadComingMilestones(
  database: Database,
  day: string,
): Promise<Pick<Milestone, 'milestone' | 'label' | 'due'>[]> {
  return database.rows(
    `with coming as (
       select milestone::varchar as milestone, label_de, label_en, due,
         row_number() over (order by due, milestone) as nth, count(*) over () as n
       from input.milestones
       where quartier_id is null and done is null and due >= $day::date
     )
     select milestone, {'de': label_de, 'en': label_en} as label, due::varchar as due
     from coming
     where nth in (1, n)
     order by nth`,
    { day },
  );
}

/** How many notes of the check concern each of the quartiers named. */
export function loadWarningCounts(
  database: Database,
  quartierIds: readonly string[],
): Promise<{ quartier_id: string; n: number }[]> {
  return database.rows(
    `select quartier_id::varchar as quartier_id, count(*)::integer as n
     from warning
     where quartier_id::varchar in (select unnest(string_split($quartiers, ';')))
     group by quartier_id`,
    { quartiers: quartierIds.join(';') },
  );
}
