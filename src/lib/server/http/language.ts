import { isLanguage, type Language } from '#lib/domain/vocabulary.ts';

/** Pages carry their language in the path (`/en/...`), data, files and embeds in `?lang=`, German unless it is one. */
export function languageOf({ pathname, searchParams }: URL): Language {
  if (pathname === '/en' || pathname.startsWith('/en/')) return 'en';
  const asked = searchParams.get('lang');
  return hasLanguageInQuery(pathname) && asked !== null && isLanguage(asked) ? asked : 'de';
}

const hasLanguageInQuery = (pathname: string) =>
  pathname.startsWith('/api/') || pathname.startsWith('/embed/');
