import type { Text } from '#lib/domain/vocabulary.ts';
import { traceStepsDe } from './de/trace-steps.ts';
import { traceStepsEn } from './en/trace-steps.ts';

/** What a name takes in: words of each language, or what is the same in both. */
type Insert<Args> = { [Key in keyof Args]: Args[Key] | Text | number };
type Names<Words> = {
  [Key in keyof Words]: Words[Key] extends (...args: infer Args) => string
    ? (...args: Insert<Args>) => Text
    : Text;
};
type Word = string | ((...args: unknown[]) => string);

/** Words of both languages as one: functions of texts become functions of both. */
function inBoth<Words extends object>(wordsDe: Words, wordsEn: Words): Names<Words> {
  const [de, en] = [wordsDe, wordsEn] as unknown as Record<string, Word>[];
  const say = (word: Word, args: readonly unknown[], lang: keyof Text) =>
    typeof word === 'string' ? word : word(...args.map((arg) => inserted(arg, lang)));
  const both = (key: string, ...args: unknown[]): Text => ({
    de: say(de![key]!, args, 'de'),
    en: say(en![key]!, args, 'en'),
  });
  return Object.fromEntries(
    Object.entries(de!).map(([key, word]) => [
      key,
      typeof word === 'string' ? both(key) : (...args: unknown[]) => both(key, ...args),
    ]),
  ) as Names<Words>;
}

function inserted(arg: unknown, lang: keyof Text): unknown {
  if (typeof arg === 'number') return String(arg);
  return typeof arg === 'object' && arg !== null ? (arg as Text)[lang] : arg;
}

/** Names of steps, of the terms of a decomposition and of inputs. */
export const stepName = inBoth(traceStepsDe.step, traceStepsEn.step);
export const termName = inBoth(traceStepsDe.term, traceStepsEn.term);
export const inputName = inBoth(traceStepsDe.input, traceStepsEn.input);
