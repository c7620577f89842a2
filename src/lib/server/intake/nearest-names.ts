import { nearestWord } from '#lib/domain/near-names.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import { standardCarriers, standardSectors } from '../contract/standard-lists.ts';
import type { Column, Table } from '../contract/table.ts';
import { namesGrossCalorificValue } from './csv/header.ts';
import { carrierAliases, sectorAliases } from './recognise/aliases/words.ts';
import { readHead } from './recognise/head-text.ts';
import { meaningText } from './recognise/meaning-text.ts';
import { aliasesOf } from './recognise/written-words.ts';
import type { SqlSession } from './sql-session.ts';

/** Comparing takes the product of lengths: so many values are looked up, and so many names of quartiers compared. */
const maxAsked = 50;
const maxQuartiers = 2_000;

const namesOf = (
  entries: readonly { id: string; label: Text }[],
  aliases: Readonly<Record<string, readonly string[]>>,
): Known[] =>
  entries.flatMap(({ id, label }) =>
    [label.de, label.en, ...(aliases[id] ?? []), id].map((word) => ({ word, id, label })),
  );

/** A word that may be meant, and what it stands for. */
interface Known {
  word: string;
  id: string;
  label: Text;
}

/** In place of a proposal: energy by this word would be a tenth too high. */
const gross: Text = {
  de: ' Das Wort nennt den Brennwert (Hs), Energie ist als Heizwert (Hi) anzugeben: umrechnen (Erdgas: Hi = Hs × 0,903) und den Energieträger ohne diesen Zusatz schreiben.',
  en: ' The word names the gross calorific value (Hs), energy is expected as net calorific value (Hi): convert (natural gas: Hi = Hs × 0.903) and write the carrier without this addition.',
};

/**
 * Says, as the end of a sentence, what an unknown value of a column may mean; blank if nothing is near. Files of the
 * contract hold ids, all others what people write.
 */
export type ProposeName = (
  table: Table,
  column: Column,
  value: string | null,
  isOfContract: boolean,
) => Text | '';

/** The words of closed lists, names of the standard lists, and those of the quartiers in staging. */
export async function proposeNames(session: SqlSession): Promise<ProposeName> {
  const quartiers = await session.rows<{ id: string; name: string }>(
    `select quartier_id as id, name from staging.quartiers where name is not null limit ${maxQuartiers}`,
  );
  const names: Record<string, readonly Known[]> = {
    sectors: namesOf(
      standardSectors.map(({ sector: id, label }) => ({ id, label })),
      sectorAliases,
    ),
    carriers: namesOf(
      standardCarriers.map(({ carrier: id, label }) => ({ id, label })),
      carrierAliases,
    ),
    quartiers: namesOf(
      quartiers.map(({ id, name }) => ({ id, label: { de: name, en: name } })),
      {},
    ),
  };
  const known = new Map<string, Text | ''>();
  const wordsOf = (table: Table, column: Column) =>
    column.values
      ? namesOf(
          column.values.map((id) => ({ id, label: meaningText(table, column, id) })),
          aliasesOf(table, column),
        )
      : names[column.references ?? ''];
  return (table, column, value, isOfContract) => {
    const words = wordsOf(table, column);
    if (value === null || !words) return '';
    if (column.references === 'carriers' && namesGrossCalorificValue(value)) return gross;
    const key = `${table.name}.${column.name} ${isOfContract} ${value}`;
    if (!known.has(key)) {
      if (known.size >= maxAsked) return '';
      const candidates = words.map((one) => one.word);
      // "Erdgas (in MWh)", "Strom (Netz)"
      const word = nearestWord(candidates, value, 0.34) ?? nearestWord(candidates, readHead(value).name, 0.2);
      const meant = words.find((one) => one.word === word);
      known.set(key, meant ? proposalOf(meant, isOfContract) : '');
    }
    return known.get(key)!;
  };
}

/** A word as it was found; an id that nobody has to write, and a name, in the language of the sentence. */
function proposalOf({ word, id, label }: Known, isOfContract: boolean): Text {
  const isLabel = [id, label.de, label.en].includes(word);
  const [de, en] = isOfContract ? [id, id] : isLabel ? [label.de, label.en] : [word, word];
  return { de: ` Meinten Sie „${de}“?`, en: ` Did you mean "${en}"?` };
}
