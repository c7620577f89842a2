import { quartiersIn, seriesOf, writeProgramme } from './programme.ts';

/**
 * What if, by hand. In 2022: 3,200 MWh of gas at 200 g/kWh are 640 t, 1,000 MWh of electricity at 400 g/kWh are 400 t,
 * 1,000 MWh of district heating are 300 t (q, early) or 100 t (network, its own factor), 50 t are reported: 1,390 or
 * 1,190 t. Interaction 0.8.
 */
export function writeScenarioProgramme(): string {
  const every = (mwh: number) => ['q', 'network', 'early'].map((name) => `${name} ${mwh}`).join('\n');
  const energy = [
    ...seriesOf(2022, every(3200)),
    ...seriesOf(2022, every(1000), { carrier: 'electricity' }),
    ...seriesOf(2022, every(1000), { carrier: 'district_heating' }),
  ];
  return writeProgramme(
    {
      quartiers: quartiersIn(energy),
      energy,
      reported_emissions: `
        quartier_id  year  sector    emissions_t
        q            2022  services  50
        network      2022  services  50
        early        2022  services  50
      `,
      emission_factors: `
        carrier           year  g_per_kwh  quartier_id
        natural_gas       2022  200        -
        electricity       2022  400        -
        district_heating  2022  300        -
        district_heating  2022  100        network
      `,
      // fall: 2022 400, 2024 300, 2026 200, 2028 150, 2030 100; district heating 2030 60
      // short: 2025 250 and held; a year before the latest measured one says nothing
      factor_scenarios: `
        scenario  label_de  label_en  carrier           year  g_per_kwh  source
        fall      sinkt     falls     electricity       2026  200        hand
        fall      sinkt     falls     electricity       2030  100        hand
        fall      sinkt     falls     district_heating  2030  60         hand
        short     kurz      short     electricity       2021  900        hand
        short     kurz      short     electricity       2025  250        other
      `,
      targets: `
        quartier_id  target_year  base_year_from  base_year_to  target_t
        q            2030         2022            2022          500
        network      2030         2022            2022          500
        early        2028         2022            2022          500
      `,
      measures: `
        measure_id  quartier_id  status     completion_date
        done        q            completed  2023-01-01
        pump        q            decided    2025-01-01
        midyear     q            planned    2027-07-01
        undated     q            idea       -
        other       network      planned    2023-01-01
      `,
      measure_savings: `
        measure_id  carrier      saving_mwh
        done        natural_gas  500          # 100 t
        pump        natural_gas  500          # 100 t
        pump        electricity  -200         # 80 t at 400 g/kWh, 20 t at 100
        midyear     electricity  100          # 40 t at 400 g/kWh
        undated     natural_gas  500
        other       natural_gas  500
      `,
    },
    { headline_sectors: ['households', 'services'], interaction_factor: 0.8 },
  );
}
