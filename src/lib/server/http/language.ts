import { languages, type Language } from '#lib/domain/vocabulary.ts';

const isLanguage = (value: string | null): value is Language => languages.includes(value as Language);

/**
 * Pages carry their language in the path (`/en/...`), data and files in `?lang=`. Whether `lang` is a language
 * at all is checked where parameters are read; here German is assumed.
 */
export function languageOf({ pathname, searchParams }: URL): Language {
  if (pathname === '/en' || pathname.startsWith('/en/')) return 'en';
  const asked = searchParams.get('lang');
  return isFileAddress(pathname) && isLanguage(asked) ? asked : 'de';
}

const isFileAddress = (pathname: string) => pathname.startsWith('/api/');
