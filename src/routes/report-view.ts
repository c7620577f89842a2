import type { ChartView } from '#lib/components/chart-view.ts';
import type { Report } from '#lib/domain/records/report.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import type { ReportPicture } from '#lib/server/report/report-chart.ts';
import { chartView } from './page-chart.ts';

/** A report for a page, with its charts as pages show them. */
export const reportView = (open: OpenEdition, report: Report<ReportPicture>): Report<ChartView> => ({
  ...report,
  parts: report.parts.map((part) =>
    part.kind === 'picture' ? { ...part, picture: chartView(open, part.picture, report.lang) } : part,
  ),
});
