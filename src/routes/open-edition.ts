import { failWithoutEdition } from '#lib/server/http/page-errors.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';

/** The edition that a page shows. Ends the request with 404 for an unknown one, with 503 while there is none. */
export async function openEdition(locals: App.Locals, url: URL): Promise<OpenEdition> {
  return (await locals.open()) ?? failWithoutEdition(locals.reader, url);
}
