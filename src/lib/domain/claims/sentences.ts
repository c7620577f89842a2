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

/** Sentences of a text: ended by a full stop, question mark or exclamation mark, or by the end of a line or cell. */
export function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  const close = (end: number) => {
    // Marks and space alone, as between the cells of a table, say nothing.
    if (end - start > 3 || /[\p{L}\d]/u.test(text.slice(start, end))) {
      for (; start < end; start += maxSentence) {
        sentences.push({ start, end: Math.min(end, start + maxSentence) });
      }
    }
    start = end;
  };
  for (const { index, 0: mark } of text.matchAll(/[\n\t|]|[.!?]+["“”«»)]*(?=\s)/g)) {
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
    /[,;:](?=\s)|[()|\t]| [–—-] | (?:und|and|sowie|or|oder) /g,
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
  /(?:als|wie|seit|gegenüber|verglichen mit|Vergleich zu|von|than|since|with|from|against|compared to)(?: dem| den| das| the)?(?: (?:im )?Mittel(?: der)?| Jahr(?:e|es)?| mean of| average of| year| in)*[ \u00a0]$/i;
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
  /gesunken|sank|sinken|sinkt|weniger|gesenkt|senk(?:en|te)|Rückgang|zurückgegangen|zurückging|Minderung|gemindert|reduzier|verringer|vermindert|niedriger|gefallen|fiel|Minus von|nach unten|fell|fallen|less|fewer|lower|reduc|decreas|declin|dropped|cut by|\bdown\b/i;
/** "mehr als 5 t" bounds a number; "mehr als 2019" compares. */
const more =
  /gestiegen|stieg|steigt|mehr(?! als)|mehr als (?:(?:im Jahr|im Mittel|in|noch) )?(?:19|20)\d\d(?![\d.,]| ?(?:t|MWh|%))|Anstieg|Zunahme|zugenommen|nahmen? zu|höher|erhöht|wuchs|gewachsen|Zuwachs|Plus von|nach oben|rose|risen|more(?! than)|more than in|increas|higher|grew|grown|climbed|\bup\b/i;
const above =
  /über (?:dem|den|ihrem|seinem|the )? ?(?:Ziel|Pfad)|oberhalb|überschrit|überschreit|above|exceed|schlechter als/i;
const below =
  /unter (?:dem|den|ihrem|seinem)? ?(?:Ziel|Pfad)|unterhalb|unterschrit|unterschreit|below|undercut|besser als|better than/i;

/** "emissions" alone is no such word: paths and targets are emissions too. */
const emitted =
  /\b(?:ausgestoßen|ausstieß(?:en)?|stieß(?:en)?|stoßen|stößt|emittier\p{L}*|Ausstoß(?:es)?|emitted|emits?|emitting)\b/iu;

/** From two on. */
const numerals = new Map(
  [
    'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
    'two three four five six seven eight nine ten eleven twelve',
  ].flatMap((words) => words.split(' ').map((word, at) => [word, at + 2] as const)),
);
const numeral = `\\d{1,6}|${[...numerals.keys()].join('|')}`;
const count = `(?:all(?:e[nr]?)? |d(?:ie|er|en) |the )?(?<n>${numeral}) (?:(?:von|of) (?<of>${numeral}) )?(?:Quartieren?|quartiers|neighbourhoods)\\b`;
const summedPhrase = new RegExp(
  `\\b(?:${count}|all(?:e[nr]?)? (?:Quartieren?|quartiers|neighbourhoods)\\b)`,
  'gi',
);

function summedIn(sentence: string): ClaimContext['summed'] {
  const said = [...sentence.matchAll(summedPhrase)].map(({ groups, 0: phrase }) => {
    const { n, of } = groups!;
    // "alle acht Quartiere" are all, "alle drei von acht" three
    if (n === undefined || (of === undefined && /^all/i.test(phrase))) return 'all';
    return numerals.get(n.toLowerCase()) ?? Number(n);
  });
  return said.length === 1 ? said[0]! : null;
}

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
    isEmitted: emitted.test(clause),
    summed: summedIn(sentence),
    years: near.years.length > 0 ? near.years : far.years,
    since: near.since.length > 0 ? near.since : far.since,
    change: change ?? directionIn(sentence, less, more),
    gap: directionIn(clause, below, above) ?? directionIn(sentence, below, above),
  };
}
