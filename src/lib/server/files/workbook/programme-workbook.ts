import { formatDate, formatNumber, formatYear } from '#lib/domain/numbers/format.ts';
import { programmeGap } from '#lib/domain/records/programme.ts';
import { figureMarks } from '#lib/sentences/figure-marks.ts';
import { isCompared, type ProgrammeTrace } from '#lib/trace/programme.ts';
import { programmeTraceTexts, texts, traceTexts } from '#lib/texts/index.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { OpenEdition } from '../../queries/edition-reader.ts';
import { WorkbookSheet, writeWorkbook } from './workbook-sheet.ts';

/** A total of the programme as a workbook: sums are formulas over the quartiers beside them. */
export async function writeProgrammeWorkbook(
  { group, total, rows }: ProgrammeTrace,
  { edition, manifest }: OpenEdition,
  { programme, scope }: { programme: string; scope: string },
  lang: Language,
): Promise<Uint8Array> {
  const words = programmeTraceTexts[lang];
  const { page, workbook, sign } = traceTexts[lang];
  const marks = figureMarks({ edition, isDemo: manifest.kind === 'demo' }, lang);
  const title = words.title(formatYear(total.year));
  const { n, of } = total.coverage;

  const quartiers = new WorkbookSheet(texts[lang].site.pages.quartiers, [30, 24, 20, 20, 14, 90]);
  quartiers.heading(`${words.quartiers.title} – ${title}`, marks);
  quartiers.skip();
  const { quartier, municipality, emissionsInTonnes, state } = texts[lang].term;
  const head = quartiers.line(
    [quartier, municipality, emissionsInTonnes, words.quartiers.path, state, words.workbook.reasons],
    'head',
  );
  for (const row of rows) {
    const reasons = row.reasons.map((reason) => reasonText(reason)[lang]).join(' ');
    quartiers.line(
      [
        row.name,
        row.municipality,
        row.t,
        isCompared(row) ? row.path_t : null,
        row.status && texts[lang].status[row.status],
        reasons === '' ? null : reasons,
      ],
      ['plain', 'plain', 'amount', 'amount', 'plain', 'plain'],
    );
  }
  const last = Math.max(quartiers.row, head + 1);
  const column = (letter: string) => `${quartiers.name}!$${letter}$${head + 1}:$${letter}$${last}`;
  const [t, planned] = [column('C'), column('D')];

  const sheet = new WorkbookSheet(texts[lang].term.result, [44, 18, 20, 20, 16]);
  sheet.heading(`${sign}: ${title}`, marks);
  for (const fact of [
    [texts[lang].site.pages.programme, programme],
    [page.scope, scope],
    [texts[lang].footer.factorSet, manifest.factor_set ?? '–'],
    [
      texts[lang].footer.edition,
      `${manifest.id}, ${page.published(formatDate(manifest.published_at, lang))}`,
    ],
    [words.workbook.coverage, words.coverage(formatNumber(n, lang), formatNumber(of, lang))],
  ]) {
    sheet.line(fact);
  }
  sheet.skip();
  sheet.line(
    [
      texts[lang].table.total,
      words.workbook.counted,
      `${workbook.recomputed}, t`,
      `${workbook.edition}, t`,
      workbook.difference,
    ],
    'head',
  );
  const { compared } = total;
  const gap = programmeGap(total);
  const both = `ISNUMBER(${t})*ISNUMBER(${planned})`;
  const first = sheet.row + 1;
  const sums = [
    [words.results.total, `COUNT(${t})`, `SUM(${t})`, n, total.t],
    [words.results.compared, `COUNT(${planned})`, `SUMPRODUCT(${both},${t})`, compared.n, compared.t],
    [words.results.path, `COUNT(${planned})`, `SUM(${planned})`, compared.n, compared.path_t],
    [words.results.gap, `COUNT(${planned})`, `C${first + 1}-C${first + 2}`, compared.n, gap],
  ] as const;
  // A sum over no quartier is no zero: without a pair to compare the total stands alone, as on the page.
  for (const [name, count, sum, counted, value] of gap === null ? sums.slice(0, 1) : sums) {
    const row = sheet.line([name, null, null, value, null], ['plain', 'whole', 'result', 'amount', 'fine']);
    sheet.formula(row, 1, count, counted, 'whole');
    if (value === null) continue;
    sheet.formula(row, 2, sum, value, 'result');
    sheet.formula(row, 4, `C${row}-D${row}`, 0, 'fine');
  }
  sheet.skip();
  for (const line of [group ? words.leads[group] : words.lead, page.rounding]) sheet.line([line]);

  return writeWorkbook([sheet.finish(), quartiers.finish({ frozenRows: head })], {
    title: `${title}, ${programme}`,
    subject: marks.join('. ') || sign,
    published_at: manifest.published_at,
  });
}
