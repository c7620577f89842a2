import type { QuartierName } from '#lib/domain/records/programme.ts';
import type {
  FeatureState,
  QuartierProfile,
  Similar,
  SimilarFeature,
  SimilarQuartier,
} from '#lib/domain/records/similar.ts';
import type { Reason } from '#lib/domain/vocabulary.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import type { Database } from '../edition/database/database.ts';
import { maxNamedQuartiers } from './comparable-programme.ts';

/** So many are shown, and those as near as the last of them up to the second number. */
const shownPlaces = 3;
const maxShown = 5;

const profileOf = `{
    building_type: p.building_type, population: p.population, population_year: p.population_year::integer,
    area_ha: p.area_ha, density_per_ha: p.density_per_ha, carrier_year: p.carrier_year::integer,
    carriers: case when p.carriers is not null
      then list_transform(list_zip(p.carriers, p.shares_pct), lambda c : {carrier: c[1], share_pct: c[2]})
    end,
    carriers_reason: p.carriers_reason
  }`;

type Other = QuartierName &
  SimilarQuartier['parts'] & {
    /** Null: it lacks a feature. */
    distance: number | null;
    is_far: boolean | null;
    lacks: SimilarFeature[];
    profile: QuartierProfile;
    compared: number;
    near: number;
    lacking: number;
  };

/** The quartiers most like one, and who cannot be compared with it; undefined if the edition has no such quartier. */
export async function loadSimilar(database: Database, quartier: string): Promise<Similar | undefined> {
  const [[own], features, others] = await Promise.all([
    database.rows<{ profile: QuartierProfile }>(
      `select ${profileOf} as profile from quartier_profile p where p.quartier_id = $quartier`,
      { quartier },
    ),
    database.rows<FeatureState>(
      `select feature, is_used, is_known, (known - is_known::integer)::integer as known_others, others::integer as others
       from similar_feature($quartier)
       order by place`,
      { quartier },
    ),
    loadOthers(database, quartier),
  ]);
  if (!own) return undefined;
  const rows = others.flatMap(({ distance, is_far, ...row }) =>
    distance === null || is_far === null ? [] : [similarQuartier({ ...row, distance, is_far })],
  );
  const [{ compared, near, lacking } = { compared: 0, near: 0, lacking: 0 }] = others;
  const reasons = rows.length > 0 ? [] : [whyNone(features)];
  return {
    profile: own.profile,
    features,
    compared,
    rows,
    tied: near - rows.length,
    left_out: {
      rows: others
        .filter(({ distance }) => distance === null)
        .map(({ quartier_id, name, municipality, lacks }) => ({ quartier_id, name, municipality, lacks })),
      total: lacking,
    },
    reasons,
    reason_texts: reasons.map(reasonText),
  };
}

function similarQuartier({
  quartier_id,
  name,
  municipality,
  distance,
  is_far,
  profile,
  ...parts
}: Omit<Other, 'distance' | 'is_far'> & { distance: number; is_far: boolean }): SimilarQuartier {
  const { building_type, size, density, carriers } = parts;
  return {
    quartier_id,
    name,
    municipality,
    distance,
    is_far,
    profile,
    parts: { building_type, size, density, carriers },
  };
}

const whyNone = (features: readonly FeatureState[]): Reason =>
  features.some(({ is_used, others }) => is_used || others === 0)
    ? 'no_comparable_quartier'
    : 'fewer_than_2_features';

/**
 * The nearest, then the first that cannot be compared; all are counted. One statement, since planning is what costs;
 * only what is shown gets its name and profile, since to order all of them took five times as long.
 */
const loadOthers = (database: Database, quartier: string) =>
  database.rows<Other>(
    `with measured as materialized (
       select * from similar_quartier($quartier)
     ), counted as (
       select count(distance)::integer as compared, (count(*) filter (distance is null))::integer as lacking,
         (min(distance, ${shownPlaces}))[-1] as farthest
       from measured
     ), near as (
       select m.* from measured m cross join counted c where m.distance <= c.farthest
     ), shown as (
       (
         select n.*, q.name, q.municipality, q.by_name
         from near n
         join quartier q using (quartier_id)
         order by n.distance, q.by_name
         limit ${maxShown}
       )
       union all
       (
         select m.*, q.name, q.municipality, q.by_name
         from measured m
         join quartier q using (quartier_id)
         where m.distance is null
         order by q.by_name
         limit ${maxNamedQuartiers}
       )
     )
     select s.quartier_id, s.name, s.municipality, s.distance, s.is_far, s.building_type, s.size, s.density, s.carriers,
       s.lacks, c.compared, c.lacking, (select count(*)::integer from near) as near, ${profileOf} as profile
     from shown s
     cross join counted c
     join quartier_profile p using (quartier_id)
     order by s.distance, s.by_name`,
    { quartier },
  );
