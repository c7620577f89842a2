import { withheldCarriers } from '#lib/domain/vocabulary.ts';
import { inputName, stepName } from '#lib/texts/trace-names.ts';
import { call, minus, series } from '#lib/trace/expression.ts';
import { relation } from '#lib/trace/relations.ts';
import { loadTraceHeldYear, type TraceHeldYear } from '../queries/trace-factors.ts';
import { carrierEnergy, yearEmissions } from './balance.ts';
import { none, paired, type FigureTrace } from './outcome.ts';
import type { TraceSheet } from './sheet.ts';

/** Emissions of a year with the factors of the base year, the balance beside it, and what lies between them. */
export const heldFactors: FigureTrace = async ({ open, quartier, sheet, at: year }) => {
  if (year === null) return none(['no_assessable_year']);
  const edition = await loadTraceHeldYear(open.database, quartier, year);
  if (!edition) return none(['year_not_assessable']);
  // The year of the balance must not read as that of the factors.
  const title = stepName.held(year, edition.base_year);
  const isConfidential = edition.carriers.some(({ carrier }) => carrier === withheldCarriers);
  if (edition.held_t === null || isConfidential)
    return { ...none(isConfidential ? ['confidential'] : edition.reasons), title };
  const steps = enterHeldFactors(sheet, year, edition);
  return { results: paired(steps, [edition.held_t, edition.t, edition.t - edition.held_t]), title };
};

function enterHeldFactors(sheet: TraceSheet, year: number, { base_year, carriers }: TraceHeldYear): string[] {
  const balance = yearEmissions(sheet, year);
  const energies = carriers.map((row) => carrierEnergy(sheet, year, row.carrier, row.energy_mwh));
  const priced = carriers.map((row, index) => {
    const label = sheet.data.label(row.carrier);
    const name = inputName.baseFactor(label, base_year);
    const factor = sheet.factor(`ef₀[${row.carrier}]`, name, row);
    const emissions = relation.emissions(energies[index]!, factor);
    const id = `C₀[${row.carrier}](${year})`;
    return sheet.step(id, stepName.heldOf(label, year, base_year), 't', emissions, { year });
  });
  const parts = [...priced, ...reportedEmissions(sheet, year)];
  const sum = parts.length === 0 ? 0 : call('SUM', series(parts));
  const held = sheet.step(`C₀(${year})`, stepName.held(year, base_year), 't', sum, { year });
  const effect = sheet.step(`ΔC(${year})`, stepName.factorEffect, 't', minus(balance, held), { year });
  return [held, balance, effect];
}

/** Sectors known only as tonnes have no factor that could be held: they stay as they were delivered. */
const reportedEmissions = (sheet: TraceSheet, year: number): string[] =>
  sheet.data.cells
    .filter((cell) => cell.year === year && cell.carrier === null && cell.emissions_t !== null)
    .map((cell) =>
      sheet.delivered(
        'reported_emissions',
        { ...cell, column: 'emissions_t' },
        {
          id: `C[${cell.sector}](${year})`,
          name: inputName.reported(sheet.data.label(cell.sector)),
          value: cell.emissions_t,
          unit: 't',
          status: cell.status,
          year,
          sector: cell.sector,
        },
      ),
    );
