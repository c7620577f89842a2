import { call, cells, minus, over, series, times } from '#lib/trace/expression.ts';
import { traceText } from '#lib/texts/index.ts';
import type { TraceHeldCarrier, TraceHeldYear } from '../queries/trace-held-factors.ts';
import { confidentialIn, enterTotal, yearEmissions, type TraceData } from './balance.ts';
import type { TraceSheet } from './sheet.ts';

/** Emissions of a year with the factors of the base year, the balance beside it, and what lies between them. */
export function heldFactors(
  sheet: TraceSheet,
  data: TraceData,
  year: number,
  { base_year, carriers }: TraceHeldYear,
): [held: string, balance: string, effect: string] {
  const balance = yearEmissions(sheet, data, year);
  const energies = carriers.map((row) => carrierEnergy(sheet, data, year, row));
  const priced = carriers.map((row, index) => {
    const label = data.label(row.carrier);
    const factor = sheet.input({
      id: `ef₀[${row.carrier}]`,
      name: traceText((words, lang) => words.input.baseFactor(label[lang], String(base_year))),
      value: row.factor_g_per_kwh,
      unit: 'g/kWh',
      file: data.file('emission_factors'),
      row: row.factor_row,
      source: row.factor_source,
      year: base_year,
      carrier: row.carrier,
      is_local_factor: row.is_local_factor,
    });
    return sheet.step(
      `C₀[${row.carrier}](${year})`,
      traceText((words, lang) => words.step.heldOf(label[lang], String(year), String(base_year))),
      't',
      over(times(energies[index]!, factor), 1000),
      { year },
    );
  });
  const parts = [...priced, ...reportedEmissions(sheet, data, year)];
  const held = sheet.step(
    `C₀(${year})`,
    traceText((words) => words.step.held(String(year), String(base_year))),
    't',
    parts.length === 0 ? { kind: 'number', value: 0 } : call('SUM', series(parts)),
    { year },
  );
  const effect = sheet.step(
    `ΔC(${year})`,
    traceText((words) => words.step.factorEffect),
    't',
    minus(balance, held),
    { year },
  );
  return [held, balance, effect];
}

/** The sum over its cells, or the edition's where some of them are confidential. */
export function carrierEnergy(
  sheet: TraceSheet,
  data: TraceData,
  year: number,
  { carrier, energy_mwh: value }: Pick<TraceHeldCarrier, 'carrier' | 'energy_mwh'>,
): string {
  const id = `E[${carrier}](${year})`;
  const label = data.label(carrier);
  const name = traceText((words, lang) => words.step.carrierEnergy(label[lang], String(year)));
  const hidden = confidentialIn(data, year, carrier);
  if (hidden === 0) return sheet.step(id, name, 'MWh', cells('energy', year, carrier), { year });
  const total = enterTotal(sheet, data, { id: `∑${id}`, name, value, unit: 'MWh', year, hidden });
  return sheet.alias(id, name, 'MWh', total, { year });
}

/** Sectors known only as tonnes have no factor that could be held: they stay as they were delivered. */
function reportedEmissions(sheet: TraceSheet, data: TraceData, year: number): string[] {
  return data.cells
    .filter((cell) => cell.year === year && cell.carrier === null && cell.emissions_t !== null)
    .map((cell) => {
      const sector = data.label(cell.sector);
      return sheet.input({
        id: `C[${cell.sector}](${year})`,
        name: traceText((words, lang) => words.input.reported(sector[lang])),
        value: cell.emissions_t,
        unit: 't',
        status: cell.status,
        file: data.file('reported_emissions'),
        row: cell.row,
        source: cell.source,
        year,
        sector: cell.sector,
      });
    });
}
