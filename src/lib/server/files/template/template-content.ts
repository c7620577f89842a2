import type { Programme } from '#lib/domain/records/programme.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { energy } from '../../contract/balance.ts';
import { isProtectable, protectedWord } from '../../contract/protected-cells.ts';
import { standardCarriers, standardSectors } from '../../contract/standard-lists.ts';
import { tables } from '../../contract/tables.ts';
import type { Table } from '../../contract/table.ts';
import type { DeliveredRow } from '../../queries/delivered-rows.ts';
import { loadDeliveredRows } from '../../queries/delivered-rows.ts';
import type { OpenEdition } from '../../queries/edition-reader.ts';
import { loadProgramme, loadProgrammeFile } from '../../queries/programme.ts';
import { loadQuartier } from '../../queries/quartiers.ts';
import { loadCarriers, loadSectors } from '../../queries/vocabulary.ts';

/** What a template is made of: everything public, whatever the edition withholds. */
export interface TemplateContent {
  /** Undefined without an edition: the template is then blank. */
  open: OpenEdition | undefined;
  programme: Programme | undefined;
  /** What programme.json says. */
  programmeFile: object;
  /** Undefined in the template of a whole programme. */
  quartier: { quartier_id: string; name: string; municipality: string } | undefined;
  rows: ReadonlyMap<Table, readonly DeliveredRow[]>;
  sectors: readonly { sector: string; label: Record<Language, string> }[];
  carriers: readonly { carrier: string; label: Record<Language, string> }[];
}

/** More rows are no workbook that somebody fills in. */
export const maxTemplateRows = 20_000;

/** An edition has more rows than a workbook; a template of one quartier has fewer. */
export class TemplateTooLargeError extends Error {
  constructor(readonly table: string) {
    super(`the table ${table} has more than ${maxTemplateRows} rows`);
    this.name = 'TemplateTooLargeError';
  }
}

export const blankTemplate: TemplateContent = {
  open: undefined,
  programme: undefined,
  programmeFile: {},
  quartier: undefined,
  rows: new Map(),
  sectors: standardSectors,
  carriers: standardCarriers,
};

/** Undefined if the edition has no such quartier. Throws {@link TemplateTooLargeError}. */
export async function loadTemplate(open: OpenEdition, id?: string): Promise<TemplateContent | undefined> {
  const { database } = open;
  const quartier = id === undefined ? undefined : await loadQuartier(database, id);
  if (id !== undefined && !quartier) return undefined;
  const rows = new Map<Table, readonly DeliveredRow[]>();
  for (const table of tables) {
    // What holds for all quartiers is not for one of them to fill in.
    if (quartier && !table.columns.some(({ name }) => ['quartier_id', 'measure_id'].includes(name))) continue;
    const found = await loadDeliveredRows(database, table, { quartier: id, limit: maxTemplateRows + 1 });
    if (found.length > maxTemplateRows) throw new TemplateTooLargeError(table.name);
    rows.set(table, table === energy ? withProtectedCells(found) : found);
  }
  return {
    open,
    programme: await loadProgramme(database),
    programmeFile: await loadProgrammeFile(database),
    quartier,
    rows,
    sectors: await loadSectors(database, id),
    carriers: await loadCarriers(database),
  };
}

/**
 * Writes "protected" where an edition may withhold something: in every confidential cell, whether it was delivered so
 * or not, and in blank numbers of connections of the same year, which go with it (METHOD.md, section 10).
 */
function withProtectedCells(rows: readonly DeliveredRow[]): DeliveredRow[] {
  const yearOf = ({ quartier_id, year }: DeliveredRow) => `${quartier_id} ${year}`;
  const guarded = new Set(rows.filter(({ notation }) => notation === 'C').map(yearOf));
  const protectedFields = energy.columns.filter((column) => isProtectable(energy, column));
  return rows.map((row) => {
    if (!guarded.has(yearOf(row))) return row;
    if (row.notation !== 'C') return { ...row, connections: row.connections ?? protectedWord };
    const hidden = protectedFields.map(({ name }) => [name, row[name] ?? protectedWord]);
    return { ...row, notation: null, ...Object.fromEntries(hidden) };
  });
}
