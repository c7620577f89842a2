import { readFileSync, statSync } from 'node:fs';
import type { Language } from '#lib/domain/vocabulary.ts';
import { baseName } from '#lib/server/intake/delivered-files.ts';
import { openArchive } from '#lib/server/intake/grid/archive/archive.ts';
import { fileKind } from '#lib/server/intake/grid/file-kind.ts';
import { gridLimits } from '#lib/server/intake/grid/limits.ts';
import { workbookFormat } from '#lib/server/intake/grid/open-grid.ts';
import { unlessRefused } from '#lib/server/intake/grid/refusal.ts';
import type { Problem } from '#lib/server/intake/problem.ts';
import { workbookTexts } from '#lib/server/intake/problem-texts/workbook.ts';
import { returnedCopyTexts } from '#lib/texts/index.ts';
import { findingRows } from './findings-sheet.ts';
import { marksOf } from './marks.ts';
import { returnedOds } from './ods/returned-ods.ts';
import { wrongRows } from './wrong-rows.ts';
import { returnedXlsx } from './xlsx/returned-xlsx.ts';

export interface ReturnedFile {
  name: string;
  bytes: Buffer;
}

/**
 * What a person gets back for a file that she delivered: of a text file the wrong rows, with what is wrong and what to
 * do before them, written as the file is; of a workbook a copy under its name with marks and a sheet of findings.
 * `heads` are rows of heads in a text file. `problems` are those of this file; others among them are listed with the name of their file instead of a place.
 * Undefined where there is nothing to mark, or where the file is none of these or cannot be opened. Throws only where
 * the system cannot read. Work and memory are bounded as those of reading are.
 */
export async function returnedCopy(
  file: { path: string; name: string },
  problems: readonly Problem[],
  language: Language,
  heads: readonly number[] = [],
): Promise<ReturnedFile | undefined> {
  const stats = statSync(file.path);
  // a pipe or a device would never end
  if (problems.length === 0 || !stats.isFile() || stats.size === 0) return undefined;
  if (stats.size > gridLimits.maxFileBytes) return ofText(file, problems, language, heads);
  const bytes = readFileSync(file.path);
  return unlessRefused(async () => {
    if (fileKind(bytes) === 'text') return ofText(file, problems, language, heads);
    const own = problems.filter((problem) => problem.file === file.name);
    if (own.some(isRefused)) return undefined;
    const archive = await openArchive(bytes, gridLimits);
    const marks = marksOf(own);
    const findings = findingRows(file.name, problems, language);
    const format = await workbookFormat(archive);
    const make = format === 'XLSX' ? returnedXlsx : returnedOds;
    const given = baseName(file.name);
    const name = endings[format].test(given) ? given : `${stemOf(given)}.${format.toLowerCase()}`;
    return { name, bytes: await make(archive, marks, findings, language) };
  });
}

/** Whether a workbook as a whole was not read: what is damaged is not copied. */
const isRefused = ({ rule, severity }: Problem) => severity === 'error' && Object.hasOwn(workbookTexts, rule);

/** A file whose name says something else gets the ending that programs open it by. */
const endings = { XLSX: /\.(xlsx|xlsm|xltx|xltm)$/i, ODS: /\.(ods|ots)$/i, text: /\.(csv|tsv|tab|txt)$/i };
const stemOf = (name: string) => name.replace(/\.[^.]*$/, '');

async function ofText(
  file: { path: string; name: string },
  problems: readonly Problem[],
  language: Language,
  heads: readonly number[],
): Promise<ReturnedFile | undefined> {
  // a programme's settings have no rows
  if (/\.json$/i.test(file.name)) return undefined;
  const bytes = await wrongRows(file, problems, language, heads);
  if (!bytes) return undefined;
  const { wrongRows: suffix } = returnedCopyTexts[language];
  const own = baseName(file.name);
  const ending = endings.text.exec(own)?.[0] ?? '.csv';
  return { name: `${stemOf(own)}_${suffix}${ending}`, bytes };
}
