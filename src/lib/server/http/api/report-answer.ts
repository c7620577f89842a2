import type { Report } from '#lib/domain/records/report.ts';
import { fileNameTexts } from '#lib/texts/file-names.ts';
import { reportDocx } from '../../files/docx/report-docx.ts';
import { editionFileName } from '../../files/file-name.ts';
import { reportPdf } from '../../files/pdf/report-pdf.ts';
import type { ReportChart } from '../../files/svg/render-report-chart.ts';
import { fileAnswer, requireFormat } from './file-answer.ts';

/** A report as the file that the end of its address names; `about`: the quartier it is about. */
export async function reportAnswer(
  report: Report<ReportChart>,
  format: string | undefined,
  about?: string,
): Promise<Response> {
  const type = requireFormat(format, ['pdf', 'docx'] as const);
  const words = fileNameTexts[report.lang];
  const name = editionFileName(report, {
    about: about === undefined ? [words.report] : [about, words.factSheet],
    type,
  });
  const body = await (type === 'pdf' ? reportPdf(report) : reportDocx(report));
  return fileAnswer(body, { name, type, isShown: type === 'pdf' });
}
