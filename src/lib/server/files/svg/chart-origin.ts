import type { ChartContext } from '#lib/charts/chart.ts';
import { formatDate, joinList } from '#lib/domain/numbers/format.ts';
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

/** Whether the figures follow BISKO, or which of them do not. */
export function biskoLine({ lang, isBiskoLike, otherViews }: ChartContext): string {
  const { file } = chartTexts[lang];
  if (isBiskoLike) return file.method;
  return otherViews.length === 0 ? file.otherMethod : file.partlyOther(joinList(otherViews, lang));
}

export function methodLine(context: ChartContext): string {
  const { lang, edition } = context;
  const { file } = chartTexts[lang];
  const method = biskoLine(context);
  return edition.factor_set === null ? method : `${method}; ${file.factorSet(edition.factor_set)}`;
}

/** Method and origin, a paragraph each, for a chart that other sites show. */
export const embedOrigin = (context: ChartContext): string[] => [
  `${methodLine(context)}.`,
  originParts(context).join(' · '),
];
