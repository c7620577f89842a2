/** The store of this run has two editions of this year, the second one current. */
const year = new Date().getUTCFullYear();

/** Every kind of page, by its German address. */
const kinds = [
  '/',
  '/quartiere/gelsenkirchen-horst',
  '/quartiere/gelsenkirchen-horst/bilanz',
  '/quartiere/gelsenkirchen-horst/ursachen',
  '/quartiere/gelsenkirchen-horst/massnahmen',
  '/quartiere/gelsenkirchen-horst/daten',
  '/quartiere/gelsenkirchen-horst/aehnliche',
  '/quartiere/gelsenkirchen-horst/steckbrief',
  '/quartiere/gelsenkirchen-horst/szenario?measures=gelsenkirchen-horst-05&scenario=strom-schnell',
  '/quartiere/gelsenkirchen-horst/rechnung?groesse=gap',
  '/rechnung?year=2021',
  '/vergleich',
  '/massnahmen',
  '/vergleich/zwei?a=gelsenkirchen-horst&b=essen-katernberg-beisen',
  '/massnahmen/geld',
  '/massnahmen/kosten',
  '/presse',
  '/presse?quartier=gelsenkirchen-horst',
  '/stand',
  '/zwischenbilanz',
  '/methodik?search=zielpfad',
  '/methodik/formeln',
  '/methodik/zeichen',
  '/methodik/rechentext',
  '/aussagen',
  '/daten',
  '/daten/dateien',
  '/daten/pruefen',
  '/daten/vertrag',
  `/ausgaben/${year}-1/${year}-2`,
  '/gibt-es-nicht',
] as const;

/** Pages of these kinds that show less, or in another order: looked at in one language. */
export const variants = [
  '/methodik/abgrenzung',
  '/methodik/begriffe',
  '/methodik/jahre',
  '/methodik/trend',
  '/methodik/einsparung',
  '/methodik/ursachen',
  '/methodik/urteile',
  '/methodik/vergleich',
  '/methodik/rundung',
  '/methodik/vertraulich',
  '/methodik/faktoren',
  '/methodik/quellen',
  '/daten/hinweise',

  '/quartiere/luenen-brambauer',
  // the one with most to say
  '/quartiere/xanten-hochbruch',
  '/quartiere/luenen-brambauer/bilanz',
  '/quartiere/oberhausen-tackenberg/aehnliche',
  '/quartiere/oberhausen-tackenberg/steckbrief',
  '/quartiere/gelsenkirchen-horst/szenario',
  '/quartiere/gelsenkirchen-horst/rechnung?groesse=decomposition',
  '/vergleich?indicator=t_per_m2&sort=value',
  '/embed/path?quartier=gelsenkirchen-horst',
  '/embed/comparison',
  '/massnahmen?category=heat_pump&sort=cost',
  '/massnahmen?search=horst',
] as const;

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** Pages whose answer is an error on purpose. */
export const isMissing = (path: string) => path === '/gibt-es-nicht';

/** Pages of a programme with one place, such as the real edition. */
export const realPages = [
  '/',
  '/quartiere/muenster',
  '/quartiere/muenster/bilanz',
  '/quartiere/muenster/ursachen',
  '/quartiere/muenster/massnahmen',
  '/quartiere/muenster/daten',
  '/quartiere/muenster/aehnliche',
  '/quartiere/muenster/rechnung?groesse=emissions&year=2015',
  '/vergleich',
  '/massnahmen',
  '/stand',
  '/methodik',
  '/daten',
  '/daten/dateien',
  '/daten/pruefen',
] as const;

export function inLanguage(path: string, lang: Language): string {
  if (lang === 'de') return path;
  return path === '/' ? '/en' : `/en${path}`;
}

export const everyPage = [
  ...kinds.flatMap((path) => languages.map((lang) => [inLanguage(path, lang), lang] as const)),
  ...variants.map((path) => [path, 'de'] as const),
];
