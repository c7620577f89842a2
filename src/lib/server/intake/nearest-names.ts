import { nearestWord } from '#lib/domain/near-names.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import { standardCarriers, standardSectors } from '../contract/standard-lists.ts';
import type { Column, Table } from '../contract/table.ts';
import { namesGrossCalorificValue } from './csv/header.ts';
import { carrierAliases, sectorAliases } from './recognise/aliases/words.ts';
import { aliasesOf } from './recognise/written-words.ts';
import type { SqlSession } from './sql-session.ts';

/** Comparing takes the product of lengths: so many values are looked up, and so many names of quartiers compared. */
const maxAsked = 50;
const maxQuartiers = 2_000;

const namesOf = (
  entries: readonly { id: string; label: Text }[],
  aliases: Readonly<Record<string, readonly string[]>>,
) => entries.flatMap(({ id, label }) => [label.de, label.en, ...(aliases[id] ?? []), id]);

/** In place of a proposal: energy by this word would be a tenth too high. */
const gross: Text = {
  de: ' Das Wort nennt den Brennwert (Hs), Energie ist als Heizwert (Hi) anzugeben: umrechnen (Erdgas: Hi = Hs × 0,903) und den Energieträger ohne diesen Zusatz schreiben.',
  en: ' The word names the gross calorific value (Hs), energy is expected as net calorific value (Hi): convert (natural gas: Hi = Hs × 0.903) and write the carrier without this addition.',
};

/** Says, as the end of a sentence, what an unknown value of a column may mean; blank if nothing is near. */
export type ProposeName = (table: Table, column: Column, value: string | null) => Text | '';

/** The words of closed lists, names of the standard lists, and those of the quartiers in staging. */
export async function proposeNames(session: SqlSession): Promise<ProposeName> {
  const quartiers = await session.rows<{ id: string; name: string }>(
    `select quartier_id as id, name from staging.quartiers where name is not null limit ${maxQuartiers}`,
  );
  const names: Record<string, readonly string[]> = {
    sectors: namesOf(
      standardSectors.map(({ sector: id, label }) => ({ id, label })),
      sectorAliases,
    ),
    carriers: namesOf(
      standardCarriers.map(({ carrier: id, label }) => ({ id, label })),
      carrierAliases,
    ),
    quartiers: quartiers.flatMap(({ id, name }) => [name, id]),
  };
  const known = new Map<string, Text | ''>();
  const wordsOf = (table: Table, column: Column) =>
    column.values
      ? [...Object.values(aliasesOf(table, column)).flat(), ...column.values]
      : names[column.references ?? ''];
  return (table, column, value) => {
    const words = wordsOf(table, column);
    if (value === null || !words) return '';
    if (column.references === 'carriers' && namesGrossCalorificValue(value)) return gross;
    const key = `${table.name}.${column.name} ${value}`;
    if (!known.has(key)) {
      if (known.size >= maxAsked) return '';
      const near = nearestWord(words, value, 0.34);
      known.set(
        key,
        near === undefined ? '' : { de: ` Meinten Sie „${near}“?`, en: ` Did you mean "${near}"?` },
      );
    }
    return known.get(key)!;
  };
}
