import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tableNamed } from '../fixtures/table-named.ts';
import type { Problem } from '#lib/server/intake/problem.ts';
import { wordings, type Rule } from '#lib/server/intake/problem-texts.ts';
import { sound, soundFolder } from '../fixtures/folder.ts';
import { refuse, storeWithEdition } from './published.ts';

/** A sound row per table; `n` makes its key unique. */
const rowOf: Record<string, (n: number) => Record<string, string | number>> = {
  quartiers: (n) => ({ quartier_id: `q${n}`, name: 'Q', municipality: 'M', ags: '05999001' }),
  reference: (n) => ({ quartier_id: 'altstadt', year: 1950 + n, population: 10 }),
  energy: (n) => ({
    quartier_id: 'altstadt',
    year: 1950 + (n % 60),
    sector: n < 60 ? 'municipal' : 'industry',
    carrier: 'natural_gas',
    energy_mwh: 10,
    status: 'final',
    source: 's',
  }),
  reported_emissions: (n) => ({
    quartier_id: 'neustadt',
    year: 1950 + n,
    sector: 'transport',
    emissions_t: 1,
    status: 'final',
    source: 's',
  }),
  emission_factors: (n) => ({
    factor_set: `other-${n}`,
    carrier: 'natural_gas',
    year: 2020,
    g_per_kwh: 250,
    includes_upstream: 'true',
    source: 's',
  }),
  weather: (n) => ({ quartier_id: 'altstadt', year: 1950 + n, kind: 'climate_factor', value: 1 }),
  heating_shares: (n) => ({
    carrier: ['biomass', 'biogas', 'lpg'][n % 3]!,
    sector: ['industry', 'municipal', 'transport'][Math.floor(n / 3) % 3]!,
    share: 0.5,
  }),
  targets: (n) => ({
    quartier_id: 'altstadt',
    sectors: 'households',
    target_year: 2030 + n,
    base_year_from: 2019,
    base_year_to: 2019,
    reduction_pct: 10,
    source: 's',
  }),
  measures: (n) => ({
    measure_id: `m${n}`,
    quartier_id: 'altstadt',
    title: 'T',
    category: 'envelope',
    effect: 'direct',
    status: 'idea',
  }),
  measure_savings: (n) => ({
    measure_id: 'altstadt-m1',
    sector: ['industry', 'municipal', 'transport'][n % 3]!,
    carrier: ['biomass', 'biogas', 'lpg', 'lignite', 'petrol'][Math.floor(n / 3)]!,
    kind: 'ex_ante',
    saving_mwh: 5,
  }),
  published_totals: (n) => ({ quartier_id: 'neustadt', year: 1950 + n, emissions_t: 5, source: 's' }),
};

const soundLines = (name: string) =>
  readFileSync(join(sound, `${name}.csv`), 'utf8')
    .trimEnd()
    .split('\n').length;
const thisYear = new Date().getUTCFullYear();

