import type {
  FeatureState,
  LeftOutOfComparison,
  QuartierProfile,
  Similar,
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
    area_ha: p.area_ha, density_per_ha: p.density_per_ha, carrier_year: p.carrier_year::integer, carriers: p.carriers,
    carriers_reason: p.carriers_reason
  }`;

type Nearest = Omit<SimilarQuartier, 'parts' | 'profile'> &
  SimilarQuartier['parts'] & { profile: QuartierProfile; compared: number; near: number };

/** The quartiers most like one, and who cannot be compared with it; undefined if the edition has no such quartier. */
export async function loadSimilar(database: Database, quartier: string): Promise<Similar | undefined> {
  const [own] = await database.rows<{ profile: QuartierProfile }>(
    `select ${profileOf} as profile from quartier_profile p where p.quartier_id = $quartier`,
    { quartier },
  );
  if (!own) return undefined;
  const [features, nearest, leftOut] = await Promise.all([
    loadFeatures(database, quartier),
    loadNearest(database, quartier),
    loadLeftOut(database, quartier),
  ]);
  const reasons = nearest.length > 0 ? [] : [whyNone(features)];
  return {
    profile: own.profile,
    features,
    compared: nearest[0]?.compared ?? 0,
    rows: nearest.map(({ compared: _, near: __, building_type, size, density, carriers, ...row }) => ({
      ...row,
      parts: { building_type, size, density, carriers },
    })),
    tied: (nearest[0]?.near ?? 0) - nearest.length,
    left_out: {
      rows: leftOut.map(({ total: _, ...row }) => row),
      total: leftOut[0]?.total ?? 0,
    },
    reasons,
    reason_texts: reasons.map(reasonText),
  };
}

const whyNone = (features: readonly FeatureState[]): Reason =>
  features.some(({ is_used, others }) => is_used || others === 0)
    ? 'no_comparable_quartier'
    : 'fewer_than_2_features';

const loadFeatures = (database: Database, quartier: string) =>
  database.rows<FeatureState>(
    `select feature, is_used, is_known, known_others, others from similar_feature($quartier) order by place`,
    { quartier },
  );

const loadNearest = (database: Database, quartier: string) =>
  database.rows<Nearest>(
    `with ranked as (
       select *, rank() over (order by distance) as place, (count(*) over ())::integer as compared
       from similar_quartier($quartier)
       where distance is not null
     )
     select q.quartier_id, q.name, q.municipality, r.distance, r.is_far, r.building_type, r.size, r.density, r.carriers,
       ${profileOf} as profile, r.compared, (count(*) over ())::integer as near
     from ranked r
     join quartier q using (quartier_id)
     join quartier_profile p using (quartier_id)
     where r.place <= ${shownPlaces}
     order by r.distance, q.by_name
     limit ${maxShown}`,
    { quartier },
  );

const loadLeftOut = (database: Database, quartier: string) =>
  database.rows<LeftOutOfComparison & { total: number }>(
    `select q.quartier_id, q.name, q.municipality, s.lacks, (count(*) over ())::integer as total
     from similar_quartier($quartier) s
     join quartier q using (quartier_id)
     where len(s.lacks) > 0
     order by q.by_name
     limit ${maxNamedQuartiers}`,
    { quartier },
  );
