import { defaultProgrammeYear } from '#lib/domain/default-choice.ts';
import { expectations } from '#lib/texts/problems.ts';
import type { ProgrammeGroup, ProgrammeTrace } from '#lib/trace/programme.ts';
import type { Trace, TraceQuestion } from '#lib/trace/trace.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import { loadProgrammeTrace, tableOf } from '../queries/programme-trace.ts';
import { loadProgrammeYears } from '../queries/programme.ts';
import { buildTrace } from '../trace/trace.ts';
import { BadParameter } from './bad-parameter.ts';
import { requireScenario } from './require-scenario.ts';

/** How a figure was computed; undefined: no such quartier. Throws {@link BadParameter} for what it does not have. */
export async function requireTrace(
  open: OpenEdition,
  quartier: string,
  question: TraceQuestion,
): Promise<Trace | undefined> {
  if (question.figure === 'scenario') await requireScenario(open, quartier, question);
  const trace = await buildTrace(open, quartier, question);
  const part = (['sector', 'carrier', 'measure'] as const).find((name) => question[name] !== undefined);
  if (trace && part && trace.inputs.length === 0) {
    const known = part === 'sector' ? { allowed: trace.sectors } : {};
    throw new BadParameter(part, question[part] ?? '', known);
  }
  return trace;
}

/** How the total of a year, by default that of the programme's page, was summed. Throws {@link BadParameter}. */
export async function findProgrammeTrace(
  { database }: OpenEdition,
  asked: number | string | undefined,
  group?: ProgrammeGroup,
): Promise<{ years: number[]; trace: ProgrammeTrace | undefined }> {
  const rows = await loadProgrammeYears(database, tableOf(group));
  const years = rows.filter(({ coverage }) => coverage.n > 0).map(({ year }) => year);
  const year =
    asked === undefined
      ? defaultProgrammeYear(rows)
      : rows.find((row) => String(row.year) === String(asked))?.year;
  if (year === undefined && asked !== undefined) throw badYear(asked, years);
  return { years, trace: year === undefined ? undefined : await loadProgrammeTrace(database, year, group) };
}

/** The same for programs, which must be told that there is none. */
export async function requireProgrammeTrace(
  open: OpenEdition,
  { year: asked, group }: { year?: number | undefined; group?: ProgrammeGroup | undefined },
): Promise<ProgrammeTrace> {
  const { years, trace } = await findProgrammeTrace(open, asked, group);
  if (!trace) throw badYear(asked ?? '', years);
  return trace;
}

const badYear = (asked: number | string, years: readonly number[]) =>
  new BadParameter('year', asked, { expected: expectations.oneOf(years.map(String)), allowed: years });
