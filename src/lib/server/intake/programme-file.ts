import { programme, type ProgrammeFile } from '../contract/programme.ts';
import { problemOf, type Problem } from './problem.ts';

const file = 'programme.json';

/** Reads programme.json from its text. Unknown fields are warnings, anything invalid is an error. */
export function readProgramme(text: string): { programme: ProgrammeFile | null; problems: Problem[] } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return {
      programme: null,
      problems: [problemOf({ file, rule: 'programme_not_json', parameters: { detail } })],
    };
  }
  const parsed = programme.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) =>
      problemOf({
        file,
        column: issue.path.join('.'),
        rule: 'programme_field',
        parameters: { detail: issue.message },
      }),
    );
    return { programme: null, problems };
  }
  const unknown = Object.keys(json as object).filter((name) => !(name in programme.shape));
  return {
    programme: parsed.data,
    problems: unknown.map((column) => problemOf({ file, column, rule: 'programme_field_unknown' })),
  };
}
