import { carrierShares } from '#lib/domain/carrier-shares.ts';
import { formatNumber, formatPercent, formatYearRuns, joinList } from '#lib/domain/numbers/format.ts';
import type { Carrier } from '#lib/domain/records/balance.ts';
import type { QuartierName } from '#lib/domain/records/programme.ts';
import type { FeatureState, QuartierProfile, Similar, SimilarQuartier } from '#lib/domain/records/similar.ts';
import { withheldCarriers, type Language } from '#lib/domain/vocabulary.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import { similarTexts, texts } from '#lib/texts/index.ts';
import { present } from './present.ts';

type Vocabulary = readonly Pick<Carrier, 'carrier' | 'label'>[];

/** Carriers that are withheld stand together under a name of their own. */
export function carrierLabel(carrier: string, carriers: Vocabulary, lang: Language): string {
  if (carrier === withheldCarriers) return similarTexts[lang].table.confidential;
  return carriers.find((row) => row.carrier === carrier)?.label[lang] ?? carrier;
}

export const buildingTypeLabel = (type: string, lang: Language): string =>
  texts[lang].buildingType[type] ?? type;

/** Which quartier is most like this one and in what, or why that cannot be said. */
export function similarLead(similar: Similar, carriers: Vocabulary, lang: Language): string {
  const words = similarTexts[lang];
  const { rows, features, profile } = similar;
  const [nearest] = rows;
  if (!nearest) {
    const isAlone = features.every(({ others }) => others === 0);
    return words.notAssessable(
      isAlone ? words.alone : similar.reason_texts.map((text) => text[lang]).join(' '),
    );
  }
  const tied = rows.filter(({ distance }) => distance === nearest.distance);
  const place = ({ name, municipality }: QuartierName) => words.place(name, municipality);
  if (tied.length > 1) {
    return (nearest.is_far ? words.farTied : words.nearestTied)(joinList(tied.map(place), lang));
  }
  const facts = similarFacts(nearest, profile, carriers, lang);
  return (nearest.is_far ? words.far : words.nearest)(place(nearest), facts);
}

/** What a quartier is like beside another; only what is compared. */
export function similarFacts(
  { parts, profile: its }: SimilarQuartier,
  own: QuartierProfile,
  carriers: Vocabulary,
  lang: Language,
): string {
  const { facts: words } = similarTexts[lang];
  const said = (value: number | null) => formatNumber(value, lang);
  const [mix, ownMix] = [carrierShares(its), carrierShares(own)];
  const main = [...(ownMix?.keys() ?? [])].find((carrier) => carrier !== withheldCarriers);
  const type = (of: QuartierProfile) => buildingTypeLabel(of.building_type!, lang);
  return present([
    parts.building_type !== null &&
      (parts.building_type === 0 ? words.sameType(type(its)) : words.otherType(type(its), type(own))),
    parts.size !== null && words.size(said(its.population), said(own.population)),
    parts.density !== null && words.density(said(its.density_per_ha), said(own.density_per_ha)),
    parts.carriers !== null &&
      main !== undefined &&
      words.carrier(
        carrierLabel(main, carriers, lang),
        formatPercent(mix?.get(main) ?? 0, lang),
        formatPercent(ownMix!.get(main), lang),
      ),
  ]).join(', ');
}

/** By what and with how many it is compared, what is not compared and why, and who is not. */
export function similarNotes(name: string, similar: Similar, lang: Language): string[] {
  const words = similarTexts[lang];
  const { rows, features, compared, left_out: leftOut, tied } = similar;
  const count = (n: number) => formatNumber(n, lang);
  const used = features.filter(({ is_used }) => is_used).map(({ feature }) => words.features[feature]);
  const named = leftOut.rows.map((row) =>
    words.lacks(
      row.name,
      joinList(
        row.lacks.map((feature) => words.features[feature]),
        lang,
      ),
    ),
  );
  /** Where the nearest is far, the lead says it of all. */
  const far = rows[0]?.is_far ? [] : rows.filter(({ is_far }) => is_far).map((row) => row.name);
  const more = leftOut.total - leftOut.rows.length;
  return present([
    compared > 0 && words.compared(joinList(used, lang), count(compared), compared === 1),
    ...(features.some(({ others }) => others > 0) ? features : []).map((state) =>
      state.is_used ? null : unusedText(state, name, similar.profile, lang),
    ),
    named.length > 0 &&
      words.leftOut(joinList(more > 0 ? [...named, words.more(count(more), more === 1)] : named, lang)),
    far.length > 0 && words.farOthers(joinList(far, lang), far.length === 1),
    tied > 0 && words.tied(count(tied), tied === 1),
  ]);
}

function unusedText(
  { feature, is_known: isKnown, known_others: known, others }: FeatureState,
  name: string,
  { carriers_reason: reason }: QuartierProfile,
  lang: Language,
): string {
  const words = similarTexts[lang];
  const count = (n: number) => formatNumber(n, lang);
  const isRare = 2 * known < others;
  if (isKnown && !isRare) return words.notEnough(words.features[feature]);
  const here = feature === 'carriers' && reason !== null ? reasonText(reason)[lang] : words.unknownHere(name);
  return words.unused[feature](
    isRare ? words.knownFor(count(known + (isKnown ? 1 : 0)), count(others + 1), words.known[feature]) : here,
  );
}

/** What the shares of carriers are shares of, and of which year. */
export function sharesText(profiles: readonly QuartierProfile[], lang: Language): string | null {
  const years = [
    ...new Set(
      profiles.flatMap(({ carriers, carrier_year: year }) => (carriers && year !== null ? [year] : [])),
    ),
  ];
  return years.length === 0
    ? null
    : similarTexts[lang].years(formatYearRuns(years, lang), years.length === 1);
}
