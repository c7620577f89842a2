import { setImmediate } from 'node:timers/promises';
import { berlinDay } from '#lib/domain/numbers/format.ts';
import type { LongReport, Report, ReportPart, ReportTable } from '#lib/domain/records/report.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { lightColours } from '#lib/charts/drawing/theme.ts';
import { figureMarks } from '#lib/sentences/figure-marks.ts';
import { reportTexts, texts } from '#lib/texts/index.ts';
import { reportFoot } from '../report-foot.ts';
import { drawReportChart, type ReportChart } from '../svg/render-report-chart.ts';
import { chapterAddress, mergePdf } from './merge-pdf.ts';
import { readPdf, type PdfPart } from './pdf-objects.ts';
import { compileLongPdf, compilePdf, typstText as text, type TypstFile } from './typst.ts';

type FactItem = Extract<ReportPart<never>, { kind: 'facts' }>['items'][number];

/** How a report looks: A4, the letters and colours of the pages. */
const style = `
#let ink = rgb("${lightColours.ink}")
#let muted = rgb("${lightColours.muted}")
#let rule = rgb("${lightColours.grid}")
#set text(font: "Fira Sans", size: 9.5pt, fill: ink, hyphenate: true, number-type: "lining")
#set par(leading: 0.6em, spacing: 0.85em)
#set heading(numbering: none)
#show heading: set text(weight: 600, hyphenate: false)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 19pt)
#show heading.where(level: 1): set block(below: 0.8em)
#show heading.where(level: 2): set text(size: 12pt)
#show heading.where(level: 2): set block(above: 1.3em, below: 0.6em)
#show figure: set block(breakable: true, above: 1em, below: 0.8em)
#show figure: set align(left)
#show figure.where(kind: image): set block(breakable: false)
#set figure.caption(position: top, separator: [ ])
#show figure.caption: it => align(left, text(size: 9.5pt, it))
#set table(stroke: (x, y) => (bottom: if y == 0 { 0.8pt + ink } else { 0.4pt + rule }), inset: (x, _) => (left: if x == 0 { 0pt } else { 4pt }, right: 4pt, y: 3.2pt))
#show table: set text(size: 8pt, number-width: "tabular", hyphenate: true)
#show table: set par(leading: 0.5em)
#show table.cell.where(y: 0): set text(fill: muted, weight: 600)
#set list(marker: [–], spacing: 0.6em)
#let lead(body) = block(below: 1.1em, text(size: 12pt, body))
#let note(body) = text(size: 8pt, fill: muted, body)
#let figures(..items) = block(
  width: 100%, above: 1.2em, below: 1.2em, inset: (y: 6pt), stroke: (top: 0.8pt + ink, bottom: 0.4pt + rule),
  grid(columns: items.pos().map(_ => 1fr), column-gutter: 10pt, ..items.pos()),
)
#let figure-of(label, value, beside) = block(breakable: false)[
  #note(label) \\
  #text(size: 16pt, weight: 600, number-width: "tabular", value) \\
  #note(beside)
]
#let facts(..items) = block(above: 0.9em, text(size: 8pt, for item in items.pos() [
  #block(spacing: 0.5em)[#text(fill: muted, item.at(0) + [: ])#item.at(1)]
]))
`;

function headerSource(report: Report<unknown>): string {
  const marks = figureMarks(report, report.lang);
  return marks.length === 0 ? 'none' : `text(size: 8pt, weight: 600, ${text(marks.join('. '))})`;
}

/**
 * A4 with the edition and the number of the sheet in its foot. `first`: the number of the first sheet, where how many
 * there will be is not known.
 */
