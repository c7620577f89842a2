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

/** Loads a page of the edition that the address asks for, or ends the request with 400, 404, 410 or 503. */
export function pageLoad<Path extends PagePath, Data>(
  _path: Path,
  load: (request: PageRequest<Path>) => Promise<Data>,
) {
  return async (event: ServerLoadEvent): Promise<Data> => {
    const { locals, url } = event;
    if (locals.isBusy) failBusy();
    const open = (await locals.open()) ?? failWithoutEdition(locals.reader, url.searchParams.get('edition'));
    try {
      return await load({ event, open, lang: locals.lang, parameters: new PageParameters(url.searchParams) });
    } catch (error) {
      if (error instanceof BadParameter) failBadParameter(error);
      throw error;
    }
  };
}
