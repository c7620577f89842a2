import type { ReadingChoice } from '#lib/server/intake/recognise/read-table.ts';
import { fail } from './command.ts';

/** What `--decimal` says; undefined if it is none of the two marks. */
export function readingChoice(decimal: string | undefined): ReadingChoice | undefined {
  if (decimal === undefined) return {};
  return decimal === ',' || decimal === '.' ? { decimal } : undefined;
}

export const askForMark = (): number =>
  fail(
    '--decimal nennt das Zeichen vor den Nachkommastellen: „,“ oder „.“.',
    '--decimal names the mark before decimals: "," or ".".',
    2,
  );
