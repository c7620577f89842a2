import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language } from '#lib/domain/vocabulary.ts';
import { returnedCopy } from '#lib/server/files/returned-copy/returned-copy.ts';
import type { UploadCheck } from '#lib/domain/records/upload-check.ts';
import { editionFormat } from '#lib/server/edition/edition-format.ts';
import { Store } from '#lib/server/edition/store.ts';
import type { CheckReport } from '#lib/server/intake/check.ts';
import { openGrid } from '#lib/server/intake/grid/open-grid.ts';
import { uploadLimits } from '#lib/server/intake/grid/limits.ts';
import type { Problem } from '#lib/server/intake/problem.ts';
import type { ReadingChoice } from '#lib/server/intake/recognise/read-table.ts';
import { sheetExcerpts } from '#lib/server/intake/sheet-excerpts.ts';
import { withBase } from './base-edition.ts';
import { check } from './check.ts';
import { print, type Run } from './command.ts';

/** Findings that a page lists; the rest is counted. */
const maxListed = 200;

/** What was handed in, in a folder of its own. */
interface Upload {
  files: { name: string; path: string }[];
  choice: ReadingChoice;
}

/**
 * Checks the files of a form that comes in on standard input, against the public values of the current edition, and
 * prints an UploadCheck. Operands: an empty folder that the caller removes, and the content type of the form. Exit code
 * 2 if it is no form, or has no file.
 */
export const run: Run = async ({ store: folder }, [target, contentType], { lang }) => {
  const upload = await receive(target!, contentType!);
  if (!upload || upload.files.length === 0) return 2;
  const { files, choice } = upload;
  const language: Language = lang === 'en' ? 'en' : 'de';
  const store = new Store(folder);
  const current = store.currentId();
  const edition = current !== null && store.manifest(current)?.format === editionFormat ? current : undefined;
  const paths = files.map(({ path }) => path);
  // Nothing of a withheld value is in what this process reads.
  const report = await withBase(
    store,
    edition,
    (base) => check(paths, () => {}, { choice, base, compares: base !== undefined, limits: uploadLimits }),
    { isPublic: true },
  );
  const problems = ownProblems(report, edition);
  print(JSON.stringify(await resultOf(files, report, problems, { edition, language })));
  return 0;
};

/** Reads the form and writes its files; undefined if it is none. */
async function receive(target: string, contentType: string): Promise<Upload | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  let form: FormData;
  try {
    form = await new Response(Buffer.concat(chunks), { headers: { 'content-type': contentType } }).formData();
  } catch {
    return undefined;
  }
  const files: Upload['files'] = [];
  for (const file of form.getAll('file')) {
    if (!(file instanceof File) || (file.size === 0 && file.name === '')) continue;
    const name = safeName(file.name);
    if (files.some((other) => other.name === name)) continue;
    const path = join(target, name);
    writeFileSync(path, Buffer.from(await file.arrayBuffer()), { mode: 0o600, flag: 'wx' });
    files.push({ name, path });
  }
  const decimal = form.get('decimal');
  return { files, choice: decimal === ',' || decimal === '.' ? { decimal } : {} };
}

/** The last part of a name, without what a file system or a terminal takes for something else. */
function safeName(given: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is left out
  const name = basename(given.replaceAll('\\', '/')).replaceAll(/[\u0000-\u001f\u007f/:*?"<>|]/g, '_');
  return name.replace(/^\.+/, '').slice(-120) || 'Datei';
}

/** What the check says of the edition's own rows is no matter of whoever delivers. */
function ownProblems({ problems }: CheckReport, edition: string | undefined): Problem[] {
  const own = problems.filter(
    ({ file, severity }) => file !== edition && (severity === 'error' || !isOfEdition(file, edition)),
  );
  return own.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

const isOfEdition = (file: string, edition: string | undefined) =>
  edition !== undefined && file.startsWith(`${edition}/`);

async function resultOf(
  files: Upload['files'],
  report: CheckReport,
  problems: readonly Problem[],
  { edition, language }: { edition: string | undefined; language: Language },
): Promise<UploadCheck> {
  const listed = problems.slice(0, maxListed);
  const grids = await Promise.all(files.map(({ path, name }) => openGrid(path, name, uploadLimits)));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    files: files.map(({ name }) => name),
    isSound: errors === 0 && report.isSound,
    errors,
    warnings: problems.length - errors,
    problems: listed,
    readings: report.readings,
    excerpts: sheetExcerpts(grids, listed, report.readings),
    differences: report.differences ?? [],
    edition: edition ?? null,
    returned: errors > 0 ? await returnedTo(files, problems, language) : null,
  };
}

/** More bytes are not put into a page; the command line returns any file. */
const maxReturnedBytes = 8_000_000;

/** The first file with errors again, marked. */
async function returnedTo(
  files: Upload['files'],
  problems: readonly Problem[],
  language: Language,
): Promise<UploadCheck['returned']> {
  const wrong = problems.filter(({ severity }) => severity === 'error');
  const file = files.find(({ name }) => wrong.some((problem) => problem.file === name));
  if (!file) return null;
  const own = problems.filter((problem) => problem.file === file.name);
  const copy = await returnedCopy(file, own, language);
  if (!copy || copy.bytes.length > maxReturnedBytes) return null;
  // beside the file that was sent, and not in its place
  const name =
    copy.name === file.name
      ? copy.name.replace(/(?=\.[^.]*$)/, language === 'de' ? '_geprüft' : '_checked')
      : copy.name;
  return { name, base64: copy.bytes.toString('base64') };
}
