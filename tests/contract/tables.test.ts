import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { datapackage } from '#lib/server/contract/datapackage.ts';
import { programme } from '#lib/server/contract/programme.ts';
import { standardCarriers, standardSectors } from '#lib/server/contract/standard-lists.ts';
import { tables } from '#lib/server/contract/tables.ts';
import { problemOf } from '#lib/server/intake/problem.ts';
import { tableNamed } from '../fixtures/table-named.ts';
import { readPackage } from './package-reader.ts';
import { wordings, type Rule } from '#lib/server/intake/problem-texts.ts';

const template = fileURLToPath(new URL('../../data/template', import.meta.url));

/** DATA.md, "In", word for word: "!" for a key, "*" for required. It is stable: added to, never renamed. */
const contract: Record<string, string> = {
  sectors: 'sector!* label_de* label_en*',
  carriers: 'carrier!* label_de* label_en* group* grid_electricity',
  quartiers:
    'quartier_id!* name* municipality* ags* project_title phase phase_since building_type area_ha lat lon contact source',
  reference:
    'quartier_id!* year!* population dwellings buildings heated_floor_area_m2 area_definition source',
  energy:
    'quartier_id!* year!* sector!* carrier!* energy_mwh notation status* basis quality connections source*',
  reported_emissions: 'quartier_id!* year!* sector!* emissions_t notation status* source*',
  emission_factors: 'factor_set!* carrier!* year!* quartier_id! g_per_kwh* includes_upstream* source*',
  factor_scenarios: 'scenario!* label_de* label_en* carrier!* year!* g_per_kwh* source*',
  weather: 'quartier_id!* year!* kind!* value* long_term_mean source',
  heating_shares: 'carrier!* sector!* share* source',
  targets:
    'quartier_id!* sectors! target_year!* base_year_from* base_year_to* reduction_pct target_t decided_t source*',
  measures:
    'measure_id!* quartier_id* title* category* effect* status* financed start_date completion_date lifetime_years invest_eur funding_eur units unit_label owner note source',
  measure_savings: 'measure_id!* sector!* carrier!* kind!* saving_mwh* low_mwh high_mwh',
  published_totals: 'quartier_id!* year!* emissions_t* source*',
  milestones: 'quartier_id! milestone!* label_de* label_en* due* done source',
  changes: 'quartier_id! year! what!* reason_de* reason_en',
};

/** Closed lists of DATA.md. */
const lists: Record<string, string> = {
  'carriers.group': 'electricity heat_grid fossil renewable transport',
  'energy.notation': 'NO IE NE C',
  'reported_emissions.notation': 'NO IE NE C',
  'energy.status': 'final provisional estimated',
  'energy.basis': 'measured billed modelled',
  'energy.quality': 'A B C D',
  'reported_emissions.status': 'final provisional estimated',
  'weather.kind': 'degree_days climate_factor',
  'measures.effect': 'direct indirect foundation',
  'measures.status': 'idea planned decided in_progress completed paused cancelled unknown',
  'measure_savings.kind': 'ex_ante ex_post',
  'changes.what': 'data factors boundary method',
};

const spelled = (name: string) =>
  tableNamed(name)
    .columns.map(
      ({ name: column, isKey, isRequired }) => `${column}${isKey ? '!' : ''}${isRequired ? '*' : ''}`,
    )
    .join(' ');

