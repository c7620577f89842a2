/** The items of a list that apply; those left out by a condition are false, null or undefined. */
export function present<Item>(items: readonly (Item | false | null | undefined)[]): Item[] {
  return items.filter((item): item is Item => item !== false && item !== null && item !== undefined);
}
