import { cells, minus, over, plus, times } from '#lib/trace/expression.ts';
import type { TraceFigure } from '#lib/domain/trace-figures.ts';
import { formatNumber } from '#lib/domain/numbers/number-text.ts';
import { traceText } from '#lib/texts/index.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import type { TraceCell } from '../queries/trace-cells.ts';
import type { TraceFrame, TraceTarget, TraceYear } from '../queries/trace-frame.ts';
import type { TraceSheet } from './sheet.ts';

/** What a calculation may refer to. */
export interface TraceData {
  frame: TraceFrame;
  /** Of the scope below. */
  cells: TraceCell[];
  years: Map<number, TraceYear>;
  targets: TraceTarget[];
  scope: string;
  /** Name of a delivered table's file. */
  file: (table: string) => string;
  /** Labels of sectors and carriers. */
  label: (id: string) => Text;
}

export const bothLabels = (a: Text, b: Text): Text => ({ de: `${a.de}, ${b.de}`, en: `${a.en}, ${b.en}` });

/** Withheld cells that the totals of a year, or of one of its carriers, include without showing them. */
export const confidentialIn = ({ cells: all }: TraceData, year: number, carrier?: string): number =>
  all.filter(
    (cell) => cell.is_withheld && cell.year === year && (carrier === undefined || cell.carrier === carrier),
  ).length;

/** Enters the delivered cells of a year. A confidential one has neither value nor factor. */
export function enterCells(sheet: TraceSheet, data: TraceData, year: number): void {
  for (const cell of data.cells.filter((candidate) => candidate.year === year)) {
    const isReported = cell.carrier === null && cell.state === 'number';
    const isNumber = cell.state === 'number';
    const sector = data.label(cell.sector);
    sheet.input({
      id: `${year} ${cell.sector}${cell.carrier === null ? '' : ` ${cell.carrier}`}`,
      kind: isReported ? 'reported' : 'cell',
      name: isReported
        ? traceText((words, lang) => words.input.reported(sector[lang]))
        : cell.carrier === null
          ? sector
          : bothLabels(sector, data.label(cell.carrier)),
      value: isNumber ? cell.energy_mwh : null,
      unit: 'MWh',
      emissions_t: isNumber ? cell.emissions_t : null,
      state: cell.state,
      status: cell.status,
      quality: isNumber ? cell.quality : null,
      file: cell.row === null ? null : data.file(isReported ? 'reported_emissions' : 'energy'),
      row: cell.row,
      source: cell.source,
      year,
      sector: cell.sector,
      carrier: cell.carrier,
      factor_g_per_kwh: isNumber ? cell.factor_g_per_kwh : null,
      factor_row: isNumber ? cell.factor_row : null,
      factor_source: isNumber ? cell.factor_source : null,
      is_local_factor: isNumber ? cell.is_local_factor : null,
      heating_share: isNumber ? cell.heating_share : null,
      quality_weight: isNumber && !isReported ? cell.quality_weight : null,
      is_fossil: isNumber ? cell.is_fossil : null,
      is_heat: isNumber ? cell.is_heat : null,
    });
  }
}

/** A total of the edition where confidential cells keep it from being summed here: rounded, for the same reason. */
export function enterTotal(
  sheet: TraceSheet,
  data: TraceData,
  given: {
    id: string;
    name: Text;
    value: number | null;
    unit: 't' | 'MWh';
    year: number;
    hidden: number;
  },
): string {
  const { rounded_to_t, rounded_to_mwh } = data.years.get(given.year) ?? {};
  const step = (given.unit === 't' ? rounded_to_t : rounded_to_mwh) ?? null;
  const { hidden, ...told } = given;
  return sheet.input({
    ...told,
    name: traceText((words, lang) =>
      words.input.withheld(given.name[lang], step === null ? null : formatNumber(step, lang), given.unit),
    ),
    status: data.years.get(given.year)?.status ?? null,
    confidential_cells: hidden,
  });
}

/** The figure that emissions of this scope are: the target of a quartier may cover other sectors than the programme. */
const emissionsFigure = ({ scope, frame }: TraceData): TraceFigure =>
  scope === frame.scope ? 'emissions' : 'headline_emissions';

