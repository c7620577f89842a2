import { page } from '$app/state';
import { pageAddress, type View } from '#lib/domain/address.ts';
import { texts } from '#lib/domain/texts/texts.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

/** The view that is being rendered: its language and words, and addresses that keep language and edition. */
export function site() {
  const { lang = 'de', askedEdition = null } = page.data as { lang?: Language; askedEdition?: string | null };
  const view: View = { lang, edition: askedEdition };
  return {
    lang,
    view,
    texts: texts[lang],
    /** Address of another page; `path` is its German one. */
    to: (path: string, parameters?: Record<string, string | number | null>) =>
      pageAddress(path, view, parameters),
  };
}
