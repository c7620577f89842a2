import { joinList } from '#lib/domain/number-text.ts';
import { isWhole, scopeLabels } from '#lib/domain/scope-names.ts';
import { chartTexts } from '#lib/domain/texts/charts.ts';
import { texts } from '#lib/domain/texts/texts.ts';
import type { ChartContext } from './chart.ts';

/** "Emissionen ohne Verkehr": which sectors a figure covers, in words, and which of them were not delivered. */
export function scopeText(
  scope: readonly string[],
  { lang, sectors: known }: Pick<ChartContext, 'lang' | 'sectors'>,
): string {
  const words = chartTexts[lang].scope;
  const { delivered, lacking } = scopeLabels(scope, known, lang);
  const covered = isWhole(scope)
    ? scope.includes('transport')
      ? words.withTransport
      : words.withoutTransport
    : words.only(joinList(delivered.length > 0 ? delivered : lacking, lang), delivered.length === 1);
  return delivered.length === 0 || lacking.length === 0
    ? covered
    : `${covered} (${texts[lang].scope.notDelivered(joinList(lacking, lang))})`;
}
