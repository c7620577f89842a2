import type { TraceFigure } from '#lib/domain/trace-figures.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import { inputName, stepName } from '#lib/texts/trace-names.ts';
import { cells } from '#lib/trace/expression.ts';
import { relation } from '#lib/trace/relations.ts';
import { rowOf, type TraceSheet } from './sheet.ts';
import { confidentialIn, type TraceData } from './trace-data.ts';

const bothLabels = (a: Text, b: Text): Text => ({ de: `${a.de}, ${b.de}`, en: `${a.en}, ${b.en}` });

export function enterCells(sheet: TraceSheet, year: number): void {
  const { data } = sheet;
  for (const cell of data.cells.filter((candidate) => candidate.year === year)) {
    const {
      sector,
      carrier,
      state,
      status,
      row,
      factor_row,
      source,
      is_withheld: _,
      energy_mwh: value,
      ...numbers
    } = cell;
    const isReported = carrier === null && state === 'number';
    const label = data.label(sector);
    const own = isReported
      ? rowOf('reported_emissions', row, 'emissions_t', 'notation')
      : rowOf('energy', row, 'energy_mwh', 'notation');
    const factor = state === 'number' ? rowOf('emission_factors', factor_row, 'g_per_kwh') : undefined;
    const input = {
      id: `${year} ${sector}${carrier === null ? '' : ` ${carrier}`}`,
      kind: isReported ? 'reported' : 'cell',
      name: isReported
        ? inputName.reported(label)
        : carrier === null
          ? label
          : bothLabels(label, data.label(carrier)),
      // A confidential cell has neither value nor factor.
      value: state === 'number' ? value : null,
      unit: 'MWh',
      state,
      status,
      source,
      year,
      sector,
      carrier,
      ...(state === 'number' ? numbers : {}),
    } as const;
    sheet.input(input, { own, factor });
  }
}

/** Emissions of a year: the sum over its cells, or the edition's total where some are confidential. */
export function yearEmissions(sheet: TraceSheet, year: number): string {
  enterCells(sheet, year);
  const { data } = sheet;
  return sheet.total(`C(${year})`, stepName.emissions(year), 't', {
    year,
    shown: cells('emissions', year),
    hidden: confidentialIn(data, year),
    value: data.years.get(year)?.t ?? null,
    figure: emissionsFigure(data),
  });
}

/** The target of a quartier may cover other sectors than the programme; one sector alone has no figure of its own. */
function emissionsFigure({ scope, frame }: TraceData): TraceFigure | undefined {
  if (scope === frame.scope) return 'emissions';
  return scope === frame.headline_scope ? 'headline_emissions' : undefined;
}

const energyKinds = {
  energy: ['E', stepName.energy, 'energy_mwh'],
  fossil_energy: ['Ef', stepName.fossil, 'fossil_mwh'],
  heat_energy: ['Eh', stepName.heat, 'heat_mwh'],
} as const;

export function yearEnergy(
  sheet: TraceSheet,
  year: number,
  kind: keyof typeof energyKinds = 'energy',
): string {
  enterCells(sheet, year);
  const [symbol, name, column] = energyKinds[kind];
  const value = sheet.data.years.get(year)?.[column] ?? (kind === 'fossil_energy' ? 0 : null);
  const hidden = confidentialIn(sheet.data, year);
  return sheet.total(`${symbol}(${year})`, name(year), 'MWh', {
    year,
    shown: cells(kind, year),
    hidden,
    value,
  });
}

/** Energy of a carrier in a year, with the value of the edition where some of its cells are confidential. */
export function carrierEnergy(
  sheet: TraceSheet,
  year: number,
  carrier: string,
  value: number | null,
): string {
  const name = stepName.carrierEnergy(sheet.data.label(carrier), year);
  const [shown, hidden] = [cells('energy', year, carrier), confidentialIn(sheet.data, year, carrier)];
  return sheet.total(`E[${carrier}](${year})`, name, 'MWh', { year, shown, hidden, value });
}

/** Weather factor of a year; undefined where it has none. */
export function weatherFactor(sheet: TraceSheet, year: number): string | undefined {
  const row = sheet.data.years.get(year);
  if (!row || row.weather_factor === null || row.weather_kind === null) return undefined;
  const delivery = { row: row.weather_row, source: row.weather_source };
  const enter = (id: string, name: Text, value: number | null, column = 'value') =>
    sheet.delivered(
      'weather',
      { ...delivery, column },
      { id: `${id}(${year})`, name, value, unit: 'count', year },
    );
  const factor =
    row.weather_kind === 'climate_factor'
      ? enter('K', inputName.climateFactor(year), row.weather_value)
      : relation.weather(
          enter('G₀', inputName.longTermMean(year), row.long_term_mean, 'long_term_mean'),
          enter('G', inputName.degreeDays(year), row.weather_value),
        );
  return sheet.step(`w(${year})`, stepName.weatherFactor(year), 'share', factor, { year });
}

/** Weather-corrected emissions of a year; the heated part is that of the cells that are shown. */
export function correctedEmissions(sheet: TraceSheet, year: number): string | undefined {
  const weather = weatherFactor(sheet, year);
  if (weather === undefined) return undefined;
  const emissions = yearEmissions(sheet, year);
  const heated = sheet.step(`H(${year})`, stepName.heated(year), 't', cells('heated_emissions', year), {
    year,
  });
  const corrected = relation.corrected(emissions, heated, weather);
  // The figure is about the scope of the quartier's target.
  const figure = sheet.data.scope === sheet.data.frame.scope ? 'corrected_emissions' : undefined;
  return sheet.step(`Ck(${year})`, stepName.corrected(year), 't', corrected, { year, figure });
}

/** Something else that a year is related to: its population, dwellings or heated floor area. */
export function reference(sheet: TraceSheet, column: keyof typeof references, year: number): string {
  const row = sheet.data.years.get(year);
  const [symbol, name, unit] = references[column];
  return sheet.delivered(
    'reference',
    { row: row?.reference_row ?? null, column, source: row?.reference_source ?? null },
    { id: `${symbol}(${year})`, name: name(year), value: row?.[column] ?? null, unit, year },
  );
}

const references = {
  population: ['P', inputName.population, 'count'],
  dwellings: ['W', inputName.dwellings, 'count'],
  heated_floor_area_m2: ['A', inputName.area, 'm²'],
} as const;
