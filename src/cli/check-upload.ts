import { basename } from 'node:path';
import type { UploadCheck } from '#lib/domain/records/upload-check.ts';
import { columnPlace } from '#lib/domain/numbers/column-letters.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { editionFormat } from '#lib/server/edition/edition-format.ts';
import type { EditionPart } from '#lib/server/edition/export.ts';
import { Store } from '#lib/server/edition/store.ts';
import { returnedCopies, type Found } from '#lib/server/files/returned-copy/returned-copies.ts';
import type { Base } from '#lib/server/intake/base-tables.ts';
import type { CheckReport } from '#lib/server/intake/check.ts';
import { baseName, deliveredFiles, type DeliveredFile } from '#lib/server/intake/delivered-files.ts';
import type { DeliveredKeys } from '#lib/server/intake/delivered-keys.ts';
import { uploadLimits } from '#lib/server/intake/grid/limits.ts';
import { openGrid } from '#lib/server/intake/grid/open-grid.ts';
import type { Rule } from '#lib/server/intake/problem-texts.ts';
import type { Problem } from '#lib/server/intake/problem.ts';
import type { KnownNames } from '#lib/server/intake/recognise/read-table.ts';
import { Scratch } from '#lib/server/intake/scratch.ts';
import { sheetExcerpts } from '#lib/server/intake/sheet-excerpts.ts';
import { withUnpacked } from '#lib/server/intake/unpacked-files.ts';
import { withPublicPart } from './base-edition.ts';
import { check } from './check.ts';
import { print, type Run } from './command.ts';
import { editionNames } from './edition-names.ts';
import { oddFields } from './odd-fields.ts';
import { choiceOf, receiveForm } from './upload-form.ts';

/** Findings that a page lists; the rest is counted. */
const maxListed = 200;

/**
 * Checks the files of a form that comes in on standard input, against the public values of the current edition, and
 * prints an UploadCheck. Operands: an empty folder that the caller removes, and the content type of the form. Exit code
 * 2 if it is no form, or has no file.
 */
export const run: Run = async ({ store: folder }, [target, contentType], { lang }) => {
  const upload = await receiveForm(process.stdin, target!, contentType!);
  if (!upload || upload.paths.length === 0) return 2;
  const { paths, given } = upload;
  const language: Language = lang === 'en' ? 'en' : 'de';
  const store = new Store(folder);
  const current = store.currentId();
  const edition = current !== null && store.manifest(current)?.format === editionFormat ? current : undefined;
  const names = edition === undefined ? undefined : await editionNames(store);
  const odd = oddFields(given, names);
  const options = { choice: { ...choiceOf(given, odd), names }, limits: uploadLimits };
  // Nothing of a withheld value is in what this process reads.
  const { report, problems } =
    edition === undefined || !names
      ? await checkAlone(paths, options)
      : await withPublicPart(store, edition, (partOf) =>
          checkOver(paths, options, { edition, names, partOf }),
        );
  const scratch = new Scratch();
  try {
    const { files } = await withUnpacked(deliveredFiles(paths, () => false).files, scratch, uploadLimits);
    const result = await resultOf(files, report, inOrder(problems), language);
    const checked: UploadCheck = {
      ...result,
      files: paths.map((path) => basename(path)),
      edition: edition ?? null,
      isAsked: problems.some(({ rule }) => askedRules.includes(rule)),
      given,
      odd,
    };
    print(JSON.stringify(checked));
  } finally {
    scratch.remove();
  }
  return 0;
};

interface Checked {
  report: CheckReport;
  problems: readonly Problem[];
}

type Options = Parameters<typeof check>[2];

async function checkAlone(paths: string[], options: Options): Promise<Checked> {
  const report = await check(paths, () => {}, options);
  return { report, problems: report.problems };
}

/**
 * Checks what was delivered over the part of an edition that it belongs to. What is remarkable in the edition without it
 * is no matter of whoever delivers; an error is, since it keeps the delivery from being published.
 */
