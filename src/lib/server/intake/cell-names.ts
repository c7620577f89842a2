import { cellDigits } from '#lib/domain/numbers/delivered.ts';
import { formatDate } from '#lib/domain/numbers/format.ts';
import { measureStatuses, type Language, type Text } from '#lib/domain/vocabulary.ts';
import { texts } from '#lib/texts/index.ts';
import { standardCarriers, standardSectors } from '../contract/standard-lists.ts';
import type { Column, Table } from '../contract/table.ts';
import type { Parameters } from './problem-texts.ts';
import { meaningText } from './recognise/meaning-text.ts';
import type { SqlSession } from './sql-session.ts';

/** Replaces ids of quartier, sector, carrier and status in the parameters of a finding by their names in both languages. */
export type NameCells = (parameters: Parameters) => Parameters;

/** The names of the standard list and of the delivery; staging must hold quartiers, sectors and carriers. */
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
  const quartiers = await quartierNames(session);
  // What is not known keeps its id, and what is blank its place in the sentence.
  const nameOf = (id: Parameters[string]) => names.get(String(id)) ?? (id === '' ? '–' : id);
  return (parameters) => ({
    ...parameters,
    ...(parameters.quartier !== undefined && {
      quartier: quartiers.get(String(parameters.quartier)) ?? parameters.quartier,
      quartier_id: parameters.quartier,
    }),
    ...(parameters.sector !== undefined && { sector: nameOf(parameters.sector) }),
    ...(parameters.status !== undefined && { status: nameOf(parameters.status) }),
    ...(parameters.carrier !== undefined && {
      carrier: nameOf(parameters.carrier),
      carrier_id: parameters.carrier,
    }),
  });
}

/** Where two quartiers bear a name, the municipality tells them apart; one that it does not is called by its id. */
async function quartierNames(session: SqlSession): Promise<Map<string, string>> {
  const quartiers = await session.rows<{ id: string; name: string }>(
    `select quartier_id as id,
       case when count(*) over (partition by name) = 1 then name else concat(name, ' (', municipality, ')') end as name
     from staging.quartiers where quartier_id is not null and name is not null
     qualify count(*) over (partition by name, municipality) = 1`,
  );
  return new Map(quartiers.map(({ id, name }) => [id, name]));
}

/** What people call what a cell of a column holds, in place of its key. Numbers and texts are what they are. */
export function wordOfCell(table: Table, column: Column, value: string, nameCells: NameCells): Text {
  const named = (kind: string, id: string): Text => textOf(nameCells({ [kind]: id })[kind]!);
  // also where a list itself has its key
  if (column.name === 'quartier_id') return named('quartier', value);
  if (column.name === 'sector' || column.name === 'carrier') return named(column.name, value);
  // the one list in a cell
  if (table.name === 'targets' && column.name === 'sectors') {
    const sectors = value.split(';').map((sector) => named('sector', sector));
    const listIn = (lang: Language) => sectors.map((word) => word[lang]).join('; ');
    return { de: listIn('de'), en: listIn('en') };
  }
  if (column.type === 'date') return { de: dayOr(value, 'de'), en: dayOr(value, 'en') };
  if (isDecimal.test(value) && (column.type === 'double' || column.type === 'integer')) {
    const number = Number(value);
    return { de: cellDigits(number, 'de'), en: cellDigits(number, 'en') };
  }
  return meaningText(table, column, value);
}

/** A number as the contract writes it. */
const isDecimal = /^-?\d{1,20}(?:\.\d{1,30})?$/;

const textOf = (word: Parameters[string]): Text =>
  typeof word === 'object' ? word : { de: String(word), en: String(word) };

/** A day as people write it; what is none stays what it is. */
const dayOr = (value: string, lang: Language) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, lang) : value;
