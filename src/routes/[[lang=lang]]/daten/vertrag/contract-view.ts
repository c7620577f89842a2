import { z } from 'zod';
import { programme } from '#lib/server/contract/programme.ts';
import { tables } from '#lib/server/contract/tables.ts';

/** The tables of the contract as the page describes them. */
export const contractTables = tables.map(({ name, description, isRequired, key, columns }) => ({
  name,
  description,
  isRequired,
  key,
  columns: columns.map((column) => ({
    name: column.name,
    type: column.isYear ? ('year' as const) : column.type,
    isRequired: column.isRequired,
    isKey: column.isKey,
    values: column.values ?? [],
    references: column.references ?? null,
    description: column.description,
    example: column.example ?? null,
  })),
}));

const programmeSchema = z.toJSONSchema(programme, { io: 'input' });

/** The fields of programme.json. */
export const programmeFields = Object.keys(programmeSchema.properties ?? {}).map((name) => ({
  name,
  isRequired: programmeSchema.required?.includes(name) ?? false,
}));
