import type { Archive } from '#lib/server/intake/grid/archive/archive.ts';
import { refuse } from '#lib/server/intake/grid/refusal.ts';

/** A part that is read as a whole may unpack to so much. */
const maxCharacters = 50_000_000;

/** The text of a part as it comes, without a byte order mark. */
export async function* textOf(archive: Archive, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of archive.read(name)) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (cause) {
    if (cause instanceof TypeError) refuse('archive_damaged');
    throw cause;
  }
}

/** The whole text of a part. */
export async function wholeText(archive: Archive, name: string): Promise<string> {
  let text = '';
  for await (const part of textOf(archive, name)) {
    text += part;
    if (text.length > maxCharacters) refuse('archive_too_large', { max: maxCharacters / 1e6 });
  }
  return text;
}
