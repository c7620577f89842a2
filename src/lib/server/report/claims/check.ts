import { setImmediate } from 'node:timers/promises';
import type { Claim } from '#lib/domain/claims/claim.ts';
import { readClaims } from '#lib/domain/claims/claims.ts';
import { placesOf } from '#lib/domain/claims/places.ts';
import type { Edition } from '#lib/domain/records/edition.ts';
import type { QuartierName } from '#lib/domain/records/programme.ts';
import type { VerdictName } from '#lib/domain/verdict-tone.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { allowedWording, readVerdicts } from '#lib/sentences/claimed-verdicts.ts';
import { programmeSentences } from '#lib/sentences/programme.ts';
import type { OpenChanges, OpenEdition } from '../../queries/edition-reader.ts';
import { loadProgrammeYears } from '../../queries/programme.ts';
import { loadProgress } from '../../queries/progress.ts';
import { loadLevelCounts, loadQuartiers } from '../../queries/quartiers.ts';
import { speaksOfChanges } from './change-figures.ts';
import type { ClaimFigure } from './figure.ts';
import { matchClaim, type Contradiction, type Match } from './match.ts';
import { programmeFigures } from './programme-figures.ts';
import { quartierFigures } from './quartier-figures.ts';

/** Letters of a text that are checked at a time. */
export const maxTextLength = 200_000;
/** Numbers of a text that are checked; what comes behind is said to be left out. */
export const maxClaims = 2_000;
/** Sentences with a verdict that are checked. */
export const maxVerdicts = 500;
/** Older editions in which a number is looked for. */
export const maxOlderEditions = 5;
/** What stands before a sentence, such as a heading, may say what its numbers are. */
const aroundLength = 120;

export const numberKinds = ['same', 'older', 'rounded', 'ambiguous', 'none'] as const;
export type NumberKind = (typeof numberKinds)[number];

interface Finding {
  start: number;
  end: number;
  /** Names of the quartiers that it is about; none: the programme. */
  places: readonly string[];
  sentence: string;
}

export interface NumberFinding extends Finding {
  kind: NumberKind;
  but?: Contradiction | undefined;
  figures: readonly ClaimFigure[];
  /** The older edition that has the number. */
  edition?: string;
}

export interface VerdictFinding extends Finding {
  /** Undefined where there is no verdict (the programme, several quartiers), or the sentence is not compared with one. */
  isTrue: boolean | undefined;
  /** What may be said instead. */
  allowed: string;
}

export interface CheckedText {
  numbers: NumberFinding[];
  verdicts: VerdictFinding[];
  /** There are more numbers than {@link maxClaims}, or more verdicts than {@link maxVerdicts}. */
  isCut: boolean;
}

/** How figures of an older edition are reached, newest first. */
export interface OlderEditions {
  editions: readonly Pick<Edition, 'id'>[];
  open: (id: string) => Promise<OpenEdition | undefined>;
}

/** What differs from the edition before; undefined if there is none. */
export type ChangesSince = () => Promise<OpenChanges | undefined>;

/** Compares the numbers and verdicts of a text with an edition, and the numbers that it lacks with older ones. */
export async function checkClaims(
  text: string,
  open: OpenEdition,
  {
    lang,
    older,
    since,
  }: { lang: Language; older?: OlderEditions | undefined; since?: ChangesSince | undefined },
): Promise<CheckedText> {
  const { database } = open;
  const quartiers = await loadQuartiers(database);
  const nameOf = new Map(quartiers.map(({ quartier_id, name }) => [quartier_id, name]));
  const placeAt = placesOf(text, quartiers);
  const placeOfHead = placesOfHeads(quartiers);
  const placesFor = ({ start, head }: Claim) => placeOfHead(head) ?? placeAt(start);
  const names = (ids: readonly string[]) => ids.map((id) => nameOf.get(id) ?? id);
  const found = await inTurns(readClaims(text, lang, maxClaims + 1));
  const claims = found.slice(0, maxClaims);
  const figures = figuresOf(open, speaksOfChanges(text) ? await since?.() : undefined);

  const numbers: NumberFinding[] = [];
  for (const claim of claims) {
    await othersTurn(numbers.length);
    const ids = placesFor(claim);
    const match = await matchAt(claim, text, ids, figures);
    const { start, end, sentence } = claim;
    numbers.push({ ...match, start, end, sentence, places: names(ids) });
  }
  await lookInOlder(numbers, { claims, text, placesFor, older });

  const verdicts: VerdictFinding[] = [];
  const judged = await inTurns(readVerdicts(text, maxVerdicts + 1));
  for (const { start, end, sentence, id, isTrueOf, isNegated } of judged.slice(0, maxVerdicts)) {
    await othersTurn(verdicts.length);
    const ids = placeAt(start);
    const progress = ids.length === 1 ? await loadProgress(database, ids[0]!) : undefined;
    verdicts.push({
      start,
      end,
      sentence,
      places: names(ids),
      isTrue: progress && isTrueOf ? isTrueFor(progress[id].verdict, isTrueOf, isNegated) : undefined,
      allowed: progress ? allowedWording(progress, id, lang) : await programmeWording(open, lang),
    });
  }
  return { numbers, verdicts, isCut: found.length > claims.length || judged.length > maxVerdicts };
}

