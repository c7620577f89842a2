import {
  decompositionTerms,
  type Decomposition,
  type DecompositionTerm,
} from '#lib/domain/records/decomposition.ts';
import { call, minus, plus, series, times, type Expression } from '#lib/trace/expression.ts';
import { traceText } from '#lib/texts/index.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import type { TraceCarrier } from '../queries/trace-measures.ts';
import { enterCells, weatherFactor, type TraceData } from './balance.ts';
import { CarrierChange, ln, part, type Part } from './carrier-change.ts';
import type { TraceSheet } from './sheet.ts';

/**
 * Additive LMDI-I between two years, carrier by carrier, as the statement "decomposition" of the edition does it.
 * Returns the symbols of the drivers that the chain has, and of their sums.
 */
export function decomposition(
  sheet: TraceSheet,
  data: TraceData,
  carriers: readonly TraceCarrier[],
  edition: Decomposition,
): { terms: Map<DecompositionTerm, string>; local: string; background: string; total: string } {
  const [first, last] = edition.years!;
  enterCells(sheet, data, first);
  enterCells(sheet, data, last);
  const ids = [...new Set(carriers.map(({ carrier }) => carrier))];
  const amounts = ids.map((carrier) => new CarrierChange(sheet, data, carriers, carrier, [first, last]));

  const total = (kind: Part, year: number, name: Text) =>
    sheet.step(
      `${part[kind]}(${year})`,
      name,
      kind === 'emissions_t' ? 't' : 'MWh',
      call('SUM', series(amounts.map((amount) => amount.at(kind, year)))),
      { year },
    );
  const energy = (year: number) =>
    total(
      'energy_mwh',
      year,
      traceText((words) => words.step.energy(String(year))),
    );
  const [e0, e1] = [energy(first), energy(last)];
  const weight = sheet.step(
    'L',
    traceText((words) => words.step.weight),
    't',
    call('SUM', series(amounts.map((amount) => amount.logMean()))),
  );
  const mix = amounts.map((amount) => amount.mix(e0, e1));
  const factors = amounts.map((amount) => ({ isGrid: amount.isGrid, id: amount.factor() }));
  const sumOf = (list: readonly string[]): Expression =>
    list.length === 0 ? { kind: 'number', value: 0 } : call('SUM', series([...list]));

  const logs = chain(sheet, data, [first, last], { e0, e1, total, edition });
  const expressions: Partial<Record<DecompositionTerm, Expression>> = {
    ...Object.fromEntries([...logs].map(([term, log]) => [term, times(weight, log)])),
    carrier_mix: sumOf(mix),
    grid_factor: sumOf(factors.filter(({ isGrid }) => isGrid).map(({ id }) => id)),
    other_factors: sumOf(factors.filter(({ isGrid }) => !isGrid).map(({ id }) => id)),
  };
  const terms = new Map<DecompositionTerm, string>();
  for (const term of decompositionTerms) {
    const expression = expressions[term];
    if (!expression || edition.terms[term] === null) continue;
    terms.set(
      term,
      sheet.step(
        `ΔC[${term}]`,
        traceText((words) => words.term[term]),
        't',
        expression,
      ),
    );
  }
  const own = ['intensity', 'carrier_mix'] as const;
  const others = [...terms].filter(([term]) => !own.some((name) => name === term)).map(([, id]) => id);
  const change = minus(
    call('SUM', series(amounts.map((amount) => amount.at('emissions_t', last)))),
    call('SUM', series(amounts.map((amount) => amount.at('emissions_t', first)))),
  );
  return {
    terms,
    local: sheet.step(
      'ΔC[local]',
      traceText((words) => words.step.local),
      't',
      plus(terms.get('intensity')!, terms.get('carrier_mix')!),
    ),
    background: sheet.step(
      'ΔC[background]',
      traceText((words) => words.step.background),
      't',
      sumOf(others),
    ),
    total: sheet.step(
      'ΔC',
      traceText((words) => words.step.total),
      't',
      change,
    ),
  };
}

interface Chain {
  e0: string;
  e1: string;
  total(kind: Part, year: number, name: Text): string;
  edition: Decomposition;
}

/** Logarithms of the drivers; what is missing is left out and the next link carries it. */
function chain(
  sheet: TraceSheet,
  data: TraceData,
  [first, last]: readonly [number, number],
  { e0, e1, total, edition }: Chain,
): Map<DecompositionTerm, Expression> {
  const logs = new Map<DecompositionTerm, Expression>();
  // Without energy in one of the years every carrier appears or disappears: all is mix.
  const hasEnergy = [e0, e1].every((id) => (sheet.value(id) ?? 0) > 0);
  const reference = (column: 'population' | 'heated_floor_area_m2', year: number) => {
    const row = data.years.get(year);
    const text = String(year);
    return sheet.input({
      id: column === 'population' ? `P(${year})` : `A(${year})`,
      name: traceText((words) => (column === 'population' ? words.input.population : words.input.area)(text)),
      value: row?.[column] ?? null,
      unit: column === 'population' ? 'count' : 'm²',
      year,
      file: data.file('reference'),
      row: row?.reference_row ?? null,
      source: row?.reference_source ?? null,
    });
  };
  const has = (column: 'population' | 'heated_floor_area_m2') =>
    [first, last].every((year) => (data.years.get(year)?.[column] ?? 0) > 0);
  const ratio = (column: 'population' | 'heated_floor_area_m2') =>
    ln(reference(column, last), reference(column, first));
  const population = has('population') ? ratio('population') : undefined;
  // Areas of two definitions have no ratio.
  const area =
    !edition.has_other_area && has('heated_floor_area_m2') ? ratio('heated_floor_area_m2') : undefined;
  if (population) logs.set('population', population);
  if (area) logs.set('floor_area_per_head', population ? minus(area, population) : area);

  let energy: Expression = hasEnergy ? ln(e1, e0) : { kind: 'number', value: 0 };
  if (edition.terms.weather !== null) {
    const corrected = (year: number, plain: string) => {
      const text = String(year);
      const heated = total(
        'heated_mwh',
        year,
        traceText((words) => words.step.heatedEnergy(text)),
      );
      return sheet.step(
        `E*(${year})`,
        traceText((words) => words.step.correctedEnergy(text)),
        'MWh',
        plus(plain, times(minus(weatherFactor(sheet, data, year)!, 1), heated)),
        { year },
      );
    };
    const [c0, c1] = [corrected(first, e0), corrected(last, e1)];
    const between = hasEnergy ? ln(c1, c0) : energy;
    logs.set('weather', minus(energy, between));
    energy = between;
  }
  const carried = area ?? population;
  logs.set('intensity', carried ? minus(energy, carried) : energy);
  return logs;
}
