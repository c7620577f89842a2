import { formatNumber, formatSignedPercent, formatTonnes, formatYear } from '#lib/domain/numbers/format.ts';
import type { Programme } from '#lib/domain/records/programme.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { comparableFigure, programmeSentences } from '#lib/sentences/programme.ts';
import { changeSinceBase } from '#lib/sentences/quartier.ts';
import { formatReduction } from '#lib/sentences/reduction.ts';
import { scopeText } from '#lib/sentences/scope-names.ts';
import { verdictTexts } from '#lib/sentences/verdicts.ts';
import { reportTexts } from '#lib/texts/index.ts';
import { loadComparableProgramme } from '../queries/comparable-programme.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import { loadProgrammeYears } from '../queries/programme.ts';
import type { QuartierBoundary } from '../queries/quartier-boundary.ts';
import { loadLevelCounts } from '../queries/quartiers.ts';
import { loadSectors } from '../queries/vocabulary.ts';
import { pictureParts, type Part } from './report-chart.ts';

/** What the programme comes to, and the verdicts of these quartiers. */
export async function summaryParts(
  open: OpenEdition,
  { headline_sectors: headline }: Programme,
  quartiers: readonly QuartierBoundary[],
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
      { label: words.quartier, share: 2.5 },
      { label: words.year },
      { label: words.emissions, isNumber: true, share: 1.5 },
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
        formatSignedPercent(change?.percent ?? null, lang),
        target?.reduction_pct == null ? '–' : `−${formatReduction(target.reduction_pct, lang)}`,
        level!.short,
        trend!.short,
        measures!.short,
      ];
    }),
  };
}
