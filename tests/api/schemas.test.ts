import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { traceFigures } from '#lib/domain/trace-figures.ts';
import { serve } from '../served.ts';

// Answers against the schemas of /openapi.json as a client has them: fetched, and judged by a validator that knows
// nothing of this program.

const served = serve('demo');

interface Operation {
  parameters: { name: string; in: string; schema: { enum?: string[] } }[];
  responses: Record<string, { content?: Record<string, { schema?: { $ref: string } }> }>;
}
interface Description {
  security: unknown;
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, object> };
}

let description: Description;
const validators = new Map<string, ValidateFunction>();

beforeAll(async () => {
  description = (await (await fetch(`${served.url}/api/v1/openapi.json`)).json()) as Description;
  const ajv = new Ajv2020({ strictTypes: false, allowUnionTypes: true, allErrors: true });
  formats.default(ajv);
  ajv.addVocabulary(['openapi', 'info', 'servers', 'security', 'paths', 'components']);
  ajv.addSchema(description, 'api');
  for (const name of Object.keys(description.components.schemas)) {
    validators.set(name, ajv.compile({ $ref: `api#/components/schemas/${name}` }));
  }
});

function faults(shape: string, answer: unknown): string[] {
  const validate = validators.get(shape)!;
  if (validate(answer)) return [];
  return validate.errors!.map(
    (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
  );
}

/** The answer to an address below /api/v1, which must be JSON. */
async function ask(path: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await fetch(`${served.url}/api/v1${path}`);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

async function expectShape(shape: string, path: string): Promise<Record<string, unknown>> {
  const { status, body } = await ask(path);
  expect(status, `${path} ${JSON.stringify(body).slice(0, 300)}`).toBe(200);
  expect(faults(shape, body).slice(0, 5), path).toEqual([]);
  return body;
}

async function quartierIds(): Promise<string[]> {
  const { rows } = (await ask('/quartiers')).body as { rows: { quartier_id: string }[] };
  return rows.map(({ quartier_id }) => quartier_id);
}

describe('every answer of the demo fits the schema that is published for it', () => {
  test.each([
    ['Programme', '/programme'],
    ['ProgrammeTrace', '/programme/trace'],
    ['Editions', '/editions'],
    ['Quartiers', '/quartiers'],
    ['Measures', '/measures'],
    ['Comparison', '/comparison'],
    ['Comparison', '/comparison?year=1950'],
    ['ComparisonPair', '/comparison/pair?a=gelsenkirchen-horst&b=luenen-brambauer'],
    ['ComparisonPair', '/comparison/pair?a=oberhausen-tackenberg&b=luenen-brambauer&year=2022'],
    ['Tables', '/tables'],
  ])('%s: %s', async (shape, path) => {
    await expectShape(shape, path);
  });

  test('of every quartier', async () => {
    for (const id of await quartierIds()) {
      await expectShape('Quartier', `/quartiers/${id}`);
      await expectShape('Balance', `/quartiers/${id}/balance`);
      await expectShape('Balance', `/quartiers/${id}/balance?by=sector`);
      await expectShape('Progress', `/quartiers/${id}/progress`);
      await expectShape('Decomposition', `/quartiers/${id}/decomposition`);
      await expectShape('Measures', `/quartiers/${id}/measures`);
      await expectShape('Similar', `/quartiers/${id}/similar`);
    }
  });

  test('of every kind of trace, in every quartier', async () => {
    const scenario = '&measures=';
    let values = 0;
    for (const id of await quartierIds()) {
      const { rows } = (await ask(`/quartiers/${id}/measures`)).body as { rows: { measure_id: string }[] };
      for (const figure of traceFigures) {
        const more = figure.startsWith('scenario')
          ? scenario + rows.map((row) => row.measure_id).join(',')
          : '';
        const measure = rows[0] && figure.startsWith('measure') ? `&measure=${rows[0].measure_id}` : '';
        const path = `/quartiers/${id}/trace?figure=${figure}${more === scenario ? '' : more}${measure}`;
        const { status, body } = await ask(path);
        expect([200, 400], `${path} ${JSON.stringify(body).slice(0, 200)}`).toContain(status);
        expect(faults(status === 200 ? 'Trace' : 'Problem', body).slice(0, 5), path).toEqual([]);
        if (status === 200 && body.value !== null) values++;
      }
    }
    expect(values).toBeGreaterThan(8 * traceFigures.length * 0.5);
  });

  test('of every chart', async () => {
    const charts = description.paths['/charts/{chart}.{format}']!.get.parameters.find(
      ({ name }) => name === 'chart',
    )!.schema.enum!;
    expect(charts.length).toBeGreaterThan(8);
    const [a, b] = await quartierIds();
    for (const chart of charts) {
      await expectShape('Chart', `/charts/${chart}.json?quartier=${a}&a=${a}&b=${b}&lang=en`);
    }
  });

  test('of every refusal', async () => {
    const paths = ['/nirgendwo', '/comparison?yaer=2', '/comparison?year=x', `/${'x'.repeat(3_000)}`];
    for (const path of [...paths, '/programme?edition=0', '/quartiers/x', '/tables/x.csv']) {
      const { status, body } = await ask(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(faults('Problem', body), path).toEqual([]);
    }
  });

  test('and would not with a member that the schema does not know, wherever it is', async () => {
    const [id] = await quartierIds();
    const shapes: [string, string][] = [
      ['Trace', `/quartiers/${id}/trace?figure=gap`],
      ['Decomposition', `/quartiers/${id}/decomposition`],
      ['Progress', `/quartiers/${id}/progress`],
      ['Chart', `/charts/path.json?quartier=${id}`],
    ];
    for (const [shape, path] of shapes) {
      const { body } = await ask(path);
      expect(faults(shape, { ...body, extra: 1 })).not.toEqual([]);
      for (const [name, value] of Object.entries(body)) {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
        if (Object.keys(value).length === 0) continue;
        expect(faults(shape, { ...body, [name]: { ...value, extra: 1 } }), `${shape}.${name}`).not.toEqual(
          [],
        );
      }
      for (const [name, value] of Object.entries(body)) {
        if (!Array.isArray(value) || typeof value[0] !== 'object' || name === 'rows') continue;
        const changed = [{ ...(value[0] as object), extra: 1 }, ...(value.slice(1) as unknown[])];
        expect(faults(shape, { ...body, [name]: changed }), `${shape}.${name}`).not.toEqual([]);
      }
    }
  });
});

describe('the description', () => {
  test('names the terms of a decomposition and the layouts of a chart', () => {
    const { schemas } = description.components as {
      schemas: Record<
        string,
        { properties: Record<string, { properties?: object; anyOf?: { properties?: object }[] }> }
      >;
    };
    expect(Object.keys(schemas.Decomposition!.properties.terms!.properties!)).toEqual([
      'population',
      'floor_area_per_head',
      'intensity',
      'weather',
      'carrier_mix',
      'grid_factor',
      'other_factors',
    ]);
    expect(Object.keys(schemas.Chart!.properties.layouts!.anyOf![0]!.properties!)).toEqual([
      'wide',
      'narrow',
    ]);
  });

  test('says that nothing needs a login, and when an address is too long', async () => {
    expect(description.security).toEqual([]);
    for (const [path, { get: operation }] of Object.entries(description.paths)) {
      for (const status of ['400', '404', '410', '414', '500', '503']) {
        const content = operation.responses[status]?.content?.['application/problem+json'];
        expect(content?.schema?.$ref, `${path} ${status}`).toBe('#/components/schemas/Problem');
      }
    }
    expect((await ask(`/${'x'.repeat(3_000)}`)).status).toBe(414);
  });

  test('names the tables that are served, also those without rows, which are not listed', async () => {
    const { rows } = (await ask('/tables')).body as { rows: { table: string }[] };
    const { parameters } = description.paths['/tables/{table}.{format}']!.get;
    const named = parameters.find(({ name }) => name === 'table')!.schema.enum;
    expect(named).toEqual(expect.arrayContaining(rows.map(({ table }) => table)));
    for (const table of named!) {
      const { status } = await fetch(`${served.url}/api/v1/tables/${table}.csv`, { method: 'HEAD' });
      expect(status, table).toBe(200);
    }
  });
});
