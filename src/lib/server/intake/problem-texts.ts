import type { Text } from '#lib/domain/vocabulary.ts';
import { bookTexts } from './problem-texts/book.ts';
import { cellTexts } from './problem-texts/cell.ts';
import { contentTexts } from './problem-texts/content.ts';
import { fieldTexts } from './problem-texts/field.ts';
import { fileTexts } from './problem-texts/file.ts';
import { folderTexts } from './problem-texts/folder.ts';
import { recognitionTexts } from './problem-texts/recognition.ts';
import { relationTexts } from './problem-texts/relation.ts';
import { sourceTexts } from './problem-texts/source.ts';
import { workbookTexts } from './problem-texts/workbook.ts';
import type { Wording } from './problem-texts/wording.ts';

/** Words for the places in a sentence; those that differ by language come in both. */
export type Parameters = Record<string, string | number | Text>;

/** Every rule of the intake with its sentence and remedy. {names} are filled from the finding. */
export const wordings = {
  ...folderTexts,
  ...fileTexts,
  ...workbookTexts,
  ...fieldTexts,
  ...recognitionTexts,
  ...cellTexts,
  ...relationTexts,
  ...contentTexts,
  ...bookTexts,
  ...sourceTexts,
} as const satisfies Record<string, Wording>;

export type Rule = keyof typeof wordings;
