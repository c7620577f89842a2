import { formatNumber } from '#lib/domain/numbers/format.ts';
import type { MeasureMoney, MoneyGroup } from '#lib/domain/records/measure-money.ts';
import { certainties, type Language } from '#lib/domain/vocabulary.ts';
import { compareWords } from '#lib/domain/word-order.ts';
import { measuresTexts, texts } from '#lib/texts/index.ts';

/** Investment, funding and funding per tonne of measures, each with the number of measures of which it is known. */
export function moneySentences(money: MeasureMoney | undefined, lang: Language): string[] {
  const { money: words } = measuresTexts[lang];
  if (!money || money.measures === 0) return [words.none];
  const { measures, with_invest, with_funding, with_funding_per_t: withBoth } = money;
  const number = (value: number | null) => formatNumber(value, lang);
  const of = number(measures);
  return [
    with_invest > 0
      ? words.invest.sum(number(money.invest_eur), number(with_invest), of)
      : words.invest.unknown,
    with_funding > 0
      ? words.funding.sum(number(money.funding_eur), number(with_funding), of)
      : words.funding.unknown,
    withBoth > 0
      ? words.perTonne.sum(number(money.funding_eur_per_t), number(withBoth), withBoth === 1)
      : words.perTonne.unknown,
  ];
}

/** The sums of a group with their names: the surest first, categories as the language sorts them, quartiers as they come. */
export function namedMoney(
  rows: readonly MeasureMoney[],
  group: MoneyGroup,
  lang: Language,
): { name: string; row: MeasureMoney }[] {
  const { measureCategory, certainty } = texts[lang];
  const names: Record<string, string> = group === 'certainty' ? certainty : measureCategory;
  const named = rows.map((row) => ({
    name: row.name ?? (row.key === null ? measuresTexts[lang].money.all : (names[row.key] ?? row.key)),
    row,
  }));
  const rank = ({ key }: MeasureMoney) => certainties.findIndex((name) => name === key);
  if (group === 'certainty') return named.toSorted((a, b) => rank(a.row) - rank(b.row));
  if (group !== 'category') return named;
  const compare = compareWords(lang);
  return named.toSorted((a, b) => compare(a.name, b.name));
}
