import { formatNumber, formatPercent, formatTonnes, withUnit } from '#lib/domain/numbers/format.ts';
import { type Step } from '#lib/domain/numbers/rounding.ts';
import type { TraceFigure, TraceUnit } from '#lib/domain/trace-figures.ts';
import { traceText } from '#lib/texts/index.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import { isIndicator } from '#lib/domain/indicators.ts';
import { indicatorText } from '#lib/sentences/indicator-text.ts';

/** A value of a figure as pages print it. */
export const printed = (
  figure: TraceFigure,
  { value, unit, step }: { value: number | null; unit: TraceUnit; step: Step },
): Text =>
  traceText((texts, lang) => {
    const words = texts.unit[unit];
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
  });
