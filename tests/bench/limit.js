// The least that any publication of these files must do, in plain DuckDB: load them typed, look for broken keys,
// references and ranges, compute emissions, baseline and slope. Prints the seconds as JSON.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: node tests/bench/limit.js DIR');

const types = {
  quartiers: {
    quartier_id: 'varchar',
    name: 'varchar',
    municipality: 'varchar',
    ags: 'varchar',
    building_type: 'varchar',
    area_ha: 'double',
    source: 'varchar',
  },
  reference: {
    quartier_id: 'varchar',
    year: 'integer',
    population: 'double',
    dwellings: 'double',
    buildings: 'double',
    heated_floor_area_m2: 'double',
    area_definition: 'varchar',
    source: 'varchar',
  },
  energy: {
    quartier_id: 'varchar',
    year: 'integer',
    sector: 'varchar',
    carrier: 'varchar',
    energy_mwh: 'double',
    notation: 'varchar',
    status: 'varchar',
    basis: 'varchar',
    quality: 'varchar',
    connections: 'integer',
    source: 'varchar',
  },
  emission_factors: {
    factor_set: 'varchar',
    carrier: 'varchar',
    year: 'integer',
    g_per_kwh: 'double',
    includes_upstream: 'boolean',
    quartier_id: 'varchar',
    source: 'varchar',
  },
  targets: {
    quartier_id: 'varchar',
    sectors: 'varchar',
    base_year_from: 'integer',
    base_year_to: 'integer',
    target_year: 'integer',
    reduction_pct: 'double',
    target_t: 'double',
    source: 'varchar',
  },
  measures: {
    measure_id: 'varchar',
    quartier_id: 'varchar',
    title: 'varchar',
    category: 'varchar',
    effect: 'varchar',
    status: 'varchar',
    financed: 'boolean',
    start_date: 'date',
    completion_date: 'date',
    lifetime_years: 'integer',
    invest_eur: 'double',
    funding_eur: 'double',
    source: 'varchar',
  },
  measure_savings: {
    measure_id: 'varchar',
    sector: 'varchar',
    carrier: 'varchar',
    saving_mwh: 'double',
    low_mwh: 'double',
    high_mwh: 'double',
    kind: 'varchar',
  },
};

const load = Object.entries(types).map(([table, columns]) => {
  const list = Object.entries(columns).map(([name, type]) => `${name}: '${type}'`);
  const path = join(folder, `${table}.csv`).replaceAll("'", "''");
  return `create table ${table} as from read_csv('${path}', header = true, columns = {${list.join(', ')}})`;
});
const check = [
  'select 1 from energy group by quartier_id, year, sector, carrier having count(*) > 1',
  'select count(*) from energy anti join quartiers using (quartier_id)',
  'select count(*) from energy anti join emission_factors using (carrier, year)',
  'select count(*) from energy where energy_mwh < 0 or year not between 1950 and 2050',
  'select count(*) from measure_savings anti join measures using (measure_id)',
];
const compute = [
  `create table emission as
   select e.quartier_id, e.year, sum(e.energy_mwh * f.g_per_kwh) / 1000 as t
   from energy e join emission_factors f on f.carrier = e.carrier and f.year = e.year
   where e.sector <> 'transport' group by e.quartier_id, e.year`,
  `create table progress as
   select t.quartier_id, any_value(b.t) as baseline_t, regr_slope(e.t, e.year) as slope
   from targets t
   join emission b on b.quartier_id = t.quartier_id and b.year = t.base_year_from
   join emission e on e.quartier_id = t.quartier_id and e.year >= t.base_year_from
   group by t.quartier_id`,
  'checkpoint',
];

const workplace = mkdtempSync(join(tmpdir(), 'bench-limit-'));
const instance = await DuckDBInstance.create(join(workplace, 'limit.duckdb'), { threads: '2' });
const connection = await instance.connect();

/** @param {string[]} statements */
async function seconds(statements) {
  const start = performance.now();
  for (const statement of statements) await connection.run(statement);
  return (performance.now() - start) / 1000;
}

const load_s = await seconds(load);
const check_s = await seconds(check);
const compute_s = await seconds(compute);
connection.closeSync();
instance.closeSync();
rmSync(workplace, { recursive: true, force: true });
console.log(JSON.stringify({ load_s, check_s, compute_s, total_s: load_s + check_s + compute_s }));
