/** A key that an object of a JSON text has more than once. */
export interface RepeatedKey {
  /** Names from the outermost object, for example `title.de`; elements of lists by their number from 0. */
  path: string;
  /** Where it stands again: index of its opening quotation mark. */
  position: number;
  firstPosition: number;
}

/** Keys that stand twice in one object of a valid JSON text, of which the parser silently keeps the last. */
export function repeatedKeys(text: string): RepeatedKey[] {
  const found: RepeatedKey[] = [];
  const open: { keys: Map<string, number> | null; at: string | number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '{') open.push({ keys: new Map(), at: '' });
    else if (character === '[') open.push({ keys: null, at: 0 });
    else if (character === '}' || character === ']') open.pop();
    else if (character === ',') {
      const list = open.at(-1);
      if (typeof list?.at === 'number') list.at++;
    } else if (character === '"') {
      const end = endOfString(text, at);
      const within = open.at(-1);
      if (within?.keys && isFollowedByColon(text, end)) {
        const name = JSON.parse(text.slice(at, end)) as string;
        within.at = name;
        const firstPosition = within.keys.get(name);
        if (firstPosition === undefined) within.keys.set(name, at);
        else found.push({ path: open.map((level) => level.at).join('.'), position: at, firstPosition });
      }
      at = end - 1;
    }
  }
  return found;
}

/** Index after the closing quotation mark of the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function isFollowedByColon(text: string, position: number): boolean {
  let at = position;
  while (/\s/.test(text[at] ?? '')) at++;
  return text[at] === ':';
}
