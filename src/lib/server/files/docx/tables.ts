import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ReportTable } from '#lib/domain/records/report.ts';
import { lightColours } from '#lib/charts/drawing/theme.ts';
import { colour, textWidth } from './sheet.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const line = (hex: string, size: number) => ({ style: BorderStyle.SINGLE, size, color: colour(hex) });
const noBorders = { top: none, bottom: none, left: none, right: none };

/** Figures beside each other: a table without heads, read line by line. */
export function figuresTable(
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

const maxKeptRows = 12;

const columnLanguage = ({ lang }: ReportTable['columns'][number]) =>
  lang === undefined ? {} : { language: { value: lang } };

/** Its first row is a head: repeated on each sheet, and announced as such. */
export function dataTable({ columns, rows }: ReportTable): Table {
  const shares = columns.map(({ share = 1 }) => share);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const cell = (text: string, at: number, { isHead = false, isLast = false }) =>
    new TableCell({
      borders: { ...noBorders, bottom: isHead ? line(lightColours.ink, 8) : line(lightColours.grid, 4) },
      margins: { top: 40, bottom: 40, left: 0, right: 100 },
      children: [
        new Paragraph({
          alignment: columns[at]!.isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
          // A short table stays on one sheet.
          keepNext: isHead || (rows.length <= maxKeptRows && !isLast),
          children: [
            new TextRun({
              text,
              size: 16,
              bold: isHead,
              ...(isHead ? { color: colour(lightColours.muted) } : columnLanguage(columns[at]!)),
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
        children: columns.map(({ label }, at) => cell(label, at, { isHead: true })),
      }),
      ...rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, at) => cell(text, at, { isLast: index === rows.length - 1 })),
          }),
      ),
    ],
  });
}