/** table, column, value as delivered, rule (`null`: accepted), further fields of the row */
const cases: [string, string, string, string | null, Record<string, string>?][] = [
  // numbers: never guessed
  ['energy', 'energy_mwh', '12.500', 'number_ambiguous'],
  ['energy', 'energy_mwh', '1.250', 'number_ambiguous'],
  ['energy', 'energy_mwh', '+1.250', 'number_ambiguous'],
  ['energy', 'energy_mwh', '1.234.567', 'number_ambiguous'],
  ['energy', 'energy_mwh', '1,234', 'number_comma'],
  ['energy', 'energy_mwh', '1234,5', 'number_comma'],
  ['energy', 'energy_mwh', '1.234,5', 'number_comma'],
  ['energy', 'energy_mwh', '1,234.5', 'number_comma'],
  ['energy', 'energy_mwh', 'k.A.', 'number_text'],
  ['energy', 'energy_mwh', '-', 'number_text'],
  ['energy', 'energy_mwh', '#NV', 'number_text'],
  ['energy', 'energy_mwh', '10 MWh', 'number_text'],
  ['energy', 'energy_mwh', '1_000', 'number_text'],
  ['energy', 'energy_mwh', '1 000', 'number_text'],
  ['energy', 'energy_mwh', "1'000", 'number_text'],
  ['energy', 'energy_mwh', '1 000', 'number_text'],
  ['energy', 'energy_mwh', ' 12 ', null],
  ['energy', 'energy_mwh', ' 12.500', 'number_ambiguous'],
  ['energy', 'energy_mwh', '12.500 ', 'number_ambiguous'],
  ['energy', 'energy_mwh', '\t12.500', 'number_text'],
  ['energy', 'energy_mwh', '0x10', 'number_text'],
  ['energy', 'energy_mwh', '１２', 'number_text'],
  ['energy', 'energy_mwh', 'true', 'number_text'],
  ['energy', 'energy_mwh', '2023-01-01', 'number_text'],
  ['energy', 'energy_mwh', '1e', 'number_text'],
  ['energy', 'energy_mwh', '--1', 'number_text'],
  ['energy', 'energy_mwh', 'NaN', 'number_not_finite'],
  ['energy', 'energy_mwh', 'nan', 'number_not_finite'],
  ['energy', 'energy_mwh', 'inf', 'number_not_finite'],
  ['energy', 'energy_mwh', '-Infinity', 'number_not_finite'],
  ['energy', 'energy_mwh', '1e400', 'number_not_finite'],
  ['energy', 'energy_mwh', '1e13', 'out_of_range'],
  ['energy', 'energy_mwh', '-5', 'negative'],
  ['energy', 'energy_mwh', '-0.001', 'negative'],
  ['energy', 'energy_mwh', '0', null],
  ['energy', 'energy_mwh', '0.500', null],
  ['energy', 'energy_mwh', '1e3', null],
  ['energy', 'energy_mwh', '+7.25', null],
  ['energy', 'energy_mwh', '431.001', null],
  ['energy', 'energy_mwh', '', 'missing_value'],
  ['energy', 'notation', 'NE', 'number_and_notation'],
  ['energy', 'notation', 'NO', null, { energy_mwh: '' }],
  ['energy', 'notation', 'no', 'not_allowed', { energy_mwh: '' }],
  ['energy', 'notation', 'x', 'not_allowed', { energy_mwh: '' }],
  // years
  ['energy', 'year', '1815', 'year_out_of_range'],
  ['energy', 'year', '1949', 'year_out_of_range'],
  ['energy', 'year', String(thisYear + 1), 'year_out_of_range'],
  ['energy', 'year', '9999', 'year_out_of_range'],
  ['energy', 'year', '99999999999999999999', 'year_out_of_range'],
  ['energy', 'year', '23', 'year_out_of_range'],
  ['energy', 'year', '2023.0', 'not_integer'],
  ['energy', 'year', '2e03', 'not_integer'],
  ['energy', 'year', '.2e3', 'not_integer'],
  ['energy', 'year', '2.023', 'not_integer'],
  ['energy', 'year', '2023/24', 'number_text'],
  ['energy', 'year', ' 2011', null],
  ['energy', 'year', 'Jahr', 'number_text'],
  ['energy', 'year', '', 'required'],
  // references
  ['energy', 'quartier_id', 'nirgendwo', 'unknown_reference'],
  ['energy', 'quartier_id', 'Altstadt', 'unknown_reference'],
  ['energy', 'quartier_id', 'altstadt ', 'unknown_reference'],
  ['energy', 'quartier_id', '', 'required'],
  ['energy', 'sector', 'Haushalte', 'unknown_reference'],
  ['energy', 'carrier', 'kryptonit', 'unknown_reference'],
  ['energy', 'carrier', "'; drop table staging.energy; --", 'unknown_reference'],
  // closed lists, counts, texts
  ['energy', 'status', 'endgültig', 'not_allowed'],
  ['energy', 'status', '', 'required'],
  ['energy', 'basis', 'guess', 'not_allowed'],
  ['energy', 'quality', 'E', 'not_allowed'],
  ['energy', 'quality', 'a', 'not_allowed'],
  ['energy', 'connections', '-1', 'negative'],
  ['energy', 'connections', '3.5', 'not_integer'],
  ['energy', 'connections', '4.0', 'not_integer'],
  ['energy', 'connections', '3000000000', 'out_of_range'],
  ['energy', 'source', '', 'required'],
  ['energy', 'source', 'a, "b"\nc', null],
  ['reported_emissions', 'emissions_t', '-1', 'negative'],
  ['reported_emissions', 'emissions_t', '', 'reported_value_missing'],
  ['reported_emissions', 'notation', 'NE', 'number_and_notation'],
  ['reported_emissions', 'notation', 'ne', 'not_allowed', { emissions_t: '' }],
  ['reported_emissions', 'notation', 'IE', null, { emissions_t: '' }],
  ['reported_emissions', 'quartier_id', 'x', 'unknown_reference'],
  ['emission_factors', 'carrier', 'x', 'unknown_reference'],
  ['emission_factors', 'quartier_id', 'x', 'unknown_reference'],
  ['emission_factors', 'g_per_kwh', '-1', 'negative'],
  ['emission_factors', 'g_per_kwh', '0,25', 'number_comma'],
  ['emission_factors', 'includes_upstream', 'ja', 'not_a_flag'],
  ['emission_factors', 'includes_upstream', '1', 'not_a_flag'],
  ['emission_factors', 'includes_upstream', '', 'required'],
  ['emission_factors', 'includes_upstream', 'FALSE', null],
  ['weather', 'value', '0', 'out_of_range'],
  ['weather', 'value', '-1', 'out_of_range'],
  ['weather', 'kind', 'degreedays', 'not_allowed'],
  ['weather', 'long_term_mean', '0', 'out_of_range'],
  ['heating_shares', 'share', '1.01', 'out_of_range'],
  ['heating_shares', 'share', '80', 'out_of_range'],
  ['heating_shares', 'share', '-0.1', 'negative'],
  ['heating_shares', 'share', '1', null],
  ['targets', 'reduction_pct', '101', 'out_of_range'],
  ['targets', 'reduction_pct', '50 %', 'number_text'],
  ['targets', 'target_t', '100', 'reduction_or_target'],
  ['targets', 'reduction_pct', '', 'reduction_or_target'],
  ['targets', 'base_year_from', '2020', 'base_years_reversed'],
  ['targets', 'target_year', '2019', 'target_not_after_base'],
  ['targets', 'target_year', '2018', 'target_not_after_base'],
  ['targets', 'target_year', '2200', 'out_of_range'],
  ['targets', 'target_year', '2030.5', 'not_integer'],
  ['targets', 'base_year_to', String(thisYear + 1), 'year_out_of_range'],
  ['targets', 'sectors', 'households;nonsense', 'unknown_reference'],
  ['measures', 'measure_id', 'Übung 1', 'pattern'],
  ['measures', 'effect', 'strong', 'not_allowed'],
  ['measures', 'status', 'done', 'not_allowed'],
  ['measures', 'financed', 'ja', 'not_a_flag'],
  ['measures', 'lifetime_years', '0', 'out_of_range'],
  ['measures', 'lifetime_years', '-5', 'out_of_range'],
  ['measures', 'invest_eur', '-1', 'negative'],
  ['measures', 'invest_eur', '1.850.000', 'number_ambiguous'],
  ['measures', 'completion_date', '31.12.2026', 'not_a_date'],
  ['measures', 'completion_date', '2026-02-30', 'not_a_date'],
  ['measures', 'completion_date', '2026-1-5', 'not_a_date'],
  ['measures', 'completion_date', '2026/10/31', 'not_a_date'],
  ['measures', 'completion_date', '2026-10', 'not_a_date'],
  ['measures', 'completion_date', 'Ende 2026', 'not_a_date'],
  ['measures', 'completion_date', '46022', 'not_a_date'],
  ['measure_savings', 'measure_id', 'nothing', 'unknown_reference'],
  ['measure_savings', 'low_mwh', '6', 'range_reversed'],
  ['measure_savings', 'high_mwh', '4', 'range_reversed'],
  ['measure_savings', 'saving_mwh', '-5', null],
  ['measure_savings', 'kind', 'ex-ante', 'not_allowed'],
  ['published_totals', 'emissions_t', 'viel', 'number_text'],
  ['quartiers', 'ags', '5999001', 'ags_padded'],
  ['quartiers', 'ags', '599900', 'pattern'],
  ['quartiers', 'ags', '0599900X', 'pattern'],
  ['quartiers', 'quartier_id', '../etc', 'pattern'],
  ['quartiers', 'quartier_id', 'Nord', 'pattern'],
  ['quartiers', 'lat', '95', 'out_of_range'],
  ['quartiers', 'area_ha', '0', 'out_of_range'],
  ['quartiers', 'name', '', 'required'],
  ['quartiers', 'phase_since', '11/2023', 'pattern'],
  ['reference', 'population', '-3', 'negative'],
  ['reference', 'population', '0', null],
  ['reference', 'heated_floor_area_m2', '52.300', 'number_ambiguous'],
  ['reference', 'dwellings', '12.0', 'not_integer'],
];

