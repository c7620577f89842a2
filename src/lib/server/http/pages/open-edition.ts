import { failBusy, failWithoutEdition } from './page-errors.ts';
import type { OpenEdition } from '../../queries/edition-reader.ts';

/**
 * The edition that a page shows. Ends the request with 404 for an unknown one, with 410 for a withdrawn one, with 503
 * while there is none or while too much is asked for.
 */
export async function openEdition(locals: App.Locals, url: URL): Promise<OpenEdition> {
  if (locals.isBusy) failBusy();
  return (await locals.open()) ?? failWithoutEdition(locals.reader, url);
}
