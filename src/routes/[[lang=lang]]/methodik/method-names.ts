import type { Language } from '#lib/domain/vocabulary.ts';

/** Names of sectors or carriers as one text. Some names are lists themselves, hence the semicolon. */
export const namesOf = (rows: readonly { label: Record<Language, string> }[], lang: Language): string =>
  rows.map(({ label }) => label[lang]).join('; ');
