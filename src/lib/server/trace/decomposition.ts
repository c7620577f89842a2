import { localTerms } from '#lib/domain/decomposition-figures.ts';
import {
  decompositionTerms,
  type Decomposition,
  type DecompositionTerm,
} from '#lib/domain/records/decomposition.ts';
import { traceText } from '#lib/texts/index.ts';
import { inputName, stepName, termName } from '#lib/texts/trace-names.ts';
import { call, minus, negative, plus, series, type Term } from '#lib/trace/expression.ts';
import { link } from '#lib/trace/formulas.ts';
import { relation } from '#lib/trace/relations.ts';
import { loadDecomposition } from '../queries/decomposition.ts';
import { loadTraceCarriers, loadTraceSavings } from '../queries/trace-measures.ts';
import { enterCells, reference, weatherFactor } from './balance.ts';
import { CarrierChange, parts, type Part } from './carrier-change.ts';
import { none, paired, type FigureTrace, type TraceRequest } from './outcome.ts';
import { addedSavings } from './savings.ts';
import type { TraceSheet } from './sheet.ts';

type Years = readonly [number, number];

/** Additive LMDI-I between two years, carrier by carrier, as the statement "decomposition" of the edition does it. */
export const decomposition: FigureTrace = async (request) => {
  const { open, quartier, sheet, from, year } = request;
  const edition = await loadDecomposition(open.database, quartier, { from, to: year });
  if (!edition?.years || edition.total_t === null) return none(edition?.reasons ?? []);
  const { years } = edition;
  const [first, last] = years;
  enterCells(sheet, first);
  enterCells(sheet, last);
  const rows = await loadTraceCarriers(open.database, quartier, years);
  const carriers = [...new Set(rows.map(({ carrier }) => carrier))];
  const changes = carriers.map((carrier) => new CarrierChange(sheet, rows, carrier, years));
  const terms = enterTerms(sheet, changes, edition, years);

  const isLocal = (term: DecompositionTerm) => localTerms.some((local) => local === term);
  const others = [...terms].filter(([term]) => !isLocal(term)).map(([, id]) => id);
  const emissions = (at: number) => sumOf(changes.map((change) => change.at('emissions_t', at)));
  const ownPart = plus(terms.get('intensity')!, terms.get('carrier_mix')!);
  const local = sheet.step('ΔC[local]', stepName.local, 't', ownPart);
  const background = sheet.step('ΔC[background]', stepName.background, 't', sumOf(others));
  const total = sheet.step('ΔC', stepName.total, 't', minus(emissions(last), emissions(first)));
  const ledger = edition.measures_t === null ? [] : await enterMeasures(request, local, years);
  return {
    results: [
      { step: total, value: edition.total_t },
      ...[...terms].map(([term, step]) => ({ step, value: edition.terms[term] })),
      { step: local, value: edition.local_t },
      { step: background, value: edition.background_t },
      ...paired(ledger, [edition.measures_t, edition.remainder_t]),
    ],
    reasons: edition.reasons,
    title: traceText((words) => words.between(words.figure.decomposition, String(first), String(last))),
  };
};

const sumOf = (ids: string[]): Term => (ids.length === 0 ? 0 : call('SUM', series(ids)));

function enterTerms(
  sheet: TraceSheet,
  changes: readonly CarrierChange[],
  edition: Decomposition,
  [first, last]: Years,
): Map<DecompositionTerm, string> {
  const total = (kind: Part, year: number, name: typeof stepName.energy) => {
    const sum = call('SUM', series(changes.map((change) => change.at(kind, year))));
    return sheet.step(`${parts[kind].symbol}(${year})`, name(year), parts[kind].unit, sum, { year });
  };
  const e0 = total('energy_mwh', first, stepName.energy);
  const e1 = total('energy_mwh', last, stepName.energy);
  const means = call('SUM', series(changes.map((change) => change.logMean())));
  const weight = sheet.step('L', stepName.weight, 't', means);
  const mix = changes.map((change) => change.mix(e0, e1));
  const factors = changes.map((change) => ({ isGrid: change.isGrid, id: change.factor() }));
  const factorsOf = (isGrid: boolean) =>
    factors.filter((factor) => factor.isGrid === isGrid).map(({ id }) => id);

  const corrected = (year: number, energy: string) => {
    const heated = total('heated_mwh', year, stepName.heatedEnergy);
    const term = relation.corrected(energy, heated, weatherFactor(sheet, year)!);
    return sheet.step(`E*(${year})`, stepName.correctedEnergy(year), 'MWh', term, { year });
  };
  const population = ratio(sheet, 'population', [first, last]);
  // Areas of two definitions have no ratio.
  const area = edition.has_other_area ? undefined : ratio(sheet, 'heated_floor_area_m2', [first, last]);
  const hasWeather = edition.terms.weather !== null;
  const [c0, c1] = hasWeather ? [corrected(first, e0), corrected(last, e1)] : [e0, e1];
  const carried = area ?? population;
  // Without energy in one of the years every carrier appears or disappears: all is mix.
  const hasEnergy = [e0, e1].every((id) => (sheet.value(id) ?? 0) > 0);
  const ofEnergy = (after: Term, before: Term) => (hasEnergy ? relation.change(weight, after, before) : 0);

  const terms: Partial<Record<DecompositionTerm, Term>> = {
    population: population && relation.change(weight, population[1], population[0]),
    floor_area_per_head:
      area &&
      relation.change(
        weight,
        link.floor_area_per_head(area[1], population?.[1]),
        link.floor_area_per_head(area[0], population?.[0]),
      ),
    intensity: ofEnergy(link.intensity(c1, carried?.[1]), link.intensity(c0, carried?.[0])),
    weather: hasWeather ? ofEnergy(link.weather(e1, c1), link.weather(e0, c0)) : undefined,
    carrier_mix: sumOf(mix),
    grid_factor: sumOf(factorsOf(true)),
    other_factors: sumOf(factorsOf(false)),
  };
  const entered = new Map<DecompositionTerm, string>();
  for (const term of decompositionTerms) {
    const value = terms[term];
    if (value === undefined || edition.terms[term] === null) continue;
    entered.set(term, sheet.step(`ΔC[${term}]`, termName[term], 't', value));
  }
  return entered;
}

/** A reference figure in both years; what is missing is left out, and the next link carries it. */
function ratio(
  sheet: TraceSheet,
  column: 'population' | 'heated_floor_area_m2',
  [first, last]: Years,
): [string, string] | undefined {
  const isThere = [first, last].every((year) => (sheet.data.years.get(year)?.[column] ?? 0) > 0);
  if (!isThere) return undefined;
  const after = reference(sheet, column, last);
  return [reference(sheet, column, first), after];
}

/** The sum over implemented measures, with the later year's factors, and what it leaves of the local contribution. */
async function enterMeasures(
  { open, quartier, sheet }: TraceRequest,
  local: string,
  [first, last]: Years,
): Promise<string[]> {
  const savings = await loadTraceSavings(open.database, quartier, {
    scope: sheet.data.scope,
    factorYear: last,
    certainties: ['implemented'],
  });
  const from = sheet.input({ id: 'y₀', name: inputName.firstYear, value: first, unit: 'year' });
  const to = sheet.input({ id: 'y₁', name: inputName.lastYear, value: last, unit: 'year' });
  const added = negative(addedSavings(sheet, savings, { from, to }));
  const measures = sheet.step('ΔC[measures]', stepName.measures, 't', added);
  return [measures, sheet.step('ΔC[remainder]', stepName.remainder, 't', minus(local, measures))];
}
