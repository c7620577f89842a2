import { sentencesOf } from '#lib/domain/claims/sentences.ts';
import { outcomeOf } from '#lib/domain/steps.ts';
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
  /** Null where the sentence cannot be compared: it denies in words that stand elsewhere, or speaks of what comes. */
  isTrueOf: readonly VerdictName[] | null;
  sentence: string;
  isNegated: boolean;
}

interface Phrase {
  pattern: RegExp;
  id: VerdictId;
  yes: readonly VerdictName[] | null;
  /** What makes it true behind a "nicht". */
  no: readonly VerdictName[] | null;
}

type Meaning = Pick<Phrase, 'id' | 'yes' | 'no'>;

const assessed = {
  level: ['ahead', 'achieved', 'close', 'behind'],
  trend: ['on_track', 'off_track', 'open'],
  budget: ['kept', 'exceeded'],
  measures: ['sufficient', 'insufficient'],
} as const satisfies Record<VerdictId, readonly VerdictName[]>;

/** True of these verdicts and, denied, of all others that assess. */
const meaning = (id: VerdictId, ...yes: VerdictName[]): Meaning => ({
  id,
  yes,
  no: assessed[id].filter((verdict) => !yes.includes(verdict)),
});

const reached = meaning('level', 'achieved');
/** Judges, but not as a verdict of an edition does. */
const unclear = { id: 'trend', yes: null, no: null } as const;
const own = '(?:(?:das|sein|ihr|dieses|unser|die|seine|ihre)e?[nrms]? )';
const target = '(?:(?:gesetzte|vereinbarte|beschlossene|eigene)[nrs]? )?(?:Klimaz|Emissionsz|Z)iele?s?';

const phrases: readonly Phrase[] = [
  {
    pattern:
      /(?:Klimaz|Emissionsz|Z)iele?s?\b[^.;:?]{0,60}?(?<!\p{L})(?:nicht )?(?:erreicht|geschafft|erfüllt|übertroffen)\b/giu,
    ...reached,
  },
  {
    pattern: new RegExp(
      `\\b(?:erreicht|schafft|erfüllt|übertrifft) (?:[\\p{L}\\d-]{1,20} ){0,2}?${own}${target}(?: nicht)?\\b`,
      'giu',
    ),
    ...reached,
  },
  {
    pattern: /\b(?:target|goal)s?\b[^.;:?]{0,60}?\b(?:not )?(?:reached|achieved|met|exceeded|surpassed)\b/gi,
    ...reached,
  },
  {
    pattern:
      /\b(?:reach(?:es|ed)|meets|met|achieve[sd]|surpass(?:es|ed)) (?:its|the|their)\b[^.;:?,]{0,30}?\b(?:target|goal)s?\b/gi,
    ...reached,
  },
  // What is missed, or will be reached, cannot be told from one year.
  {
    pattern:
      /(?:Klimaz|Emissionsz|Z)iel\b[^.;:?]{0,40}?\bverfehlt\b|\bverfehl(?:t|en) (?:[\p{L}\d-]{1,20} ){0,2}?(?:Klimaz|Emissionsz|Z)iele?\b/giu,
    ...unclear,
  },
  {
    pattern:
      /(?:Klimaz|Emissionsz|Z)iele?\b[^.;:?]{0,40}?\b(?:erreichen|verfehlen|schaffen)\b|\b(?:erreichen|verfehlen|schaffen) (?:[\p{L}\d-]{1,20} ){0,2}?(?:Klimaz|Emissionsz|Z)iele?\b/giu,
    ...unclear,
  },
  {
    pattern:
      /\b(?:miss(?:es|ed)?|will (?:reach|meet|miss|achieve)) (?:its|the|their)\b[^.;:?,]{0,30}?\b(?:target|goal)s?\b/giu,
    ...unclear,
  },
  { pattern: /\b(?:klima|treibhausgas|CO[₂2]-?)neutral\b|\b(?:climate|carbon)[- ]neutral\b/giu, ...unclear },
  { pattern: /(?<!just )\babove the (?:target )?path\b/gi, ...meaning('level', 'close', 'behind') },
  { pattern: /(?<!\p{L}|knapp )über dem Zielpfad\b/giu, ...meaning('level', 'close', 'behind') },
  {
    pattern:
      /\bdem Zielpfad voraus\b|\bunter dem Zielpfad\b|\bahead of the (?:target )?path\b|\bbelow the (?:target )?path\b/gi,
    ...meaning('level', 'ahead', 'achieved'),
  },
  {
    pattern: /\b(?:nicht )?auf (?:gutem )?Kurs\b|\b(?:not )?on (?:track|course)\b/gi,
    ...meaning('trend', 'on_track'),
  },
  {
    pattern: /\bTrend führt (?:nicht )?zum Ziel\b|\btrend (?:does not lead|leads) to the target\b/gi,
    ...meaning('trend', 'on_track'),
  },
  {
    pattern: /\bTrend verfehlt das Ziel\b|\btrend misses the target\b/gi,
    ...meaning('trend', 'off_track'),
  },
  {
    pattern:
      /\b(?:nicht )?(?:im|auf dem|genau auf dem) Zielpfad\b|\b(?:not )?on (?:the |its )?(?:target )?path\b/gi,
    ...meaning('level', 'ahead', 'achieved'),
  },
  { pattern: /\bhinter dem Zielpfad\b|\bbehind the (?:target )?path\b/gi, ...meaning('level', 'behind') },
  {
    pattern: /\bknapp über dem Zielpfad\b|\bjust above the (?:target )?path\b/gi,
    ...meaning('level', 'close'),
  },
  {
    pattern:
      /\bBudget\b[^.;:?]{0,40}?\b(?:nicht )?(?:eingehalten)\b|\bbudget\b[^.;:?]{0,40}?\b(?:not )?kept\b/gi,
    ...meaning('budget', 'kept'),
  },
  {
    pattern:
      /\bBudget\b[^.;:?]{0,40}?(?<!\p{L})(?:überschritten|überzogen)\b|\bbudget\b[^.;:?]{0,40}?\bexceeded\b/giu,
    ...meaning('budget', 'exceeded'),
  },
  {
    pattern:
      /\bMaßnahmen\b[^.;:?]{0,30}?\b(?:reichen|genügen)(?: nicht)?(?: aus)?\b|\bmeasures\b[^.;:?]{0,30}?\b(?:are )?(?:not )?(?:sufficient|suffice|enough)\b/gi,
    ...meaning('measures', 'sufficient'),
  },
];

