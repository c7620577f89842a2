import { figureMarks } from '#lib/sentences/figure-marks.ts';
import { texts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { loadTableColumns } from '../../edition/database/table-columns.ts';
import type { OpenEdition } from '../../queries/edition-reader.ts';
import type { OutputTable } from '../tables.ts';
import { WorkbookSheet, writeWorkbook } from './workbook-sheet.ts';

/** Larger tables are given out in the other formats alone: a workbook is held in memory. */
export const maxWorkbookRows = 20_000;

/** A table of the edition as a workbook; numbers stay numbers, days are ISO dates, lists are joined by ";". */
export async function writeTableWorkbook(
  { database, edition, manifest }: OpenEdition,
  { name, relation, description }: OutputTable,
  lang: Language,
): Promise<Uint8Array> {
  const columns = (await loadTableColumns(database)).get(relation) ?? [];
  const isNumber = (type: string) => /INT|DOUBLE|FLOAT|DECIMAL/.test(type) && !type.endsWith('[]');
  const values = columns.map(({ name: column, type }) =>
    type.endsWith('[]')
      ? `array_to_string("${column}", ';') as "${column}"`
      : isNumber(type)
        ? `"${column}"::double as "${column}"`
        : `"${column}"::varchar as "${column}"`,
  );
  const rows = await database.rows<Record<string, string | number | null>>(
    `select ${values.join(', ')} from ${relation} limit ${maxWorkbookRows}`,
  );
  const widths = columns.map(({ name: column, type }) =>
    isNumber(type) ? 14 : Math.max(18, column.length + 2),
  );
  const sheet = new WorkbookSheet(name.slice(0, 31), widths);
  const marks = figureMarks({ edition, isDemo: manifest.kind === 'demo' }, lang);
  sheet.heading(description[lang], marks);
  sheet.line([`${texts[lang].footer.edition} ${manifest.id}`]);
  sheet.skip();
  const head = sheet.line(
    columns.map(({ name: column }) => column),
    'head',
  );
  for (const row of rows)
    sheet.line(
      columns.map(({ name: column }) => row[column] ?? null),
      columns.map(({ type }) => (isNumber(type) ? 'raw' : 'plain')),
    );
  return writeWorkbook([sheet.finish({ frozenRows: head })], {
    title: `${name}, ${manifest.id}`,
    subject: [...marks, description[lang]].join('. '),
    published_at: manifest.published_at,
  });
}
