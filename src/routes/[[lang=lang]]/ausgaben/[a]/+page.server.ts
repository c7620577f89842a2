import { redirect } from '@sveltejs/kit';
import { pageAddress } from '#lib/domain/address.ts';
import type { PageServerLoad } from './$types';

/** One edition alone has no page: what it can be compared with is in the list of all. */
export const load: PageServerLoad = ({ locals, url }) => {
  const list = pageAddress('/daten', { lang: locals.lang, edition: url.searchParams.get('edition') });
  redirect(307, `${list}#editions`);
};
