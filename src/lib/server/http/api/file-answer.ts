import { shorten } from '#lib/domain/page-problem.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { problemTexts } from '#lib/texts/problems.ts';
import { editionFileName } from '../../files/file-name.ts';
import { contentTypes, type FileType } from '../../files/content-types.ts';
import type { OpenEdition } from '../../queries/edition-reader.ts';
import { HttpProblem } from './problem.ts';

/** The format of a file that the end of an address names. Throws {@link HttpProblem} 404 for another one. */
export function requireFormat<Format extends string>(asked = '', formats: readonly Format[]): Format {
  const format = formats.find((candidate) => candidate === asked);
  if (format !== undefined) return format;
  const text = problemTexts.unknownFormat(shorten(asked), formats);
  throw new HttpProblem(404, 'unknown-format', text, { available: formats });
}

export function fileAnswer(
  body: ReadableStream | Uint8Array | string,
  { name, type, isShown = false }: { name: string; type: FileType; isShown?: boolean },
  headers: Record<string, string> = {},
): Response {
  const disposition = `${isShown ? 'inline' : 'attachment'}; filename="${name}"`;
  return new Response(body as BodyInit, {
    headers: { 'content-type': contentTypes[type], 'content-disposition': disposition, ...headers },
  });
}

/** A workbook of an edition; `about` becomes part of its name. */
export function workbookAnswer(
  body: Uint8Array,
  { open, lang, about }: { open: OpenEdition; lang: Language; about: readonly string[] },
): Response {
  const context = { lang, edition: open.edition, isDemo: open.manifest.kind === 'demo' };
  const name = editionFileName(context, { about, type: 'xlsx' });
  return fileAnswer(body, { name, type: 'xlsx' });
}