const sheet = (report: Report<unknown>, first?: number) => `
#set page(
  paper: "a4", margin: (x: 20mm, top: 17mm, bottom: 18mm),
  header: ${headerSource(report)},
  footer: context text(size: 8pt, fill: muted, grid(
    columns: (1fr, auto), ${text(reportFoot(report))},
    ${first === undefined ? 'counter(page).display("1 / 1", both: true)' : 'counter(page).display("1")'},
  )),
)
${first === undefined ? '' : `#counter(page).update(${first})`}
`;

/** What stands before the first part: how the document looks, and what it says about itself. */
function head(report: Report<unknown>, first?: number): string {
  const { lang, title, edition } = report;
  const [year, month, day] = berlinDay(edition.published_at).split('-').map(Number);
  return [
    `#set document(title: ${text(title)}, author: ${text(texts[lang].site.name)}, date: datetime(year: ${year}, month: ${month}, day: ${day}))`,
    `#set text(lang: ${text(lang)})`,
    style,
    sheet(report, first),
  ].join('\n');
}

/** The title page with the list of contents. */
function titlePage({ title, subtitle, edition }: Report<unknown>, contents: string): string {
  return [
    `#v(45mm)#block(text(size: 30pt, weight: 600, ${text(title)}))#block(text(size: 14pt, ${text(subtitle)}))`,
    edition.label === null ? '' : `#block(text(size: 11pt, ${text(edition.label)}))`,
    '#v(30mm)',
    contents,
  ].join('\n');
}

/** The report as an accessible PDF (PDF/UA-1). Same report, same bytes. */
export function reportPdf(report: Report<ReportChart>): Promise<Buffer> {
  const files: TypstFile[] = [];
  const outline = `#outline(title: ${text(reportTexts[report.lang].contents)}, depth: 1)`;
  const source = [
    head(report),
    ...(report.hasContents ? [titlePage(report, outline)] : []),
    ...report.parts.map((part, at) => partSource(part, report.parts[at + 1], files)),
  ];
  return compilePdf(source.join('\n'), files);
}

/**
 * A report that is too long to be held at once, as an accessible PDF: compiled in sections that begin on a new sheet and
 * with a chapter, then put together. Same report, same bytes.
 */
export async function longReportPdf({ front, chapters, sections }: LongReport<ReportChart>): Promise<Buffer> {
  const captions = { table: 0, picture: 0 };
  const compiled = async (parts: readonly ReportPart<ReportChart>[], first: number, start = '') => {
    // Captions count on from the section before.
    const numbered = [
      `#counter(figure.where(kind: table)).update(${captions.table})`,
      `#counter(figure.where(kind: image)).update(${captions.picture})`,
    ];
    for (const { kind } of parts) if (kind === 'table' || kind === 'picture') captions[kind]++;
    const files: TypstFile[] = [];
    const source = [head(front, first), ...numbered, start];
    for (const [at, part] of parts.entries()) {
      source.push(partSource(part, parts[at + 1], files));
      // Each drawing takes some milliseconds, and pages are served in between.
      if (part.kind === 'picture') await setImmediate();
    }
    return readPdf(await compileLongPdf(source.join('\n'), files));
  };
  const opening = (pages: readonly number[]) => {
    captions.table = captions.picture = 0;
    return compiled(front.parts, 1, titlePage(front, contents(front.lang, chapters, pages)));
  };
  // How many sheets the list takes does not depend on the numbers in it, which are known at the end.
  const { pageCount, chapters: own } = await opening(chapters.map(() => 0));
  const pages = own.map(({ page }) => page + 1);
  const rest: PdfPart[] = [];
  let first = pageCount + 1;
  const iterator = sections()[Symbol.asyncIterator]();
  for (let next = iterator.next(), now = await next; !now.done; now = await next) {
    const section = compiled(now.value, first);
    // The next one is read while this one is compiled.
    next = iterator.next();
    const pdf = (await Promise.all([section, next]))[0];
    pages.push(...pdf.chapters.map(({ page }) => first + page));
    first += pdf.pageCount;
    rest.push(pdf);
  }
  const opened = await opening(pages);
  if (opened.pageCount !== pageCount || pages.length !== chapters.length)
    throw new Error('the report has other chapters than its list of contents');
  return mergePdf([opened, ...rest]);
}

