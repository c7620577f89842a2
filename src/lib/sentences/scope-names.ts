import { joinList } from '#lib/domain/numbers/format.ts';
import type { DeliveredSector } from '#lib/domain/records/balance.ts';
import { chartTexts, programmeTexts, texts } from '#lib/texts/index.ts';
import { standardSectorIds, type Language } from '#lib/domain/vocabulary.ts';

const isStandard = (sector: string) => standardSectorIds.some((id) => id === sector);

/** Whether a scope has no transport. What sectors of a programme's own contain is not known, so they say nothing. */
export const isWithoutTransport = (scope: readonly string[]): boolean =>
  scope.length > 0 && scope.every((sector) => isStandard(sector) && sector !== 'transport');

/** Whether a scope is all of the standard list but transport, with or without that. */
const isWhole = (scope: readonly string[]): boolean =>
  scope.every(isStandard) && standardSectorIds.every((id) => id === 'transport' || scope.includes(id));

/** Labels of the sectors of a scope: those that are in its figures, and those of which nothing was delivered. */
function scopeLabels(scope: readonly string[], sectors: readonly DeliveredSector[], lang: Language) {
  const named = sectors.filter(({ sector }) => scope.includes(sector));
  const labels = (isDelivered: boolean) =>
    named.filter((row) => (row.is_delivered ?? true) === isDelivered).map(({ label }) => label[lang]);
  return { delivered: labels(true), lacking: labels(false) };
}

/** Sectors one by one; some names are lists themselves, hence the semicolon. What is not in the figures says so. */
export function scopeNames(
  scope: readonly string[],
  sectors: readonly DeliveredSector[],
  lang: Language,
): string {
  const { delivered, lacking } = scopeLabels(scope, sectors, lang);
  const { notDelivered } = texts[lang].scope;
  return [...delivered, ...lacking.map(notDelivered)].join('; ');
}

/** The same, and that transport is not in it where that is known. */
export function boundaryText(
  scope: readonly string[],
  sectors: readonly DeliveredSector[],
  lang: Language,
): string {
  const names = scopeNames(scope, sectors, lang);
  return isWithoutTransport(scope) ? `${names}; ${texts[lang].scope.withoutTransport}` : names;
}

/** "Emissionen ohne Verkehr": which sectors a figure covers, in words, and which of them were not delivered. */
export function scopeText(
  scope: readonly string[],
  { lang, sectors: known }: { lang: Language; sectors: readonly DeliveredSector[] },
): string {
  const words = chartTexts[lang].scope;
  const { delivered, lacking } = scopeLabels(scope, known, lang);
  const named = delivered.length > 0 ? delivered : lacking;
  const hasTransport =
    scope.includes('transport') &&
    known.some(({ sector, is_delivered }) => sector === 'transport' && (is_delivered ?? true));
  const covered =
    isWhole(scope) && delivered.length > 0
      ? hasTransport
        ? words.withTransport
        : words.withoutTransport
      : words.only(joinList(named, lang), named.length === 1);
  return lacking.length === 0
    ? covered
    : `${covered} (${texts[lang].scope.notDelivered(joinList(lacking, lang))})`;
}

/** "mit Verkehr": said where the target of a quartier covers other sectors than the headline; null where it does not. */
export function otherScope(
  scope: readonly string[] | undefined,
  headline: readonly string[],
  lang: Language,
): string | null {
  const words = programmeTexts[lang].list;
  const isSame = scope?.length === headline.length && scope.every((sector) => headline.includes(sector));
  if (!scope || isSame) return null;
  const isWithTransport = scope.includes('transport') && !headline.includes('transport');
  return isWithTransport ? words.otherScope : words.anyOtherScope;
}
