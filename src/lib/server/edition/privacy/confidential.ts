import { chmodSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../database/database.ts';
import type { Manifest } from '../manifest.ts';

/** Lie beside the edition, which itself holds no withheld number: nothing that is served can reach them. */
export const confidentialFile = 'confidential.parquet';
export const confidentialTotalsFile = 'confidential-totals.parquet';
export const keyedInputsFile = 'keyed-inputs.json';

/** What only the owner of the store may read. */
export const confidentialFiles = [confidentialFile, confidentialTotalsFile, keyedInputsFile] as const;

const files = {
  confidential: { kept: confidentialFile, delivered: 'energy' },
  confidential_total: { kept: confidentialTotalsFile, delivered: 'published_totals' },
};

/** Delivered tables with values that the edition withholds. Asked while staging is still there. */
export async function tablesWithSecrets(database: Database): Promise<Set<string>> {
  const secret = new Set<string>();
  for (const [table, { delivered }] of Object.entries(files)) {
    if ((await countOf(database, table)) > 0) secret.add(delivered);
  }
  return secret;
}

/** Whether a delivered file holds a table: one of the contract is called after it, in an archive as well. */
export const holdsTable = (
  { file, tables }: { file: string; tables?: readonly string[] | undefined },
  table: string,
) => tables?.includes(table) ?? file.split('/').at(-1) === `${table}.csv`;

/** Files that must lie beside an edition for its publisher, and do not: its manifest tells which were delivered. */
export const missingConfidentialFiles = ({ inputs }: Pick<Manifest, 'inputs'>, folder: string): string[] =>
  Object.values(files).flatMap(({ kept, delivered }) => {
    const isNeeded = inputs.some((input) => input.sha256 === null && holdsTable(input, delivered));
    return isNeeded && !existsSync(join(folder, kept)) ? [kept] : [];
  });

async function countOf(database: Database, table: string): Promise<number> {
  const [found] = await database.rows<{ n: number }>(
    `select count(*)::integer as n from staging.main.${table}`,
  );
  return found!.n;
}

/**
 * Keeps what was delivered of withheld cells and totals for internal exports, readable by the store's owner only: both
 * if there is one, for a workbook that holds both tables does not tell in the manifest which of them withholds.
 */
export async function keepConfidential(database: Database, folder: string): Promise<void> {
  const isKept = (await tablesWithSecrets(database)).size > 0;
  for (const [table, { kept }] of Object.entries(files)) {
    const path = join(folder, kept);
    // An attempt before may have left one.
    rmSync(path, { force: true });
    if (!isKept) continue;
    await database.copy(`from staging.main.${table}`, path, 'format parquet');
    chmodSync(path, 0o600);
  }
}
