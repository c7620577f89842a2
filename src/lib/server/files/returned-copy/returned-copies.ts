import type { Language } from '#lib/domain/vocabulary.ts';
import type { DeliveredFile } from '#lib/server/intake/delivered-files.ts';
import type { Reading } from '#lib/server/intake/delivery.ts';
import type { Problem } from '#lib/server/intake/problem.ts';
import { returnedCopy, type ReturnedFile } from './returned-copy.ts';

/** What a check says of files, and how it read them. */
export interface Found {
  problems: readonly Problem[];
  readings: readonly Reading[];
}

/**
 * Copies of the files with problems, one after the other; undefined where nothing can be marked. What is wrong with the
 * delivery as a whole is said in the copy of an only file.
 */
export async function* returnedCopies(
  files: readonly DeliveredFile[],
  { problems, readings }: Found,
  language: Language,
): AsyncGenerator<{ file: DeliveredFile; copy: ReturnedFile | undefined }> {
  for (const file of files) {
    const own = files.length === 1 ? problems : problems.filter((problem) => problem.file === file.name);
    const heads = readings.filter((reading) => reading.file === file.name).map(({ head }) => head);
    if (own.length > 0) yield { file, copy: await returnedCopy(file, own, language, heads) };
  }
}
