import { formatMoment } from '#lib/domain/numbers/format.ts';
import type { Language, Text } from '#lib/domain/vocabulary.ts';
import { texts } from '#lib/texts/index.ts';

interface Described {
  programme: { title: Text } & { [Name in 'owner' | 'licence' | 'source']?: string | null | undefined };
  edition: { id: string; published_at: string };
  isDemo: boolean;
  /** End of the embargo, ISO 8601; undefined: there is none. */
  embargo: string | undefined;
}

/**
 * What a file of a table says about itself, for those who find it without the page that it came from: edition, licence
 * and source, and by `data_kind` and `embargo` what must stand on the data. What the programme does not say is left out.
 */
export function tableMetadata(
  { programme: { title, owner, licence, source }, edition, isDemo, embargo }: Described,
  table: string,
  lang: Language,
): Record<string, string> {
  const { demo, preview } = texts[lang].site;
  const said = {
    title: title.de,
    table,
    edition: edition.id,
    published_at: edition.published_at,
    owner,
    licence,
    source,
    data_kind: isDemo && demo,
    embargo: embargo && preview(formatMoment(embargo, lang)),
  };
  return Object.fromEntries(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Options of DuckDB for a Parquet file that says this about itself. */
export const parquetOptions = (about: Readonly<Record<string, string>>): string =>
  `format parquet, kv_metadata {${Object.entries(about)
    .map(([name, value]) => `"${name}": ${quoted(value)}`)
    .join(', ')}}`;