/** Says under which condition something would be so, or asks whether it is: no verdict. */
const isOpen =
  /\b(?:ob|wenn|falls|dass|damit|um zu|soll(?:en|te)?|kann|könn(?:en|te)|würde|müss(?:en|te)|muss|whether|if|that|should|could|would|must|can|to be)\b/i;
const negation = /\b(?:nicht|noch nicht|kein(?:e|en)?|nie|not|never|no)\b/i;
/** Turns a sentence around, wherever it stands in it. */
const denial =
  /\b(?:nicht|kein(?:e[nmrs]?)?|nie(?:mand)?|niemals|kaum|weder|falsch|unwahr|verfehlt|not|never|no|none|nobody|hardly|neither|nor|false|untrue|wrong|entfernt|far from)\b|n't\b|wahrscheinlich|likely|probab/i;

/** Sentences of a text that pass a verdict, in their order; at most as many as asked for. */
export function claimedVerdicts(text: string, most = Infinity): ClaimedVerdict[] {
  return outcomeOf(readVerdicts(text, most));
}

/** The same in steps of a sentence. */
export function* readVerdicts(text: string, most: number): Generator<void, ClaimedVerdict[]> {
  const found: ClaimedVerdict[] = [];
  for (const { start, end } of sentencesOf(text)) {
    if (found.length >= most) break;
    const sentence = text.slice(start, end);
    if (!sentence.trimEnd().endsWith('?')) found.push(...verdictsOf(sentence, start));
    yield;
  }
  return found.slice(0, most);
}

function verdictsOf(sentence: string, start: number): ClaimedVerdict[] {
  const found: ClaimedVerdict[] = [];
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
      const elsewhere = sentence.slice(0, index).replace(/\b(?:nicht|not)\s+$/i, '');
      const isChance = /wahrscheinlich|likely|probab/i.test(said);
      const isDenied = isChance || denial.test(elsewhere) || denial.test(sentence.slice(index + said.length));
      const isTrueOf = isDenied ? null : isNegated ? no : yes;
      found.push({ ...at, id, isTrueOf, isNegated, sentence: sentence.trim() });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What may be said of a quartier instead: the name of the verdict and its word. */
export function allowedWording(progress: Progress, id: VerdictId, lang: Language): string {
  const { name, word } = verdictTexts(progress, lang).find((verdict) => verdict.id === id)!;
  return `${name}: ${word}`;
}
