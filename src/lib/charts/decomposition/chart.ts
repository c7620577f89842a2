import type { Decomposition } from '#lib/domain/records/decomposition.ts';
import { joinList, withUnit } from '#lib/domain/numbers/format.ts';
import {
  decompositionFinding,
  decompositionNotes,
  decompositionTitle,
  sideNames,
} from '#lib/sentences/decomposition.ts';
import { chartTexts, decompositionTexts, texts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { ChartDefinition, ChartPoint } from '../chart.ts';
import { statusNote } from '../notes.ts';
import { causeBars, causesHeight } from './draw.ts';
import { causeRows, type CauseRow, type DecompositionData } from './data.ts';
import { causeTable } from './table.ts';
import { drawingOr } from '../drawing/empty.ts';
import type { LegendEntry } from '../drawing/legend.ts';
import { present } from '#lib/sentences/present.ts';
import { ofQuartier } from '#lib/sentences/quartier.ts';
import { scopeText } from '#lib/sentences/scope-names.ts';
import { lightColours } from '../drawing/theme.ts';

/** Filled is the quartier's own doing, open what comes from outside. */
function causeLegend(found: Decomposition, lang: Language): LegendEntry[] {
  const { local, background } = sideNames(found, lang);
  const { accent, paper, rest } = lightColours;
  return [
    { sign: { kind: 'area', fill: accent }, text: local },
    { sign: { kind: 'area', fill: paper, stroke: rest, lineWidth: 1.5 }, text: background },
  ];
}

/** The first year has nothing to change against, and says what is counted. */
function causePoints(rows: readonly CauseRow[], lang: Language): ChartPoint[] {
  const { chart: words } = decompositionTexts[lang];
  const { emissions, unit } = texts[lang].term;
  return rows.map(({ kind, side, label, value }) => ({
    heading: label,
    lines: [
      value === ''
        ? { label: emissions, value: unit.tonnesCo2e }
        : {
            label: words.change,
            value: withUnit(value, unit.tonnesCo2e),
            ...(kind !== 'level' && { colour: side === 'local' ? lightColours.accent : lightColours.rest }),
          },
    ],
  }));
}

function causeAlt(rows: readonly CauseRow[], found: Decomposition, lang: Language): string {
  const { chart: words } = decompositionTexts[lang];
  const unit = chartTexts[lang].unit.tonnes;
  if (rows.length === 0) return words.altEmpty(found.reason_texts.map((text) => text[lang]).join(' '));
  const value = (key: CauseRow['key']) => withUnit(rows.find((row) => row.key === key)!.value, unit);
  const terms = rows.filter(({ kind }) => kind === 'term');
  return [
    words.altKind(rows[0]!.label, rows.at(-1)!.label),
    words.altSums(sideNames(found, lang).local, value('local'), value('background')),
    words.altTerms(
      joinList(
        terms.map((row) => `${row.label} ${withUnit(row.value, unit)}`),
        lang,
      ),
    ),
  ].join(' ');
}

/** Where the change between two years comes from, as a waterfall. */
export const decomposition: ChartDefinition<DecompositionData> = {
  scope: 'quartier',
  parameters: ['quartier', 'from', 'to'],
  build({ quartier, decomposition: found, series = [] }, context) {
    const { lang } = context;
    const { chart: words } = decompositionTexts[lang];
    const rows = causeRows(found, lang);
    const scope = scopeText(found.sectors, context);
    const status = statusNote(series, found.years ?? [], lang);
    const finding = decompositionFinding(found, context.sectors, lang, series);
    const reasons = found.reason_texts.map((text) => text[lang]).join(' ');
    return {
      id: 'decomposition',
      title: decompositionTitle(quartier.name, found, context.sectors, lang),
      subtitle: words.subtitle(scope),
      scope,
      alt: causeAlt(rows, found, lang),
      ...(finding === undefined ? {} : { quote: ofQuartier(quartier.name, finding) }),
      table: causeTable(found, lang),
      legend: rows.length === 0 ? [] : causeLegend(found, lang),
      notes: rows.length === 0 ? [] : present([...decompositionNotes(found, context, lang), status]),
      points: causePoints(rows, lang),
      pageHeight: (layout) => causesHeight(rows, layout),
      drawing: drawingOr(rows.length === 0 && reasons, lang, (layout) => causeBars(rows, layout), 'y'),
    };
  },
};
