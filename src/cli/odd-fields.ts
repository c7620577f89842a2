import { berlinDay } from '#lib/domain/numbers/format.ts';
import type { UploadGiven } from '#lib/domain/records/upload-check.ts';
import { standardSectorIds, valueStatuses } from '#lib/domain/vocabulary.ts';
import { yearOfCell } from '#lib/server/intake/recognise/head-text.ts';
import type { KnownNames } from '#lib/server/intake/recognise/read-table.ts';
import { statableCarriers } from '#lib/server/intake/stated-text.ts';
import { countableColumns } from '#lib/server/intake/sources/kommonitor.ts';

export type OddField = keyof UploadGiven;

/** Fields of a form that say what cannot be: `names` are those of the edition, undefined where there is none. */
export function oddFields(given: UploadGiven, names: KnownNames | undefined): OddField[] {
  const sectors: readonly string[] = [
    ...standardSectorIds,
    ...(names?.sectors ?? []).map(({ sector }) => sector),
  ];
  const carriers = [...statableCarriers, ...(names?.carriers ?? []).map(({ carrier }) => carrier)];
  const isKnown: Record<OddField, (text: string) => boolean> = {
    quartier_id: (text) => !names || names.quartiers.some(({ quartier_id }) => quartier_id === text),
    year: isYear,
    sector: (text) => sectors.includes(text),
    carrier: (text) => carriers.includes(text),
    status: (text) => valueStatuses.some((status) => status === text),
    source: () => true,
    decimal: (text) => text === ',' || text === '.',
    gas: (text) => text === 'hs' || text === 'hi',
    value: (text) => countableColumns.includes(text),
  };
  return (Object.keys(given) as OddField[]).filter((name) => !isKnown[name](given[name]!));
}

/** A calendar year that has begun. */
const isYear = (text: string): boolean =>
  /^\d{4}$/.test(text) &&
  yearOfCell(text) !== undefined &&
  Number(text) <= Number(berlinDay(new Date().toISOString()).slice(0, 4));
