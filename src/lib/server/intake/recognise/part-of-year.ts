import type { GridRow } from '../grid/grid.ts';
import { periodHead } from '../period-head.ts';
import { calendarDay } from './calendar-day.ts';
import { cellText } from './cell-text.ts';
import { yearOfCell } from './head-text.ts';

const months = [
  'jan(?:uar|uary)?|jän(?:ner)?',
  'feb(?:ruar|ruary)?',
  'märz?|mrz|mar(?:ch)?',
  'apr(?:il)?',
  'mai|may',
  'jun[ie]?',
  'jul[iy]?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'o[kc]t(?:ober)?',
  'nov(?:ember)?',
  'de[zc](?:ember)?',
];
const month = `(?<!\\p{L})(?:${months.join('|')})(?!\\p{L})\\.?`;
const year = `(?:['’]?\\d\\d|(?:19|20)\\d\\d)(?!\\d)`;
const to = '\\s*(?:[-–—/]|bis(?: einschließlich)?|to|und|\\+)\\s*';

const ofMonths = new RegExp(`(${month})(?:\\s*${year})?${to}(${month})`, 'iu');
const ofMonth = new RegExp(`${month}\\s*${year}`, 'iu');
const wholeMonth = new RegExp(`^${month}(?:[\\s/-]*${year})?$`, 'iu');
const january = new RegExp(`^(?:${months[0]})`, 'iu');
const december = new RegExp(`^(?:${months[11]})`, 'iu');
/** Of "1.–4. Quartal" and "Q1–Q4" the first and the last number are taken. */
const quarters =
  /(?<![\p{L}\d])(?:(\d)\.?(?:\s*(?:[-–/]|bis|und|\+)\s*(\d)\.)?\s?(?:Quartale?|Quarters?|Qu?\.?)|(?:Quartal|Quarter|Q)[.\s]?(\d)(?:\s*(?:[-–/]|bis|to)\s*(?:Q\s?)?(\d))?)(?![\p{L}\d])/iu;
const halves =
  /(?<![\p{L}\d])(?:([12])\.?(?:\s*(?:[-–/]|bis|und|\+)\s*([12])\.)?\s?(?:Halbjahre?|Hj)|(?:erstes|zweites|\p{L}*[- ]?half[- ]year|Halbjahr)|H([12])\s?\/?\s?(?:19|20)\d\d)(?![\p{L}\d])/iu;
const namesHalf = /Halbjahr|half[- ]year/iu;
const days =
  /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(?:\d{4}|\d\d)?\s*(?:[-–—]|bis(?: zum)?|to)\s*(\d{1,2})\.\s?(\d{1,2})\.?(?!\d)/iu;
/** "01/2024", "2024-01"; "2010-11" are two years. */
const monthInDigits = /^(?:(?:0?[1-9]|1[0-2])[/.](?:19|20)\d\d|(?:19|20)(\d\d)-(0[1-9]|1[0-2]))$/;
/** A day on which something was written. */
const ofDay = /(?:^|[^\p{L}])(?:\p{L}*stand|stichtag|erstellt|abgerufen|as of|dated)(?:[^\p{L}]|$)/iu;

const maxCharacters = 120;

/** A period of a text: `part` of a year, or `whole`, "Januar–Dezember"; undefined for none, and for a single month. */
function periodOf(text: string): 'part' | 'whole' | undefined {
  const range = ofMonths.exec(text);
  if (range) return january.test(range[1]!) && december.test(range[2]!) ? 'whole' : 'part';
  const day = days.exec(text);
  if (day) return day.slice(1).map(Number).join() === '1,1,31,12' ? 'whole' : 'part';
  for (const [form, last] of [
    [quarters, '4'],
    [halves, '2'],
  ] as const) {
    const said = form.exec(text);
    if (!said || (form === halves && !/[12]/.test(said[0]) && !namesHalf.test(said[0]))) continue;
    const [first, second] = said.slice(1).filter((one) => one !== undefined);
    return first === '1' && second === last ? 'whole' : 'part';
  }
  return undefined;
}

/** Does a title say that the figures below it are those of a part of a year: "Endenergie 1. Halbjahr 2025", "Januar–Juni"? */
export function titleNamesPart(text: string): boolean {
  const said = text.slice(0, maxCharacters);
  return !ofDay.test(said) && periodOf(said) === 'part';
}

/** Does a title name a single month with its year and no other year? It may also be the day of the document. */
export function titleNamesMonth(text: string): boolean {
  const said = text.slice(0, maxCharacters);
  const found = ofMonth.exec(said);
  if (!found || ofDay.test(said) || /(?<!\d)(?:19|20)\d\d(?!\d)/.test(said.replace(found[0], ' ')))
    return false;
  return periodOf(said) !== 'whole' && !/\d\.\s*$/.test(said.slice(0, found.index));
}

/** Does a cell or a head hold nothing but a part of a year: "Januar", "Jan 24", "Q1 2024", "01/2024", "Januar–Juni"? */
export function isPartOfYear(text: string): boolean {
  const said = text.slice(0, maxCharacters).trim();
  const digits = monthInDigits.exec(said);
  if (digits) return digits[1] === undefined || Number(digits[2]) !== (Number(digits[1]) + 1) % 100;
  return wholeMonth.test(said) || (/^[\p{L}\d. ]{0,20}\d|^\p{L}/u.test(said) && periodOf(said) === 'part');
}

/** Rows that are looked at for what a column holds. */
const maxRows = 500;

/** Does a column that the contract does not have divide the values of a year, by its head or by the months in its cells? */
export function dividesYear(head: string, position: number, body: readonly GridRow[]): boolean {
  const plain = head
    .slice(0, maxCharacters)
    .replace(/\s*[[(].*$/u, '')
    .trim();
  const texts = body.slice(0, maxRows).flatMap(({ cells }) => cellText(cells[position]) ?? []);
  if (periodHead.test(plain)) return !texts.every((text) => isWhole(plain, text));
  return texts.length > 1 && texts.filter(isPartOfYear).length * 2 > texts.length;
}

function isWhole(head: string, text: string): boolean {
  if (yearOfCell(text) !== undefined || periodOf(text) === 'whole') return true;
  if (/^(?:(?:ganzes |Kalender)?Jahr|gesamt|year)$/iu.test(text)) return true;
  if (/^(?:monate|months)$/iu.test(head)) return text === '12';
  const day = calendarDay(text);
  const isEnd = /(?:^| )(?:bis|to)(?: |$)/iu.test(head);
  const isBegin = /(?:^| )(?:von|from)(?: |$)/iu.test(head);
  return (isBegin && day?.endsWith('-01-01') === true) || (isEnd && day?.endsWith('-12-31') === true);
}
