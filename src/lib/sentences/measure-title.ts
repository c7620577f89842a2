import type { Language } from '#lib/domain/vocabulary.ts';

/** The title of a measure, which is delivered in German, in a sentence or picture: quoted where that is English. */
export const quotedTitle = (title: string, lang: Language): string => (lang === 'de' ? title : `“${title}”`);

/** The language that a page of this language marks titles of measures with. */
export const titleLang = (lang: Language): 'de' | undefined => (lang === 'de' ? undefined : 'de');
