import { pageAddress } from '#lib/domain/address.ts';
import type { Progress } from '#lib/domain/records/progress.ts';
import { texts } from '#lib/texts/index.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
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
    loadMeasureMoney(open.database, { quartier_id: quartier }, 'all'),
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
    const label = { de: `Einsparung, ${name.de}`, en: `Saving, ${name.en}` };
    const address: ClaimFigure['address'] = (view) => pageAddress(`/quartiere/${quartier}/massnahmen`, view);
    add('measure_effect', saving_t_per_year, [], { words, needsWord: true, name: label, address });
  }
  for (const { invest_eur, funding_eur, funding_eur_per_t } of money) {
    const address: ClaimFigure['address'] = (view) => pageAddress('/massnahmen/geld', view, { quartier });
    add('measure_saving', invest_eur, [], { unit: 'EUR', name: sumOf.invest, address });
    add('measure_saving', funding_eur, [], { unit: 'EUR', name: sumOf.funding, address });
    add('measure_saving', funding_eur_per_t, [], { unit: 'EUR/t', name: sumOf.funding, address });
  }
}

export const measureWords = ['maßnahme', 'measure', 'einspar', 'saving'];
export const sumOf: Record<'invest' | 'funding', Text> = {
  invest: { de: 'Investition, Summe der Maßnahmen', en: 'Investment, sum of the measures' },
  funding: { de: 'Förderung, Summe der Maßnahmen', en: 'Funding, sum of the measures' },
};

const yearOf = (date: string | null) => (date === null ? null : Number(date.slice(0, 4)));
