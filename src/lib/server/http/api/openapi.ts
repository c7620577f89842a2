import { z } from 'zod';
import { chartIds } from '#lib/charts/registry.ts';
import { measureTables } from '#lib/domain/address.ts';
import { computedTables } from '#lib/texts/tables.ts';
import { tables } from '../../contract/tables.ts';
import { contentTypes } from '../../files/content-types.ts';
import { addressLimit } from '../transport/address-limit.ts';
import { answers } from './answers.ts';
import { endpoints, type Endpoint } from './endpoints.ts';
import { parameters, type ParameterName } from '../parameters.ts';

const problem = {
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const pathParameters: Record<string, z.ZodType> = {
  quartier: z.string(),
  a: z.string().meta({ description: 'Id of an edition' }),
  b: z.string().meta({ description: 'Id of an edition' }),
  chart: z.enum(chartIds),
  view: z.enum(measureTables),
  table: z.enum([...tables.map(({ name }) => name), ...Object.keys(computedTables)]),
};

/** Draft 2020-12 is the dialect of OpenAPI 3.1; the key that names it belongs to whole documents only. */
function jsonSchema(schema: z.ZodType) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);
  return rest;
}

function queryParameter(name: ParameterName) {
  const { schema, description } = parameters[name];
  return { name, in: 'query', description, schema: jsonSchema(schema), style: 'form', explode: false };
}

function describePath({ path, answer }: Endpoint) {
  const formats = typeof answer === 'string' ? [] : answer.files;
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: jsonSchema(name === 'format' ? z.enum(formats) : pathParameters[name!]!),
  }));
}

function describeContent(answer: Endpoint['answer']) {
  const { files, shape } = typeof answer === 'string' ? { files: ['json' as const], shape: answer } : answer;
  const schema = shape ? { schema: { $ref: `#/components/schemas/${shape}` } } : {};
  return Object.fromEntries(
    files.map((type) => [contentTypes[type].split(';', 1)[0], type === 'json' ? schema : {}]),
  );
}

function describeEndpoint(name: string, endpoint: Endpoint) {
  const query = [...endpoint.parameters, 'edition', 'lang'] as const;
  return {
    get: {
      operationId: name,
      summary: endpoint.summary,
      parameters: [...describePath(endpoint), ...query.map(queryParameter)],
      responses: {
        200: {
          description: endpoint.summary,
          headers: { ETag: { schema: { type: 'string' } } },
          content: describeContent(endpoint.answer),
        },
        304: { description: 'The client has this answer already (If-None-Match)' },
        400: {
          description:
            'A parameter is not possible, not known here (the problem names the nearest one) or given more than once; ' +
            `or the query is too long (address: ${addressLimit} characters)`,
          ...problem,
        },
        404: { description: 'There is no such quartier, edition, chart, table or format', ...problem },
        410: { description: 'The edition was withdrawn; the problem names date and reason', ...problem },
        414: { description: `The path is longer than ${addressLimit} characters`, ...problem },
        500: { description: 'An error of the program, with its number in the log', ...problem },
        503: {
          description:
            'Nothing has been published yet, or by a program with another edition format; or too much is asked for ' +
            'at the moment (Retry-After)',
          ...problem,
        },
      },
    },
  };
}

/** The API's description, derived from the schemas that answers and parameters have. */
export function openapi(version: string) {
  const { schemas } = z.toJSONSchema(registryOf(answers), { uri: (id) => `#/components/schemas/${id}` });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Quartiersmonitor',
      version,
      description:
        'Energy and greenhouse-gas balances of neighbourhoods. Every answer names the edition that its figures ' +
        'come from; with `edition` in the address its figures never change. Long lists come in parts: `limit`, `after`, ' +
        '`total`, `next`. Units: t = t CO2e per year, energy MWh per ' +
        'year, `*_pct` 0..100. Null is not zero: it means that there is no such number.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/api/v1' }],
    // Whatever is served is public.
    security: [],
    paths: Object.fromEntries(
      Object.entries(endpoints).map(([name, endpoint]) => [endpoint.path, describeEndpoint(name, endpoint)]),
    ),
    components: {
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
      ),
    },
  };
}

function registryOf(schemas: Record<string, z.ZodType>) {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  return registry;
}
