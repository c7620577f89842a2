import { formatNumber, formatPercent, formatTonnes, withUnit } from '#lib/domain/numbers/format.ts';
import { type Step } from '#lib/domain/numbers/rounding.ts';
import type { TraceFigure, TraceUnit } from '#lib/domain/trace-figures.ts';
import { traceTexts } from '#lib/texts/index.ts';
import { type Language, type Text } from '#lib/domain/vocabulary.ts';
import { isIndicator } from '#lib/domain/indicators.ts';
import { indicatorText } from '#lib/sentences/indicator-text.ts';

interface Printed {
  value: number | null;
  unit: TraceUnit;
  step: Step;
}

export function printed(figure: TraceFigure, given: Printed): Text {
  return { de: inLanguage(figure, given, 'de'), en: inLanguage(figure, given, 'en') };
}

function inLanguage(figure: TraceFigure, { value, unit, step }: Printed, lang: Language): string {
  const words = traceTexts[lang].unit[unit];
  if (isIndicator(figure)) return indicatorText(figure, value, lang, words);
  switch (unit) {
    case 't':
    case 't/a':
      return withUnit(formatTonnes(value, lang, step), words);
    case '%':
      return formatPercent(value, lang);
    case '%/a':
      return withUnit(formatNumber(value, lang, { digits: 1 }), words);
    case 'share':
      return formatNumber(value, lang, { digits: 2 });
    default:
      return withUnit(formatNumber(value, lang), words);
  }
}
