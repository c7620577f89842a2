import { page } from '$app/state';
import { pageAddress, plainPath, type View } from '#lib/domain/address.ts';
import { texts } from '#lib/texts/index.ts';
import { traceAddress, type TraceLinks } from '#lib/trace/address.ts';

/** Parameters of this page's address but for these, and for the edition, which every address gets from the view. */
export function parametersWithout(...names: readonly string[]): Record<string, string> {
  const kept = [...page.url.searchParams].filter(([name]) => name !== 'edition' && !names.includes(name));
  return Object.fromEntries(kept);
}

/** Pages that every page leads to: their names in the texts, and their German addresses. */
export const sitePages = [
  ['programme', '/'],
  ['comparison', '/vergleich'],
  ['measures', '/massnahmen'],
  ['stand', '/stand'],
  ['data', '/daten'],
  ['method', '/methodik'],
] as const;

/** The view that is being rendered: its language and words, and addresses that keep language and edition. */
export function site() {
  const { lang = 'de', askedEdition = null } = page.data;
  const view: View = { lang, edition: askedEdition };
  /** Address of the calculation of a figure; on the pages of a quartier. */
  const trace: TraceLinks = (figure, of) => traceAddress(page.params.quartier ?? '', figure, view, of);
  return {
    lang,
    view,
    texts: texts[lang],
    trace,
    /** Address of another page; `path` is its German one. */
    to: (path: string, parameters?: Record<string, string | number | null>) =>
      pageAddress(path, view, parameters),
    /** Address of this page, with these parameters set or, where null, taken away. */
    here: (parameters: Record<string, string | number | null> = {}) =>
      pageAddress(plainPath(page.url.pathname), view, { ...parametersWithout(), ...parameters }),
  };
}
