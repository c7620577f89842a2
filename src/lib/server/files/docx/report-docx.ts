import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  SimpleField,
  Tab,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { formatDate } from '#lib/domain/numbers/format.ts';
import type { Report, ReportPart, ReportTable } from '#lib/domain/records/report.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { lightColours } from '#lib/charts/drawing/theme.ts';
import { reportTexts, texts } from '#lib/texts/index.ts';
import { finishFile } from '../svg/file-text.ts';
import { renderPng } from '../png/render-png.ts';
import { drawReportChart, type ReportChart } from '../svg/render-report-chart.ts';

/** Word measures in twentieths of a point: A4 with margins of 2 cm. */
const page = { width: 11906, height: 16838, margin: 1134 };
const textWidth = page.width - 2 * page.margin;
/** Pixels of 1/96 inch across the text. */
const pictureWidth = (textWidth / 1440) * 96;
const colour = (hex: string) => hex.slice(1);
/** Fira Sans is on few machines. */
const font = 'Arial';

/** The report as a Word file to be edited: built-in heading styles, real tables, numbered captions, list of contents. */
export async function reportDocx(report: Report<ReportChart>): Promise<Buffer> {
  const { lang, title, subtitle, edition, isDemo, hasContents } = report;
  const { site, footer } = texts[lang];
  const muted = colour(lightColours.muted);
  const editionText = `${site.name} · ${footer.edition} ${footer.editionOf(edition.id, formatDate(edition.published_at, lang))}`;
  const writer = new Writer(lang);
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
          heading2: headingStyle(24, 280, 100),
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
            paragraph: { keepNext: true, spacing: { before: 200, after: 60 } },
          },
        ],
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: page.width, height: page.height },
              margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
            },
          },
          headers: {
            default: new Header({
              children: isDemo
                ? [new Paragraph({ children: [new TextRun({ text: site.demo, bold: true, size: 16 })] })]
                : [],
            }),
          },
          footers: {
            default: new Footer({
              children: [
                new Paragraph({
                  style: 'Note',
                  tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
                  children: [
                    new TextRun(editionText),
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
  return dated(written, edition.published_at);
}

/**
 * The file with the day of its edition instead of the moment of writing, and its drawings and places numbered from
 * 1 on: same report, same bytes. The library takes both from the clock and from a counter of the process.
 */
function dated(file: Buffer, day: string): Buffer {
  const parts = unzipSync(file);
  const edit = (path: string, change: (text: string) => string) => {
    parts[path] = strToU8(change(strFromU8(parts[path]!)));
  };
  edit('docProps/core.xml', (text) => text.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${day}`));
  const renumber = (text: string, number: RegExp) => {
    const known = new Map<string, number>();
    return text.replace(number, (id) => String(known.get(id) ?? known.set(id, known.size + 1).size));
  };
  edit('word/document.xml', (text) =>
    [/(?<=<wp:docPr id=")\d+/g, /(?<=\b_Toc)\d+/g, /(?<=<w:bookmark(?:Start|End) [^>]*?w:id=")\d+/g].reduce(
      renumber,
      text,
    ),
  );
  return Buffer.from(zipSync(parts, { mtime: new Date(day), level: 6 }));
}

const headingStyle = (size: number, before: number, after: number) => ({
  run: { size, bold: true, font, color: colour(lightColours.ink) },
  paragraph: { spacing: { before, after }, keepNext: true },
});

class Writer {
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
          }),
        ];
      case 'paragraph':
        return [paragraphOf(part)];
      case 'list':
        return part.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
      case 'figures':
        return [figuresTable(part.items), new Paragraph({ text: '' })];
      case 'facts':
        return part.items.map(
          ({ term, text }) =>
            new Paragraph({
              spacing: { after: 40 },
              children: [
                new TextRun({ text: `${term}: `, size: 16, color: colour(lightColours.muted) }),
                new TextRun({ text, size: 16 }),
              ],
            }),
        );
      case 'table':
        this.#tables += 1;
        return [
          this.#caption(reportTexts[this.#lang].table, this.#tables, [new TextRun(part.caption)]),
          dataTable(part),
          new Paragraph({ text: '' }),
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
    const png = await renderPng(svg, { width: 2 * across });
    const muted = { color: colour(lightColours.muted) };
    return [
      this.#caption(reportTexts[this.#lang].picture, this.#pictures, [
        new TextRun({ text: chart.title, bold: true }),
        new TextRun({ text: chart.subtitle, break: 1, ...muted }),
      ]),
      new Paragraph({
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

function paragraphOf({ text, style }: Extract<ReportPart<never>, { kind: 'paragraph' }>): Paragraph {
  if (style === 'lead') return new Paragraph({ text, style: 'Lead' });
  if (style === 'note') return new Paragraph({ text, style: 'Note' });
  return new Paragraph({ children: [new TextRun({ text, bold: style === 'strong' })] });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const line = (hex: string, size: number) => ({ style: BorderStyle.SINGLE, size, color: colour(hex) });
const noBorders = { top: none, bottom: none, left: none, right: none };

/** Figures beside each other: a table without heads, read line by line. */
function figuresTable(
  items: readonly { label: string; value: string; beside?: string | undefined }[],
): Table {
  const width = Math.floor(textWidth / items.length);
  const muted = { size: 16, color: colour(lightColours.muted) };
  return new Table({
    columnWidths: items.map(() => width),
    width: { size: textWidth, type: WidthType.DXA },
    borders: {
      ...noBorders,
      top: line(lightColours.ink, 8),
      bottom: line(lightColours.grid, 4),
      insideVertical: none,
    },
    rows: [
      new TableRow({
        children: items.map(
          ({ label, value, beside = '' }) =>
            new TableCell({
              borders: noBorders,
              children: [
                new Paragraph({
                  spacing: { before: 60, after: 0 },
                  children: [new TextRun({ text: label, ...muted })],
                }),
                new Paragraph({
                  spacing: { after: 0 },
                  children: [new TextRun({ text: value, bold: true, size: 32 })],
                }),
                new Paragraph({
                  spacing: { after: 60 },
                  children: [new TextRun({ text: beside, ...muted })],
                }),
              ],
            }),
        ),
      }),
    ],
  });
}

/** Its first row is a head: repeated on each sheet, and announced as such. */
function dataTable({ columns, rows }: ReportTable): Table {
  const shares = columns.map(({ share = 1 }) => share);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const cell = (text: string, at: number, isHead: boolean) =>
    new TableCell({
      borders: { ...noBorders, bottom: isHead ? line(lightColours.ink, 8) : line(lightColours.grid, 4) },
      margins: { top: 40, bottom: 40, left: 0, right: 100 },
      children: [
        new Paragraph({
          alignment: columns[at]!.isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
          keepNext: isHead,
          children: [
            new TextRun({
              text,
              size: 16,
              bold: isHead,
              ...(isHead ? { color: colour(lightColours.muted) } : {}),
            }),
          ],
        }),
      ],
    });
  return new Table({
    columnWidths: shares.map((share) => Math.floor((textWidth * share) / all)),
    width: { size: textWidth, type: WidthType.DXA },
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label }, at) => cell(label, at, true)),
      }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, at, false)) }),
      ),
    ],
  });
}
