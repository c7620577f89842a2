import { defaultProgrammeYear } from '#lib/domain/default-choice.ts';
import type { ProgrammeTrace } from '#lib/trace/programme.ts';
import { expectations, problemTexts } from '#lib/texts/problems.ts';
import { loadProgrammeTrace } from '../../queries/programme-trace.ts';
import { loadProgrammeYears } from '../../queries/programme.ts';
import type { OpenEdition } from '../../queries/edition-reader.ts';
import { HttpProblem } from './problem.ts';

/**
 * How the programme's total of a year was summed; without a year, of the one that the programme's page begins with.
 * Throws {@link HttpProblem} for a year that the programme does not have.
 */
export async function requireProgrammeTrace(
  { database }: OpenEdition,
  asked: number | undefined,
): Promise<ProgrammeTrace> {
  const rows = await loadProgrammeYears(database);
  const year = asked ?? defaultProgrammeYear(rows);
  const trace = year === undefined ? undefined : await loadProgrammeTrace(database, year);
  if (trace) return trace;
  const known = rows.filter(({ coverage }) => coverage.n > 0).map((row) => String(row.year));
  const text = problemTexts.invalidParameter('year', String(asked ?? ''), expectations.oneOf(known));
  throw new HttpProblem(400, 'bad-parameter', text, { parameter: 'year', available: known });
}
