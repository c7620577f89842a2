import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import type { z } from 'zod';
import { shorten } from '#lib/domain/page-problem.ts';
import { problemTexts } from '#lib/domain/texts/problems.ts';
import { editionFormat } from '../edition/edition-format.ts';
import type { EditionReader, OpenEdition } from '../queries/edition-reader.ts';
import type { answers, AnswerName, Origin } from './answers.ts';
import { logError } from './error-log.ts';
import { readParameters, type ParameterName, type ParameterValues } from './parameters.ts';
import { HttpProblem, problemAnswer } from './problem.ts';

export interface ApiRequest<Name extends ParameterName> {
  event: RequestEvent;
  open: OpenEdition;
  lang: App.Locals['lang'];
  parameters: Pick<ParameterValues, Name>;
}

/**
 * A route of the API: reads the parameters, opens the edition that is asked for, and turns whatever goes wrong
 * into a problem. An unexpected error is logged; the caller learns its id only.
 */
export function apiRoute<Name extends ParameterName>(
  { parameters: names }: { parameters: readonly Name[] },
  answer: (request: ApiRequest<Name>) => Promise<Response>,
): RequestHandler {
  return async (event) => {
    try {
      const parameters = readParameters(event.url.searchParams, [...names, 'edition', 'lang']);
      const open = await openEdition(event, parameters.edition);
      return await answer({ event, open, lang: event.locals.lang, parameters });
    } catch (error) {
      if (error instanceof HttpProblem) return problemAnswer(error);
      const id = logError(error, { method: event.request.method, path: event.url.pathname });
      return problemAnswer(new HttpProblem(500, 'internal', problemTexts.internal(id), { id }));
    }
  };
}

async function openEdition({ locals }: RequestEvent, id: string | undefined): Promise<OpenEdition> {
  const open = await locals.open(id);
  if (open) return open;
  failOtherFormat(locals.reader, id);
  if (locals.reader.currentId() === null)
    throw new HttpProblem(503, 'empty-store', problemTexts.emptyStore());
  const known = locals.reader.ids();
  const text = problemTexts.unknownEdition(shorten(id ?? ''), known);
  throw new HttpProblem(404, 'unknown-edition', text, { available: known });
}

/** Throws if the edition, by default the current one, is there but in a format that this program does not read. */
export function failOtherFormat(reader: EditionReader, id: string | null = reader.currentId()): void {
  const format = id === null ? undefined : reader.otherFormat(id);
  if (id === null || format === undefined) return;
  throw new HttpProblem(503, 'other-format', problemTexts.otherFormat(id, format, editionFormat));
}

type Body<Name extends AnswerName> = Omit<z.input<(typeof answers)[Name]>, keyof Origin>;

/** A JSON answer of the given shape with its origin before it. */
export function jsonAnswer<Name extends AnswerName>(
  _name: Name,
  { manifest }: OpenEdition,
  body: Body<Name>,
): Response {
  return Response.json({ edition: manifest.id, kind: manifest.kind, ...body });
}

export function unknownQuartier(asked: string): HttpProblem {
  return new HttpProblem(404, 'unknown-quartier', problemTexts.unknownQuartier(shorten(asked)), {
    parameter: 'quartier',
  });
}