describe('contract', () => {
  it('has the tables of DATA.md and no others', () => {
    expect(tables.map(({ name }) => name)).toEqual(Object.keys(contract));
    expect(tables.filter(({ isRequired }) => isRequired).map(({ name }) => name)).toEqual(['quartiers']);
  });

  it.each(Object.entries(contract))('%s has its columns, keys and required fields', (name, columns) => {
    expect(spelled(name)).toBe(columns);
  });

  it('has the closed lists', () => {
    const found = tables.flatMap((table) =>
      table.columns.flatMap((column) =>
        column.values ? [[`${table.name}.${column.name}`, column.values.join(' ')]] : [],
      ),
    );
    expect(Object.fromEntries(found)).toEqual(lists);
  });

  it('has the fields of programme.json', () => {
    const fields = Object.entries(programme.shape).map(
      ([name, field]) => `${name}${field.safeParse(undefined).success ? '' : '*'}`,
    );
    expect(fields.join(' ')).toBe(
      'id* title* kind* headline_sectors* factor_set target_year interaction_factor discount_rate quality_threshold owner funder from to licence contact press_contact embargo_until source source_en',
    );
    expect(
      programme.parse({
        id: 'p',
        title: { de: 'P', en: 'P' },
        kind: 'demo',
        headline_sectors: ['households'],
      }),
    ).toMatchObject({ interaction_factor: 1, discount_rate: 0.03, quality_threshold: 0 });
  });

  it('has the standard sectors and carriers of METHOD.md, in both languages', () => {
    expect(standardSectors.map(({ sector }) => sector)).toEqual([
      'households',
      'services',
      'industry',
      'municipal',
      'transport',
    ]);
    const groups = new Map<string, string[]>();
    for (const { carrier, group } of standardCarriers)
      groups.set(group, [...(groups.get(group) ?? []), carrier]);
    expect(Object.fromEntries(groups)).toEqual({
      electricity: ['electricity', 'heating_electricity', 'heat_pump_electricity'],
      heat_grid: ['district_heating', 'local_heating'],
      fossil: ['natural_gas', 'heating_oil', 'lpg', 'hard_coal', 'lignite', 'other_fossil'],
      renewable: ['biomass', 'wood_pellets', 'biogas', 'solar_thermal', 'ambient_heat', 'other_renewable'],
      transport: ['petrol', 'diesel', 'cng'],
    });
    expect(standardCarriers.filter(({ grid_electricity }) => grid_electricity)).toHaveLength(3);
    for (const { label } of [...standardSectors, ...standardCarriers])
      expect(label.de && label.en).toBeTruthy();
  });

  it('describes every column in both languages', () => {
    for (const table of tables) {
      expect(table.description.de && table.description.en, table.name).toBeTruthy();
      for (const { name, description } of table.columns) {
        expect(description.de.length, `${table.name}.${name}`).toBeGreaterThan(2);
        expect(description.en.length, `${table.name}.${name}`).toBeGreaterThan(2);
      }
    }
  });
});

