import { fail } from './command.ts';

/** Readers see it in one line of a list. */
const maxReasonLength = 500;

/** `--reason` on one line; undefined if nothing is said. */
export const givenReason = (reason: string | undefined): string | undefined =>
  (reason ?? '').replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim() || undefined;

export const isTooLong = (reason: string | undefined): boolean => (reason?.length ?? 0) > maxReasonLength;

/** What the reason must be, after what it is asked for; returns the exit code of wrong usage. */
export const askForReason = (asked: { de: string; en: string }): number =>
  fail(
    `Bitte mit --reason sagen, ${asked.de} (höchstens ${maxReasonLength} Zeichen). Der Grund steht öffentlich in der Liste der Ausgaben.`,
    `Please say with --reason ${asked.en} (at most ${maxReasonLength} characters). The reason is public, in the list of editions.`,
    2,
  );
