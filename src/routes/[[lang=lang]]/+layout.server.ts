import { addressName } from '#lib/domain/records/edition.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';
import type { LayoutServerLoad } from './$types';

/**
 * What header and footer name. An unknown edition or an empty store is an error of the page, which then stands
 * in this frame; hence nothing is thrown here.
 */
export const load: LayoutServerLoad = async ({ locals, url }) => {
  const asked = url.searchParams.get('edition');
  const currentEdition = locals.reader.currentId();
  const found = await locals.open();
  const open = found ?? (currentEdition === null ? undefined : await locals.open(currentEdition));
  return {
    lang: locals.lang,
    askedEdition: found && asked !== null ? addressName(found.edition) : null,
    currentEdition,
    edition: open?.edition ?? null,
    programme: open ? await loadProgramme(open.database) : null,
  };
};
