import { sentencesOf } from '#lib/domain/claims/sentences.ts';
import type { Progress } from '#lib/domain/records/progress.ts';
import type { VerdictName } from '#lib/domain/verdict-tone.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { verdictTexts } from './verdicts.ts';

type VerdictId = 'level' | 'budget' | 'trend' | 'measures';

/** A sentence that judges, in whichever words: which of the four verdicts it speaks of, and which ones make it true. */
export interface ClaimedVerdict {
  start: number;
  end: number;
  id: VerdictId;
  isTrueOf: readonly VerdictName[];
  sentence: string;
}

interface Phrase {
  pattern: RegExp;
  id: VerdictId;
  yes: readonly VerdictName[];
  /** What makes it true behind a "nicht". */
  no: readonly VerdictName[];
}

const reached: Pick<Phrase, 'id' | 'yes' | 'no'> = {
  id: 'level',
  yes: ['achieved'],
  no: ['ahead', 'close', 'behind'],
};
const onTrack: Pick<Phrase, 'id' | 'yes' | 'no'> = { id: 'trend', yes: ['on_track'], no: ['off_track'] };
const onPath: Pick<Phrase, 'id' | 'yes' | 'no'> = {
  id: 'level',
  yes: ['ahead', 'achieved'],
  no: ['close', 'behind'],
};

const phrases: readonly Phrase[] = [
  {
    pattern: /(?:Klimaz|Z)iele?s?\b[^.;:?]{0,60}?\b(?:nicht )?(?:erreicht|geschafft|erfüllt)\b/gi,
    ...reached,
  },
  { pattern: /(?:target|goal)s?\b[^.;:?]{0,60}?\b(?:not )?(?:reached|achieved|met)\b/gi, ...reached },
  { pattern: /\b(?:nicht )?auf (?:gutem )?Kurs\b|\b(?:not )?on (?:track|course)\b/gi, ...onTrack },
  {
    pattern: /\bTrend führt (?:nicht )?zum Ziel\b|\btrend (?:does not lead|leads) to the target\b/gi,
    ...onTrack,
  },
  { pattern: /\bTrend verfehlt das Ziel\b|\btrend misses the target\b/gi, ...onTrack, yes: ['off_track'] },
  {
    pattern:
      /\b(?:nicht )?(?:im|auf dem|genau auf dem) Zielpfad\b|\b(?:not )?on (?:the |its )?(?:target )?path\b/gi,
    ...onPath,
  },
  { pattern: /\bhinter dem Zielpfad\b|\bbehind the (?:target )?path\b/gi, ...onPath, yes: ['behind'] },
  { pattern: /\bknapp über dem Zielpfad\b|\bjust above the (?:target )?path\b/gi, ...onPath, yes: ['close'] },
  {
    pattern:
      /\bBudget\b[^.;:?]{0,40}?\b(?:nicht )?(?:eingehalten)\b|\bbudget\b[^.;:?]{0,40}?\b(?:not )?kept\b/gi,
    id: 'budget',
    yes: ['kept'],
    no: ['exceeded'],
  },
  {
    pattern: /\bBudget\b[^.;:?]{0,40}?\b(?:überschritten|überzogen)\b|\bbudget\b[^.;:?]{0,40}?\bexceeded\b/gi,
    id: 'budget',
    yes: ['exceeded'],
    no: ['kept'],
  },
  {
    pattern:
      /\bMaßnahmen\b[^.;:?]{0,30}?\b(?:reichen|genügen)(?: nicht)?(?: aus)?\b|\bmeasures\b[^.;:?]{0,30}?\b(?:are )?(?:not )?(?:sufficient|suffice|enough)\b/gi,
    id: 'measures',
    yes: ['sufficient'],
    no: ['insufficient'],
  },
];

/** Says under which condition something would be so, or asks whether it is: no verdict. */
const isOpen =
  /\b(?:ob|wenn|falls|dass|damit|um zu|soll(?:en|te)?|kann|könn(?:en|te)|würde|müss(?:en|te)|muss|whether|if|that|should|could|would|must|can|to be)\b/i;
const negation = /\b(?:nicht|noch nicht|kein(?:e|en)?|nie|not|never|no)\b/i;

/** Sentences of a text that pass a verdict. */
export function claimedVerdicts(text: string): ClaimedVerdict[] {
  const found: ClaimedVerdict[] = [];
  for (const { start, end } of sentencesOf(text)) {
    const sentence = text.slice(start, end);
    if (sentence.trimEnd().endsWith('?')) continue;
    for (const { pattern, id, yes, no } of phrases) {
      for (const { index, 0: said } of sentence.matchAll(pattern)) {
        const before = sentence.slice(Math.max(0, index - 40), index);
        const clause = before.slice(before.search(/[^,;:]*$/));
        if (isOpen.test(clause) || isOpen.test(said)) continue;
        // "2 auf dem Zielpfad" counts quartiers, "218 t unter dem Zielpfad" measures.
        if (/\d[ \u00a0]?(?:t|davon)?[ \u00a0]?$/.test(before)) continue;
        const at = { start: start + index, end: start + index + said.length };
        if (found.some((other) => at.start < other.end && at.end > other.start)) continue;
        const isNegated = negation.test(said) || /\b(?:nicht|not)\s+$/i.test(before);
        found.push({ ...at, id, isTrueOf: isNegated ? no : yes, sentence: sentence.trim() });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What may be said of a quartier instead: the name of the verdict and its word. */
export function allowedWording(progress: Progress, id: VerdictId, lang: Language): string {
  const { name, word } = verdictTexts(progress, lang).find((verdict) => verdict.id === id)!;
  return `${name}: ${word}`;
}
