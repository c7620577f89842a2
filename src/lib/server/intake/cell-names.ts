import { standardCarriers, standardSectors } from '../contract/standard-lists.ts';
import { texts } from '#lib/texts/index.ts';
import { measureStatuses, type Text } from '#lib/domain/vocabulary.ts';
import type { Parameters } from './problem-texts.ts';
import type { SqlSession } from './sql-session.ts';

/** Replaces ids of sector, carrier and status in the parameters of a finding by their names in both languages. */
export type NameCells = (parameters: Parameters) => Parameters;

/** The names of the standard list and of the delivery; staging must hold sectors and carriers. */
export async function loadCellNames(session: SqlSession): Promise<NameCells> {
  const delivered = await session.rows<{ id: string; de: string | null; en: string | null }>(
    `select sector as id, label_de as de, label_en as en from staging.sectors where sector is not null
     union all
     select carrier, label_de, label_en from staging.carriers where carrier is not null`,
  );
  const names = new Map<string, Text>([
    ...standardSectors.map(({ sector, label }) => [sector, label] as const),
    ...standardCarriers.map(({ carrier, label }) => [carrier, label] as const),
    ...measureStatuses.map(
      (status) =>
        [status, { de: texts.de.measureStatus[status], en: texts.en.measureStatus[status] }] as const,
    ),
    ...delivered.map(({ id, de, en }) => [id, { de: de ?? id, en: en ?? id }] as const),
  ]);
  // What is not known keeps its id, and what is blank its place in the sentence.
  const nameOf = (id: Parameters[string]) => names.get(String(id)) ?? (id === '' ? '–' : id);
  return (parameters) => ({
    ...parameters,
    ...(parameters.sector !== undefined && { sector: nameOf(parameters.sector) }),
    ...(parameters.status !== undefined && { status: nameOf(parameters.status) }),
    ...(parameters.carrier !== undefined && {
      carrier: nameOf(parameters.carrier),
      carrier_id: parameters.carrier,
    }),
  });
}
