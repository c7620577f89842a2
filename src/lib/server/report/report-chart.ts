import type { ChartId } from '#lib/charts/registry.ts';
import type { ReportPart } from '#lib/domain/records/report.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { buildChart, type BuiltChart } from '../chart-data/build-chart.ts';
import type { ChartParameters, ChartSource } from '../chart-data/request.ts';

/** A chart of a report, with what its address is made of where it is shown on a page. */
export interface ReportPicture extends BuiltChart {
  id: ChartId;
  parameters: ChartParameters;
}

export type Part = ReportPart<ReportPicture>;

/** The chart as a part of a report; nothing where the edition has none. */
export async function pictureParts(
  open: ChartSource,
  id: ChartId,
  parameters: ChartParameters,
  lang: Language,
  share = 1,
): Promise<Part[]> {
  const built = await buildChart(open, id, parameters, lang);
  return built ? [{ kind: 'picture', share, picture: { id, parameters, ...built } }] : [];
}
