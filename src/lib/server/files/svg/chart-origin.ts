import type { ChartContext } from '#lib/charts/chart.ts';
import { formatDate } from '#lib/domain/numbers/format.ts';
import { chartTexts, texts } from '#lib/texts/index.ts';

/** Origin of the figures as it must stand in everything that leaves the house. */
export function originParts({ lang, edition, source, licence }: ChartContext): string[] {
  const { file } = chartTexts[lang];
  return [
    ...(source ? [texts[lang].chart.source(source)] : []),
    file.edition(edition.label ?? edition.id, formatDate(edition.published_at, lang)),
    // Its name stays in one line.
    ...(licence ? [file.licence(licence).replaceAll(' ', '\u00a0')] : []),
  ];
}

export function methodLine({ lang, edition, isBiskoLike }: ChartContext): string {
  const { file } = chartTexts[lang];
  const method = isBiskoLike ? file.method : file.otherMethod;
  return edition.factor_set === null ? method : `${method}; ${file.factorSet(edition.factor_set)}`;
}

/** Method and origin, a paragraph each, for a chart that other sites show. */
export const embedOrigin = (context: ChartContext): string[] => [
  `${methodLine(context)}.`,
  originParts(context).join(' · '),
];