/** A list of chapters with their sheets; each leads there once the whole is put together. */
function contents(lang: Language, chapters: readonly string[], pages: readonly number[]): string {
  const lines = chapters.map(
    (title, at) =>
      `#block(spacing: 0.65em, link(${text(chapterAddress(at))})[#${text(title)} #box(width: 1fr, repeat(gap: 0.15em)[.]) #box(width: 2.2em, align(right)[${pages[at]}])])`,
  );
  return [
    `#heading(level: 1, outlined: false, bookmarked: false, ${text(reportTexts[lang].contents)})`,
    ...lines,
  ].join('\n');
}

/** `next`: what follows. A sentence before a table stays on its sheet, as a heading does with what follows it. */
function partSource(
  part: ReportPart<ReportChart>,
  next: ReportPart<ReportChart> | undefined,
  files: TypstFile[],
): string {
  switch (part.kind) {
    case 'heading': {
      const start = part.isOnNewSheet ? '#pagebreak(weak: true)\n' : '';
      return `${start}#heading(level: ${part.level}, ${text(part.text)})`;
    }
    case 'paragraph': {
      const source = paragraphSource(part);
      return next?.kind === 'table' ? `#block(sticky: true)[${source}]` : source;
    }
    case 'list':
      return `#list(${part.items.map(text).join(', ')})`;
    case 'figures':
      return `#figures(${part.items
        .map(({ label, value, beside = '' }) => `figure-of(${[label, value, beside].map(text).join(', ')})`)
        .join(', ')})`;
    case 'facts':
      return `#facts(${part.items.map(factSource).join(', ')},)`;
    case 'table':
      return tableSource(part);
    case 'picture':
      return pictureSource(part.picture, part.share ?? 1, files);
  }
}

function paragraphSource({ style, text: what }: Extract<ReportPart<never>, { kind: 'paragraph' }>): string {
  switch (style) {
    case 'lead':
      return `#lead(${text(what)})`;
    case 'note':
      return `#par(note(${text(what)}))`;
    case 'strong':
      return `#par(strong(${text(what)}))`;
    default:
      return `#par(${text(what)})`;
  }
}

function factSource({ term, text: what, lang }: FactItem): string {
  return `(${text(term)}, ${inLanguage(what, lang)})`;
}

/** A text, where it is in another language than the report. */
const inLanguage = (what: string, lang: Language | undefined): string =>
  lang === undefined ? text(what) : `text(lang: ${text(lang)}, ${text(what)})`;

const maxKeptRows = 12;

function tableSource({ caption, columns, rows }: ReportTable): string {
  const shares = columns.map(({ share = 1 }) => `${share}fr`).join(', ');
  const sides = columns.map(({ isNumber }) => (isNumber ? 'right' : 'left')).join(', ');
  const head = columns.map(({ label }) => `[#${text(label)}]`).join(', ');
  const cell = (said: string, at: number) => `[#${inLanguage(said, columns[at]?.lang)}]`;
  const cells = rows.map((row) => row.map(cell).join(', ')).join(',\n');
  // A short table stays on one sheet; a long one would leave half a sheet empty.
  const kept = rows.length > maxKeptRows ? '' : '#show figure: set block(breakable: false)\n';
  return `#[${kept}#figure(caption: ${text(caption)}, kind: table, table(columns: (${shares},), align: (${sides},), table.header(${head}),\n${cells}))]`;
}

function pictureSource(picture: ReportChart, share: number, files: TypstFile[]): string {
  const { chart } = picture;
  const { svg } = drawReportChart(picture);
  const path = `picture-${files.length + 1}.svg`;
  files.push({ path, content: svg });
  const notes = chart.notes.length > 0 ? `\n#par(note(${text(chart.notes.join(' '))}))` : '';
  return (
    `#figure(caption: [#strong(${text(chart.title)}) #linebreak() #text(fill: muted, ${text(chart.subtitle)})],` +
    ` image(${text(path)}, width: ${100 * share}%, alt: ${text(chart.alt)}))${notes}`
  );
}
