import { withoutCalorificValue } from './calorific-value.ts';
import { unitOf, type Unit } from './unit.ts';

/** What a head says, piece by piece. */
export interface HeadText {
  /** Without unit and year; blank if the head has nothing else. */
  name: string;
  year?: number;
  units: readonly { text: string; unit: Unit }[];
  /** In brackets, and no unit: part of the name, or a unit that nobody knows. */
  remarks: readonly string[];
}

/** One year; "2015-2019" is several of them and "2018/19" parts of two. */
const yearForm =
  /(?<![\d.,]|\d ?(?:[-–/]|bis) ?)(19[5-9]\d|20\d\d|21[0-4]\d)(?![\d.,]| ?(?:[-–/+]|bis) ?['’]?\d)/;
const wholeYear = /^(19[5-9]\d|20\d\d|21[0-4]\d)(\.0)?$/;
/** That values are adjusted for weather is no part of a name, either. */
const adjustment =
  /(?:^|[\s(,;_-])(?:(?:nicht |un)?(?:witterung|klima|temperatur|gradtag)\p{L}*[- ]?(?:bereinigt|korrigiert|normiert)\p{L}*|weather[- ](?:adjusted|corrected|normali[sz]ed))(?=$|[\s),;_-])/iu;
const bracket = /[[(]([^[\]()]{1,40})[\])]/g;

/** The year of a cell that holds nothing else, be it a number or text. */
export function yearOfCell(text: string): number | undefined {
  const match = wholeYear.exec(text.trim());
  return match ? Number(match[1]) : undefined;
}

/**
 * Is a text meant for a year or for several, without naming one: "'19", "19/20", "2018/19", "2015–2019", "2019 Plan"?
 * Units in brackets say nothing of it.
 */
export function isUnclearYear(text: string): boolean {
  const plain = text.slice(0, 60).replace(bracket, ' ').trim();
  if (yearOfCell(plain) !== undefined) return false;
  return /^(?:(?:Jahre?|Ist|Plan|Soll|Prognose|ab|bis|seit|WJ|GJ|\d\d?)[ /.]+)?(?:(?:19|20)\d\d(?!\d)|['’´`]?\d\d(?:\s?[/–-]\s?['’]?\d\d)?(?!\d))/i.test(
    plain,
  );
}

const planWord =
  /(?:^|[^\p{L}])(?:(?:\p{L}*ziel(?:wert|jahr)?|plan(?:wert|ung)?|soll(?:wert)?|prognose(?:wert)?|szenario|target|forecast|scenario))(?:[^\p{L}]|$)/iu;

/** Does a text speak of a target or a plan of a year: "Ziel 2030", "2030 (Prognose)"? */
export const isPlannedYear = (text: string): boolean =>
  planWord.test(text.slice(0, 120)) && /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text.slice(0, 120));

/** Has a year the mark of a footnote: "2019*", "Endenergie 2019 1)"? */
export const isMarkedYear = (text: string): boolean =>
  /(?<!\d)(?:19|20)\d\d ?(?:[*†‡¹²³⁴⁵⁶⁷⁸⁹]|\(?\d{1,2}\))/.test(text.slice(0, 120));

/** Takes "Endenergie 2019 [MWh]" or "Endenergie in MWh" apart. */
export function readHead(text: string): HeadText {
  const units: { text: string; unit: Unit }[] = [];
  const remarks: string[] = [];
  const take = (candidate: string) => {
    const text = withoutCalorificValue(candidate).trim();
    const unit = unitOf(text);
    if (unit) units.push({ text, unit });
    return unit !== undefined;
  };
  let rest = text.slice(0, 300).replace(bracket, (_, inside: string) => {
    // which calorific value is meant is asked of the whole text
    const said = withoutCalorificValue(inside.replace(adjustment, ' ')).trim();
    if (!take(inside) && said !== '') remarks.push(inside.trim());
    return ' ';
  });
  rest = rest.replace(adjustment, ' ');
  const year = yearForm.exec(rest);
  if (year) rest = `${rest.slice(0, year.index)} ${rest.slice(year.index + 4)}`;
  const words = rest.split(/[\s_,;:]+/).filter((word) => word !== '');
  for (let length = Math.min(4, words.length); length > 0; length--) {
    if (!take(words.slice(-length).join(' '))) continue;
    words.splice(-length);
    if (/^in$/i.test(words.at(-1) ?? '')) words.pop();
    break;
  }
  const name = withoutCalorificValue(words.join(' '));
  return {
    name: /[\p{L}%]/u.test(name) ? name : '',
    year: year ? Number(year[1]) : undefined,
    units,
    remarks,
  };
}

/** The year of a head that names nothing else but its unit: "2019", "2019 [MWh]". */
export function yearOfHead(text: string): number | undefined {
  const whole = yearOfCell(text);
  // asked of many cells: most numbers and ids hold no year
  if (whole !== undefined || !/(?<!\d)(?:19|20|21)\d\d(?!\d)/.test(text.slice(0, 60))) return whole;
  const { name, year, remarks } = readHead(text);
  return name === '' && remarks.length === 0 ? year : undefined;
}

const unitWord = /(?<![\p{L}\p{N}])(?:[kMGT]Wh|kt|kg|t CO|g\/kWh|kg\/MWh|g CO)/u;

/** Words that make another unit of the one that follows, and those that relate it to something. */
const multiplier =
  /^(hundert|tausend|tsd|mio|million(en)?|mrd|milliarden?|hundred|thousand|billion|(?!(?:19|20)\d\d$)[\d.,^×*]*\d)[.,]?$/i;
const relation = /^(je|pro|per|\/.*)$/i;

export interface NoteUnit {
  text: string;
  /** Undefined where a unit is named that is none of ours: "MWh je Einwohner". */
  unit: Unit | undefined;
}

/** Units that a title or note above a table names for all of it: "Angaben in MWh". */
export function unitsOfNote(text: string): readonly NoteUnit[] {
  if (!unitWord.test(text) && !/\b(t|Tonnen)\b/.test(text)) return [];
  const words = text.slice(0, 300).split(/[\s,;:()[\]]+/);
  const odd = words.flatMap((word, at): NoteUnit[] => {
    if (unitOf(word) === undefined) return [];
    const [before, after] = [words[at - 1] ?? '', words[at + 1] ?? ''];
    const isWhole = multiplier.test(before) && unitOf(`${before} ${word}`) === undefined;
    const isRelated = relation.test(after) && unitOf(words.slice(at, at + 3).join(' ')) === undefined;
    if (!isWhole && !isRelated) return [];
    const said = isWhole ? `${before} ${word}` : words.slice(at, at + 3).join(' ');
    return [{ text: said, unit: undefined }];
  });
  if (odd.length > 0) return odd;
  const { units } = readHead(text);
  if (units.length > 0) return units;
  return words.flatMap((word, at) => {
    const before = words[at - 1] ?? '';
    const isIn = (place: number) => /^in$/i.test(words[place] ?? '');
    const scaled = multiplier.test(before) && isIn(at - 2) ? unitOf(`${before} ${word}`) : undefined;
    const unit = scaled ?? (isIn(at - 1) ? unitOf(word) : undefined);
    return unit ? [{ text: scaled ? `${before} ${word}` : word, unit }] : [];
  });
}
