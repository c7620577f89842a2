import type { GridFinding } from '../grid/grid.ts';

/** Who uses energy by the words of tariffs and load profiles; a metered load profile is of no household. */
const users = [
  { sectors: ['households'], words: /haushalt|privat|(?:^|\P{L})H0(?:\P{L}|$)/iu },
  { sectors: ['services'], words: /gewerbe|landwirt|(?:^|\P{L})(?:GHD|[GL][0-6])(?:\P{L}|$)/iu },
  { sectors: ['industry'], words: /industrie/iu },
  { sectors: ['municipal'], words: /kommunal|straßenbeleuchtung/iu },
  { sectors: ['services', 'industry', 'municipal'], words: /lastgang|(?:^|\P{L})RLM(?:\P{L}|$)/iu },
];

const maxNamed = 5;

/**
 * A column that names users of several sectors, or others than the sector that was stated: no sector holds for all rows.
 * SLP alone does not say who uses the energy.
 */
export function otherUsers(
  { head, position, row }: { head: string; position: number; row: number },
  words: readonly string[],
  given: string | undefined,
): GridFinding[] {
  const said = words.flatMap((word) => {
    const user = users.find((one) => one.words.test(word.slice(0, 120)));
    return user ? [{ word, sectors: user.sectors }] : [];
  });
  const sectors = given === undefined ? [...new Set(said.flatMap((one) => one.sectors))] : [given];
  // of a sector that nobody knows from words, nothing can be said
  if (!users.some((one) => sectors.some((sector) => one.sectors.includes(sector)))) return [];
  const isOneForAll = sectors.some((sector) => said.every((one) => one.sectors.includes(sector)));
  if (isOneForAll) return [];
  const names = said.slice(0, maxNamed).map(({ word }) => `„${word}“`);
  const parameters = { words: `${names.join(', ')}${said.length > maxNamed ? ', …' : ''}` };
  return [{ rule: 'source_users_differ', row, position, column: head, value: head, parameters }];
}