describe('datapackage', () => {
  const about = { name: 'p', title: 'P', edition: '2026-1', created: '2026-11-28T12:00:00.000Z' };
  const files = tables.map(({ name, description, columns }) => ({
    name,
    path: `${name}.csv`,
    description,
    columns: columns.map((column) => ({ name: column.name, type: column.type })),
  }));
  const described = datapackage(about, files, tables);

  it('has every table and column', () => {
    expect(described.resources.map(({ name, path }) => [name, path])).toEqual(
      Object.keys(contract).map((name) => [name, `${name}.csv`]),
    );
    for (const { name, schema } of described.resources) {
      const columns = contract[name]!.split(' ');
      expect(schema.fields.map((field) => field.name)).toEqual(
        columns.map((column) => column.replace(/[!*]/g, '')),
      );
      for (const field of schema.fields) {
        const column = columns.find((candidate) => candidate.replace(/[!*]/g, '') === field.name)!;
        expect(field.constraints.required, `${name}.${field.name}`).toBe(column.endsWith('*'));
        expect(['string', 'number', 'integer', 'boolean', 'date']).toContain(field.type);
        expect(field.description).toMatch(/.+ \/ .+/);
        expect(field.constraints.enum?.join(' ')).toBe(lists[`${name}.${field.name}`]);
      }
    }
  });

  it('has a primary key where no part of it may be blank, else a unique one', () => {
    for (const { name, schema } of described.resources) {
      const keys = contract[name]!.split(' ').filter((column) => column.includes('!'));
      const key = keys.map((column) => column.replace(/[!*]/g, ''));
      const isWhole = keys.every((column) => column.endsWith('*'));
      expect(schema, name).toMatchObject(isWhole ? { primaryKey: key } : { uniqueKeys: [key] });
      expect(
        Object.keys(schema).filter((member) => member.endsWith('Key') || member === 'uniqueKeys'),
      ).toHaveLength(1);
    }
    const ofNames = described.resources
      .filter(({ schema }) => 'uniqueKeys' in schema)
      .map(({ name }) => name);
    expect(ofNames).toEqual(['emission_factors', 'targets', 'milestones', 'changes']);
  });

  it('says what refers to what, and nothing where there is nothing', () => {
    const keys = Object.fromEntries(
      described.resources.flatMap(({ name, schema }) =>
        'foreignKeys' in schema
          ? [[name, schema.foreignKeys!.map(({ fields, reference }) => `${fields[0]}>${reference.resource}`)]]
          : [],
      ),
    );
    expect(keys).toEqual({
      reference: ['quartier_id>quartiers'],
      energy: ['quartier_id>quartiers'],
      reported_emissions: ['quartier_id>quartiers'],
      emission_factors: ['quartier_id>quartiers'],
      weather: ['quartier_id>quartiers'],
      targets: ['quartier_id>quartiers'],
      measures: ['quartier_id>quartiers'],
      measure_savings: ['measure_id>measures'],
      published_totals: ['quartier_id>quartiers'],
      milestones: ['quartier_id>quartiers'],
      changes: ['quartier_id>quartiers'],
    });
    const alone = datapackage(
      about,
      files.filter(({ name }) => name === 'energy'),
      tables,
    );
    expect(alone.resources[0]!.schema).not.toHaveProperty('foreignKeys');
  });

  it('describes columns of other tables by their type', () => {
    const types = [
      'VARCHAR',
      'VARCHAR[]',
      'DOUBLE',
      'DECIMAL(18,3)',
      'UTINYINT',
      'HUGEINT',
      'BOOLEAN',
      'DATE',
    ];
    const columns = types.map((type) => ({ name: type, type }));
    const { resources } = datapackage(about, [{ name: 'x', path: 'x.csv', columns }], tables);
    expect(resources[0]!.schema.fields.map(({ type }) => type).join(' ')).toBe(
      'string string number number integer integer boolean date',
    );
  });

  it('names a licence that it knows, and claims nothing of another', () => {
    const licences = (licence: string) => datapackage({ ...about, licence }, files, tables).licenses?.[0];
    expect(licences('cc-by-4.0')?.path).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(licences('Datenlizenz Deutschland – Namensnennung – Version 2.0')?.name).toBe('dl-de-by-2.0');
    expect(licences('dl-de/zero-2-0')?.path).toBe('https://www.govdata.de/dl-de/zero-2-0');
    expect(licences('CC BY-NC 4.0')).toEqual({ name: 'notspecified', title: 'CC BY-NC 4.0' });
    expect(described).not.toHaveProperty('licenses');
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(described))).toEqual(described);
    expect(JSON.stringify(described)).not.toContain('undefined');
  });
});

