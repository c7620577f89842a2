import { createHmac, randomBytes } from 'node:crypto';
import { berlinDay } from '#lib/domain/numbers/format.ts';
import type { Manifest } from '../manifest.ts';
import { everyId, lastNumbers, type Register, type Scheduled } from './register.ts';

/*
 * The embargo. An edition with `embargo_until` is published, but scheduled: the register names it apart, by a random
 * name instead of a number, and nothing that is served names it. Its end is like a publication at that moment: the
 * edition gets the next number of the year and becomes current. Whoever reads works that out from the register and
 * the clock alone (`asOf`), so that all processes say the same; the next command that writes writes it down first
 * (release.ts). Hence numbers are in the order in which editions became current, whatever commands run in between.
 * `use` of a scheduled edition ends its embargo at once; `use` of another one holds until the next publication or end
 * of an embargo.
 */

/** A scheduled edition whose time has come, with the number that it has now. */
export interface Released {
  /** Under which it was scheduled; its folder has that name until a command has written the number down. */
  name: string;
  id: string;
  /** When it became current, ISO 8601 in UTC. */
  at: string;
  /** What was current before. */
  previous: string | null;
}

/** The manifest of a scheduled edition, as it reads once it has its number. */
export const numbered = (manifest: Manifest, { id, at, previous }: Released): Manifest => ({
  ...manifest,
  id,
  published_at: at,
  previous,
});

export interface Moment {
  /** The register as it reads at that time. */
  register: Register;
  /** Those of its editions that no command has written down yet. */
  due: readonly Released[];
}

export const isDue = ({ current_from }: Scheduled, time: number): boolean => Date.parse(current_from) <= time;

/** What is served at a time, in milliseconds since 1970. Whatever has come stands last, in the order of its coming. */
export function asOf(register: Register, time: number): Moment {
  const due: Released[] = [];
  const coming = register.scheduled
    .filter((edition) => isDue(edition, time))
    .sort((a, b) => Date.parse(a.current_from) - Date.parse(b.current_from));
  if (coming.length === 0) return { register, due };
  const last = lastNumbers(everyId(register), register.last_numbers);
  for (const { name, current_from: at } of coming) {
    const year = berlinDay(at).slice(0, 4);
    last[year] = (last[year] ?? 0) + 1;
    const previous = due.at(-1)?.id ?? register.current;
    due.push({ name, id: `${year}-${last[year]}`, at, previous });
  }
  return {
    register: {
      ...register,
      current: due.at(-1)!.id,
      editions: [...register.editions, ...due.map(({ id }) => id)],
      scheduled: register.scheduled.filter((edition) => !isDue(edition, time)),
      released: [...register.released, ...due.map(({ name, id }) => ({ name, id }))],
    },
    due,
  };
}

/** A name for a scheduled edition, which says nothing about it. */
export const newScheduledName = (): string => `vorab-${randomBytes(4).toString('hex')}`;

/** What stands in the place of the edition's name in addresses that show it before its time: 192 bits that only the
 * owner of the store's secret can tell. Kept nowhere. */
export const previewToken = (secret: Buffer, name: string): string =>
  createHmac('sha256', secret).update(`preview of ${name}`).digest('base64url').slice(0, 32);
