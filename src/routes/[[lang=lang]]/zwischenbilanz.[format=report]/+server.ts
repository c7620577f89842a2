import { redirect } from '@sveltejs/kit';
import { reportAddress } from '#lib/domain/address.ts';
import type { RequestHandler } from './$types';

/** The address that is printed and told; files have theirs among the data. */
export const GET: RequestHandler = ({ locals: { lang }, params, url }) =>
  redirect(307, reportAddress(params.format, { lang, edition: url.searchParams.get('edition') }));
