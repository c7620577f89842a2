import type { Text } from '#lib/domain/vocabulary.ts';
import type { PackageTable } from '../contract/datapackage.ts';
import type { Database } from '../edition/database/database.ts';
import { loadTableColumns } from '../edition/database/table-columns.ts';
import { contentTypes } from './content-types.ts';
import { tableFormats, type TableFormat } from './table-file.ts';
import { listFilledTables } from './tables.ts';

const ofEdition: Text = { de: 'Ausgabe, aus der die Zeile stammt', en: 'Edition that the row is from' };
const ofKind: Text = {
  de: 'Kennzeichnung: Demonstrationsdaten, keine Messwerte',
  en: 'Mark: demonstration data, no measured values',
};

/** The filled tables of an edition with the columns that {@link writeTable} gives them in CSV, and its other formats. */
export async function packageTables(
  database: Database,
  path: (name: string, format: TableFormat) => string,
  { isDemo }: { isDemo: boolean },
): Promise<PackageTable[]> {
  const columns = await loadTableColumns(database);
  const tables = await listFilledTables(database);
  return tables.map(({ name, origin, description, relation }) => ({
    name,
    path: path(name, 'csv'),
    description,
    alternatives: tableFormats
      .filter((format) => format !== 'csv')
      .map((format) => ({ path: path(name, format), format, mediatype: contentTypes[format] })),
    columns: [
      ...(columns.get(relation) ?? []),
      ...(origin === 'computed'
        ? [{ name: 'edition', type: 'VARCHAR', description: ofEdition, isRequired: true }]
        : []),
      ...(isDemo ? [{ name: 'data_kind', type: 'VARCHAR', description: ofKind, isRequired: true }] : []),
    ],
  }));
}
