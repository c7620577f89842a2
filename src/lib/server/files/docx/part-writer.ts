import { HeadingLevel, ImageRun, LineRuleType, Paragraph, SimpleField, Table, TextRun } from 'docx';
import type { ReportPart } from '#lib/domain/records/report.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { lightColours } from '#lib/charts/drawing/theme.ts';
import { reportTexts } from '#lib/texts/index.ts';
import { finishFile } from '../svg/file-text.ts';
import { renderPng } from '../png/render-png.ts';
import { drawReportChart, type ReportChart } from '../svg/render-report-chart.ts';
import { colour, pictureWidth } from './sheet.ts';
import { dataTable, figuresTable } from './tables.ts';

/** Writes the parts of a report one after the other: captions count from 1 on. */
export class PartWriter {
  readonly #lang: Language;
  #pictures = 0;
  #tables = 0;

  constructor(lang: Language) {
    this.#lang = lang;
  }

  async part(part: ReportPart<ReportChart>): Promise<(Paragraph | Table)[]> {
    switch (part.kind) {
      case 'heading':
        return [
          new Paragraph({
            text: part.text,
            heading: part.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
            pageBreakBefore: part.isOnNewSheet ?? false,
            // A chapter that begins within a sheet keeps away from the one before.
            ...(part.level === 1 && !part.isOnNewSheet ? { spacing: { before: 480 } } : {}),
          }),
        ];
      case 'paragraph':
        return [paragraphOf(part)];
      case 'list':
        return part.items.map(
          (text) => new Paragraph({ text, bullet: { level: 0 }, spacing: { after: 60 } }),
        );
      case 'figures':
        return [figuresTable(part.items), gap()];
      case 'facts':
        return part.items.map(
          ({ term, text, lang }) =>
            new Paragraph({
              spacing: { after: 40 },
              children: [
                new TextRun({ text: `${term}: `, size: 16, color: colour(lightColours.muted) }),
                new TextRun({ text, size: 16, ...(lang && { language: { value: lang } }) }),
              ],
            }),
        );
      case 'table':
        this.#tables += 1;
        return [
          this.#caption(reportTexts[this.#lang].table, this.#tables, [new TextRun(part.caption)]),
          dataTable(part),
          gap(),
        ];
      case 'picture':
        return this.#picture(part.picture, part.share ?? 1);
    }
  }

  /** With a field that counts, so that numbers stay right when somebody adds or removes one. */
  #caption(kind: string, number: number, children: TextRun[]): Paragraph {
    return new Paragraph({
      style: 'Caption',
      children: [
        new TextRun(`${kind} `),
        new SimpleField(`SEQ ${kind} \\* ARABIC`, String(number)),
        new TextRun(' '),
        ...children,
      ],
    });
  }

  async #picture(picture: ReportChart, share: number): Promise<Paragraph[]> {
    this.#pictures += 1;
    const { chart } = picture;
    const { svg, width, height } = drawReportChart(picture);
    const across = Math.round(pictureWidth * share);
    // For programs that draw no SVG: 96 dpi, since most of the time of a Word file goes into these.
    const png = await renderPng(svg, { width: across });
    const muted = { color: colour(lightColours.muted) };
    return [
      this.#caption(reportTexts[this.#lang].picture, this.#pictures, [
        new TextRun({ text: chart.title, bold: true }),
        new TextRun({ text: chart.subtitle, break: 1, ...muted }),
      ]),
      new Paragraph({
        // A multiple of the line would be a multiple of the picture.
        spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO },
        children: [
          new ImageRun({
            type: 'svg',
            data: Buffer.from(await finishFile(svg, 'outline')),
            fallback: { type: 'png', data: png },
            transformation: { width: across, height: Math.round((across * height) / width) },
            altText: {
              name: `${reportTexts[this.#lang].picture} ${this.#pictures}`,
              title: chart.title,
              description: chart.alt,
            },
          }),
        ],
      }),
      ...(chart.notes.length > 0 ? [new Paragraph({ text: chart.notes.join(' '), style: 'Note' })] : []),
    ];
  }
}

/** Below a table, which has no distance of its own. */
const gap = () => new Paragraph({ spacing: { after: 0, line: 120, lineRule: LineRuleType.EXACT } });

function paragraphOf({ text, style }: Extract<ReportPart<never>, { kind: 'paragraph' }>): Paragraph {
  if (style === 'lead') return new Paragraph({ text, style: 'Lead' });
  if (style === 'note') return new Paragraph({ text, style: 'Note' });
  return new Paragraph({ children: [new TextRun({ text, bold: style === 'strong' })] });
}
