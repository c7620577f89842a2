import { indicatorDefinitions, isSupplementary, type Indicator } from '#lib/domain/indicators.ts';
import type { QuartierName } from '#lib/domain/records/programme.ts';
import type { Language, ValueStatus } from '#lib/domain/vocabulary.ts';
import { chartTexts, indicatorTexts, texts } from '#lib/texts/index.ts';
import type { CellValue, ChartTable, Column } from './chart.ts';

/** A column with what stands in it. */
export type FilledColumn<Item> = readonly [
  column: Column,
  value: (item: Item, index: number) => CellValue | undefined,
];

/** Columns and rows of a table twin, a row for each item. */
export function tableOf<Item>(
  items: readonly Item[],
  columns: readonly FilledColumn<Item>[],
): Pick<ChartTable, 'columns' | 'rows'> {
  return {
    columns: columns.map(([column]) => column),
    rows: items.map((item, index) =>
      Object.fromEntries(columns.map(([{ key }, value]) => [key, value(item, index) ?? null])),
    ),
  };
}

// Columns that several tables have.

export function textColumn(key: string, label: string): Column {
  return { key, label, kind: 'text' };
}

export function yearColumn(lang: Language): Column {
  return { key: 'year', label: texts[lang].term.year, kind: 'year' };
}

/** Final, provisional, estimated or incomplete. */
export function stateColumn(lang: Language): Column {
  return textColumn('state', texts[lang].term.state);
}

/** Final, provisional or estimated; null where there is no value. */
export const statusColumn = (lang: Language): FilledColumn<{ status: ValueStatus | null }> => [
  textColumn('status', texts[lang].term.state),
  ({ status }) => status && texts[lang].status[status],
];

export function quartierColumns(lang: Language): FilledColumn<QuartierName>[] {
  const { quartier, municipality } = texts[lang].term;
  return [
    [textColumn('quartier_id', 'ID'), (row) => row.quartier_id],
    [textColumn('name', quartier), (row) => row.name],
    [textColumn('municipality', municipality), (row) => row.municipality],
  ];
}

export function tonneColumn(key: string, label: string, lang: Language): Column {
  return { key, label, unit: texts[lang].term.unit.tonnesCo2e, kind: 'number', digits: 'tonnes' };
}

export function indicatorColumn(indicator: Indicator, lang: Language): Column {
  const { short: label, unit } = indicatorTexts[lang][indicator];
  return { key: indicator, label, unit, kind: 'number', digits: indicatorDefinitions[indicator].digits };
}

/** In every row of a supplementary indicator: rows are copied out of files. */
export const supplementaryColumns = (indicator: Indicator, lang: Language): FilledColumn<unknown>[] =>
  isSupplementary(indicator)
    ? [[textColumn('supplementary', chartTexts[lang].comparison.supplementary), () => texts[lang].term.yes]]
    : [];
