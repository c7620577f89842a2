import { noPlace, type DeliveredPlace } from '#lib/domain/records/delivered-place.ts';
import type { Database } from '../edition/database/database.ts';

/** A row of a delivered table, by its number in the edition. */
export interface AskedRow {
  table: string;
  row: number;
  /** Columns of the contract, of which the first is named that stands in the file. */
  columns: readonly string[];
}

interface FoundRow {
  place: number;
  edition: string | null;
  file: string;
  sheet: string | null;
  row: number | null;
  /** Names and letters of columns, like "year=B;energy_mwh=D". */
  columns: string | null;
}

/** Where rows were delivered, in the order asked; `origin` is that table of an edition. */
export async function loadRowPlaces(
  database: Database,
  asked: readonly AskedRow[],
  origin: 'origin' | 'old.origin' | 'new.origin' = 'origin',
): Promise<DeliveredPlace[]> {
  const rows = await database.rows<FoundRow>(
    `with asked as materialized (
       select unnest(from_json($asked, '[{"place":"integer","table":"varchar","row":"integer"}]'), recursive := true)
     ), found as (
       -- single rows are most of a wide sheet: they are found by their number
       select a.place, a.row as source_row, o.*
       from asked a
       join ${origin} o on o."table" = a."table" and o.first_row = a.row
       union all
       select a.place, a.row, o.*
       from asked a
       join ${origin} o on o."table" = a."table" and a.row > o.first_row and a.row <= o.last_row and o.last_row > o.first_row
     )
     select place, delivered_in as edition, file, sheet, (file_row + source_row - first_row)::integer as row, columns
     from found`,
    { asked: JSON.stringify(asked.map(({ table, row }, place) => ({ place, table, row }))) },
  );
  const places = asked.map(() => noPlace);
  for (const { place, columns, ...found } of rows) {
    const letters = lettersIn(columns ?? '', asked[place]!.columns);
    places[place] = { ...found, cell: letters && found.row !== null ? `${letters}${found.row}` : null };
  }
  return places;
}

function lettersIn(columns: string, names: readonly string[]): string | undefined {
  const letters = new Map(columns.split(';').map((pair) => pair.split('=') as [string, string]));
  return names.map((name) => letters.get(name)).find((found) => found !== undefined);
}
