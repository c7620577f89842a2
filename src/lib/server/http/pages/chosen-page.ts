import { lastPage, type Paging } from '#lib/domain/paging.ts';
import { failBadParameter } from './page-errors.ts';

/**
 * The page of a list that the address asks for, the first one unless it says otherwise. Ends the request with 400
 * for a page that the list does not have.
 */
export function chosenPage(url: URL, { size, total }: Omit<Paging, 'page'>, name = 'page'): Paging {
  const asked = url.searchParams.get(name);
  if (asked === null || asked === '') return { page: 1, size, total };
  const last = lastPage({ size, total });
  const page = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0;
  if (page < 1 || page > last) return failBadParameter(name, asked, last === 1 ? [1] : [1, '…', last]);
  return { page, size, total };
}
