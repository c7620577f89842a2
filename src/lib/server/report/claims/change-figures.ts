import { pageAddress } from '#lib/domain/address.ts';
import { changeTerms } from '#lib/domain/records/edition-change.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import { editionChangeTexts } from '#lib/texts/index.ts';
import { loadEditionChangesOf } from '../../queries/edition-changes.ts';
import type { OpenChanges } from '../../queries/edition-reader.ts';
import { wordsOf, type AddFigure } from './figure.ts';

/** Whether a text may speak of what differs from an earlier edition. */
export const speaksOfChanges = (text: string): boolean => /[Aa]usgabe|[Ee]dition/.test(text);

/** How far the emissions of a quartier differ from those of the edition before, and by which parts. */
export async function changeFigures(
  { database, old, new: edition }: OpenChanges,
  quartier: string,
  add: AddFigure,
): Promise<void> {
  const [row] = await loadEditionChangesOf(database, [quartier]);
  if (!row) return;
  const years = [row.latest_year.old, row.latest_year.new];
  const given = {
    address: (view: { lang: 'de' | 'en'; edition: string | null }) =>
      pageAddress(`/ausgaben/${old.id}/${edition.id}`, view),
  };
  const named = (label: (words: (typeof editionChangeTexts)['de']['quartiers']) => string): Text => ({
    de: `${label(editionChangeTexts.de.quartiers)}, ${old.id} – ${edition.id}`,
    en: `${label(editionChangeTexts.en.quartiers)}, ${old.id} – ${edition.id}`,
  });
  const difference = {
    ...given,
    name: named(({ difference }) => difference),
    direction: 'change',
    words: ['änder', 'chang', 'ausgabe', 'edition'],
    needsWord: true,
  } as const;
  add('emissions', row.latest_t.difference, years, { ...difference, step: row.step_t });
  for (const { year, difference: t, step_t: step } of row.other_years)
    add('emissions', t, [year], { ...difference, step });
  for (const term of changeTerms) {
    const name = named(({ terms }) => terms[term]);
    const words = wordsOf(
      editionChangeTexts.de.quartiers.terms[term],
      editionChangeTexts.en.quartiers.terms[term],
    );
    add('emissions', row.split?.[`${term}_t`], years, {
      ...given,
      step: row.step_t,
      name,
      words,
      needsWord: true,
    });
  }
}
