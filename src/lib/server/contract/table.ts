import { z } from 'zod';
import type { Text } from '#lib/domain/vocabulary.ts';

export type SqlType = 'varchar' | 'double' | 'integer' | 'smallint' | 'boolean' | 'date';

/** What a reader may expect of a column; derived from its zod schema, never written twice. */
export interface Column {
  name: string;
  type: SqlType;
  isYear: boolean;
  isRequired: boolean;
  isKey: boolean;
  values?: readonly string[];
  pattern?: string;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  references?: string;
  description: Text;
  example?: string;
}

export interface Table {
  name: string;
  description: Text;
  /** The folder is refused without it. */
  isRequired: boolean;
  key: readonly string[];
  columns: readonly Column[];
  row: z.ZodObject;
}

interface Meta {
  /** English; the German sentence is `de`. */
  description: string;
  de: string;
  example?: string;
  references?: string;
  year?: boolean;
}

type JsonSchema = z.core.JSONSchema.JSONSchema & Partial<Meta>;

function sqlType(schema: JsonSchema): SqlType {
  if (schema.type === 'integer') return schema.year ? 'smallint' : 'integer';
  if (schema.type === 'number') return 'double';
  if (schema.type === 'boolean') return 'boolean';
  return schema.format === 'date' ? 'date' : 'varchar';
}

/** Describes one table of DATA.md, for staging, checks, template, datapackage and OpenAPI alike. */
export function describeTable(given: {
  name: string;
  description: Text;
  isRequired?: boolean;
  key: readonly string[];
  row: z.ZodObject;
}): Table {
  const json = z.toJSONSchema(given.row) as JsonSchema;
  const required = new Set(json.required ?? []);
  const columns = Object.entries(json.properties ?? {}).map(([name, property]): Column => {
    const schema = property as JsonSchema;
    return {
      name,
      type: sqlType(schema),
      isYear: schema.year ?? false,
      isRequired: required.has(name),
      isKey: given.key.includes(name),
      values: schema.enum as string[] | undefined,
      pattern: schema.type === 'string' && schema.format === undefined ? schema.pattern : undefined,
      minimum: schema.minimum,
      exclusiveMinimum: schema.exclusiveMinimum as number | undefined,
      maximum: schema.maximum,
      references: schema.references,
      description: { de: schema.de ?? '', en: schema.description ?? '' },
      example: schema.example,
    };
  });
  return { ...given, isRequired: given.isRequired ?? false, columns };
}

export const text = (de: string, en: string, example?: string) =>
  z.string().meta({ de, description: en, example });

export const reference = (table: string, de: string, en: string, example?: string) =>
  z.string().meta({ de, description: en, example, references: table });

/** Lower case letters, digits, hyphen, underscore: safe in file names and addresses. */
export const slug = (de: string, en: string, example?: string) =>
  z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,79}$/)
    .meta({
      de: `${de} (Kleinbuchstaben, Ziffern, - und _)`,
      description: `${en} (lower case letters, digits, - and _)`,
      example,
    });

/** A calendar year; 1950 to the year of publication, which the check knows. */
export const year = (de: string, en: string, example = '2023') =>
  z.int().min(1950).max(2100).meta({ de, description: en, example, year: true });

/** A number with decimal point. Below the upper bound, which no quartier reaches, sums are exact. */
export const number = (
  de: string,
  en: string,
  { min, above, max = 1e12, example }: { min?: number; above?: number; max?: number; example?: string } = {},
) => {
  let schema = z.number().max(max);
  if (min !== undefined) schema = schema.min(min);
  if (above !== undefined) schema = schema.gt(above);
  return schema.meta({ de, description: en, example });
};

export const count = (de: string, en: string, example?: string) =>
  z.int().min(0).max(2_000_000_000).meta({ de, description: en, example });

export const flag = (de: string, en: string, example = 'true') =>
  z.boolean().meta({ de, description: en, example });

export const date = (de: string, en: string, example?: string) =>
  z.iso.date().meta({ de, description: en, example });

export const oneOf = <const Values extends readonly [string, ...string[]]>(
  values: Values,
  de: string,
  en: string,
  example?: string,
) => z.enum(values).meta({ de, description: en, example });
