import { page } from '$app/state';
import { pageAddress, plainPath, type View } from '#lib/domain/address.ts';
import { texts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

/** Parameters of this page's address but for these, and for the edition, which every address gets from the view. */
export function parametersWithout(...names: readonly string[]): Record<string, string> {
  const kept = [...page.url.searchParams].filter(([name]) => name !== 'edition' && !names.includes(name));
  return Object.fromEntries(kept);
}

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
    /** Address of this page, with these parameters set or, where null, taken away. */
    here: (parameters: Record<string, string | number | null> = {}) =>
      pageAddress(plainPath(page.url.pathname), view, { ...parametersWithout(), ...parameters }),
  };
}
