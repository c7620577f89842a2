import type { Language } from '#lib/domain/vocabulary.ts';
import { chartTexts } from '#lib/texts/index.ts';
import type { Column } from './chart.ts';

/** Columns that several tables have. */

export function yearColumn(lang: Language): Column {
  return { key: 'year', label: chartTexts[lang].year, kind: 'year' };
}

/** Final, provisional, estimated or incomplete. */
export function stateColumn(lang: Language): Column {
  return { key: 'state', label: chartTexts[lang].state, kind: 'text' };
}

/** Who a row is about. */
export function quartierColumns(lang: Language): Column[] {
  const { quartier, municipality } = chartTexts[lang];
  return [
    { key: 'quartier_id', label: 'ID', kind: 'text' },
    { key: 'name', label: quartier, kind: 'text' },
    { key: 'municipality', label: municipality, kind: 'text' },
  ];
}

export function tonneColumn(key: string, label: string, lang: Language): Column {
  return { key, label, unit: chartTexts[lang].unit.tonnesCo2e, kind: 'number', digits: 'tonnes' };
}
