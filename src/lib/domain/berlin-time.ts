const written = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?$/;

const berlinClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** What clocks in Berlin show, as if it were UTC; milliseconds. */
function shownInBerlin(time: number): number {
  const part = Object.fromEntries(berlinClock.formatToParts(time).map(({ type, value }) => [type, value]));
  return Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`);
}

/** Europe is one or two hours ahead of UTC; the later of two moments that clocks show alike comes first. */
const offsets = [1, 2].map((hours) => hours * 3_600_000);

/**
 * The moment that "2026-05-04" (00:00 in Berlin) or "2026-05-04T10:30" (in Berlin, unless an offset such as "+02:00"
 * or "Z" follows) means, as an ISO point in time in UTC. Of an hour that comes twice in autumn the later one is meant:
 * what is kept until then is kept too long rather than too short. Undefined for other texts, days and times that there
 * are not, and the hour that is left out in spring.
 */
export function berlinMoment(text: string): string | undefined {
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone] = written.exec(text) ?? [];
  if (day === undefined) return undefined;
  const plain = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const asUtc = Date.parse(`${plain}Z`);
  // Date.parse takes 30 February and 24:00 for the day after.
  if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(plain)) return undefined;
  const time =
    zone === undefined
      ? offsets.map((offset) => asUtc - offset).find((candidate) => shownInBerlin(candidate) === asUtc)
      : Date.parse(plain + zone);
  return time === undefined || Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
