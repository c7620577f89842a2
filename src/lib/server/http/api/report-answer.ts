import type { LongReport, Report } from '#lib/domain/records/report.ts';
import { fileNameTexts } from '#lib/texts/file-names.ts';
import { reportDocx } from '../../files/docx/report-docx.ts';
import { editionFileName } from '../../files/file-name.ts';
import { longReportPdf, reportPdf } from '../../files/pdf/report-pdf.ts';
import type { ReportChart } from '../../files/svg/render-report-chart.ts';
import { fileAnswer, requireFormat } from './file-answer.ts';

export const reportFormats = ['pdf', 'docx'] as const;
type ReportFormat = (typeof reportFormats)[number];

/** A report as the file that the end of its address names; `about`: the quartier it is about. */
export async function reportAnswer(
  report: Report<ReportChart>,
  format: string | undefined,
  about?: string,
): Promise<Response> {
  const type = requireFormat(format, reportFormats);
  const body = await (type === 'pdf' ? reportPdf(report) : reportDocx(report));
  return fileAnswer(body, { name: nameOf(report, type, about), type, isShown: type === 'pdf' });
}

/** A report of many quartiers: there is no Word file of it. */
export async function longReportAnswer(report: LongReport<ReportChart>): Promise<Response> {
  const body = await longReportPdf(report);
  return fileAnswer(body, { name: nameOf(report.front, 'pdf'), type: 'pdf', isShown: true });
}

function nameOf(report: Report<unknown>, type: ReportFormat, about?: string): string {
  const words = fileNameTexts[report.lang];
  return editionFileName(report, {
    about: about === undefined ? [words.report] : [about, words.factSheet],
    type,
  });
}
