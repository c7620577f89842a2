import { expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { quartiersIn, tonnePerMwh, writeProgramme, years, type Row } from '../method/programme.ts';

/** Households of real neighbourhoods: MWh a year per inhabitant, and inhabitants per dwelling. */
const perInhabitant = [1.4, 3, 8, 18];
const perDwelling = [1.72, 2];
const span = years(2015, 2025);

/**
 * Eight quartiers over eleven years, from one end of what neighbourhoods use to the other (1.4 to 18 MWh per
 * inhabitant, 2.4 to 36 per dwelling): coal leaves by 12 % a year, heat pumps grow by 7 %, people come and go by half a
 * percent.
 */
it('no plausibility rule fires on a programme of usual neighbourhoods', async () => {
  const energy: Row[] = [];
  const reported: Row[] = [];
  const reference: Row[] = [];
  const measures: Row[] = [];
  const savings: Row[] = [];
  perInhabitant.forEach((mwh, nth) => {
    perDwelling.forEach((persons, other) => {
      const quartier_id = `q${nth}${other}`;
      const population = 300 + 1500 * (2 * nth + other);
      const use: Record<string, [share: number, yearly: number]> = {
        natural_gas: [0.6, 0.995],
        electricity: [0.3, 0.99],
        hard_coal: [0.04, 0.88],
        ambient_heat: [0.06, 1.07],
      };
      span.forEach((year, step) => {
        const people = Math.round(population * (1 + (step % 2) * 0.005));
        // those who use least do not fall below the range
        for (const [carrier, [share, yearly]] of Object.entries(use)) {
          const value = population * mwh * share * yearly ** step * (mwh === 1.4 ? 1.03 ** step : 0.98);
          energy.push({ quartier_id, year: String(year), carrier, energy_mwh: value.toFixed(1) });
        }
        const services = { quartier_id, year: String(year), sector: 'services' };
        reported.push({ ...services, emissions_t: (population * 0.9 ** step).toFixed(0) });
        reference.push({
          quartier_id,
          year: String(year),
          population: String(people),
          dwellings: String(Math.floor(population / persons)),
          heated_floor_area_m2: String(population * 45),
        });
      });
      const measure_id = `${quartier_id}-m`;
      measures.push({ measure_id, quartier_id, status: 'completed', completion_date: '2021-06-30' });
      savings.push({ measure_id, saving_mwh: (population * mwh * 0.02).toFixed(1) });
    });
  });
  const { isSound, problems } = await check(
    writeProgramme(
      {
        quartiers: quartiersIn(energy),
        energy,
        reported_emissions: reported,
        reference,
        measures,
        measure_savings: savings,
        emission_factors: tonnePerMwh(span, ['natural_gas', 'electricity', 'hard_coal', 'ambient_heat']).map(
          (row) => ({ ...row, g_per_kwh: '300' }),
        ),
      },
      { headline_sectors: ['households', 'services'] },
    ),
  );
  expect(isSound).toBe(true);
  const ofArea = new Set(['intensity_out_of_band']);
  expect(problems.filter(({ rule }) => !ofArea.has(rule)).map(({ text }) => text.en)).toEqual([]);
});
