import type { WriteSheet } from 'hucre/xlsx';
import { templateTexts } from '#lib/texts/index.ts';
import { programme, programmeFieldForm } from '../../contract/programme.ts';
import { WorkbookSheet, type NumberLook } from '../workbook/workbook-sheet.ts';
import type { TemplateWords } from './template-words.ts';

/** Keys and values of programme.json, as the sheet "programme" of a workbook is read. `given` is blank in a new one. */
export function programmeSheet(given: object, { lang }: TemplateWords): WriteSheet {
  const sheet = new WorkbookSheet(templateTexts[lang].programmeSheet, [24, 56, 72]);
  const value: NumberLook = { format: 'General', fill: 'input' };
  for (const name of Object.keys(programme.shape)) {
    const form = programmeFieldForm(name)[lang];
    for (const [key, content] of parts(name, (given as Record<string, unknown>)[name])) {
      sheet.line([key, content, form], ['strong', value, 'wrapped']);
    }
  }
  return sheet.finish();
}

function parts(name: string, value: unknown): [key: string, value: string | number | null][] {
  if (name === 'title') {
    const title = (value ?? {}) as Record<string, string>;
    return ['de', 'en'].map((lang) => [`title.${lang}`, title[lang] ?? null]);
  }
  if (Array.isArray(value)) return [[name, value.join('; ')]];
  return [[name, (value as string | number | undefined) ?? null]];
}
