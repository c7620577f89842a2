import { formatNumber } from '#lib/domain/numbers/format.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { namedMoney } from '#lib/sentences/measure-money.ts';
import { reportTexts } from '#lib/texts/index.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import { loadMeasureMoney } from '../queries/measure-money.ts';
import type { Part } from './report-chart.ts';

/** Investment and funding of the measures; nothing where none is recorded. */
export async function moneyParts({ database }: OpenEdition, lang: Language): Promise<Part[]> {
  const words = reportTexts[lang].money;
  const [all, groups] = await Promise.all([
    loadMeasureMoney(database, {}, 'all'),
    loadMeasureMoney(database, {}, 'certainty'),
  ]);
  const rows = [...namedMoney(groups, 'certainty', lang), ...namedMoney(all, 'all', lang)];
  if (groups.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: words.title },
    {
      kind: 'table',
      caption: words.caption,
      columns: [
        { label: words.certainty, share: 2 },
        { label: words.measures, isNumber: true },
        { label: words.invest, isNumber: true, share: 1.4 },
        { label: words.investOf, isNumber: true },
        { label: words.funding, isNumber: true, share: 1.4 },
        { label: words.fundingOf, isNumber: true },
      ],
      rows: rows.map(({ name, row }) => [
        name,
        formatNumber(row.measures, lang),
        formatNumber(row.invest_eur, lang),
        formatNumber(row.with_invest, lang),
        formatNumber(row.funding_eur, lang),
        formatNumber(row.with_funding, lang),
      ]),
    },
  ];
}
