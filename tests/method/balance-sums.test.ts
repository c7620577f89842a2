import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BalanceRow } from '#lib/domain/records/balance.ts';
import { statements } from '#lib/server/edition/build.ts';
import { Database } from '#lib/server/edition/database/database.ts';
import { loadBalance, loadBalanceLines, loadBalanceSums } from '#lib/server/queries/balance.ts';
import { freshPath } from '../fixtures/folder.ts';
import { rowsOf } from './programme.ts';

/** The statement that adds up a balance, over tables set by hand. */
describe('a balance added up', () => {
  let database: Database;

  beforeEach(async () => {
    database = await Database.openForBuilding(':memory:', freshPath('spill'));
    await database.run(`
      create schema input;
      create table quartier as select 'q' as quartier_id;
      create table quartier_target as select 'q' as quartier_id, 'households;services' as scope;
      create table balance_cell (quartier_id varchar default 'q', year integer default 2022, sector varchar, carrier varchar,
        energy_mwh double, emissions_t double, state varchar, status varchar, basis varchar default 'measured',
        quality varchar, is_withheld boolean, is_local_factor boolean default false, source varchar, source_row integer);
      create table reported_step as select 'q' as quartier_id, 'reported' as sector, 10 as step_t;
      create table input.reported_emissions (quartier_id varchar default 'q', year integer default 2022, sector varchar,
        emissions_t double, notation varchar, status varchar default 'final', source varchar, source_row integer);
      create table missing_cell (quartier_id varchar default 'q', year integer default 2022, sector varchar, carrier varchar,
        state varchar, is_delivered boolean);
      create table guarded_total (quartier_id varchar default 'q', year integer default 2022, scope varchar, sector varchar,
        carrier varchar, energy_mwh double, emissions_t double, rounded_to_mwh double default 5, rounded_to_t double default 5);
      create table series as select 'q' as quartier_id, 2022 as year, 65.0 as t, 5.0 as rounded_to_t;
      create table sector as select unnest(['households', 'services']) as sector, generate_subscripts([1, 2], 1) as place;
      create table carrier as select unnest(['electricity', 'natural_gas']) as carrier, generate_subscripts([1, 2], 1) as place;
    `);
    for (const name of ['02-arithmetic', '17-balance'])
      await database.run(statements.find((statement) => statement.name === name)!.sql);
  });
  afterEach(() => database.close());

  async function enter(table: string, text: string): Promise<void> {
    for (const row of rowsOf(text)) {
      const columns = Object.keys(row);
      const values = Object.fromEntries(
        columns.map((column) => [column, row[column] === '' ? null : row[column]!]),
      );
      await database.run(
        `insert into ${table} (${columns.join(', ')}) values (${columns.map((column) => `$${column}`).join(', ')})`,
        values,
      );
    }
  }
  const cells = (text: string) =>
    enter('balance_cell', `sector carrier energy_mwh emissions_t state status quality is_withheld\n${text}`);
  const guarded = (text: string) =>
    enter('guarded_total', `scope sector carrier energy_mwh emissions_t\n${text}`);
  const short = ({ sector, carrier, energy_mwh, emissions_t, state }: Partial<BalanceRow>) =>
    [sector ?? null, carrier ?? null, energy_mwh, emissions_t, state] as const;
  const rows = async (...by: ('sector' | 'carrier')[]) =>
    (await loadBalance(database, 'q', { by, isSeries: true })).map(short);

  it('takes the worst state and status of its parts; what is missing is not zero', async () => {
    await cells(`
      households natural_gas 100 20 number final     A no
      services   natural_gas 50  10 number estimated A no
      services   electricity -   -  NE     -         - no`);
    const byCarrier = await loadBalance(database, 'q', { by: ['carrier'] });
    expect(byCarrier.map(short)).toEqual([
      [null, 'electricity', null, null, 'NE'],
      [null, 'natural_gas', 150, 30, 'number'],
    ]);
    expect(byCarrier.map(({ status }) => status)).toEqual([null, 'estimated']);
    expect(await loadBalance(database, 'q', { by: [] })).toEqual([
      {
        year: 2022,
        sector: null,
        carrier: null,
        energy_mwh: 150,
        emissions_t: 30,
        state: 'NE',
        status: 'estimated',
        basis: null,
        quality: null,
        rounded_to_mwh: null,
        rounded_to_t: null,
        step_t: null,
      },
    ]);
  });

  it('adds up without the noise of floating point', async () => {
    await cells(`
      households natural_gas 0.1 0.1 number final A no
      services   natural_gas 0.2 0.2 number final A no`);
    expect(await rows('carrier')).toEqual([[null, 'natural_gas', 0.3, 0.3, 'number']]);
  });

  it('shows of totals with withheld cells what is guarded, and the cell as confidential', async () => {
    await cells(`
      households natural_gas -   -  C      - - yes
      households electricity 100 20 number final A no`);
    await guarded('households;services - - 300 60');
    expect((await rows('sector', 'carrier')).map(([, , , , state]) => state)).toEqual(['number', 'C']);
    expect(await rows()).toEqual([[null, null, 300, 60, 'number']]);
    await database.run('update guarded_total set energy_mwh = null, emissions_t = null');
    expect(await rows()).toEqual([[null, null, null, null, 'C']]);
  });

  it('takes what is guarded as it is: reported emissions are in it, but in no carrier', async () => {
    await cells('households natural_gas - - C - - yes');
    await enter('input.reported_emissions', 'sector emissions_t\nservices 7');
    await guarded(`
      households;services - -           300 60
      households;services - natural_gas 300 55`);
    expect(await rows()).toEqual([[null, null, 300, 60, 'number']]);
    expect(await rows('carrier')).toEqual([
      [null, 'natural_gas', 300, 55, 'number'],
      [null, null, null, 7, 'number'],
    ]);
  });

  it('keeps the totals of a sector for every scope, and those of carriers apart by scope', async () => {
    await cells(`
      households natural_gas -  -  C      -     - yes
      transport  diesel      10 3  number final A no`);
    await guarded(`
      -                   households -           300 60
      households;services -          natural_gas 300 55
      -                   -          natural_gas 305 56`);
    await database.run(`update guarded_total set scope = '' where scope is null`);
    expect(await rows('sector')).toEqual([['households', null, 300, 60, 'number']]);
    expect(await rows('carrier')).toEqual([[null, 'natural_gas', 300, 55, 'number']]);
    const whole = await loadBalance(database, 'q', { by: ['carrier'] });
    expect(whole.map(short)).toEqual([
      [null, 'natural_gas', 305, 56, 'number'],
      [null, 'diesel', 10, 3, 'number'],
    ]);
  });

  it('names a required cell once, delivered or not', async () => {
    await cells('households natural_gas - - NE final - no');
    await enter(
      'missing_cell',
      'sector carrier state is_delivered\nhouseholds natural_gas NE yes\nservices - missing no',
    );
    expect(await rows('sector', 'carrier')).toEqual([
      ['households', 'natural_gas', null, null, 'NE'],
      ['services', null, null, null, 'missing'],
    ]);
  });

  it('comes in the order of the lists, unknown names last', async () => {
    await database.run(`update quartier_target set scope = 'another;households;other;services'`);
    await cells(
      ['services', 'other', 'households', 'another']
        .map((name) => `${name} x 1 1 number final A no`)
        .join('\n'),
    );
    expect((await rows('sector')).map(([sector]) => sector)).toEqual([
      'households',
      'services',
      'another',
      'other',
    ]);
  });

  it('gives the lines of a table: visible parts by carrier, and what was only reported by sector', async () => {
    await cells(`
      households natural_gas 100 20 number final B no
      services   natural_gas -   -  C      -     - yes
      services   electricity 10  4  number final A no
      households hard_coal   -   -  NO     final - no`);
    await enter('input.reported_emissions', 'sector emissions_t\nservices 7');
    await guarded('households;services - natural_gas 150 30');
    expect(
      (await loadBalanceLines(database, 'q', 2022)).map(({ qualities, has_confidential, ...row }) => [
        ...short(row),
        qualities,
        has_confidential,
      ]),
    ).toEqual([
      [null, 'electricity', 10, 4, 'number', ['A'], false],
      [null, 'natural_gas', 100, 20, 'C', ['B'], true],
      ['services', null, null, 7, 'number', [], false],
    ]);
    // 65 - (4 + 20 + 7), in steps of 5
    expect(await loadBalanceSums(database, 'q', 'line')).toEqual([
      { year: 2022, energy_mwh: 110, emissions_t: 31, withheld_t: 35 },
    ]);
    // every carrier has a sum that may be shown: rounding alone keeps them from adding up
    expect(await loadBalanceSums(database, 'q', 'carrier')).toEqual([
      { year: 2022, energy_mwh: 160, emissions_t: 41, withheld_t: null },
    ]);
  });

  it('has no remainder beyond a total that may not be given', async () => {
    await cells('households natural_gas - - C - - yes');
    await database.run('update series set t = null, rounded_to_t = null');
    expect(await loadBalanceSums(database, 'q', 'line')).toEqual([
      { year: 2022, energy_mwh: null, emissions_t: null, withheld_t: null },
    ]);
  });
});
