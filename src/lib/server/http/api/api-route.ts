import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import type { z } from 'zod';
import { formatDate } from '#lib/domain/numbers/date-text.ts';
import type { Quartier } from '#lib/domain/records/programme.ts';
import { shorten } from '#lib/domain/page-problem.ts';
import { problemTexts } from '#lib/texts/problems.ts';
import { editionFormat } from '../../edition/edition-format.ts';
import { BusyError } from '../../files/work-queue.ts';
import type { EditionReader, OpenEdition } from '../../queries/edition-reader.ts';
import { loadQuartier } from '../../queries/quartiers.ts';
import type { answers, AnswerName } from './answers.ts';
import { endpoints } from './endpoints.ts';
import { logError } from '../error-log.ts';
import { BadParameter } from '../bad-parameter.ts';
import type { ParameterName, ParameterValues } from '../parameters.ts';
import { readParameters } from '../read-parameters.ts';
import { busyProblem, HttpProblem, problemAnswer } from './problem.ts';

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
  return async (event) => {
    try {
      if (event.locals.isBusy) throw busyProblem();
      const parameters = readParameters(event.url.searchParams, names);
      const open = await openEdition(event, parameters.edition);
      const quartier = () => requireQuartier(open, event.params.quartier);
      const made = await answer({ event, open, lang: event.locals.lang, parameters, quartier });
      if (made instanceof Response) return made;
      const { id: edition, kind } = open.manifest;
      return Response.json({ edition, kind, ...made });
    } catch (error) {
      if (error instanceof BadParameter) return problemAnswer(badParameter(error));
      if (error instanceof HttpProblem) return problemAnswer(error);
      if (error instanceof BusyError) return problemAnswer(busyProblem());
      const id = logError(error, { method: event.request.method, path: event.url.pathname });
      return problemAnswer(new HttpProblem(500, 'internal', problemTexts.internal(id), { id }));
    }
  };
}

function badParameter({ parameter, asked, expected, allowed }: BadParameter): HttpProblem {
  const text = problemTexts.invalidParameter(parameter, shorten(asked), expected);
  return new HttpProblem(400, 'bad-parameter', text, {
    parameter,
    ...(allowed && { available: allowed }),
  });
}

async function openEdition({ locals }: RequestEvent, id: string | undefined): Promise<OpenEdition> {
  const open = await locals.open(id);
  if (open) return open;
  const { reader } = locals;
  failWithdrawn(reader, id);
  failOtherFormat(reader, id);
  failEmpty(reader);
  const known = reader.ids().slice(-maxNamed);
  const text = problemTexts.unknownEdition(shorten(id ?? ''), known);
  throw new HttpProblem(404, 'unknown-edition', text, { available: known });
}

/** So many editions are named to whoever asks for one that there is not: the newest. */
const maxNamed = 20;

/** Throws with date and reason if the edition of that id was withdrawn. */
function failWithdrawn(reader: EditionReader, id: string | undefined): void {
  const withdrawal = id === undefined ? undefined : reader.withdrawal(id);
  if (!withdrawal) return;
  const { withdrawn_at, reason } = withdrawal;
  const date = { de: formatDate(withdrawn_at, 'de'), en: formatDate(withdrawn_at, 'en') };
  const text = problemTexts.withdrawnEdition(withdrawal.id, date, reason);
  throw new HttpProblem(410, 'withdrawn-edition', text, { withdrawn_at });
}

/** Throws if there is no current edition: none was published, or the store cannot be read. */
export function failEmpty(reader: EditionReader): void {
  if (reader.currentId() !== null) return;
  if (reader.isUnreadable()) throw new HttpProblem(503, 'unreadable-store', problemTexts.unreadableStore());
  throw new HttpProblem(503, 'empty-store', problemTexts.emptyStore());
}

/** Throws if the edition, by default the current one, is there but in a format that this program does not read. */
export function failOtherFormat(reader: EditionReader, id: string | null = reader.currentId()): void {
  const format = id === null ? undefined : reader.otherFormat(id);
  if (id === null || format === undefined) return;
  throw new HttpProblem(503, 'other-format', problemTexts.otherFormat(id, format, editionFormat));
}

async function requireQuartier({ database }: OpenEdition, id = ''): Promise<Quartier> {
  const quartier = await loadQuartier(database, id);
  if (!quartier) throw unknownQuartier(id);
  return quartier;
}

export function unknownQuartier(asked: string): HttpProblem {
  return new HttpProblem(404, 'unknown-quartier', problemTexts.unknownQuartier(shorten(asked)), {
    parameter: 'quartier',
  });
}
