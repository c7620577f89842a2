import { decompositionFigures } from '#lib/domain/decomposition-figures.ts';
import { decompositionTerms } from '#lib/domain/records/decomposition.ts';
import { roundTo } from '#lib/domain/numbers/rounding.ts';
import { decompositionTexts } from '#lib/texts/index.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import { loadDecomposition } from '../../queries/decomposition.ts';
import type { OpenEdition } from '../../queries/edition-reader.ts';
import { loadHeldFactors } from '../../queries/held-factors.ts';
import { wordsOf, type AddFigure } from './figure.ts';

/** Where the change comes from, between the base year and the latest, and emissions with held factors. */
export async function causeFigures(open: OpenEdition, quartier: string, add: AddFigure): Promise<void> {
  const [change, held] = await Promise.all([
    loadDecomposition(open.database, quartier),
    loadHeldFactors(open.database, quartier),
  ]);
  if (change?.years) {
    const [from, to] = change.years;
    const given = { direction: 'change', since: [from] } as const;
    const printed = decompositionFigures(change);
    // Printed parts add up to the printed sum, so that one may differ from its exact value by one.
    for (const value of printedToo(change.total_t, printed?.total, printed?.digits)) {
      add('decomposition', value, [to], given);
    }
    const parts: [(number | null | undefined)[], Text, string[]?][] = [
      [[change.local_t, printed?.local], named('local'), ['own part']],
      [[change.background_t, printed?.background], named('background')],
      ...decompositionTerms.map((term): [(number | null | undefined)[], Text] => [
        [change.terms[term], printed?.terms[term]],
        termOf(term),
      ]),
    ];
    for (const [values, name, others = []] of parts) {
      const words = [...wordsOf(name.de, name.en), ...others];
      for (const value of printedToo(values[0], values[1], printed?.digits)) {
        add('decomposition', value, [to, from], { name, words, needsWord: true });
      }
    }
    const words = ['maßnahme', 'measure'];
    add('decomposition', change.measures_t, [to, from], { words, needsWord: true });
    add('decomposition', change.remainder_t, [to, from], { words: ['rest', 'remain'], needsWord: true });
  }
  for (const { year, held_t } of held?.rows ?? []) {
    add('held_factors', held_t, [year], { of: { year }, words: ['faktor', 'factor'], needsWord: true });
  }
}

/** The exact value, and the printed one where it is not its rounding. */
function printedToo(
  exact: number | null | undefined,
  printed: number | null | undefined,
  digits = 0,
): (number | null | undefined)[] {
  if (typeof exact !== 'number' || typeof printed !== 'number') return [exact ?? printed];
  return roundTo(exact, digits) === printed ? [exact] : [exact, printed];
}

const named = (name: 'local' | 'background'): Text => ({
  de: decompositionTexts.de[name],
  en: decompositionTexts.en[name],
});
const termOf = (term: (typeof decompositionTerms)[number]): Text => ({
  de: decompositionTexts.de.term[term],
  en: decompositionTexts.en.term[term],
});
