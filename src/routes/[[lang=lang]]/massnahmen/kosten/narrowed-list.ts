/** What of the address narrows the list further, or orders it. */
export interface Narrowing {
  quartier?: string | undefined;
  category?: string;
  certainty?: string;
  sort?: 'cost';
}

/** Parameters of the same choice of measures, narrowed. */
export function narrowed(chosen: URLSearchParams, narrowing: Narrowing): Record<string, string> {
  const kept = [...chosen].filter(([name]) => name !== 'page' && name !== 'edition');
  const added = Object.entries(narrowing).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries([...kept, ...added]);
}

/** Where the list of these measures begins: what one sum, one median or the curve is made of. */
export const listAddress = (
  to: (path: string, parameters: Record<string, string>) => string,
  chosen: URLSearchParams,
  narrowing: Narrowing,
): string => `${to('/massnahmen', narrowed(chosen, narrowing))}#list`;
