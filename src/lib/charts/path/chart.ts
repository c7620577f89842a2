import { hasOtherDecision } from '#lib/domain/records/progress.ts';
import { formatYears } from '#lib/domain/numbers/date-text.ts';
import { chartTexts } from '#lib/texts/index.ts';
import { isNothing } from '#lib/domain/numbers/rounding.ts';
import type { ChartContext, ChartDefinition } from '../chart.ts';
import { emptyOption } from '../drawing/empty.ts';
import { lowerBounds, measuredPoints, pathAlt, pathTitle, type PathData } from './text.ts';
import { pathHeight, pathOption } from '../path-drawing/draw.ts';
import { measuredSegments } from '../path-drawing/marks.ts';
import { pathPoints, pathTable } from './table.ts';
import { scopeText } from '../scope.ts';
import { roundingNote } from '../notes/rounding.ts';

export type { PathData } from './text.ts';

/** Emissions of a quartier against the path to its target. */
export const path: ChartDefinition<PathData> = {
  id: 'path',
  scope: 'quartier',
  parameters: ['quartier', 'from'],
  build(given, context) {
    const texts = chartTexts[context.lang];
    const data = withoutEmptyPath(given);
    const { progress } = data;
    const table = pathTable(data, context);
    const isEmpty = progress.series.every((point) => point.t === null) && progress.path.length === 0;
    const scope = scopeText(progress.target?.sectors ?? context.headlineSectors, context);
    return {
      id: 'path',
      title: pathTitle(data, context.lang),
      subtitle: texts.scope.perYear(scope),
      alt: pathAlt(data, context.lang),
      table,
      notes: isEmpty ? [] : pathNotes(data, context),
      points: pathPoints(data, table, context),
      pageHeight: pathHeight,
      drawing: {
        kind: 'option',
        option: (layout) =>
          isEmpty ? emptyOption(layout, texts.noData) : pathOption(data, table, context, layout),
      },
    };
  },
};

/** From a baseline of zero no reduction leads anywhere: there is no path to draw, and no target (METHOD.md, section 5). */
function withoutEmptyPath(data: PathData): PathData {
  const { baseline, target } = data.progress;
  if (!baseline || !target || !isNothing(Math.max(0, baseline.t))) return data;
  return {
    ...data,
    progress: { ...data.progress, path: [], target: { ...target, t: null, decided_t: null } },
  };
}

function pathNotes({ progress, band, secured = [] }: PathData, { lang }: ChartContext): string[] {
  const { path: texts } = chartTexts[lang];
  const statuses = new Set(measuredPoints(progress.series).map((point) => point.status));
  const marks = [
    statuses.has('final') && texts.noteFinal,
    statuses.has('provisional') && texts.noteProvisional,
    statuses.has('estimated') && texts.noteEstimated,
  ].filter((mark) => mark !== false);
  const hasOpenMarks = statuses.has('provisional') || statuses.has('estimated');
  const { trend, measures } = progress;
  const hasTrend = trend.forecast_t !== null || (band ?? []).length > 0;
  return [
    hasOpenMarks && texts.noteMarks(marks),
    lowerBounds(progress.series).length > 0 && texts.noteIncomplete,
    measuredSegments(progress.series).some((segment) => segment.isGap) && texts.noteGap,
    progress.path.length > 0 && texts.notePath,
    progress.target !== null && hasOtherDecision(progress.target) && texts.noteDecided,
    hasTrend && texts.noteTrend(trend.window ? formatYears(trend.window) : '', trend.weather_corrected),
    roundingNote(progress.series, lang),
    secured.length > 0 && (measures.secured_t ?? 0) !== 0 && texts.noteSecured,
  ].filter((note) => typeof note === 'string');
}
