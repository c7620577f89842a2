import { resolve } from 'node:path';
import { writtenJson } from '#lib/server/edition/store/json-file.ts';

/** What every command knows. */
export interface Context {
  root: string;
  store: string;
  version: string;
  json: boolean;
}

/** Options of the command line; each command reads its own. */
export const options = {
  json: { type: 'boolean' },
  label: { type: 'string' },
  edition: { type: 'string' },
  lang: { type: 'string' },
  address: { type: 'string' },
  internal: { type: 'boolean' },
  'withhold-more': { type: 'boolean' },
  'replace-programme': { type: 'boolean' },
  reason: { type: 'string' },
  decimal: { type: 'string' },
  base: { type: 'string' },
  as: { type: 'string' },
  book: { type: 'string' },
  by: { type: 'string' },
  quartier: { type: 'string' },
  sector: { type: 'string' },
  set: { type: 'string', multiple: true },
  value: { type: 'string' },
  gas: { type: 'string' },
  column: { type: 'string', multiple: true },
  word: { type: 'string', multiple: true },
  unit: { type: 'string', multiple: true },
  table: { type: 'string', multiple: true },
  return: { type: 'string' },
  keep: { type: 'string' },
  rebuild: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export type Options = {
  [Name in keyof typeof options]?: (typeof options)[Name] extends { multiple: true }
    ? string[]
    : (typeof options)[Name]['type'] extends 'boolean'
      ? boolean
      : string;
};

/** Runs a command; returns the exit code: 0 done, 1 errors in the input or a failed step, 2 wrong usage. */
export type Run = (
  context: Context,
  operands: readonly string[],
  options: Options,
) => Promise<number> | number;

/** Paths on the command line are meant from where the person stands; npm changes the folder. */
export const fromHere = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path);

export const print = (text: string) => process.stdout.write(text);
export const printJson = (value: unknown) => print(writtenJson(value));
export const complain = (de: string, en: string) => process.stderr.write(`${de}\n${en}\n`);
/** Says why a command ends without having done its work, and gives its exit code. */
export const fail = (de: string, en: string, code = 1): number => {
  complain(de, en);
  return code;
};
