import { z } from 'zod';

/** Ids become names of folders: nothing else may come out of a damaged or changed register. */
const editionId = z.string().regex(/^\d{4}-[1-9]\d*$/);

const withdrawal = z.object({
  id: editionId,
  label: z.string().nullable(),
  published_at: z.iso.datetime(),
  withdrawn_at: z.iso.datetime(),
  reason: z.string(),
});

/** An edition that is no longer served. Lists go on naming it, with the date and the reason and without figures. */
export type Withdrawal = z.infer<typeof withdrawal>;

/** An edition under embargo has a name of its own until it gets a number. */
const scheduledName = z.string().regex(/^vorab-[0-9a-f]{8}$/);

const scheduled = z.object({ name: scheduledName, current_from: z.iso.datetime() });

/** An edition that is published, but shown to nobody without its link until its time comes (see schedule.ts). */
export type Scheduled = z.infer<typeof scheduled>;

/** What is served, what is current, what will be, and what was and is no longer. */
export const register = z
  .object({
    current: editionId.nullable(),
    editions: z.array(editionId),
    withdrawals: z.array(withdrawal).default([]),
    /** Ids of editions that were removed to save space: no edition gets their number again. */
    pruned: z.array(editionId).default([]),
    scheduled: z.array(scheduled).default([]),
    /** Numbers that scheduled editions got, so that links to them go on leading there. */
    released: z.array(z.object({ name: scheduledName, id: editionId })).default([]),
    /** The largest number of each year: the next one must be the same for all who read nothing but this. */
    last_numbers: z.record(z.string(), z.int()).default({}),
  })
  .refine(({ current, editions }) => current === null || editions.includes(current), {
    error: 'the current edition is not in the list',
  })
  .refine(
    ({ editions, withdrawals, pruned, scheduled: names }) => {
      const ids = [
        ...editions,
        ...withdrawals.map(({ id }) => id),
        ...pruned,
        ...names.map(({ name }) => name),
      ];
      return new Set(ids).size === ids.length;
    },
    { error: 'an edition is named twice' },
  );
export type Register = z.infer<typeof register>;

export const emptyRegister: Register = {
  current: null,
  editions: [],
  withdrawals: [],
  pruned: [],
  scheduled: [],
  released: [],
  last_numbers: {},
};

/** The register as last written, and the largest number of each year: no id is given twice, whatever is lost. */
export const registerCopy = z.object({ last_numbers: z.record(z.string(), z.int()), register });
export type RegisterCopy = z.infer<typeof registerCopy>;

export function partsOf(id: string): { year: string; number: number } {
  const [year, number] = id.split('-');
  return { year: year!, number: Number(number) };
}

/** Every number the register knows of, served or not. */
export const everyId = ({ editions, withdrawals, pruned }: Register): string[] => [
  ...editions,
  ...withdrawals.map(({ id }) => id),
  ...pruned,
];

/** What has become of an edition. */
export type EditionState = 'served' | 'scheduled' | 'withdrawn' | 'pruned' | 'unknown';

export function stateOf(
  { editions, scheduled: names, withdrawals, pruned }: Register,
  id: string,
): EditionState {
  if (editions.includes(id)) return 'served';
  if (names.some(({ name }) => name === id)) return 'scheduled';
  if (withdrawals.some((withdrawal) => withdrawal.id === id)) return 'withdrawn';
  return pruned.includes(id) ? 'pruned' : 'unknown';
}

/** The largest number of each year among some ids and what was remembered of others. */
export function lastNumbers(
  ids: readonly string[],
  ...remembered: readonly (Readonly<Record<string, number>> | undefined)[]
): Record<string, number> {
  const last: Record<string, number> = {};
  const know = (year: string, number: number) => (last[year] = Math.max(last[year] ?? 0, number));
  for (const numbers of remembered)
    for (const [year, number] of Object.entries(numbers ?? {})) know(year, number);
  for (const { year, number } of ids.filter(isEditionId).map(partsOf)) know(year, number);
  return last;
}

export const isEditionId = (name: string): boolean => editionId.safeParse(name).success;
export const isScheduledName = (name: string): boolean => scheduledName.safeParse(name).success;
