import type { HeldFactors, HeldFactorYear } from '#lib/domain/records/decomposition.ts';
import { formatNumber, formatPercent, formatYear, withUnit } from '#lib/domain/numbers/format.ts';
import { isNothing, roundTo, shownTonnes, type Step, tonneDigits } from '#lib/domain/numbers/rounding.ts';
import { chartTexts, decompositionTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { amount } from './decomposition.ts';

/** What the factors alone have changed by the latest year. */
export function heldFactorSentence(
  { base_year, rows }: HeldFactors,
  lang: Language,
  step: Step = null,
): string {
  const { held: words } = decompositionTexts[lang];
  const base = formatYear(base_year);
  const latest = rows.findLast(({ year }) => year > base_year);
  if (!latest) return words.onlyBase(base);
  const year = formatYear(latest.year);
  if (latest.reasons.includes('no_energy'))
    return words.noEnergy(latest.reason_texts.map((text) => text[lang]).join(' '));
  if (latest.held_t === null) return words.unknown(base, year);
  const { digits, t, held, effect, exact } = heldFactorFigures(latest, step);
  const share = (100 * latest.energy_t) / latest.t;
  const partly = latest.t > 0 && share < 99.95 ? ` ${words.partly(formatPercent(share, lang))}` : '';
  if (effect === 0) {
    const said = isNothing(exact ?? 0)
      ? words.same(base, year)
      : words.almost(
          base,
          year,
          withUnit(formatNumber(step ?? 10 ** -digits, lang, { digits }), chartTexts[lang].unit.tonnes),
        );
    return said + partly;
  }
  const sentence = effect! < 0 ? words.less : words.more;
  const [heldText, balanceText, effectText] = [held!, t, effect!].map((value) => amount(value, digits, lang));
  return sentence(base, year, heldText!, balanceText!, effectText!) + partly;
}

/** A year of the held-factor view as printed: the effect is the difference of the printed figures. */
export function heldFactorFigures({ t, held_t }: Pick<HeldFactorYear, 't' | 'held_t'>, step: Step = null) {
  const digits = Math.max(tonneDigits(t, step), held_t === null ? 0 : tonneDigits(held_t, step));
  const balance = shownTonnes(t, step);
  const held = held_t === null ? null : shownTonnes(held_t, step);
  return {
    digits,
    t: balance,
    held,
    effect: held === null ? null : roundTo(balance - held, digits),
    /** Not rounded: whether an effect of zero is one. */
    exact: held_t === null ? null : t - held_t,
  };
}
