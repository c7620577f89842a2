import { titleLang } from '#lib/sentences/measure-title.ts';
import { formatDate, formatNumber, formatTonnes } from '#lib/domain/numbers/format.ts';
import type { MeasureRow } from '#lib/domain/records/measures.ts';
import type { WarningRow } from '#lib/domain/records/quartier-details.ts';
import type { Report, ReportTable } from '#lib/domain/records/report.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { boundaryItems } from '#lib/sentences/boundary.ts';
import { missingData } from '#lib/sentences/missing-data.ts';
import { quartierFigures } from '#lib/sentences/quartier-figures.ts';
import { quartierLead } from '#lib/sentences/quartier.ts';
import { scopeText } from '#lib/sentences/scope-names.ts';
import { verdictTexts } from '#lib/sentences/verdicts.ts';
import { reportTexts, texts } from '#lib/texts/index.ts';
import type { ChartSource } from '../chart-data/request.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import { loadMeasures } from '../queries/measures.ts';
import { loadProgramme } from '../queries/programme.ts';
import { loadQuartierBoundary, type QuartierBoundary } from '../queries/quartier-boundary.ts';
import { originFacts } from './origin-facts.ts';
import { pictureParts, type Part, type ReportPicture } from './report-chart.ts';

/** So many measures fit; the largest savings come first. */
const maxMeasures = 6;
/** So many notes of the check fit. */
const maxNotes = 3;
/** Of the width of the text: smaller, letters of the pictures would shrink under 7 points. */
const pictureShare = 0.8;

/** Steckbrief of a quartier, two sheets of A4; undefined if the edition has no such quartier. */
export async function factSheet(
  open: OpenEdition,
  id: string,
  lang: Language,
): Promise<Report<ReportPicture> | undefined> {
  const found = await loadQuartierBoundary(open.database, id);
  if (!found) return undefined;
  const { name, municipality } = found.record.quartier;
  return {
    lang,
    title: reportTexts[lang].sheet.title(name),
    subtitle: municipality,
    edition: open.edition,
    isDemo: open.manifest.kind === 'demo',
    hasContents: false,
    parts: await factSheetParts(open, found, lang),
  };
}

/** Its chapter in a longer report. */
export const sheetTitle = ({ name, municipality }: { name: string; municipality: string }) =>
  `${name} (${municipality})`;

/** The same as a part of a longer report. */
export async function factSheetParts(
  open: ChartSource,
  { record, boundary }: QuartierBoundary,
  lang: Language,
): Promise<Part[]> {
  const words = reportTexts[lang].sheet;
  const { progress } = boundary;
  const { quartier } = record;
  const of = { quartier: quartier.quartier_id };
  const { target, cells } = missingData(boundary, lang);
  const missing = [...(target ? [target] : []), ...cells];
  const [programme, path, gap, causes, measures] = await Promise.all([
    loadProgramme(open.database),
    pictureParts(open, 'path', of, lang, pictureShare),
    progress.target ? pictureParts(open, 'gap', of, lang) : [],
    pictureParts(open, 'decomposition', of, lang, pictureShare),
    loadMeasures(open, of.quartier),
  ]);
  return [
    { kind: 'heading', level: 1, text: sheetTitle(quartier), isOnNewSheet: true },
    { kind: 'paragraph', style: 'lead', text: quartierLead(quartier.name, progress, lang).join(' ') },
    {
      kind: 'figures',
      items: quartierFigures(progress, lang).map(({ label, value, beside, title }) => ({
        label,
        value,
        beside: beside ?? title,
      })),
    },
    {
      kind: 'paragraph',
      style: 'note',
      text: `${scopeText(boundary.scope, { lang, sectors: boundary.sectors })}.`,
    },
    ...path,
    ...gap,
    { kind: 'heading', level: 2, text: words.verdicts },
    {
      kind: 'table',
      caption: texts[lang].verdict.title,
      isProse: true,
      columns: [
        { label: words.name },
        { label: words.verdict, share: 1.3 },
        { label: words.basis, share: 4 },
      ],
      rows: verdictTexts(progress, lang).map(({ name, word, lines }) => [name, word, lines.join(' ')]),
    },
    ...causes,
    ...measureParts(measures, lang),
    { kind: 'heading', level: 2, text: words.missing },
    missing.length > 0
      ? { kind: 'list', items: missing.map(({ text, remedy }) => `${text} ${remedy}`) }
      : { kind: 'paragraph', text: words.nothingMissing },
    { kind: 'heading', level: 2, text: words.basisTitle },
    {
      kind: 'facts',
      items: [
        ...boundaryItems(boundary, open.edition, lang),
        ...noteFacts(record.warnings, lang),
        ...originFacts(programme, lang),
      ],
    },
  ];
}

/** What the check of the delivery remarked. */
function noteFacts(warnings: readonly WarningRow[], lang: Language): { term: string; text: string }[] {
  if (warnings.length === 0) return [];
  const words = reportTexts[lang].sheet;
  const rest = warnings.length - maxNotes;
  const notes = warnings.slice(0, maxNotes).map(({ text }) => text[lang]);
  if (rest > 0) notes.push(words.moreNotes(formatNumber(rest, lang)));
  return [{ term: words.notes, text: notes.join(' ') }];
}

function measureParts(measures: readonly MeasureRow[], lang: Language): Part[] {
  const words = reportTexts[lang].sheet;
  const pursued = measures
    .filter(({ certainty }) => certainty !== 'none')
    .toSorted((a, b) => (b.saving_t_per_year ?? -1) - (a.saving_t_per_year ?? -1));
  if (pursued.length === 0) return [];
  const table: ReportTable = {
    kind: 'table',
    caption: words.largest,
    columns: [
      { label: words.measure, share: 3.5, lang: titleLang(lang) },
      { label: words.state, share: 1.6 },
      { label: words.saving, isNumber: true, share: 1.3 },
      { label: words.completion, share: 1.9 },
      { label: words.invest, isNumber: true, share: 1.5 },
      { label: words.funding, isNumber: true, share: 1.5 },
    ],
    rows: pursued
      .slice(0, maxMeasures)
      .map((measure) => [
        measure.title,
        texts[lang].measureStatus[measure.status],
        formatTonnes(measure.saving_t_per_year, lang),
        formatDate(measure.completion_date, lang),
        formatNumber(measure.invest_eur, lang),
        formatNumber(measure.funding_eur, lang),
      ]),
  };
  const rest = pursued.length - maxMeasures;
  return [
    { kind: 'heading', level: 2, text: words.measures },
    table,
    ...(rest > 0
      ? [{ kind: 'paragraph', style: 'note', text: words.more(formatNumber(rest, lang)) } as const]
      : []),
  ];
}
