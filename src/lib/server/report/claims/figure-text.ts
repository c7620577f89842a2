import { formatNumber, formatTonnes, withUnit } from '#lib/domain/numbers/format.ts';
import type { ClaimShare } from '#lib/domain/claims/claim.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { ClaimFigure } from './figure.ts';

const shares: Record<ClaimShare, Record<Language, string>> = {
  head: { de: 'je Kopf', en: 'per head' },
  m2: { de: 'je m²', en: 'per m²' },
  dwelling: { de: 'je Wohnung', en: 'per dwelling' },
  part_of_year: { de: 'im Teil des Jahres', en: 'in a part of the year' },
};

/** A figure with its unit, as exactly as pages print it. */
export function figureText({ value, unit, share }: ClaimFigure, lang: Language): string {
  if (share === 'm2') {
    const [amount, digits, name] = unit === 'MWh' ? [value * 1000, 0, 'kWh'] : [value, 3, 't'];
    return `${withUnit(formatNumber(amount, lang, { digits }), name)} ${shares.m2[lang]}`;
  }
  const behind = share === null ? '' : ` ${shares[share][lang]}`;
  if (unit === 't') return withUnit(formatTonnes(value, lang), 't') + behind;
  if (unit === '%') return formatNumber(value, lang, { digits: 1 }) + (lang === 'de' ? '\u00a0%' : '%');
  const names = {
    MWh: ['MWh', 0],
    pp: [lang === 'de' ? 'Prozentpunkte' : 'percentage points', 1],
    EUR: [lang === 'de' ? 'Euro' : 'euros', 0],
    'EUR/t': [lang === 'de' ? 'Euro je t' : 'euros per t', 0],
    'g/kWh': ['g CO₂e/kWh', 0],
  } as const;
  const [name, digits] = names[unit];
  return withUnit(formatNumber(value, lang, { digits }), name) + behind;
}
