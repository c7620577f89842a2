import { joinList } from '#lib/domain/numbers/number-text.ts';
import { isWhole, scopeLabels } from '#lib/sentences/scope-names.ts';
import { chartTexts, texts } from '#lib/texts/index.ts';
import type { ChartContext } from './chart.ts';

/** "Emissionen ohne Verkehr": which sectors a figure covers, in words, and which of them were not delivered. */
export function scopeText(
  scope: readonly string[],
  { lang, sectors: known }: Pick<ChartContext, 'lang' | 'sectors'>,
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