describe('what reads a package in these tests', () => {
  const dialect = { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true };
  const field = (name: string, type: string, constraints = {}) => ({
    name,
    type,
    constraints: { required: false, ...constraints },
  });
  const resource = (name: string, fields: ReturnType<typeof field>[], more = {}) => ({
    name,
    path: name,
    format: 'csv',
    encoding: 'utf-8',
    dialect,
    schema: { fields, missingValues: [''], ...more },
  });
  const faultsOf = async (text: string) => {
    const fields = [
      field('id', 'string', { required: true, pattern: '[a-z]+' }),
      field('n', 'integer', { minimum: 1, maximum: 9 }),
      field('of', 'string'),
    ];
    const foreignKeys = [{ fields: ['of'], reference: { resource: 'b', fields: ['id'] } }];
    const resources = [
      resource('a', fields, { primaryKey: ['id'], foreignKeys }),
      resource('b', [field('id', 'string')]),
    ];
    const { faults } = await readPackage({ resources }, (path) =>
      Promise.resolve(Buffer.from(path === 'a' ? text : 'id\nx\n"y ""z"",\nz"\n')),
    );
    return faults;
  };

  it.each([
    ['nothing', 'id,n,of\na,1,x\nb,,\nc,9,"y ""z"",\nz"\n', []],
    ['another header', 'id,of,n\n', ['a: header id,of,n']],
    ['a field too many', 'id,n,of\na,1,x,\n', ['a: 4 fields']],
    ['a type', 'id,n,of\na,1.5,\n', ['a: n 1.5 is no integer']],
    ['a range', 'id,n,of\na,10,\n', ['a: n 10 is out of its range']],
    ['a pattern', 'id,n,of\nA,1,\n', ['a: id A is not like [a-z]+']],
    ['a missing key', 'id,n,of\n,1,\n', ['a: id is required', 'a: a key is missing']],
    ['a key twice', 'id,n,of\na,1,\na,2,\n', ['a: id is not unique']],
    ['a reference', 'id,n,of\na,1,q\n', ['a: of ["q"] is not in b']],
  ])('finds %s', async (_, text, faults) => {
    expect(await faultsOf(text)).toEqual(faults);
  });
});

describe('template', () => {
  it.each(tables.map(({ name }) => name))(
    '%s.csv has the columns of the contract in their order, and a row',
    (name) => {
      const [header, row] = readFileSync(join(template, `${name}.csv`), 'utf8').split('\n');
      expect(header).toBe(
        tableNamed(name)
          .columns.map((column) => column.name)
          .join(','),
      );
      expect(row).toBeTruthy();
    },
  );

  it('is nothing but the contract’s files, and sound', async () => {
    const expected = ['README.md', 'programme.json', ...tables.map(({ name }) => `${name}.csv`)];
    expect(readdirSync(template).sort()).toEqual(expected.sort());
    const { isSound, problems } = await check(template);
    expect([isSound, problems]).toEqual([true, []]);
  });
});

describe('rules', () => {
  it.each(Object.keys(wordings) as Rule[])('%s is worded in both languages, with a remedy', (rule) => {
    const { text, hint, severity } = wordings[rule];
    for (const sentence of [text.de, text.en, hint.de, hint.en]) {
      expect(sentence).toMatch(/^.{10,}$/);
      expect(sentence.trim()).toBe(sentence);
    }
    expect(text.de).not.toBe(text.en);
    expect(hint.de).not.toBe(hint.en);
    // both languages speak about the same things
    const names = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();
    expect(names(text.en)).toEqual(names(text.de));
    expect(names(hint.en)).toEqual(names(hint.de));
    expect(['error', 'warning']).toContain(severity);
  });

  it('a value is shown shortened and without control characters', () => {
    const { value, text } = problemOf({
      file: 'f',
      column: 'c',
      rule: 'number_text',
      value: `a\u0000\u001b[31m${'x'.repeat(500)}`,
    });
    expect(value).toHaveLength(130);
    expect(value).toMatch(/^a\\u0000\\u001b\[31mx+…$/);
    expect(text.de).toContain(value!);
  });

  it.each([
    [0, 'A7'],
    [25, 'Z7'],
    [26, 'AA7'],
    [701, 'ZZ7'],
    [702, 'AAA7'],
  ])('column %i of row 7 is cell %s', (position, cell) => {
    expect(problemOf({ file: 'f', row: 7, column: 'c', position, rule: 'required' }).cell).toBe(cell);
  });
});
