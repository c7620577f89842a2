import type { ClaimContext } from './claim.ts';

/** A stretch of a text. */
export interface Stretch {
  start: number;
  end: number;
}

/** Longer ones are lists or tables, where words far away say nothing about a number. */
const maxSentence = 600;

const abbreviation =
  /(?:^|[\s(„])(?:ca|rd|etwa|Mio|Mrd|Tsd|z|B|d|h|u|a|o|vgl|Nr|Abs|Art|bzw|inkl|einschl|St|Dr|Prof|Str|Tel|S|p|No|approx|e\.g|i\.e|\d{1,3})$/;

/** Sentences of a text: ended by a full stop, question mark or exclamation mark, or by the end of a line. */
export function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  const close = (end: number) => {
    for (; start < end; start += maxSentence) {
      sentences.push({ start, end: Math.min(end, start + maxSentence) });
    }
    start = end;
  };
  for (const { index, 0: mark } of text.matchAll(/\n|[.!?]+["“”«»)]*(?=\s)/g)) {
    const end = index + mark.length;
    const isStop = mark.startsWith('.');
    if (isStop && abbreviation.test(text.slice(Math.max(start, index - 12), index))) continue;
    // "30. april", "5. mal": what goes on in small letters is the same sentence.
    if (isStop && /^\s[\p{Ll}]/u.test(text.slice(end, end + 2))) continue;
    close(end);
  }
  close(text.length);
  return sentences;
}

/** Clauses of a sentence, apart by commas, semicolons, brackets, dashes and "und". */
export function clausesOf(text: string, { start, end }: Stretch): Stretch[] {
  const clauses: Stretch[] = [];
  let from = start;
  const sentence = text.slice(start, end);
  for (const { index, 0: mark } of sentence.matchAll(
    /[,;](?=\s)|[()|\t]| [–—-] | (?:und|and|sowie|or|oder) /g,
  )) {
    clauses.push({ start: from, end: start + index });
    from = start + index + mark.length;
  }
  clauses.push({ start: from, end });
  return clauses;
}

const year = '(?:19|20)\\d\\d';
const years = `(?<first>${year})(?:[ \\u00a0]?(?:[–-]\\u2060?|bis|to|until)[ \\u00a0]?(?<last>${year}))?(?![\\d%]|[.,]\\d)`;
const stated = new RegExp(`(?<![\\d.,–-])${years}`, 'g');
const since =
  /(?:als|wie|seit|gegenüber|verglichen mit|Vergleich zu|von|than|since|with|from|against|compared to)(?: dem| den| das| the)?(?: Mittel der| Jahr(?:e|es)?| mean of| average of| year| in)*[ \u00a0]$/i;
const measuredUnit = /^[ \u00a0]?(?:t|kt|kg|MWh|GWh|kWh|Euro|EUR|€|%|Tonnen|tonnes)(?![\p{L}\d])/u;

function yearsIn(text: string): { years: number[]; since: number[] } {
  const found = { years: [] as number[], since: [] as number[] };
  for (const match of text.matchAll(stated)) {
    const first = Number(match.groups!.first);
    const last = Number(match.groups!.last ?? first);
    if (last < first || last - first > 60) continue;
    if (measuredUnit.test(text.slice(match.index + match[0].length))) continue;
    const isSince = since.test(text.slice(Math.max(0, match.index - 60), match.index));
    const list = isSince ? found.since : found.years;
    // "von 2019 bis 2024" is a change from the first to the last of them.
    const isChange = isSince && /(?:von|from) $/i.test(text.slice(0, match.index)) && last > first;
    if (isChange) {
      found.since.push(first);
      found.years.push(last);
    } else for (let at = first; at <= last; at++) list.push(at);
  }
  return found;
}

const less =
  /gesunken|sank|sinken|sinkt|weniger|gesenkt|senken|Rückgang|zurückgegangen|zurückging|Minderung|gemindert|reduzier|verringer|vermindert|niedriger|fell|fallen|less|fewer|lower|reduc|decreas|declin/i;
const more =
  /gestiegen|stieg|steigt|mehr(?! als)|Anstieg|Zunahme|zugenommen|höher|rose|risen|more(?! than)|increas|higher/i;
const above = /über (?:dem|den|ihrem|seinem|the )? ?(?:Ziel|Pfad)|oberhalb|above/i;
const below = /unter (?:dem|den|ihrem|seinem)? ?(?:Ziel|Pfad)|unterhalb|below/i;

function directionIn(text: string, down: RegExp, up: RegExp): -1 | 1 | null {
  const isDown = down.test(text);
  return isDown === up.test(text) ? null : isDown ? -1 : 1;
}

/** What the clause says about its numbers and, where it says nothing, the sentence. */
export function contextOf(clause: string, sentence: string): ClaimContext {
  const [near, far] = [yearsIn(clause), yearsIn(sentence)];
  const change = directionIn(clause, less, more);
  return {
    isChange: change !== null,
    years: near.years.length > 0 ? near.years : far.years,
    since: near.since.length > 0 ? near.since : far.since,
    change: change ?? directionIn(sentence, less, more),
    gap: directionIn(clause, below, above) ?? directionIn(sentence, below, above),
  };
}