/** Emissions of a year: the sum over its cells, or the edition's total where some are confidential. */
export function yearEmissions(sheet: TraceSheet, data: TraceData, year: number): string {
  const id = `C(${year})`;
  if (sheet.has(id)) return id;
  enterCells(sheet, data, year);
  const name = traceText((words) => words.step.emissions(String(year)));
  const options = { year, figure: emissionsFigure(data) };
  const hidden = confidentialIn(data, year);
  if (hidden > 0) {
    const total = enterTotal(sheet, data, {
      id: `∑C(${year})`,
      name,
      value: data.years.get(year)?.t ?? null,
      unit: 't',
      year,
      hidden,
    });
    return sheet.alias(id, name, 't', total, options);
  }
  return sheet.step(id, name, 't', cells('emissions', year), options);
}

/** Weather factor of a year; undefined where it has none. */
export function weatherFactor(sheet: TraceSheet, data: TraceData, year: number): string | undefined {
  const row = data.years.get(year);
  if (!row || row.weather_factor === null || row.weather_kind === null) return undefined;
  const text = String(year);
  const place = {
    unit: 'count' as const,
    year,
    file: data.file('weather'),
    row: row.weather_row,
    source: row.weather_source,
  };
  const name = traceText((words) => words.step.weatherFactor(text));
  if (row.weather_kind === 'climate_factor') {
    const factor = sheet.input({
      ...place,
      id: `K(${year})`,
      name: traceText((words) => words.input.climateFactor(text)),
      value: row.weather_value,
    });
    return sheet.alias(`w(${year})`, name, 'share', factor, { year });
  }
  const mean = sheet.input({
    ...place,
    id: `G₀(${year})`,
    name: traceText((words) => words.input.longTermMean(text)),
    value: row.long_term_mean,
  });
  const days = sheet.input({
    ...place,
    id: `G(${year})`,
    name: traceText((words) => words.input.degreeDays(text)),
    value: row.weather_value,
  });
  return sheet.step(`w(${year})`, name, 'share', over(mean, days), { year });
}

/** Weather-corrected emissions of a year: C + (w − 1) · sum of h · C, the sum over the cells that are shown. */
export function correctedEmissions(sheet: TraceSheet, data: TraceData, year: number): string | undefined {
  const weather = weatherFactor(sheet, data, year);
  if (weather === undefined) return undefined;
  const emissions = yearEmissions(sheet, data, year);
  const heated = sheet.step(
    `H(${year})`,
    traceText((words) => words.step.heated(String(year))),
    't',
    cells('heated_emissions', year),
    { year },
  );
  return sheet.step(
    `Ck(${year})`,
    traceText((words) => words.step.corrected(String(year))),
    't',
    plus(emissions, times(minus(weather, 1), heated)),
    { year, figure: 'corrected_emissions' },
  );
}

/** Data quality of a year: the mean of the weights over the energy of the cells that are shown. */
export function yearQuality(sheet: TraceSheet, data: TraceData, year: number): string {
  enterCells(sheet, data, year);
  const text = String(year);
  const weighted = sheet.step(
    `Ew(${year})`,
    traceText((words) => words.step.weighted(text)),
    'MWh',
    cells('weighted_energy', year),
    { year },
  );
  const energy = sheet.step(
    `E(${year})`,
    traceText((words) => words.step.energy(text)),
    'MWh',
    cells('energy', year),
    { year },
  );
  const name = traceText((words) => words.step.quality);
  return sheet.step('Q', name, 'share', over(weighted, energy), { year });
}

/** Energy of a year, of all carriers or of some. */
export function yearEnergy(
  sheet: TraceSheet,
  data: TraceData,
  year: number,
  part: 'energy' | 'fossil_energy' | 'heat_energy' = 'energy',
): string {
  enterCells(sheet, data, year);
  const text = String(year);
  const row = data.years.get(year);
  const kinds = {
    energy: ['E', traceText((words) => words.step.energy(text)), row?.energy_mwh],
    fossil_energy: ['Ef', traceText((words) => words.step.fossil(text)), row?.fossil_mwh ?? 0],
    heat_energy: ['Eh', traceText((words) => words.step.heat(text)), row?.heat_mwh],
  } as const;
  const [symbol, name, value] = kinds[part];
  const hidden = confidentialIn(data, year);
  const id = `${symbol}(${year})`;
  if (hidden > 0) {
    const total = enterTotal(sheet, data, {
      id: `∑${id}`,
      name,
      value: value ?? null,
      unit: 'MWh',
      year,
      hidden,
    });
    return sheet.alias(id, name, 'MWh', total, { year });
  }
  return sheet.step(id, name, 'MWh', cells(part, year), { year });
}
