import type { OpenEdition } from '../queries/edition-reader.ts';
import { loadProgramme } from '../queries/programme.ts';

/**
 * What a file of a table says about itself, for those who find it without the page that it came from: edition, licence
 * and source, and `data_kind` where the data are marked. What the programme does not say is left out.
 */
export async function tableMetadata(
  { database, edition }: Pick<OpenEdition, 'database' | 'edition'>,
  table: string,
  mark: string | null,
): Promise<Record<string, string>> {
  const { title, owner, licence, source } = await loadProgramme(database);
  const said = {
    title: title.de,
    table,
    edition: edition.id,
    published_at: edition.published_at,
    owner,
    licence,
    source,
    data_kind: mark,
  };
  return Object.fromEntries(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
