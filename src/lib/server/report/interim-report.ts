import { defaultComparisonYear, defaultIndicator } from '#lib/domain/default-choice.ts';
import { formatDate } from '#lib/domain/numbers/format.ts';
import type { LongReport, Report } from '#lib/domain/records/report.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { reportTexts } from '#lib/texts/index.ts';
import type { ChartSource } from '../chart-data/request.ts';
import { loadComparableYears } from '../queries/comparison.ts';
import { loadDecompositions } from '../queries/decomposition.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import { loadProgramme } from '../queries/programme.ts';
import { loadQuartierBoundary, type QuartierBoundary } from '../queries/quartier-boundary.ts';
import { changeParts, type Since } from './change-parts.ts';
import { closingParts } from './closing-parts.ts';
import { deliveryParts } from './delivery-parts.ts';
import { factSheetParts, sheetTitle } from './fact-sheet.ts';
import { moneyParts } from './money-parts.ts';
import { pictureParts, type Part, type ReportPicture } from './report-chart.ts';
import { summaryParts } from './summary-parts.ts';

/** Of a long report: each takes some seconds and some hundred megabytes. */
const sectionQuartiers = 24;

/**
 * The interim report of an edition about these quartiers, in their order; those that the edition does not have are
 * left out. `hasSheets`: with the Steckbrief of each, as on paper; pages have them at addresses of their own. `since`:
 * what differs from the edition before.
 */
export async function interimReport(
  open: OpenEdition,
  ids: readonly string[],
  lang: Language,
  { hasSheets, since }: { hasSheets: boolean; since: Since },
): Promise<Report<ReportPicture>> {
  const quartiers = await loadQuartiers(open, ids);
  const front = await frontOf(open, quartiers, since, lang);
  const sheets = hasSheets ? await sheetsOf(await sourceOf(open, quartiers), quartiers, lang) : [];
  return { ...front, parts: [...front.parts, ...sheets, ...(await finalParts(open, quartiers, lang))] };
}

/** The same, with the Steckbrief of each, in sections. */
export async function longInterimReport(
  open: OpenEdition,
  ids: readonly string[],
  lang: Language,
  since: Since,
): Promise<LongReport<ReportPicture>> {
  const quartiers = await loadQuartiers(open, ids);
  const front = await frontOf(open, quartiers, since, lang);
  const final = await finalParts(open, quartiers, lang);
  const source = await sourceOf(open, quartiers);
  return {
    front,
    chapters: [
      ...chaptersOf(front.parts),
      ...quartiers.map(({ record }) => sheetTitle(record.quartier)),
      ...chaptersOf(final),
    ],
    async *sections() {
      for (let at = 0; at < quartiers.length; at += sectionQuartiers)
        yield sheetsOf(source, quartiers.slice(at, at + sectionQuartiers), lang);
      yield final;
    },
  };
}

const chaptersOf = (parts: readonly Part[]) =>
  parts.flatMap((part) => (part.kind === 'heading' && part.level === 1 ? [part.text] : []));

const idsOf = (quartiers: readonly QuartierBoundary[]) =>
  quartiers.map(({ record }) => record.quartier.quartier_id);

/** One after the other: other readers ask the same database. */
async function loadQuartiers({ database }: OpenEdition, ids: readonly string[]): Promise<QuartierBoundary[]> {
  const quartiers: QuartierBoundary[] = [];
  for (const id of ids) {
    const quartier = await loadQuartierBoundary(database, id);
    if (quartier) quartiers.push(quartier);
  }
  return quartiers;
}

async function sourceOf(open: OpenEdition, quartiers: readonly QuartierBoundary[]): Promise<ChartSource> {
  return { ...open, decompositions: await loadDecompositions(open.database, idsOf(quartiers)) };
}

async function sheetsOf(
  open: ChartSource,
  quartiers: readonly QuartierBoundary[],
  lang: Language,
): Promise<Part[]> {
  const parts: Part[] = [];
  for (const quartier of quartiers) parts.push(...(await factSheetParts(open, quartier, lang)));
  return parts;
}

/** What the programme and its quartiers come to, before the sheets. */
async function frontOf(
  open: OpenEdition,
  quartiers: QuartierBoundary[],
  since: Since,
  lang: Language,
): Promise<Report<ReportPicture>> {
  const { edition } = open;
  const words = reportTexts[lang];
  const programme = await loadProgramme(open.database);
  return {
    lang,
    title: words.title,
    subtitle: words.subtitleOf(programme.title[lang], formatDate(edition.published_at, lang)),
    edition,
    isDemo: programme.kind === 'demo',
    hasContents: true,
    parts: [
      ...(await summaryParts(open, programme, quartiers, lang)),
      ...(await changeParts(open, since, idsOf(quartiers), lang)),
    ],
  };
}

async function finalParts(
  open: OpenEdition,
  quartiers: readonly QuartierBoundary[],
  lang: Language,
): Promise<Part[]> {
  return [
    ...(await comparisonParts(open, lang)),
    ...(await moneyParts(open, lang)),
    ...(await deliveryParts(open, quartiers, lang)),
    ...closingParts(open, await loadProgramme(open.database), lang),
  ];
}

async function comparisonParts(open: OpenEdition, lang: Language): Promise<Part[]> {
  const year = defaultComparisonYear(await loadComparableYears(open.database, defaultIndicator));
  if (year === undefined) return [];
  const chart = await pictureParts(open, 'comparison', { indicator: defaultIndicator, year }, lang);
  return [
    { kind: 'heading', level: 1, text: reportTexts[lang].comparison.title, isOnNewSheet: true },
    ...chart,
  ];
}
