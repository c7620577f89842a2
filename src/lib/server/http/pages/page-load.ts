import type { ServerLoadEvent } from '@sveltejs/kit';
import type { OpenEdition } from '../../queries/edition-reader.ts';
import { BadParameter } from '../bad-parameter.ts';
import { PageParameters } from '../read-parameters.ts';
import { failBadParameter, failBusy, failWithoutEdition } from './page-errors.ts';
import type { PageParameterName, PagePath } from './pages.ts';

export interface PageRequest<Path extends PagePath> {
  event: ServerLoadEvent;
  open: OpenEdition;
  lang: App.Locals['lang'];
  parameters: PageParameters<PageParameterName<Path>>;
}

/**
 * Loads a page of the edition that the address asks for. Ends the request with 404 for an unknown edition, with 410 for
 * a withdrawn one, with 503 while there is none or while too much is asked for, and with 400 for a bad parameter.
 */
export function pageLoad<Path extends PagePath, Data>(
  _path: Path,
  load: (request: PageRequest<Path>) => Promise<Data>,
) {
  return async (event: ServerLoadEvent): Promise<Data> => {
    const { locals, url } = event;
    if (locals.isBusy) failBusy();
    const open = (await locals.open()) ?? failWithoutEdition(locals.reader, url);
    try {
      return await load({ event, open, lang: locals.lang, parameters: new PageParameters(url.searchParams) });
    } catch (error) {
      if (error instanceof BadParameter) failBadParameter(error);
      throw error;
    }
  };
}
