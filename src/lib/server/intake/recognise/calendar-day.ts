/** A day as people write it: ISO, `unclear` where day and month may be exchanged, undefined where it is no day. */
export function calendarDay(text: string): string | 'unclear' | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?(?:\.0+)?)?$/.exec(text);
  if (iso) return dayOf(iso[1]!, iso[2]!, iso[3]!);
  const parts = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})$/.exec(text);
  if (!parts) return undefined;
  const [, first, mark, second, year] = parts;
  const german = dayOf(year!, second!, first!);
  if (mark !== '/') return german;
  const american = dayOf(year!, first!, second!);
  return german && american && german !== american ? 'unclear' : (german ?? american);
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text) ? text : undefined;
}