/** A chance is neither a yes nor a no: "not on track" cannot be told from it, "on track" says too much. */
const isTrueFor = (verdict: VerdictName, isTrueOf: readonly VerdictName[], isNegated: boolean) =>
  verdict === 'open' && isNegated ? undefined : isTrueOf.includes(verdict);

/** Quartiers that the head of a column names; undefined where it names none. */
function placesOfHeads(quartiers: readonly QuartierName[]): (head: string) => readonly string[] | undefined {
  const known = new Map<string, readonly string[] | undefined>();
  return (head) => {
    if (head === '') return undefined;
    if (!known.has(head)) {
      const ids = placesOf(head, quartiers)(head.length);
      known.set(head, ids.length > 0 ? ids : undefined);
    }
    return known.get(head);
  };
}

/** Sentences that are read before others have their turn. */
const sentencesAtATime = 200;

async function inTurns<Found>(reading: Generator<void, Found>): Promise<Found> {
  for (let step = 1; ; step += 1) {
    const { done, value } = reading.next();
    if (done) return value;
    if (step % sentencesAtATime === 0) await setImmediate();
  }
}

/** Lets other requests be answered in between. */
async function othersTurn(done: number): Promise<void> {
  if (done % 20 === 19) await setImmediate();
}

type FiguresOf = (quartier: string | undefined) => Promise<readonly ClaimFigure[]>;

/** Figures of a quartier, or of the programme, each asked once. */
function figuresOf(open: OpenEdition, since?: OpenChanges): FiguresOf {
  const known = new Map<string | undefined, Promise<ClaimFigure[]>>();
  return (quartier) => {
    const asked =
      known.get(quartier) ??
      (quartier === undefined ? programmeFigures(open) : quartierFigures(open, quartier, since));
    known.set(quartier, asked);
    return asked;
  };
}

async function matchAt(
  claim: Claim,
  text: string,
  quartiers: readonly string[],
  figures: FiguresOf,
): Promise<Match> {
  const lists = await Promise.all((quartiers.length === 0 ? [undefined] : quartiers).map(figures));
  // Before a cell stand cells that mean something else.
  const before = claim.isCell ? '' : text.slice(Math.max(0, claim.start - aroundLength), claim.start);
  return matchClaim(claim, lists.flat(), `${before} ${claim.sentence}`);
}

async function lookInOlder(
  numbers: NumberFinding[],
  {
    claims,
    text,
    placesFor,
    older,
  }: {
    claims: readonly Claim[];
    text: string;
    placesFor: (claim: Claim) => readonly string[];
    older: OlderEditions | undefined;
  },
): Promise<void> {
  for (const { id } of older?.editions.slice(0, maxOlderEditions) ?? []) {
    const missing = numbers.flatMap(({ kind }, at) => (kind === 'none' || kind === 'rounded' ? [at] : []));
    const edition = missing.length > 0 ? await older!.open(id) : undefined;
    if (!edition) continue;
    const figures = figuresOf(edition);
    for (const at of missing) {
      await othersTurn(at);
      const claim = claims[at]!;
      const match = await matchAt(claim, text, placesFor(claim), figures);
      if (match.kind !== 'same' && match.kind !== 'ambiguous') continue;
      numbers[at] = { ...numbers[at]!, kind: 'older', but: undefined, figures: match.figures, edition: id };
    }
  }
}

/** Of the programme there is no verdict; how many quartiers stand where may be said. */
async function programmeWording({ database }: OpenEdition, lang: Language): Promise<string> {
  const [years, levels] = await Promise.all([loadProgrammeYears(database), loadLevelCounts(database)]);
  return programmeSentences(years, levels, lang).at(-1)!;
}
