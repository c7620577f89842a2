import {
  methodPath,
  methodSectionNames,
  methodSections,
  type MethodSection,
} from '#lib/domain/method-sections.ts';
import { methodDecompositionTexts, methodsTexts, traceTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

export interface FoundText {
  section: MethodSection;
  /** German address with its fragment. */
  path: string;
  fragment: string;
  /** The sentence, or a part of it around the words. */
  snippet: string;
}

/** More are not read; the first of each section are the most telling. */
const maxPerSection = 3;
const snippetLength = 160;

/** All texts below a part of the catalogue; sentences made from data are left out. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { term, text, ...others } = value as Record<string, unknown>;
  if (typeof term === 'string' && typeof text === 'string') return [`${term}: ${text}`, ...textsIn(others)];
  return Object.values(value).flatMap(textsIn);
}

const writtenOut: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A text as it is compared: "Lünen" is found by "Lünen", "Lunen" and "Luenen". */
function spellings(text: string): [plain: string, written: string] {
  const lower = text.normalize('NFC').toLowerCase();
  const plain = lower.normalize('NFD').replace(/\p{M}/gu, '');
  return [plain, lower.replace(/[äöüß]/g, (letter) => writtenOut[letter]!)];
}

/** Where the text contains what is asked, in either spelling; -1 where it does not. */
function placeOf(text: string, asked: string): number {
  const [plain, written] = spellings(text);
  const [askedPlain, askedWritten] = spellings(asked);
  return Math.max(plain.indexOf(askedPlain), written.indexOf(askedWritten));
}

function sourcesOf(section: MethodSection, lang: Language): unknown {
  const words = methodsTexts[lang];
  const own = {
    abgrenzung: words.boundary,
    begriffe: words.terms,
    jahre: words.assessable,
    formeln: [words.formulas, traceTexts[lang]],
    ursachen: methodDecompositionTexts[lang],
    urteile: words.verdicts,
    vergleich: words.comparison,
    zeichen: words.signs,
    rundung: words.rounding,
    vertraulich: words.privacy,
    faktoren: words.factors,
    rechentext: words.statements,
    quellen: words.sources,
  }[section];
  return [words.sections[section], own];
}

function snippetOf(text: string, asked: string): string {
  if (text.length <= snippetLength) return text;
  const at = Math.max(0, placeOf(text, asked) - snippetLength / 2);
  const from = at === 0 ? 0 : text.indexOf(' ', at) + 1;
  const to = Math.min(text.length, from + snippetLength);
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

/** Where the method says something of a word, section by section. */
export function searchMethod(search: string, lang: Language): FoundText[] {
  const asked = search.trim();
  if (asked === '') return [];
  return methodSectionNames.flatMap((section) => {
    const { path, fragment } = methodPath(methodSections[section][0]);
    return [...new Set(textsIn(sourcesOf(section, lang)))]
      .filter((text) => placeOf(text, asked) >= 0)
      .slice(0, maxPerSection)
      .map((text) => ({ section, path, fragment, snippet: snippetOf(text, asked) }));
  });
}
