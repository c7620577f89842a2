import type { ComparableYears, LeftOutQuartier } from '#lib/domain/records/programme.ts';
import type { Database } from '../edition/database/database.ts';
import { loadProgrammeYears } from './programme.ts';

/** So many quartiers are named; more are counted. */
export const maxNamedQuartiers = 12;

/** The programme's totals over the same quartiers throughout, and who is not in them. */
export async function loadComparableProgramme(database: Database): Promise<ComparableYears> {
  const [counted] = await database.rows<Record<'from_year' | 'to_year', number | null> & Counts>(
    `select any_value(from_year) as from_year, any_value(to_year) as to_year,
       (count(*) filter (is_member))::integer as members,
       (count(*) filter (has_path))::integer as with_path,
       (select count(*)::integer from quartier) as quartiers
     from comparable_quartier`,
  );
  const { from_year: from, to_year: to, members, with_path, quartiers } = counted!;
  const named = (condition: string) =>
    database.rows<LeftOutQuartier>(
      `select q.quartier_id, q.name, q.municipality, c.lacking_years
       from comparable_quartier c
       join quartier q using (quartier_id)
       where ${condition}
       order by q.by_name
       limit ${maxNamedQuartiers}`,
    );
  return {
    window: from === null || to === null ? null : [from, to],
    coverage: { n: members, of: quartiers },
    with_path,
    rows: await loadProgrammeYears(database, 'comparable_year'),
    left_out: { rows: await named('not c.is_member'), total: from === null ? 0 : quartiers - members },
    without_path: { rows: await named('c.is_member and not c.has_path'), total: members - with_path },
  };
}

type Counts = Record<'members' | 'with_path' | 'quartiers', number>;
