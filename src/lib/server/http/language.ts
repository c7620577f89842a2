import { languages, type Language } from '#lib/domain/vocabulary.ts';

const isLanguage = (value: string | null): value is Language => languages.includes(value as Language);

/** Pages carry their language in the path (`/en/...`), data and files in `?lang=`, German unless it is a language. */
export function languageOf({ pathname, searchParams }: URL): Language {
  if (pathname === '/en' || pathname.startsWith('/en/')) return 'en';
  const asked = searchParams.get('lang');
  return isFileAddress(pathname) && isLanguage(asked) ? asked : 'de';
}

const isFileAddress = (pathname: string) => pathname.startsWith('/api/');
