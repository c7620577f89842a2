import type { WriteSheet } from 'hucre/xlsx';
import { formatDate } from '#lib/domain/numbers/format.ts';
import { figureMarks } from '#lib/sentences/figure-marks.ts';
import { templateTexts, texts } from '#lib/texts/index.ts';
import { guideSheets } from '../../intake/guide-sheet.ts';
import { WorkbookSheet } from '../workbook/workbook-sheet.ts';
import type { TableSheetContent } from './table-sheet.ts';
import type { TemplateContent } from './template-content.ts';
import type { TemplateWords } from './template-words.ts';

/** Fewer than the width of the column: some letters are wide. */
const lettersOfLine = 96;

/** What somebody must know to fill in a template, in the order in which it is asked. */
export function guideSheet(
  { open, programme, quartier }: TemplateContent,
  sheets: readonly TableSheetContent[],
  { lang, protected: protectedText }: TemplateWords,
  { address, hasProgrammeSheet }: { address: string; hasProgrammeSheet: boolean },
): WriteSheet {
  const words = templateTexts[lang];
  const sheet = new WorkbookSheet(guideSheets.guide[lang], [26, 96]);
  const place = quartier ? `${quartier.name}, ${quartier.municipality}` : programme?.title[lang];
  const marks = open
    ? figureMarks({ edition: open.edition, isDemo: open.manifest.kind === 'demo' }, lang)
    : [];
  sheet.heading(words.title(place), marks);
  if (open) sheet.line([words.origin(open.manifest.id, formatDate(open.manifest.published_at, lang))]);

  const section = (title: string) => {
    sheet.skip();
    sheet.line([title], 'strong');
  };
  const heights = new Map<number, number>();
  const line = (term: string, text: string) => {
    const row = sheet.line([term, text], ['plain', 'wrapped']);
    // not every program makes room for lines that are wrapped
    heights.set(row, 15 * Math.ceil(text.length / lettersOfLine) + 1);
  };
  const years = [...new Set(sheets.flatMap(({ vacant }) => vacant.map(({ year }) => String(year))))];
  const hasProtected = sheets.some(({ rows }) =>
    rows.some((row) => Object.values(row).includes('protected')),
  );
  section(words.how.title);
  // one cell below the other, so that no row looks like the head of a table
  const steps = [
    words.how.yellow(years.toSorted().join(', ')),
    words.how.white,
    words.how.unused,
    ...(hasProtected ? [words.how.withheld(protectedText)] : []),
    words.how.keep,
  ];
  steps.forEach((text, at) => line(`${at + 1}.`, text));

  section(words.check.title);
  line('1.', words.check.page(address));
  if (open) line('2.', words.check.command(open.manifest.id));
  line(open ? '3.' : '2.', words.check.send(programme?.contact ?? programme?.owner ?? null));

  section(words.tables);
  for (const { table, vacant, rows } of sheets) {
    const counted = words.counted(vacant.length, rows.length);
    line(words.sheets[table.name]!, `${table.description[lang]} (${counted})`);
  }
  if (hasProgrammeSheet) line(words.programmeSheet, words.programmeText);

  section(words.meanings.title);
  for (const [term, text] of words.meanings.terms) line(term, text);
  if (hasProtected) line(protectedText, words.meanings.withheld);
  return sheet.finish({ isLandscape: false, heights });
}

/** Stands on every sheet that is printed. */
export const printedFooter = ({ open, quartier }: TemplateContent, { lang }: TemplateWords): string => {
  const isDemo = open?.manifest.kind === 'demo';
  const parts = [
    quartier?.name,
    open && `${texts[lang].footer.edition} ${open.manifest.id}`,
    isDemo && texts[lang].site.demo,
  ];
  // & begins a code there
  return `&L${parts.filter(Boolean).join(' · ').replaceAll('&', '&&')}&R&P/&N`;
};
