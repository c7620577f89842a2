import { pageAddress } from '#lib/domain/address.ts';
import type { Progress } from '#lib/domain/records/progress.ts';
import type { MeasureChoice } from '#lib/domain/records/measures.ts';
import { texts } from '#lib/texts/index.ts';
import { certainties, type Certainty, type Text } from '#lib/domain/vocabulary.ts';
import type { OpenEdition } from '../../queries/edition-reader.ts';
import { loadMeasureMoney } from '../../queries/measure-money.ts';
import { loadMeasureSums } from '../../queries/measure-sums.ts';
import { loadMeasures } from '../../queries/measures.ts';
import { wordsOf, type AddFigure, type ClaimFigure } from './figure.ts';

/** Savings and money of the measures of a quartier, single and summed: meant where a text names the measure or "measures". */
export async function measureFigures(
  open: OpenEdition,
  quartier: string,
  add: AddFigure,
  { latest }: Pick<Progress, 'latest'>,
): Promise<void> {
  const [measures, sums, money] = await Promise.all([
    loadMeasures(open, quartier),
    loadMeasureSums(open.database, { quartier_id: quartier }),
    loadMoneyOf(open, { quartier_id: quartier }),
  ]);
  for (const measure of measures) {
    const { measure_id, title, saving_t_per_year, low_t_per_year, high_t_per_year } = measure;
    const words = wordsOf(title);
    const of = { measure: measure_id };
    const years = [latest?.year, yearOf(measure.start_date), yearOf(measure.completion_date)];
    const given = { of, words, needsWord: true, name: { de: title, en: title } };
    for (const value of [saving_t_per_year, low_t_per_year, high_t_per_year]) {
      add('measure_saving', value, years, given);
    }
    for (const value of [measure.invest_eur, measure.funding_eur]) {
      add('measure_saving', value, years, { ...given, unit: 'EUR' });
    }
    for (const value of [measure.eur_per_t, measure.funding_eur_per_t]) {
      add('measure_saving', value, years, { ...given, unit: 'EUR/t' });
    }
  }
  for (const { certainty, saving_t_per_year } of sums) {
    const name = { de: texts.de.certainty[certainty], en: texts.en.certainty[certainty] };
    const words = [...measureWords, ...wordsOf(name.de, name.en)];
    const not = otherCertainties(certainty);
    const label = { de: `Einsparung, ${name.de}`, en: `Saving, ${name.en}` };
    const address: ClaimFigure['address'] = (view) => pageAddress(`/quartiere/${quartier}/massnahmen`, view);
    add('measure_effect', saving_t_per_year, [], { words, not, needsWord: true, name: label, address });
  }
  for (const { value, ...figure } of money) {
    const address: ClaimFigure['address'] = (view) => pageAddress('/massnahmen/geld', view, { quartier });
    add('measure_saving', value, [], { ...figure, address });
  }
}

type MoneyFigure = Pick<ClaimFigure, 'name' | 'unit' | 'words' | 'needsWord'> & { value: number | null };

/** Investment and funding of the chosen measures: of all, and by how certain they are, where a text says so. */
export async function loadMoneyOf({ database }: OpenEdition, choice: MeasureChoice): Promise<MoneyFigure[]> {
  const groups = await Promise.all([
    loadMeasureMoney(database, choice, 'all'),
    loadMeasureMoney(database, choice, 'certainty'),
  ]);
  return groups.flat().flatMap(({ key, invest_eur, funding_eur, funding_eur_per_t }): MoneyFigure[] => {
    const labels =
      key === null ? [] : [texts.de.certainty[key as Certainty], texts.en.certainty[key as Certainty]];
    const of = { words: wordsOf(...labels), needsWord: key !== null };
    const named = ({ de, en }: Text): Text =>
      key === null ? { de, en } : { de: `${de}, ${labels[0]}`, en: `${en}, ${labels[1]}` };
    return [
      { ...of, unit: 'EUR', name: named(sumOf.invest), value: invest_eur },
      { ...of, unit: 'EUR', name: named(sumOf.funding), value: funding_eur },
      { ...of, unit: 'EUR/t', name: named(sumOf.funding), value: funding_eur_per_t },
    ];
  });
}

/** A clause names one certainty, and means no other. */
export const otherCertainties = (certainty: Certainty): string[] =>
  certainties
    .filter((other) => other !== certainty && other !== 'none')
    .flatMap((other) => wordsOf(texts.de.certainty[other], texts.en.certainty[other]));

export const measureWords = ['maßnahme', 'measure', 'einspar', 'saving'];
const sumOf: Record<'invest' | 'funding', Text> = {
  invest: { de: 'Investition, Summe der Maßnahmen', en: 'Investment, sum of the measures' },
  funding: { de: 'Förderung, Summe der Maßnahmen', en: 'Funding, sum of the measures' },
};

const yearOf = (date: string | null) => (date === null ? null : Number(date.slice(0, 4)));
