import { pageAddress } from '#lib/domain/address.ts';
import { formatYear } from '#lib/domain/numbers/format.ts';
import { shownTonnes, type Step } from '#lib/domain/numbers/rounding.ts';
import { programmeGap, type ProgrammeYear } from '#lib/domain/records/programme.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import { comparableChange } from '#lib/sentences/programme.ts';
import { texts, traceText } from '#lib/texts/index.ts';
import { programmeTraceAddress, type ProgrammeGroup } from '#lib/trace/programme.ts';
import type { OpenEdition } from '../../queries/edition-reader.ts';
import { loadMeasureMoney } from '../../queries/measure-money.ts';
import { loadMeasureSums } from '../../queries/measure-sums.ts';
import { loadProgrammeYears } from '../../queries/programme.ts';
import { wordsOf, type ClaimFigure } from './figure.ts';
import { measureWords, sumOf } from './measure-figures.ts';

type Given = Partial<ClaimFigure> & Pick<ClaimFigure, 'name' | 'address'> & { step?: Step };

/** Every figure of the programme as a whole that its pages and charts show. */
export async function programmeFigures({ database }: OpenEdition): Promise<ClaimFigure[]> {
  const figures: ClaimFigure[] = [];
  const add = (
    value: number | null | undefined,
    years: readonly number[],
    { step, ...given }: Given,
  ): void => {
    if (value === null || value === undefined) return;
    const unit = given.unit ?? 't';
    const shown = unit === 't' && step ? shownTonnes(value, step) : value;
    figures.push({ unit, share: null, words: [], needsWord: false, ...given, value: shown, years });
  };
  const addYear = (row: ProgrammeYear, group?: ProgrammeGroup) => {
    const { year, step_t: step } = row;
    const address: ClaimFigure['address'] = (view) => programmeTraceAddress(year, view, group);
    const emissions = { name: inYear('emissions', year), address, step };
    add(row.t, [year], emissions);
    add(row.compared.t, [year], emissions);
    const path = { name: inYear('path', year), address, step, words: ['pfad', 'path', 'ziel', 'target'] };
    add(row.compared.path_t, [year], path);
    add(row.planned.t, [year], path);
    add(programmeGap(row), [year], { ...path, name: inYear('gap', year), direction: 'gap' });
  };
  const [years, comparable, sums, money] = await Promise.all([
    loadProgrammeYears(database),
    loadProgrammeYears(database, 'comparable_year'),
    loadMeasureSums(database, {}, { byQuartier: false }),
    loadMeasureMoney(database, {}, 'all'),
  ]);
  for (const row of years) addYear(row);
  for (const row of comparable) addYear(row, 'comparable');
  const change = comparableChange(comparable);
  if (change) {
    add(change.pct, [change.to], {
      name: inYear('change_pct', change.to),
      address: (view) => programmeTraceAddress(change.to, view, 'comparable'),
      unit: '%',
      direction: 'change',
      since: [change.from],
    });
  }
  for (const { certainty, saving_t_per_year } of sums) {
    const name = { de: texts.de.certainty[certainty], en: texts.en.certainty[certainty] };
    add(saving_t_per_year, [], {
      name: { de: `Einsparung, ${name.de}`, en: `Saving, ${name.en}` },
      address: (view) => pageAddress('/massnahmen/kosten', view),
      words: [...measureWords, ...wordsOf(name.de, name.en)],
      needsWord: true,
    });
  }
  for (const { invest_eur, funding_eur, funding_eur_per_t } of money) {
    const address: ClaimFigure['address'] = (view) => pageAddress('/massnahmen/geld', view);
    add(invest_eur, [], { unit: 'EUR', name: sumOf.invest, address });
    add(funding_eur, [], { unit: 'EUR', name: sumOf.funding, address });
    add(funding_eur_per_t, [], { unit: 'EUR/t', name: sumOf.funding, address });
  }
  return figures;
}

const inYear = (figure: 'emissions' | 'path' | 'gap' | 'change_pct', year: number): Text =>
  traceText((words) => words.inYear(words.figure[figure], formatYear(year)));