async function checkOver(
  paths: string[],
  options: Options,
  {
    edition,
    names,
    partOf,
  }: { edition: string; names: KnownNames; partOf: (part: EditionPart) => Promise<Base> },
): Promise<Checked> {
  let base: Base | undefined;
  const basePart = async (delivered: DeliveredKeys) => (base = await partOf(partWith(delivered, names)));
  const report = await check(paths, () => {}, { ...options, basePart, compares: true });
  const isOfEdition = ({ file, severity }: Problem) =>
    severity === 'warning' && (file === edition || file.startsWith(`${edition}/`));
  if (!base || !report.problems.some(isOfEdition)) return { report, problems: report.problems };
  const before = await check([base.folder], () => {}, { limits: uploadLimits });
  const known = new Set(before.problems.map(findingOf));
  return {
    report,
    problems: report.problems.filter((problem) => !isOfEdition(problem) || !known.has(findingOf(problem))),
  };
}

/** What is found, wherever it stands. */
const findingOf = ({ rule, column, value, text }: Problem) => JSON.stringify([rule, column, value, text.de]);

/** What the form can say. */
const askedRules: readonly Rule[] = [
  'column_missing',
  'table_not_found',
  'number_decimal_unclear',
  'source_gas_unclear',
  'source_value_unknown',
];

/** Where nothing that was delivered is of a quartier of the edition, so many of its quartiers are enough. */
const maxOthers = 100;

function partWith({ quartiers, measures }: DeliveredKeys, names: KnownNames): EditionPart {
  const ids = names.quartiers.map(({ quartier_id }) => quartier_id);
  const known = new Set(ids);
  const delivered = quartiers.filter((id) => known.has(id));
  return { quartiers: delivered.length > 0 ? delivered : ids.slice(0, maxOthers), measures };
}

/** A value in another unit than the others changes a result more than all else that is remarkable. */
const unitRules: readonly Rule[] = [
  'thousandfold',
  'reported_thousandfold',
  'energy_out_of_band',
  'energy_beyond_any_quartier',
  'tonnes_per_head_out_of_band',
];

/** Errors, then warnings, each in the order of the sheets; among the warnings first those that doubt a unit. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const sheets = [...new Set(problems.map(sheetOf))];
  const place = (problem: Problem) => [
    Number(problem.severity === 'warning'),
    Number(!unitRules.includes(problem.rule)),
    sheets.indexOf(sheetOf(problem)),
    problem.row ?? 0,
    problem.cell === null ? -1 : columnPlace(problem.cell.replace(/\d+$/, '')),
  ];
  return problems
    .map((problem) => ({ problem, at: place(problem) }))
    .toSorted((a, b) => a.at.map((part, nth) => part - b.at[nth]!).find((gap) => gap !== 0) ?? 0)
    .map(({ problem }) => problem);
}

const sheetOf = ({ file, sheet }: Problem) => `${file}|${sheet ?? ''}`;

async function resultOf(
  files: readonly DeliveredFile[],
  report: CheckReport,
  problems: readonly Problem[],
  language: Language,
): Promise<Omit<UploadCheck, 'files' | 'edition' | 'isAsked' | 'given' | 'odd'>> {
  const listed = problems.slice(0, maxListed);
  const grids = await Promise.all(files.map(({ path, name }) => openGrid(path, name, uploadLimits)));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    isSound: errors === 0 && report.isSound,
    errors,
    warnings: problems.length - errors,
    problems: listed,
    readings: report.readings,
    excerpts: sheetExcerpts(grids, listed, report.readings),
    differences: report.differences ?? [],
    returned: await returnedOf(files, { problems, readings: report.readings }, language),
  };
}

/** More bytes are not put into a page; the command line returns any file. */
const maxReturnedBytes = 8_000_000;

/** The files with errors again, marked. */
async function returnedOf(
  files: readonly DeliveredFile[],
  { problems, readings }: Found,
  language: Language,
): Promise<UploadCheck['returned']> {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const wrong =
    files.length === 1 ? files : files.filter(({ name }) => errors.some(({ file }) => file === name));
  const own =
    files.length === 1 ? problems : problems.filter(({ file }) => wrong.some(({ name }) => name === file));
  if (errors.length === 0) return [];
  const returned: { name: string; base64: string }[] = [];
  let bytes = 0;
  for await (const { file, copy } of returnedCopies(wrong, { problems: own, readings }, language)) {
    bytes += copy?.bytes.length ?? 0;
    if (!copy || bytes > maxReturnedBytes) continue;
    // beside the file that was sent, and not in its place
    const name =
      copy.name === baseName(file.name)
        ? copy.name.replace(/(?=\.[^.]*$)/, language === 'de' ? '_geprüft' : '_checked')
        : copy.name;
    returned.push({ name, base64: copy.bytes.toString('base64') });
  }
  return returned;
}
