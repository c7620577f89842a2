import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { QueryError, type Database } from '../database/database.ts';
import { textLiteral, patternLiteral } from '../database/text-literal.ts';
import { confidentialFile } from './confidential.ts';
import type { YearKey } from './guarded-years.ts';

/** An edition as the audit reads it: the name of its database, and a query for its withheld numbers. */
export interface AuditedEdition {
  /** Null for the one that is being made. */
  id: string | null;
  name: string;
  confidential: string;
}

const readTables = [
  'main.balance_cell',
  'main.guarded_total',
  'main.headline_sector',
  'main.programme',
  'input.emission_factors',
  'input.published_totals',
  'input.reported_emissions',
] as const;

/** The edition that is being made: its withheld numbers are still in staging. */
export async function editionInTheMaking(database: Database): Promise<AuditedEdition> {
  const [row] = await database.rows<{ name: string }>('select current_database() as name');
  return { id: null, name: `"${row!.name}"`, confidential: 'from staging.main.confidential' };
}

/** Attaches a served edition until the database is closed. Undefined if it is damaged, so that nobody can read it. */
export async function attachEdition(
  database: Database,
  { id, folder }: { id: string; folder: string },
): Promise<AuditedEdition | undefined> {
  const name = `"edition ${id}"`;
  try {
    await database.run(`attach ${textLiteral(join(folder, 'edition.duckdb'))} as ${name} (read_only)`);
    for (const table of readTables) await database.rows(`from ${name}.${table} limit 0`);
  } catch (error) {
    if (error instanceof QueryError) return undefined;
    throw error;
  }
  const file = join(folder, confidentialFile);
  const confidential = existsSync(file)
    ? `from read_parquet(${patternLiteral(file)})`
    : 'from staging.main.confidential limit 0';
  return { id, name, confidential };
}

/**
 * Quartiers' years with something withheld in any of the editions, where the edition in the making gives out other
 * cells or sums than a served one. All others tell an attacker nothing new.
 */
export async function differingYears(
  database: Database,
  made: AuditedEdition,
  served: readonly AuditedEdition[],
): Promise<YearKey[]> {
  const all = [made, ...served];
  const secrets = all.map(
    ({ name, confidential }) =>
      `select b.quartier_id, b.year from ${name}.main.balance_cell b
       join (${confidential}) c using (source_row)
       where b.energy_mwh is null and c.energy_mwh is not null`,
  );
  const prints = all.map(
    ({ name }, number) =>
      `select ${number} as edition, quartier_id, year, bit_xor(part) as print
       from (
         select quartier_id, year, hash('cell', sector::varchar, carrier::varchar, energy_mwh, emissions_t, state::varchar) as part
         from ${name}.main.balance_cell
         semi join secret using (quartier_id, year)
         union all
         select quartier_id, year, hash('sum', scope, sector, carrier, energy_mwh, emissions_t, rounded_to_mwh, rounded_to_t)
         from ${name}.main.guarded_total
         union all
         select quartier_id, year, hash('reported', sector, emissions_t)
         from ${name}.input.reported_emissions
         semi join secret using (quartier_id, year)
         union all
         select quartier_id, year, hash('total', emissions_t)
         from ${name}.input.published_totals
         semi join secret using (quartier_id, year)
       )
       group by quartier_id, year`,
  );
  return database.rows(
    `with secret as materialized (${secrets.join(' union ')}), print as materialized (${prints.join(' union all ')})
     select distinct made.quartier_id, made.year::integer as year
     from print made
     join print served using (quartier_id, year)
     where made.edition = 0 and served.edition > 0 and served.print <> made.print
     order by made.quartier_id, year`,
  );
}
