import { defaultComparisonYear, defaultIndicator } from '#lib/domain/default-choice.ts';
import {
  berlinDay,
  formatDate,
  formatNumber,
  formatSigned,
  formatTonnes,
  formatYear,
  withUnit,
} from '#lib/domain/numbers/format.ts';
import type { Programme } from '#lib/domain/records/programme.ts';
import type { LongReport, Report } from '#lib/domain/records/report.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { namedMoney } from '#lib/sentences/measure-money.ts';
import { comparableFigure, programmeSentences } from '#lib/sentences/programme.ts';
import { changeSinceBase } from '#lib/sentences/quartier.ts';
import { formatReduction } from '#lib/sentences/reduction.ts';
import { scopeText } from '#lib/sentences/scope-names.ts';
import { verdictTexts } from '#lib/sentences/verdicts.ts';
import { explainedTexts, reportTexts } from '#lib/texts/index.ts';
import { loadComparableProgramme } from '../queries/comparable-programme.ts';
import { loadComparableYears } from '../queries/comparison.ts';
import { loadCompleteYears } from '../queries/deliveries.ts';
import type { ChartSource } from '../chart-data/request.ts';
import { loadDecompositions } from '../queries/decomposition.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import { loadMeasureMoney } from '../queries/measure-money.ts';
import { loadOpenCounts, loadOpenItems, loadWarningCounts } from '../queries/open-items.ts';
import { loadProgramme, loadProgrammeYears } from '../queries/programme.ts';
import { loadQuartierBoundary, type QuartierBoundary } from '../queries/quartier-boundary.ts';
import { loadLevelCounts } from '../queries/quartiers.ts';
import { loadSectors } from '../queries/vocabulary.ts';
import { changeParts, type Since } from './change-parts.ts';
import { factSheetParts, sheetTitle } from './fact-sheet.ts';
import { originFacts } from './origin-facts.ts';
import { pictureParts, type Part, type ReportPicture } from './report-chart.ts';

/**
 * So many quartiers a report takes: what one answer can carry. A PDF of more than `whole` is written in sections; pages and
 * Word files are held as a whole.
 */
export const maxReportQuartiers = { whole: 60, pdf: 600 } as const;

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
  return { ...front, parts: [...front.parts, ...sheets, ...(await finalParts(open, lang))] };
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
  const final = await finalParts(open, lang);
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
      ...(await deliveryParts(open, quartiers, lang)),
    ],
  };
}

async function finalParts(open: OpenEdition, lang: Language): Promise<Part[]> {
  return [
    ...(await comparisonParts(open, lang)),
    ...(await moneyParts(open, lang)),
    ...closingParts(open, await loadProgramme(open.database), lang),
  ];
}

async function summaryParts(
  open: OpenEdition,
  { headline_sectors: headline }: Programme,
  quartiers: QuartierBoundary[],
  lang: Language,
): Promise<Part[]> {
  const { database } = open;
  const words = reportTexts[lang];
  const [sectors, comparable, years, levels, chart] = await Promise.all([
    loadSectors(database),
    loadComparableProgramme(database),
    loadProgrammeYears(database),
    loadLevelCounts(database),
    pictureParts(open, 'programme', {}, lang),
  ]);
  const figure = comparableFigure(comparable, lang);
  const of = Object.values(levels).reduce((sum, n) => sum + n, 0);
  return [
    { kind: 'heading', level: 1, text: words.summary, isOnNewSheet: true },
    { kind: 'paragraph', style: 'lead', text: [figure.value, figure.text, ...figure.path].join(' ') },
    { kind: 'paragraph', text: programmeSentences(years, levels, lang).join(' ') },
    { kind: 'paragraph', style: 'note', text: `${scopeText(headline, { lang, sectors })}.` },
    verdictTable(quartiers, lang),
    { kind: 'paragraph', style: 'note', text: words.verdicts.note },
    ...(quartiers.length < of
      ? [
          {
            kind: 'paragraph',
            style: 'note',
            text: words.part(formatNumber(quartiers.length, lang), formatNumber(of, lang)),
          } as const,
        ]
      : []),
    ...chart,
  ];
}

function verdictTable(quartiers: readonly QuartierBoundary[], lang: Language): Part {
  const words = reportTexts[lang].verdicts;
  return {
    kind: 'table',
    caption: words.caption,
    columns: [
      { label: words.quartier, share: 2.6 },
      { label: words.year },
      { label: words.emissions, isNumber: true, share: 1.4 },
      { label: words.change, isNumber: true, share: 1.2 },
      { label: words.target, isNumber: true, share: 1.1 },
      { label: words.level, share: 1.9 },
      { label: words.trend, share: 1.9 },
      { label: words.measures, share: 1.9 },
    ],
    rows: quartiers.map(({ record, boundary: { progress } }) => {
      const { latest, baseline, target, step_t: step } = progress;
      const [level, , trend, measures] = verdictTexts(progress, lang);
      const change = baseline && changeSinceBase(progress);
      return [
        `${record.quartier.name} (${record.quartier.municipality})`,
        formatYear(latest?.year),
        formatTonnes(latest?.t ?? null, lang, step),
        change ? withUnit(formatSigned(change.percent, lang, { digits: 1 }), '%') : '–',
        target?.reduction_pct == null ? '–' : `−${formatReduction(target.reduction_pct, lang)}`,
        level!.short,
        trend!.short,
        measures!.short,
      ];
    }),
  };
}

async function deliveryParts(
  open: OpenEdition,
  quartiers: QuartierBoundary[],
  lang: Language,
): Promise<Part[]> {
  const { database, edition } = open;
  const words = reportTexts[lang].stand;
  const ids = idsOf(quartiers);
  const [counts, years, items, warnings] = await Promise.all([
    loadOpenCounts(database, berlinDay(edition.published_at)),
    loadCompleteYears(database),
    loadOpenItems(database, ids),
    loadWarningCounts(database, ids),
  ]);
  const number = (value: number) => formatNumber(value, lang);
  const newest = years.findLast(({ complete }) => complete > 0);
  const of = Object.values(await loadLevelCounts(database)).reduce((sum, n) => sum + n, 0);
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
        number(items.filter(({ quartier_id }) => quartier_id === quartier.quartier_id).length),
        number(warnings.find(({ quartier_id }) => quartier_id === quartier.quartier_id)?.n ?? 0),
      ]),
    },
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

async function moneyParts({ database }: OpenEdition, lang: Language): Promise<Part[]> {
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

function closingParts({ edition }: OpenEdition, programme: Programme, lang: Language): Part[] {
  const { method, sources, glossary } = reportTexts[lang];
  return [
    { kind: 'heading', level: 1, text: method.title },
    ...method.lines.map((text) => ({ kind: 'paragraph', text }) as const),
    {
      kind: 'paragraph',
      text: [
        edition.factor_set === null ? '' : method.factors(edition.factor_set),
        method.reproduce(edition.id),
      ]
        .join(' ')
        .trim(),
    },
    { kind: 'heading', level: 1, text: sources.title },
    { kind: 'facts', items: originFacts(programme, lang) },
    { kind: 'heading', level: 1, text: glossary },
    { kind: 'facts', items: Object.values(explainedTexts[lang]) },
  ];
}
