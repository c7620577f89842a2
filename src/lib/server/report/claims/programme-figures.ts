import { pageAddress } from '#lib/domain/address.ts';
import { formatYear } from '#lib/domain/numbers/format.ts';
import { shownTonnes, type Step } from '#lib/domain/numbers/rounding.ts';
import { programmeGap, type ProgrammeYear } from '#lib/domain/records/programme.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import { comparableChange } from '#lib/sentences/programme.ts';
import { texts, traceText } from '#lib/texts/index.ts';
import { programmeTraceAddress, type ProgrammeGroup } from '#lib/trace/programme.ts';
import type { OpenEdition } from '../../queries/edition-reader.ts';
import { loadIndicatorSpans } from '../../queries/comparison.ts';
import { loadMeasureSums } from '../../queries/measure-sums.ts';
import { loadProgrammeYears } from '../../queries/programme.ts';
import { wordsOf, type ClaimFigure } from './figure.ts';
import { indicatorShape } from './indicator-figure.ts';
import { loadMoneyOf, measureWords } from './measure-figures.ts';

type Given = Partial<ClaimFigure> & Pick<ClaimFigure, 'name' | 'address'> & { step?: Step };

/** Every figure of the programme as a whole that its pages and charts show. */
export async function programmeFigures(open: OpenEdition): Promise<ClaimFigure[]> {
  const { database } = open;
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
    const of = row.coverage.of;
    add(row.t, [year], { ...emissions, coverage: row.coverage });
    add(row.compared.t, [year], { ...emissions, coverage: { n: row.compared.n, of } });
    const path = { name: inYear('path', year), address, step, words: ['pfad', 'path', 'ziel', 'target'] };
    add(row.compared.path_t, [year], path);
    add(row.planned.t, [year], path);
    add(programmeGap(row), [year], {
      ...path,
      coverage: { n: row.compared.n, of },
      name: inYear('gap', year),
      direction: 'gap',
    });
  };
  const [years, comparable, sums, money, spans] = await Promise.all([
    loadProgrammeYears(database),
    loadProgrammeYears(database, 'comparable_year'),
    loadMeasureSums(database, {}, { byQuartier: false }),
    loadMoneyOf(open, {}),
    loadIndicatorSpans(database),
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
      ...(comparable[0] && { coverage: comparable[0].coverage }),
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
  for (const { value, ...figure } of money) {
    add(value, [], { ...figure, address: (view) => pageAddress('/massnahmen/geld', view) });
  }
  for (const { indicator, year, low, high } of spans) {
    const { factor, ...shape } = indicatorShape(indicator);
    const name = traceText(({ figure, inYear: named }) => named(figure[indicator], formatYear(year)));
    const address: ClaimFigure['address'] = (view) =>
      pageAddress('/vergleich', view, { indicator, year: String(year) });
    for (const value of [low, high]) {
      add(factor * value, [year], { ...shape, name, address, words: spanWords, needsWord: true });
    }
  }
  return figures;
}

/** The least and the greatest of all quartiers. */
const spanWords = ['zwischen', 'between'];

const inYear = (figure: 'emissions' | 'path' | 'gap' | 'change_pct', year: number): Text =>
  traceText((words) => words.inYear(words.figure[figure], formatYear(year)));
