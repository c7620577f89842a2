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

/** The nearest, then the first that cannot be compared; all are counted. One statement, since planning is what costs. */
const loadOthers = (database: Database, quartier: string) =>
  database.rows<Other>(
    `with placed as (
       select s.*, q.name, q.municipality, q.by_name,
         rank() over (order by s.distance) as place,
         row_number() over (partition by s.distance is null order by s.distance, q.by_name) as number
       from similar_quartier($quartier) s
       join quartier q using (quartier_id)
     ), counted as (
       select *, (count(distance) over ())::integer as compared,
         (count(*) filter (distance is null) over ())::integer as lacking,
         (count(*) filter (distance is not null and place <= ${shownPlaces}) over ())::integer as near
       from placed
     )
     select o.quartier_id, o.name, o.municipality, o.distance, o.is_far, o.building_type, o.size, o.density, o.carriers,
       o.lacks, o.compared, o.near, o.lacking, ${profileOf} as profile
     from counted o
     join quartier_profile p using (quartier_id)
     where case when o.distance is null then o.number <= ${maxNamedQuartiers} else o.place <= ${shownPlaces} and o.number <= ${maxShown} end
     order by o.distance, o.by_name`,
    { quartier },
  );
