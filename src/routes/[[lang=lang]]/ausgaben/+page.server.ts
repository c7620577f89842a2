import { redirect } from '@sveltejs/kit';
import { pageAddress } from '#lib/domain/address.ts';
import type { PageServerLoad } from './$types';

/** The list of editions is part of the page of data. */
export const load: PageServerLoad = ({ locals, url }) => {
  const list = pageAddress('/daten', { lang: locals.lang, edition: url.searchParams.get('edition') });
  redirect(307, `${list}#editions`);
};
