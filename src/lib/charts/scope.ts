import { joinList } from '#lib/domain/number-text.ts';
import { chartTexts } from '#lib/domain/texts/charts.ts';
import type { ChartContext } from './chart.ts';

/** "Emissionen ohne Verkehr": which sectors a figure covers, in words. */
export function scopeText(
  sectors: readonly string[],
  { lang, headlineSectors, sectors: known }: ChartContext,
): string {
  const { scope } = chartTexts[lang];
  const coversHeadline = headlineSectors.every(
    (sector) => sector === 'transport' || sectors.includes(sector),
  );
  if (coversHeadline) return sectors.includes('transport') ? scope.withTransport : scope.withoutTransport;
  const labels = sectors.map((sector) => known.find((row) => row.sector === sector)?.label[lang] ?? sector);
  return scope.only(joinList(labels, lang));
}
