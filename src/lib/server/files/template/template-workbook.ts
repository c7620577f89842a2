import { tables } from '../../contract/tables.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { templateTexts } from '#lib/texts/index.ts';
import { figureMarks } from '#lib/sentences/figure-marks.ts';
import type { Table } from '../../contract/table.ts';
import { writeWorkbook } from '../workbook/workbook-sheet.ts';
import { ChoiceLists } from './choice-lists.ts';
import { guideSheet, printedFooter } from './guide.ts';
import { programmeSheet } from './programme-sheet.ts';
import { tableSheet, type TableSheetContent } from './table-sheet.ts';
import type { TemplateContent } from './template-content.ts';
import { TemplateWords } from './template-words.ts';
import { nextYearOf, vacantRows } from './vacant-rows.ts';

/** In the order in which they are filled in; a quartier fills in the first ones, and others where it has rows. */
const ofQuartier = [
  'energy',
  'reported_emissions',
  'reference',
  'measures',
  'measure_savings',
  'targets',
  'quartiers',
  'changes',
];
const order = [...ofQuartier, 'milestones', 'weather', 'emission_factors', 'published_totals'];
const rankOf = ({ name }: Table) => (order.includes(name) ? order.indexOf(name) : order.length);

/** A workbook to be filled in, with what the edition has of a quartier or of the programme. Same content, same bytes. */
export async function templateWorkbook(
  content: TemplateContent,
  {
    lang,
    site,
    madeAt,
  }: { lang: Language; /** Scheme and host, where known. */ site?: string; madeAt: string },
): Promise<Uint8Array> {
  const { open, quartier, rows, programme } = content;
  const words = new TemplateWords(content, lang);
  const lists = new ChoiceLists(lang);
  const next = nextYearOf(rows);
  const published = Number((open?.manifest.published_at ?? madeAt).slice(0, 4));
  const idsOf = (name: string, key: string) =>
    [...rows]
      .filter(([table]) => table.name === name)
      .flatMap(([, some]) => some.map((row) => String(row[key])));
  const ids = {
    quartiers: idsOf('quartiers', 'quartier_id'),
    measures: idsOf('measures', 'measure_id'),
  };
  const sheets = tables
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .filter((table) => !quartier || ofQuartier.includes(table.name) || (rows.get(table)?.length ?? 0) > 0)
    .map((table): TableSheetContent => {
      const delivered = rows.get(table) ?? [];
      return {
        table,
        vacant: vacantRows(table, delivered, next),
        rows: delivered,
        ids,
        maxYear: Math.max(published + 1, next ?? 0),
        hasSpareRows: !(quartier && table.name === 'quartiers'),
      };
    });
  const footer = { oddFooter: printedFooter(content, words) };
  const address = `${site ?? ''}${lang === 'en' ? '/en' : ''}/daten/pruefen`;
  const hasProgrammeSheet = !quartier;
  const marks = open
    ? figureMarks({ edition: open.edition, isDemo: open.manifest.kind === 'demo' }, lang)
    : [];
  return writeWorkbook(
    [
      guideSheet(content, sheets, words, { address, hasProgrammeSheet }),
      ...sheets.map((sheet) => tableSheet(sheet, words, lists, footer)),
      ...(hasProgrammeSheet ? [programmeSheet(content.programmeFile, words)] : []),
      lists.finish(),
    ],
    {
      title: templateTexts[lang].title(quartier?.name ?? programme?.title[lang]),
      subject: marks.join('. '),
      published_at: open?.manifest.published_at ?? madeAt,
    },
  );
}
