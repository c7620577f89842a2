import type { Chart, ChartContext, Column } from '#lib/charts/chart.ts';
import { tableOf, textColumn } from '#lib/charts/table-columns.ts';
import type { MeasureTable } from '#lib/domain/address.ts';
import { formatFactor, formatNumber, formatPercent, formatTonnes } from '#lib/domain/numbers/format.ts';
import type { MeasureMoney, MoneyGroup } from '#lib/domain/records/measure-money.ts';
import type { MeasureChoice } from '#lib/domain/records/measures.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { moneySentences, namedMoney } from '#lib/sentences/measure-money.ts';
import { present } from '#lib/sentences/present.ts';
import { measuresTexts, texts } from '#lib/texts/index.ts';
import { chosenText, loadContext } from '../chart-data/build-chart.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import {
  loadMeasureComparisons,
  loadMeasureComparisonSum,
  loadMeasureMoney,
} from '../queries/measure-money.ts';
import { loadProgrammeRules } from '../queries/programme.ts';
import { maxWorkbookRows } from './workbook/table-workbook.ts';

type TableText = Pick<Chart, 'title' | 'subtitle' | 'notes' | 'table'>;

/** A table of the page "Geld und Wirkung" as it is shown, all of its rows, with what its files name beside it. */
export async function buildMeasureTable(
  open: OpenEdition,
  table: MeasureTable,
  choice: MeasureChoice,
  lang: Language,
): Promise<{ table: TableText; context: ChartContext }> {
  const { interaction_factor } = await loadProgrammeRules(open.database);
  const { overlap } = measuresTexts[lang];
  const factor = formatFactor(interaction_factor, lang);
  const built = await { money: moneyTable, effect: effectTable }[table](open, choice, lang, factor);
  const notes = [...built.notes, interaction_factor === 1 ? overlap.none : overlap.factor(factor)];
  const subtitle = present([built.subtitle, chosenText(choice, lang), choice.search && `"${choice.search}"`]);
  return {
    table: {
      ...built,
      subtitle: subtitle.filter((part) => part !== '').join('; '),
      notes: notes.flatMap(sentencesOf),
    },
    context: await loadContext(open, lang, { quartier: choice.quartier_id }),
  };
}

/** A sentence a line: a sheet prints as wide as its longest. */
const sentencesOf = (text: string) => text.split(/(?<=\.) (?=\p{Lu})/u);

const number = (key: string, label: string, unit?: string, digits?: Column['digits']): Column => ({
  key,
  label,
  kind: 'number',
  ...(unit === undefined ? {} : { unit }),
  ...(digits === undefined ? {} : { digits }),
});

async function moneyTable(
  { database }: OpenEdition,
  choice: MeasureChoice,
  lang: Language,
  factor: string,
): Promise<TableText> {
  const { money: words, file } = measuresTexts[lang];
  const { site } = texts[lang];
  const groups = ['all', 'certainty', 'category', 'quartier'] as const satisfies MoneyGroup[];
  const rows: (MeasureMoney & { group: MoneyGroup; item: string })[] = [];
  for (const group of groups) {
    const found = namedMoney(await loadMeasureMoney(database, choice, group), group, lang);
    rows.push(...found.map(({ row, name: item }) => ({ ...row, group, item })));
  }
  const { euro, euroPerTonne } = file.unit;
  return {
    title: words.title,
    subtitle: words.captions.all,
    notes: [...moneySentences(rows[0], lang), words.note, words.formula(factor)],
    table: tableOf(rows, [
      [
        textColumn('group', file.group),
        ({ group }) => (group === 'all' ? words.all : texts[lang].term[group]),
      ],
      [textColumn('item', file.item), ({ item }) => item],
      [number('measures', site.pages.measures), (row) => row.measures],
      [number('invest_eur', file.invest, euro, 0), (row) => row.invest_eur],
      [number('with_invest', file.known(file.invest), site.pages.measures), (row) => row.with_invest],
      [number('funding_eur', file.funding, euro, 0), (row) => row.funding_eur],
      [number('with_funding', file.known(file.funding), site.pages.measures), (row) => row.with_funding],
      [number('funding_eur_per_t', file.perTonne, euroPerTonne, 0), (row) => row.funding_eur_per_t],
      [
        number('with_funding_per_t', file.known(file.perTonne), site.pages.measures),
        (row) => row.with_funding_per_t,
      ],
    ]),
  };
}

async function effectTable(
  { database }: OpenEdition,
  choice: MeasureChoice,
  lang: Language,
  factor: string,
): Promise<TableText> {
  const { effect: words, file } = measuresTexts[lang];
  const { term } = texts[lang];
  const rows = await loadMeasureComparisons(database, choice, maxWorkbookRows);
  const sum = await loadMeasureComparisonSum(database, choice);
  const [all] = await loadMeasureMoney(database, choice, 'all');
  const count = (n: number) => formatNumber(n, lang);
  const { tonnes, energy, percent } = file.unit;
  const total = file.total(
    formatTonnes(sum.ex_ante_t_per_year, lang),
    formatTonnes(sum.ex_post_t_per_year, lang),
    formatPercent(sum.share_t_pct, lang),
    count(sum.with_tonnes),
    count(sum.measures),
  );
  return {
    title: words.title,
    subtitle: words.caption,
    notes: [
      file.coverage(count(sum.measures), count(all?.measures ?? 0)),
      ...(sum.with_tonnes > 0 ? [total] : []),
      words.formula(factor),
    ],
    table: tableOf(rows, [
      [textColumn('measure_id', 'ID'), (row) => row.measure_id],
      [textColumn('measure', term.measure), (row) => row.title],
      [textColumn('quartier', term.quartier), (row) => row.name],
      [number('ex_ante_t_per_year', file.before, tonnes, 'tonnes'), (row) => row.ex_ante_t_per_year],
      [number('ex_post_t_per_year', file.after, tonnes, 'tonnes'), (row) => row.ex_post_t_per_year],
      [
        number('difference_t_per_year', file.difference, tonnes, 'tonnes'),
        (row) => row.difference_t_per_year,
      ],
      [number('share_t_pct', file.share, percent, 1), (row) => row.share_t_pct],
      [number('ex_ante_mwh', file.before, energy, 0), (row) => row.ex_ante_mwh],
      [number('ex_post_mwh', file.after, energy, 0), (row) => row.ex_post_mwh],
      [number('difference_mwh', file.difference, energy, 0), (row) => row.difference_mwh],
      [textColumn('reason', file.reason), ({ reason }) => reason && words.reasons[reason]],
    ]),
  };
}
