/** Every kind of page, by its German address. */
export const pages = [
  '/',
  '/quartiere/gelsenkirchen-horst',
  '/quartiere/luenen-brambauer',
  '/quartiere/gelsenkirchen-horst/szenario',
  '/quartiere/gelsenkirchen-horst/szenario?measures=gelsenkirchen-horst-05&scenario=strom-schnell',
  '/quartiere/gelsenkirchen-horst/rechnung?groesse=gap',
  '/rechnung?year=2021',
  '/vergleich',
  '/massnahmen',
  '/methodik',
  '/daten',
  '/vergleich?indicator=t_per_m2&sort=value',
  '/massnahmen?category=heat_pump&sort=cost',
  '/gibt-es-nicht',
] as const;

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** Pages whose answer is an error on purpose. */
export const isMissing = (path: string) => path === '/gibt-es-nicht';

/** Pages of a programme with one place, such as the real edition. */
export const realPages = [
  '/',
  '/quartiere/muenster',
  '/quartiere/muenster/rechnung?groesse=emissions&year=2015',
  '/vergleich',
  '/massnahmen',
  '/methodik',
  '/daten',
] as const;

export function inLanguage(path: string, lang: Language): string {
  if (lang === 'de') return path;
  return path === '/' ? '/en' : `/en${path}`;
}

export const everyPage = pages.flatMap((path) =>
  languages.map((lang) => [inLanguage(path, lang), lang] as const),
);
