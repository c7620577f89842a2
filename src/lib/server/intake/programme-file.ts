import { berlinMoment } from '#lib/domain/berlin-time.ts';
import { nearestWord } from '#lib/domain/near-names.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import { programme, programmeFieldForm, type ProgrammeFile } from '../contract/programme.ts';
import { readText, textOf } from './csv/contract-file.ts';
import { statOf, type DeliveredFile } from './delivered-files.ts';
import type { InputFile } from './delivery.ts';
import { problemOf, type Problem } from './problem.ts';
import { repeatedKeys } from './csv/repeated-keys.ts';

const file = 'programme.json';

/** A programme has a few hundred bytes. */
const maxProgrammeBytes = 2 ** 20;

/** A field is proposed if at most this share of its letters differs. */
const maxDifferenceOfFields = 0.3;

/** A programme has two levels; what is nested without end exhausts the stack of whoever writes it again. */
const maxDepth = 32;

/** Opens programme.json as it was delivered. */
export async function openProgramme(
  given: DeliveredFile,
): Promise<{ input?: InputFile; programme: ProgrammeFile | null; problems: Problem[] }> {
  if ((statOf(given.path)?.size ?? 0) > maxProgrammeBytes) {
    return { programme: null, problems: [problemOf({ file: given.name, rule: 'programme_too_large' })] };
  }
  const read = await readText(given);
  if (!read.input || read.problems.length > 0) return { ...read, programme: null };
  return { input: read.input, ...readProgramme(textOf(given)) };
}

/** Reads programme.json from its text. Unknown fields are warnings, anything invalid is an error. */
export function readProgramme(text: string): { programme: ProgrammeFile | null; problems: Problem[] } {
  const deep = firstTooDeep(text);
  if (deep !== undefined) {
    return {
      programme: null,
      problems: [problemOf({ file, row: lineOf(text, deep), rule: 'programme_too_deep' })],
    };
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    return { programme: null, problems: [notJson(text, cause)] };
  }
  const repeated = repeatedKeys(text).map(({ path, position, firstPosition }) =>
    problemOf({
      file,
      row: lineOf(text, position),
      column: path,
      rule: 'programme_field_twice',
      parameters: { field: path, first: String(lineOf(text, firstPosition)) },
    }),
  );
  if (repeated.length > 0) return { programme: null, problems: repeated };
  const parsed = programme.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path }) => {
      const found = path.reduce<unknown>((value, name) => Object(value)[name], json);
      return problemOf({
        file,
        column: path.join('.') || null,
        value: found === undefined ? null : JSON.stringify(found),
        rule: found === undefined ? 'programme_field_missing' : 'programme_field',
        parameters: {
          field: path.join('.') || { de: 'der Inhalt', en: 'the content' },
          expected: programmeFieldForm(path[0] === undefined ? undefined : String(path[0])),
        },
      });
    });
    return { programme: null, problems };
  }
  const unknown = Object.keys(json as object).filter((name) => !Object.hasOwn(programme.shape, name));
  return {
    programme: parsed.data,
    problems: unknown.map((column) =>
      problemOf({
        file,
        column,
        rule: 'programme_field_unknown',
        parameters: { proposal: proposalFor(column, json as object) },
      }),
    ),
  };
}

/** A field that the file lacks may be meant by one that resembles it. */
function proposalFor(unknown: string, json: object): Text {
  const lacking = Object.keys(programme.shape).filter((name) => !Object.hasOwn(json, name));
  const nearest = nearestWord(lacking, unknown, maxDifferenceOfFields);
  if (nearest === undefined) return { de: '', en: '' };
  return { de: `; gemeint ist vielleicht „${nearest}“`, en: `; perhaps "${nearest}" is meant` };
}

/** A warning if nothing is held back until `embargo_until`. It depends on the day, so that no edition may keep it. */
export function pastEmbargo({ embargo_until: value }: ProgrammeFile, publishedAt: Date): Problem[] {
  const until = value === undefined ? undefined : berlinMoment(value);
  if (value === undefined || until === undefined || Date.parse(until) > publishedAt.getTime()) return [];
  return [problemOf({ file, column: 'embargo_until', value, rule: 'embargo_past' })];
}

const lineOf = (text: string, position: number) => text.slice(0, position).split('\n').length;

/** Where brackets outside of strings go beyond the depth; undefined if they do not. */
function firstTooDeep(text: string): number | undefined {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (isQuoted && character === '\\') at++;
    else if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > maxDepth) return at;
  }
  return undefined;
}

/** The parser speaks English only; a German reader gets the line. */
function notJson(text: string, cause: unknown): Problem {
  const message = cause instanceof Error ? cause.message : String(cause);
  const position = /position (\d+)/.exec(message)?.[1];
  const line = position === undefined ? null : lineOf(text, Number(position));
  const place = line === null ? message : `Zeile ${line}`;
  return problemOf({
    file,
    row: line,
    rule: 'programme_not_json',
    parameters: { detail: { de: place, en: message } },
  });
}
