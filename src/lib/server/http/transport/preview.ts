import type { EditionReader } from '../../queries/edition-reader.ts';

/** Of an answer that shows an edition under embargo: nobody keeps it, finds it, or is told its address. */
export const previewHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'x-robots-tag': 'noindex',
};

/** Leads a link to an edition that was under embargo on to the number that it has now. */
export function redirectReleased(
  { pathname, search, searchParams }: URL,
  reader: EditionReader,
): Response | undefined {
  const names = [...pathname.split('/'), ...searchParams.getAll('edition')];
  const token = names.find((name) => reader.releasedAs(name) !== undefined);
  if (token === undefined) return undefined;
  const location = `${pathname}${search}`.replaceAll(token, reader.releasedAs(token)!);
  return new Response(null, { status: 307, headers: { ...previewHeaders, location } });
}
