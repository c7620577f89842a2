import { programme, programmeFieldForm, type ProgrammeFile } from '../contract/programme.ts';
import { problemOf, type Problem } from './problem.ts';

const file = 'programme.json';

/** Reads programme.json from its text. Unknown fields are warnings, anything invalid is an error. */
export function readProgramme(text: string): { programme: ProgrammeFile | null; problems: Problem[] } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    return { programme: null, problems: [notJson(text, cause)] };
  }
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
    problems: unknown.map((column) => problemOf({ file, column, rule: 'programme_field_unknown' })),
  };
}

/** The parser speaks English only; a German reader gets the line. */
function notJson(text: string, cause: unknown): Problem {
  const message = cause instanceof Error ? cause.message : String(cause);
  const position = /position (\d+)/.exec(message)?.[1];
  const line = position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
  const place = line === null ? message : `Zeile ${line}`;
  return problemOf({
    file,
    row: line,
    rule: 'programme_not_json',
    parameters: { detail: { de: place, en: message } },
  });
}
