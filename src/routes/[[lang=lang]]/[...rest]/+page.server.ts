import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Every address that no other route knows, so that the error stands in the frame and language of the pages. */
export const load: PageServerLoad = () => error(404, { message: 'unknown page' });
