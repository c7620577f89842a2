import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TableOfContents,
  TextRun,
} from 'docx';
import type { Report } from '#lib/domain/records/report.ts';
import { lightColours } from '#lib/charts/drawing/theme.ts';
import { figureMarks } from '#lib/sentences/figure-marks.ts';
import { reportTexts, texts } from '#lib/texts/index.ts';
import { reportFoot } from '../report-foot.ts';
import type { ReportChart } from '../svg/render-report-chart.ts';
import { fixedFile } from './fixed-file.ts';
import { PartWriter } from './part-writer.ts';
import { colour, page, textWidth } from './sheet.ts';

/** Fira Sans is on few machines. */
const font = 'Arial';

/** The report as a Word file to be edited: built-in heading styles, real tables, numbered captions, list of contents. */
export async function reportDocx(report: Report<ReportChart>): Promise<Buffer> {
  const { lang, title, subtitle, edition, hasContents } = report;
  const { site } = texts[lang];
  const muted = colour(lightColours.muted);
  const writer = new PartWriter(lang);
  const parts = [];
  for (const part of report.parts) parts.push(...(await writer.part(part)));
  const front = hasContents
    ? [
        new Paragraph({ text: title, heading: HeadingLevel.TITLE, spacing: { before: 2400 } }),
        new Paragraph({ text: subtitle, style: 'Lead' }),
        ...(edition.label === null ? [] : [new Paragraph({ text: edition.label })]),
        new TableOfContents(reportTexts[lang].contents, { hyperlink: true, headingStyleRange: '1-1' }),
      ]
    : [];
  const written = await Packer.toBuffer(
    new Document({
      title,
      subject: subtitle,
      creator: site.name,
      features: { updateFields: hasContents },
      styles: {
        default: {
          document: {
            run: {
              font,
              size: 19,
              color: colour(lightColours.ink),
              language: { value: lang === 'de' ? 'de-DE' : 'en-GB' },
            },
            paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
          },
          title: { run: { size: 60, bold: true, font, color: colour(lightColours.ink) } },
          heading1: headingStyle(38, 0, 160),
          heading2: headingStyle(24, 240, 80),
        },
        paragraphStyles: [
          {
            id: 'Lead',
            name: 'Lead',
            basedOn: 'Normal',
            run: { size: 24 },
            paragraph: { spacing: { after: 160 } },
          },
          { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: 16, color: muted } },
          {
            id: 'Caption',
            name: 'caption',
            basedOn: 'Normal',
            run: { size: 19 },
            paragraph: { keepNext: true, spacing: { before: 140, after: 60 } },
          },
        ],
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: page.width, height: page.height },
              margin: {
                top: page.above,
                bottom: page.below,
                left: page.beside,
                right: page.beside,
                header: page.edge,
                footer: page.edge,
              },
            },
          },
          headers: {
            default: new Header({
              children: figureMarks(report, lang).map(
                (mark) => new Paragraph({ children: [new TextRun({ text: mark, bold: true, size: 16 })] }),
              ),
            }),
          },
          footers: {
            default: new Footer({
              children: [
                new Paragraph({
                  style: 'Note',
                  tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
                  children: [
                    new TextRun(reportFoot(report)),
                    new TextRun({
                      children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                    }),
                  ],
                }),
              ],
            }),
          },
          children: [...front, ...parts],
        },
      ],
    }),
  );
  return fixedFile(written, edition.published_at);
}

const headingStyle = (size: number, before: number, after: number) => ({
  run: { size, bold: true, font, color: colour(lightColours.ink) },
  paragraph: { spacing: { before, after }, keepNext: true },
});
