import { formatPercent } from '#lib/domain/numbers/format.ts';
import { outlookTexts } from '#lib/texts/index.ts';
import type { Language, ProbabilityWord } from '#lib/domain/vocabulary.ts';

/** The narrowest word of the scale for a probability as it is printed: whole per cent, below 1 and above 99 said so. */
export function probabilityWord(percent: number): ProbabilityWord {
  if (percent < 1) return 'exceptionally_unlikely';
  if (percent > 99) return 'virtually_certain';
  const printed = Math.round(percent);
  if (printed < 10) return 'very_unlikely';
  if (printed < 33) return 'unlikely';
  if (printed <= 66) return 'as_likely_as_not';
  return printed <= 90 ? 'likely' : 'very_likely';
}

/** A probability in a word: "unwahrscheinlich". */
export const probabilityName = (percent: number, lang: Language): string =>
  outlookTexts[lang].probability.words[probabilityWord(percent)];

/** A probability in words and as a number: "unwahrscheinlich (rund 12 %)". */
export function probabilityText(percent: number, lang: Language): string {
  const { probability } = outlookTexts[lang];
  const per = (value: number) => formatPercent(value, lang, { digits: 0 });
  const number =
    percent < 1
      ? probability.below(per(1))
      : percent > 99
        ? probability.above(per(99))
        : probability.about(per(percent));
  return `${probabilityName(percent, lang)} (${number})`;
}
