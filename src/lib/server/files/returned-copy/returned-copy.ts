import type { Language } from '#lib/domain/vocabulary.ts';
import type { Problem } from '#lib/server/intake/problem.ts';
import { returnedCopyTexts } from '#lib/texts/index.ts';
import { wrongRows } from './wrong-rows.ts';

/**
 * What a person gets back for a file that she delivered. Of a text file the wrong rows, with what is wrong and what to
 * do before them, written as the file is; of a workbook a copy with marks. `problems` are those of this file; others
 * among them are listed with the name of their file instead of a place. Undefined where there is nothing to mark, or
 * where the file is none of these or cannot be opened. Throws only where the system cannot read.
 */
export async function returnedCopy(
  file: { path: string; name: string },
  problems: readonly Problem[],
  language: Language,
): Promise<{ name: string; bytes: Buffer } | undefined> {
  if (problems.length === 0) return undefined;
  if (!/\.(csv|tsv|tab|txt)$/i.test(file.name)) return undefined;
  const bytes = await wrongRows(file, problems, language);
  if (!bytes) return undefined;
  const { wrongRows: suffix } = returnedCopyTexts[language];
  return { name: file.name.replace(/(\.[^.]*)$/, `_${suffix}$1`), bytes };
}
