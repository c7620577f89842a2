import type { Reason } from '#lib/domain/vocabulary.ts';
import { stepName } from '#lib/texts/trace-names.ts';
import { cells } from '#lib/trace/expression.ts';
import { relation } from '#lib/trace/relations.ts';
import { loadTracePart } from '../queries/trace-cells.ts';
import type { TraceYear } from '../queries/trace-frame.ts';
import { correctedEmissions, enterCells, yearEmissions } from './balance.ts';
import { none, type Outcome, type TraceRequest } from './outcome.ts';

/** Figures of one year; there may be no year at all. */
const ofYear =
  (answer: (request: TraceRequest, row: TraceYear) => Outcome | Promise<Outcome>) =>
  (request: TraceRequest) => {
    const row = request.at === null ? undefined : request.sheet.data.years.get(request.at);
    return row ? answer(request, row) : none(['no_assessable_year']);
  };

const completeness = ({ is_assessable }: TraceYear) => ({
  reasons: is_assessable ? [] : (['year_not_assessable'] satisfies Reason[]),
  isLowerBound: !is_assessable,
});

export const emissions = ofYear((request, row) => {
  if (request.sector !== undefined || request.carrier !== undefined) return partEmissions(request, row.year);
  const step = yearEmissions(request.sheet, row.year);
  return { results: [{ step, value: row.t }], ...completeness(row) };
});

export const correctedEmissionsFigure = ofYear(({ sheet }, row) => {
  if (row.corrected_t === null) return none([]);
  const step = correctedEmissions(sheet, row.year);
  const results = step === undefined ? [] : [{ step, value: row.corrected_t }];
  return { results, ...completeness(row), isCorrected: true };
});

/** The mean of the weights over the energy of the cells that are shown. */
export const dataQuality = ofYear(({ sheet }, { year, data_quality }) => {
  if (data_quality === null) return none([]);
  enterCells(sheet, year);
  const sum = (kind: 'weighted_energy' | 'energy') => cells(kind, year);
  const weighted = sheet.step(`Ew(${year})`, stepName.weighted(year), 'MWh', sum('weighted_energy'), {
    year,
  });
  const energy = sheet.step(`E(${year})`, stepName.energy(year), 'MWh', sum('energy'), { year });
  const step = sheet.step('Q', stepName.quality, 'share', relation.quality(weighted, energy), { year });
  return { results: [{ step, value: data_quality }] };
});

/** Emissions of a sector, a carrier or both: the sum of its cells or, where some are withheld, the edition's total. */
async function partEmissions(request: TraceRequest, year: number): Promise<Outcome> {
  const { open, quartier, sheet, sector, carrier } = request;
  const { cells: all } = sheet.data;
  const { withheld_cells: hidden, emissions_t: value } = await loadTracePart(open.database, quartier, {
    year,
    sector,
    carrier,
  });
  enterCells(sheet, year);
  const countOf = (...states: string[]) => all.filter(({ state }) => states.includes(state)).length;
  const shown = cells('emissions', year);
  // Pages print the sum of the cells that are shown beside the mark of the withheld ones.
  const visible =
    hidden > 0 && countOf('number') > 0
      ? [sheet.step(`C_offen(${year})`, stepName.visible(year), 't', shown, { year })]
      : [];
  const beside = visible.map((step) => ({ step, value: sheet.value(step) }));
  if (hidden > 0 ? value === null : countOf('number') === 0) {
    const { results, reasons } = none(countOf('C') > 0 || hidden > 0 ? ['confidential'] : []);
    return { reasons: reasons ?? [], results: [...results, ...beside] };
  }
  const step = sheet.total(`C(${year})`, stepName.emissions(year), 't', { year, shown, hidden, value });
  return {
    results: [{ step, value: sheet.value(step) }, ...beside],
    // Cells that were delivered without a number are in no total.
    isLowerBound: countOf('NE', 'missing') > 0 || countOf('C') > hidden,
  };
}
