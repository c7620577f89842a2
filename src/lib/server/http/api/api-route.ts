import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import type { z } from 'zod';
import { nearestWord } from '#lib/domain/near-names.ts';
import type { Quartier } from '#lib/domain/records/programme.ts';
import { shorten } from '#lib/domain/page-problem.ts';
import { problemTexts } from '#lib/texts/problems.ts';
import { editionFormat } from '../../edition/edition-format.ts';
import { BusyError } from '../../files/work-queue.ts';
import type { EditionReader, OpenEdition } from '../../queries/edition-reader.ts';
import { loadQuartier } from '../../queries/quartiers.ts';
import type { answers, AnswerName } from './answers.ts';
import { endpoints } from './endpoints.ts';
import { BadParameter } from '../bad-parameter.ts';
import type { ParameterName, ParameterValues } from '../parameters.ts';
import { readParameters } from '../read-parameters.ts';
import { busyProblem, HttpProblem, internalAnswer, problemAnswer } from './problem.ts';

type Endpoints = typeof endpoints;
type EndpointName = keyof Endpoints;

interface ApiRequest<Name extends EndpointName> {
  event: RequestEvent;
  open: OpenEdition;
  lang: App.Locals['lang'];
  parameters: Pick<ParameterValues, Endpoints[Name]['parameters'][number]>;
  /** The quartier that the address names. Throws {@link HttpProblem} 404 if the edition has none of that id. */
  quartier: () => Promise<Quartier>;
}

/** JSON in the shape of the endpoint, without its origin, which stands before it; or any other answer as a whole. */
type Answer<Name extends EndpointName> = Endpoints[Name]['answer'] extends infer Shape extends AnswerName
  ? Omit<z.input<(typeof answers)[Shape]>, 'edition' | 'kind'>
  : Response;

/** Reads parameters, opens the edition, and turns whatever goes wrong into a problem; what is unexpected is logged. */
export function apiRoute<Name extends EndpointName>(
  name: Name,
  answer: (request: ApiRequest<Name>) => Promise<Answer<Name>>,
): RequestHandler {
  const names: readonly ParameterName[] = [...endpoints[name].parameters, 'edition', 'lang'];
  return (event) =>
    orProblem(event, async () => {
      const parameters = readParameters(event.url.searchParams, names);
      // the newer of two editions that are compared
      const open = await requireEdition(event, event.params.b ?? parameters.edition);
      const quartier = () => requireQuartier(open, event.params.quartier);
      const made = await answer({ event, open, lang: event.locals.lang, parameters, quartier });
      if (made instanceof Response) return made;
      const { id: edition, kind } = open.manifest;
      return Response.json({ edition, kind, ...made });
    });
}

/** An answer for programs and downloads, or the problem that stands in its way; what is unexpected is logged. */
export async function orProblem(
  { locals, request, url }: RequestEvent,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    if (locals.isBusy) throw busyProblem();
    return await answer();
  } catch (error) {
    if (error instanceof BadParameter) return problemAnswer(badParameter(error));
    if (error instanceof HttpProblem) return problemAnswer(error);
    if (error instanceof BusyError) return problemAnswer(busyProblem());
    return internalAnswer(error, request.method, url);
  }
}

function badParameter({ parameter, asked, expected, allowed }: BadParameter): HttpProblem {
  const text = problemTexts.invalidParameter(parameter, shorten(asked), expected);
  // Of numbers none is meant by another one.
  const nearest = nearestWord(allowed?.filter((word) => !/^\d+$/.test(word)) ?? [], asked);
  return new HttpProblem(400, 'bad-parameter', text, {
    parameter,
    ...(nearest !== undefined && { nearest }),
    ...(allowed && { available: allowed }),
  });
}

/** So many editions are named to whoever asks for one that there is not: the newest. */
const maxNamed = 20;

/** The edition of that id, by default the current one. Throws {@link HttpProblem} for what cannot be read. */
export async function requireEdition({ locals }: RequestEvent, id: string | undefined): Promise<OpenEdition> {
  const open = await locals.open(id);
  if (open) return open;
  const { reader } = locals;
  const withdrawal = id === undefined ? undefined : reader.withdrawal(id);
  if (withdrawal) {
    const { withdrawn_at, reason } = withdrawal;
    const text = problemTexts.withdrawnEdition(withdrawal.id, withdrawn_at, reason);
    throw new HttpProblem(410, 'withdrawn-edition', text, { withdrawn_at });
  }
  const known = reader.ids().slice(-maxNamed);
  const text = problemTexts.unknownEdition(shorten(id ?? ''), known);
  throw whyUnreadable(reader, id) ?? new HttpProblem(404, 'unknown-edition', text, { available: known });
}

/** Why no edition, or the one asked for, can be read: another format, nothing published, an unreadable store. */
export function whyUnreadable(
  reader: EditionReader,
  id: string | null = reader.currentId(),
): HttpProblem | undefined {
  const format = id === null ? undefined : reader.otherFormat(id);
  if (id !== null && format !== undefined)
    return new HttpProblem(503, 'other-format', problemTexts.otherFormat(id, format, editionFormat));
  if (reader.currentId() !== null) return undefined;
  return reader.isUnreadable()
    ? new HttpProblem(503, 'unreadable-store', problemTexts.unreadableStore())
    : new HttpProblem(503, 'empty-store', problemTexts.emptyStore());
}

async function requireQuartier({ database }: OpenEdition, id = ''): Promise<Quartier> {
  const quartier = await loadQuartier(database, id);
  if (!quartier) throw unknownQuartier(id);
  return quartier;
}

export function unknownQuartier(asked: string, parameter: ParameterName = 'quartier'): HttpProblem {
  return new HttpProblem(404, 'unknown-quartier', problemTexts.unknownQuartier(shorten(asked)), {
    parameter,
  });
}
