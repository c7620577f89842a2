import { redirect } from '@sveltejs/kit';
import { pageAddress } from '#lib/domain/address.ts';
import type { PageServerLoad } from './$types';

/** The list of quartiers is part of the programme page. */
export const load: PageServerLoad = ({ locals, url }) => {
  const list = pageAddress('/', { lang: locals.lang, edition: url.searchParams.get('edition') });
  redirect(307, `${list}#quartiers`);
};