/** Where a cross-check points when it is not the field that was changed. */
const reportedAt: Record<string, string> = {
  missing_value: 'energy_mwh',
  reduction_or_target: 'reduction_pct',
  range_reversed: 'saving_mwh',
};

/** Values that are not shown as they were delivered. */
const shownAs: Record<string, string> = { 'households;nonsense': 'nonsense', '\t12.500': '\\u000912.500' };

const quoted = (value: string | number) =>
  /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);

describe('values', () => {
  const rows: Record<string, string[]> = {};
  const places = cases.map(([name, column, value, , others]) => {
    const { columns } = tableNamed(name);
    const soFar = (rows[name] ??= [columns.map((field) => field.name).join(',')]);
    const row: Record<string, string | number> = {
      ...rowOf[name]!(soFar.length),
      [column]: value,
      ...others,
    };
    soFar.push(columns.map((field) => quoted(row[field.name] ?? '')).join(','));
    return soFar.length;
  });
  let problems: Problem[] = [];

  beforeAll(async () => {
    const folder = soundFolder(
      Object.fromEntries(
        Object.entries(rows).map(([name, [, ...added]]) => [
          `${name}.csv`,
          (text: string) => `${text}${added.join('\n')}\n`,
        ]),
      ),
    );
    problems = (await refuse(await storeWithEdition(), folder)).problems;
  });

  it.each(
    cases.map((given, at) => [...given.slice(0, 4), at] as [string, string, string, string | null, number]),
  )('%s.%s = %j: %s', (name, column, value, rule, nth) => {
    const { columns } = tableNamed(name);
    const header = columns.map((field) => field.name);
    // the rows of the sound table come first; both counts include a header
    const row = soundLines(name) + places[nth]! - 1;
    const found = problems.filter(
      (problem) => problem.file === `${name}.csv` && problem.row === row && problem.rule !== 'factor_missing',
    );
    if (rule === null) {
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
      return;
    }
    const problem = found.find((candidate) => candidate.rule === rule);
    expect(problem, JSON.stringify(found.map((other) => [other.column, other.rule]))).toBeDefined();
    const at = reportedAt[rule] ?? column;
    expect(problem!.column).toBe(at);
    expect(problem!.cell).toBe(`${String.fromCharCode(65 + header.indexOf(at))}${row}`);
    const shown = shownAs[value] ?? value;
    if (at === column && value !== '' && rule !== 'number_and_notation') {
      expect(problem!.value === shown || Number(problem!.value) === Number(value)).toBe(true);
    }
    // one value, one problem of that severity
    const severity = wordings[rule as Rule].severity;
    expect(found.filter((other) => other.severity === severity).map((other) => other.rule)).toEqual([rule]);
  });
});
