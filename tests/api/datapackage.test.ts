import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { readPackage, type Package } from '../contract/package-reader.ts';
import { freshPath } from '../fixtures/folder.ts';
import { serve } from '../served.ts';
import { root } from '../store.ts';

// Descriptors against the Data Package 2.0 profile, and the files that they name against the descriptors. The profile
// in tests/contract was written out for these tests from the text of the standard (datapackage.org, version 2.0): no
// package that could be installed holds the published one. It demands what the standard demands of what we write.

const served = serve('demo');

const profile = JSON.parse(
  readFileSync(join(root, 'tests/contract/data-package-2.0.json'), 'utf8'),
) as object;
const ajv = new Ajv({ strictTypes: false, strictRequired: false, allErrors: true });
formats.default(ajv);
const isPackage = ajv.compile(profile);

const faultsOf = (descriptor: unknown) =>
  isPackage(descriptor) ? [] : isPackage.errors!.map((error) => `${error.instancePath} ${error.message}`);

async function fromApi(): Promise<Package & Record<string, unknown>> {
  const answer = await fetch(`${served.url}/api/v1/datapackage.json`);
  return (await answer.json()) as Package & Record<string, unknown>;
}

describe('the profile', () => {
  test.each<[string, (descriptor: Record<string, unknown> & Package) => void]>([
    ['no resources', (descriptor) => (descriptor.resources = [])],
    ['an empty list of foreign keys', ({ resources }) => (resources[0]!.schema.foreignKeys = [])],
    ['a type that there is not', ({ resources }) => (resources[0]!.schema.fields[0]!.type = 'varchar')],
    ['a path out of the folder', ({ resources }) => (resources[0]!.path = '../energy.csv')],
    ['a licence without a name', (descriptor) => (descriptor.licenses = [{ title: 'free' }])],
    ['a key that is no list', ({ resources }) => Object.assign(resources[0]!.schema, { primaryKey: 'a' })],
    [
      'a pattern of a number',
      ({ resources }) => {
        const field = resources
          .flatMap(({ schema }) => schema.fields)
          .find(({ constraints }) => constraints.pattern)!;
        Object.assign(field.constraints, { pattern: '(' });
      },
    ],
  ])('refuses %s', async (_, spoil) => {
    const descriptor = await fromApi();
    expect(faultsOf(descriptor)).toEqual([]);
    spoil(descriptor);
    expect(faultsOf(descriptor)).not.toEqual([]);
  });
});

test('datapackage.json of the API: the profile, and every file read by nothing but the descriptor', async () => {
  const descriptor = await fromApi();
  expect(faultsOf(descriptor)).toEqual([]);
  expect(descriptor).toMatchObject({
    licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
    sources: [{ title: expect.stringContaining('synthetisch') }],
    version: served.editions[0],
  });
  const { faults, rows } = await readPackage(descriptor, async (path) => {
    const answer = await fetch(new URL(path, `${served.url}/api/v1/datapackage.json`));
    expect(answer.status, path).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  });
  expect(faults).toEqual([]);
  const listed = (await (await fetch(`${served.url}/api/v1/tables`)).json()) as {
    rows: { table: string; row_count: number; origin: string }[];
  };
  const filled = listed.rows.filter(({ row_count }) => row_count > 0);
  expect(Object.fromEntries(rows)).toEqual(
    Object.fromEntries(filled.map(({ table, row_count }) => [table, row_count])),
  );
  expect(new Set(filled.map(({ origin }) => origin))).toEqual(new Set(['delivered', 'computed']));
});

test('datapackage.json of an export: the same, with every CSV file of the folder', async () => {
  const folder = freshPath('export');
  await served.store.monitor('export', folder);
  const descriptor = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as Package;
  expect(faultsOf(descriptor)).toEqual([]);
  const { faults } = await readPackage(descriptor, (path) =>
    Promise.resolve(readFileSync(join(folder, path))),
  );
  expect(faults).toEqual([]);
  const csv = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.csv'),
  );
  expect(descriptor.resources.map(({ path }) => path).toSorted()).toEqual(csv.toSorted());
  expect(csv.length).toBeGreaterThan(30);
});
