import type { Language } from '../vocabulary.ts';
import { de, type Texts } from './de.ts';
import { en } from './en.ts';

export type { Texts } from './de.ts';

/** Words of layout and components; the sentences of single pages are in files of their own beside this one. */
export const texts: Record<Language, Texts> = { de, en };
