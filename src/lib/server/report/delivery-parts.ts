import { berlinDay, formatNumber, formatYear } from '#lib/domain/numbers/format.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { reportTexts } from '#lib/texts/index.ts';
import { loadCompleteYears } from '../queries/deliveries.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import { loadOpenCounts, loadOpenItems, loadWarningCounts } from '../queries/open-items.ts';
import type { QuartierBoundary } from '../queries/quartier-boundary.ts';
import { loadQuartierCoverage } from '../queries/quartiers.ts';
import type { Part } from './report-chart.ts';

/** Which years of these quartiers are complete, and what is missing. */
export async function deliveryParts(
  open: OpenEdition,
  quartiers: readonly QuartierBoundary[],
  lang: Language,
): Promise<Part[]> {
  const { database, edition } = open;
  const words = reportTexts[lang].stand;
  const ids = quartiers.map(({ record }) => record.quartier.quartier_id);
  const [{ of }, counts, years, items, warnings] = await Promise.all([
    loadQuartierCoverage(database),
    loadOpenCounts(database, berlinDay(edition.published_at)),
    loadCompleteYears(database),
    loadOpenItems(database, ids),
    loadWarningCounts(database, ids),
  ]);
  const number = (value: number) => formatNumber(value, lang);
  const newest = years.findLast(({ complete }) => complete > 0);
  const missing = new Map<string, number>();
  for (const { quartier_id: id } of items) missing.set(id, (missing.get(id) ?? 0) + 1);
  const remarked = new Map(warnings.map(({ quartier_id: id, n }) => [id, n]));
  return [
    { kind: 'heading', level: 1, text: words.title },
    {
      kind: 'paragraph',
      text: [
        newest && words.complete(number(newest.complete), number(of), formatYear(newest.year)),
        counts.items === 0 ? words.none : words.items(number(counts.items), number(counts.quartiers)),
      ]
        .filter(Boolean)
        .join(' '),
    },
    {
      kind: 'table',
      caption: words.caption,
      columns: [
        { label: words.quartier, share: 2 },
        { label: words.latest, isNumber: true },
        { label: words.open, isNumber: true },
        { label: words.warnings, isNumber: true },
      ],
      rows: quartiers.map(({ record: { quartier }, boundary }) => [
        `${quartier.name} (${quartier.municipality})`,
        formatYear(boundary.progress.latest?.year),
        number(missing.get(quartier.quartier_id) ?? 0),
        number(remarked.get(quartier.quartier_id) ?? 0),
      ]),
    },
  ];
}
