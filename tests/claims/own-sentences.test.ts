import { beforeAll, describe, expect, test } from 'vitest';
import { languages, type Language } from '#lib/domain/vocabulary.ts';
import { comparableFigure, programmeSentences } from '#lib/sentences/programme.ts';
import { quartierLead, quartierOutlook } from '#lib/sentences/quartier.ts';
import { verdictTexts } from '#lib/sentences/verdicts.ts';
import { checkClaims } from '#lib/server/report/claims/check.ts';
import { loadComparableProgramme } from '#lib/server/queries/comparable-programme.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { loadProgrammeYears } from '#lib/server/queries/programme.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { loadLevelCounts, loadQuartiers } from '#lib/server/queries/quartiers.ts';
import { openData } from '../fixtures/opened.ts';

/** What the pages say of the edition, as a report would have it: a heading per quartier, then its sentences. */
async function ownText({ database }: OpenEdition, lang: Language): Promise<string> {
  const [years, levels, comparable] = await Promise.all([
    loadProgrammeYears(database),
    loadLevelCounts(database),
    loadComparableProgramme(database),
  ]);
  const { value, text, path } = comparableFigure(comparable, lang);
  const lines = [...programmeSentences(years, levels, lang), `${value} ${text}`, ...path];
  for (const { quartier_id, name } of await loadQuartiers(database)) {
    const progress = (await loadProgress(database, quartier_id))!;
    const verdicts = verdictTexts(progress, lang);
    lines.push(
      name,
      ...quartierLead(name, progress, lang),
      quartierOutlook(progress, lang) ?? '',
      ...verdicts.flatMap(({ name: title, word, lines: figures }) => [`${title}: ${word}`, ...figures]),
    );
  }
  return lines.join('\n');
}

describe.each(['demo', 'muenster-1990-2015'] as const)('the sentences of %s', (data) => {
  let open: OpenEdition;
  beforeAll(async () => {
    open = await openData(data);
  });

  test.each(languages)('pass their own check (%s)', async (lang) => {
    const { numbers, verdicts, isCut } = await checkClaims(await ownText(open, lang), open, { lang });
    expect(numbers.length).toBeGreaterThan(data === 'demo' ? 80 : 1);
    expect(isCut).toBe(false);
    const failed = numbers.filter(({ kind }) => kind !== 'same');
    expect(
      failed.map(({ kind, places, sentence, start, end, figures }) => ({
        kind,
        places,
        sentence,
        at: [start, end],
        figures,
      })),
    ).toEqual([]);
    expect(verdicts.filter(({ isTrue }) => isTrue === false).map(({ sentence }) => sentence)).toEqual([]);
  });
});
