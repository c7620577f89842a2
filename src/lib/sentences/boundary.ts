import type { BiskoDeviation } from '#lib/domain/bisko-view.ts';
import type { MethodAnchor } from '#lib/domain/method-sections.ts';
import {
  formatDate,
  formatNumber,
  formatTonnes,
  formatYears,
  joinList,
  withUnit,
} from '#lib/domain/numbers/format.ts';
import { qualityGrade } from '#lib/domain/quality-grade.ts';
import type { Carrier, DeliveredSector, MissingCell } from '#lib/domain/records/balance.ts';
import type { Edition } from '#lib/domain/records/edition.ts';
import type { Progress } from '#lib/domain/records/progress.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { quartierTexts, texts } from '#lib/texts/index.ts';
import { present } from './present.ts';
import { boundaryText } from './scope-names.ts';

export interface BoundaryItem {
  term: string;
  text: string;
  /** Where the method explains it. */
  anchor?: MethodAnchor;
  /** The figure whose calculation it states. */
  figure?: 'baseline' | 'data_quality';
}

interface Boundary {
  progress: Progress;
  scope: readonly string[];
  sectors: readonly DeliveredSector[];
  /** Of the sectors of the scope. */
  missing: readonly MissingCell[];
  carriers: readonly Carrier[];
  factors: readonly { carrier: string; is_local: boolean }[];
  deviations: readonly BiskoDeviation[];
}

/** What the figures of a quartier cover and how they were computed: scope, base, view, quality, factors, edition. */
export function boundaryItems(
  data: Boundary,
  edition: Pick<Edition, 'id' | 'published_at' | 'factor_set'> | null | undefined,
  lang: Language,
): BoundaryItem[] {
  const words = quartierTexts[lang].boundary;
  const { term, footer } = texts[lang];
  const { baseline, step_t: step, data_quality: quality } = data.progress;
  const localCarriers = data.carriers
    .filter(({ carrier }) => data.factors.some((factor) => factor.is_local && factor.carrier === carrier))
    .map(({ label }) => label[lang]);
  const factorSet = present([
    edition?.factor_set ?? null,
    localCarriers.length > 0 && words.localFactors(joinList(localCarriers, lang)),
  ]).join(', ');
  return [
    { term: term.scope, text: boundaryText(data.scope, data.sectors, lang) },
    baseline
      ? {
          term: baseline.years[0] === baseline.years[1] ? words.base : words.baseMean,
          text: words.baseline(
            formatYears(baseline.years),
            withUnit(formatTonnes(baseline.t, lang, step), term.unit.tonnesCo2e),
          ),
          figure: 'baseline',
        }
      : { term: words.base, text: unusableBase(data, lang) },
    {
      term: term.view,
      anchor: 'boundary',
      text:
        data.deviations.length === 0
          ? words.biskoLike
          : words.notBisko(data.deviations.map((deviation) => words.deviation[deviation]).join('; ')),
    },
    {
      term: term.quality,
      anchor: 'data-quality',
      ...(quality === null
        ? { text: words.qualityNone }
        : {
            text: words.quality(qualityGrade(quality), formatNumber(quality, lang, { digits: 2 })),
            figure: 'data_quality',
          }),
    },
    { term: footer.factorSet, anchor: 'factors', text: factorSet || footer.noFactorSet },
    ...(edition
      ? [{ term: footer.edition, text: footer.editionOf(edition.id, formatDate(edition.published_at, lang)) }]
      : []),
  ];
}

/** A base year that is set and cannot be used says why. */
function unusableBase({ progress, missing, sectors }: Boundary, lang: Language): string {
  const words = quartierTexts[lang].boundary;
  const { base_years: set, later_targets: later } = progress;
  const years = set ?? later[0]?.base_years;
  if (!years) return words.none;
  if (!set) return words.forLater(formatYears(years));
  const lacking = missing.filter(({ year }) => year >= years[0] && year <= years[1]);
  const names = sectors.filter(({ sector }) => lacking.some((cell) => cell.sector === sector));
  return names.length === 0
    ? words.lackingAll(formatYears(years))
    : words.lacking(
        formatYears(years),
        joinList(
          names.map(({ label }) => label[lang]),
          lang,
        ),
      );
}
