import type { ProgrammeContribution, ProgrammeGroup, ProgrammeTrace } from '#lib/trace/programme.ts';
import type { Database } from '../edition/database/database.ts';
import { loadProgrammeYears } from './programme.ts';

/** The programme's total of a year with what each quartier adds; undefined if the programme has no such year. */
export async function loadProgrammeTrace(
  database: Database,
  year: number,
  group?: ProgrammeGroup,
): Promise<ProgrammeTrace | undefined> {
  const total = (await loadProgrammeYears(database, tableOf(group))).find((row) => row.year === year);
  if (!total) return undefined;
  const rows = await database.rows<ProgrammeContribution>(
    `select q.quartier_id, q.name, q.municipality,
       case when y.is_assessable then y.t end as t,
       case when y.is_assessable then y.status end as status,
       case
         when $is_group then case when c.has_path then case when $year > g.target_year then g.target_t else p.t end end
         when g.is_headline then p.t
       end as path_t,
       list_filter([
         case when y.is_assessable is not true then 'year_not_assessable' end,
         case when not g.has_target then 'no_target' end,
         case when g.has_target and not g.is_headline then 'other_target_scope' end,
         case when g.has_target and g.is_headline and g.target_t is null then 'no_baseline' end
       ], lambda reason : reason is not null) as reasons
     from quartier q
     cross join headline h
     join quartier_target g on g.quartier_id = q.quartier_id
     left join scope_year y on y.quartier_id = q.quartier_id and y.scope = h.scope and y.year = $year
     left join path p on p.quartier_id = q.quartier_id and p.year = $year
     left join comparable_quartier c on c.quartier_id = q.quartier_id
     where not $is_group or c.is_member
     order by q.by_name`,
    { year, is_group: group !== undefined },
  );
  return { group, total, rows };
}

/** The totals of a group; without one those of each year by itself. */
export const tableOf = (group: ProgrammeGroup | undefined) =>
  group === 'comparable' ? 'comparable_year' : 'programme_year';
