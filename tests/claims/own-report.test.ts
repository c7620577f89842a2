import { beforeAll, expect, test } from 'vitest';
import { languages, type Language } from '#lib/domain/vocabulary.ts';
import { checkClaims } from '#lib/server/report/claims/check.ts';
import { documentText } from '#lib/server/report/claims/document-text.ts';
import { reportDocx } from '#lib/server/files/docx/report-docx.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { loadQuartierIds } from '#lib/server/queries/quartiers.ts';
import { interimReport } from '#lib/server/report/interim-report.ts';
import { openData } from '../fixtures/opened.ts';

let open: OpenEdition;
beforeAll(async () => {
  open = await openData('demo');
});

async function reportText(lang: Language): Promise<string> {
  const ids = await loadQuartierIds(open.database, { offset: 0, limit: 100 });
  const report = await interimReport(open, ids, lang, {
    hasSheets: true,
    since: { changes: undefined, withdrawn: [] },
  });
  return documentText('report.docx', await reportDocx(report));
}

test.each(languages)('the interim report of the demonstration passes its own check (%s)', async (lang) => {
  const text = await reportText(lang);
  const { numbers, verdicts, isCut } = await checkClaims(text, open, { lang });
  expect(isCut).toBe(false);
  expect(numbers.length).toBeGreaterThan(300);
  const failed = numbers.filter(({ kind }) => kind !== 'same' && kind !== 'ambiguous');
  expect(
    failed.map(({ kind, start, end, places, sentence, figures }) => [
      kind,
      text.slice(start, end),
      places.join(),
      sentence,
      ...figures.map(({ name, value }) => `${name.de} ${value}`),
    ]),
  ).toEqual([]);
  expect(verdicts.filter(({ isTrue }) => isTrue === false).map(({ sentence }) => sentence)).toEqual([]);
});
