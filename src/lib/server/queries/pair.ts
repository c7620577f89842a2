import type { Pair, PairRow, PairSide } from '#lib/domain/records/pair.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import type { Database } from '../edition/database/database.ts';

/** Two quartiers by their ids. */
export interface PairIds {
  a: string;
  b: string;
}

/** The newest year in which both are comparable per head; of none the newest in which any quartier is. */
export async function loadPairYear(database: Database, { a, b }: PairIds): Promise<number | undefined> {
  const [row] = await database.rows<{ year: number | null }>(
    `select coalesce(max(year) filter (both_comparable), max(year) filter (any_comparable), max(year))::integer as year
     from (
       select year, count(*) filter (is_comparable and quartier_id in ($a, $b)) = 2 as both_comparable,
         bool_or(is_comparable) as any_comparable
       from comparison
       where indicator = 't_per_head'
       group by year
     )`,
    { a, b },
  );
  return row?.year ?? undefined;
}

/** Both quartiers in the order asked for. */
async function loadSides(
  database: Database,
  { a, b }: PairIds,
  year: number,
): Promise<[PairSide, PairSide] | undefined> {
  const rows = await database.rows<Omit<PairSide, 'reason_texts'>>(
    `select q.quartier_id, q.name, q.municipality, c.is_comparable as comparable, c.status, c.reasons, c.value, y.t, r.population,
       greatest(y.step_t, y.rounded_to_t) as step_t, c.has_local_factor
     from quartier q
     cross join headline h
     join comparison c on c.quartier_id = q.quartier_id and c.indicator = 't_per_head' and c.year = $year
     left join scope_year y on y.quartier_id = q.quartier_id and y.scope = h.scope and y.year = $year
     left join input.reference r on r.quartier_id = q.quartier_id and r.year = $year
     where q.quartier_id in ($a, $b)`,
    { a, b, year },
  );
  const [first, second] = [a, b].map((id) => rows.find(({ quartier_id }) => quartier_id === id));
  if (!first || !second) return undefined;
  const worded = (side: typeof first): PairSide => ({
    ...side,
    reason_texts: side.reasons.map(reasonText),
  });
  return [worded(first), worded(second)];
}

/**
 * Two quartiers side by side, per head, the largest difference first. Undefined if the edition has not both of them, or
 * nothing of that year.
 */
export async function loadPair(database: Database, ids: PairIds, year: number): Promise<Pair | undefined> {
  const sides = await loadSides(database, ids, year);
  if (!sides) return undefined;
  const [a, b] = sides;
  const comparable = a.comparable && b.comparable;
  const rows = comparable ? await loadPairRows(database, ids, year) : [];
  return { year, unit: 't', comparable, a, b, rows };
}

/** The total and what it consists of; nothing unless both are comparable. */
export function loadPairRows(database: Database, { a, b }: PairIds, year: number): Promise<PairRow[]> {
  return database.rows<PairRow>(
    `select place, sectors, carrier, together as kind,
       {'t': first_t, 't_per_head': first_per_head, 'state': first_state, 'has_local_factor': first_is_local} as a,
       {'t': second_t, 't_per_head': second_per_head, 'state': second_state, 'has_local_factor': second_is_local} as b,
       difference, share_pct,
       {'a': first_rest, 'b': second_rest, 'difference': rest_difference, 'share_pct': rest_share_pct} as rest
     from two_quartiers($a, $b, $year)
     order by place`,
    { a, b, year },
  );
}
