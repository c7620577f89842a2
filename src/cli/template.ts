import { existsSync, writeFileSync } from 'node:fs';
import { isLanguage } from '#lib/domain/vocabulary.ts';
import { Store } from '#lib/server/edition/store.ts';
import {
  blankTemplate,
  loadTemplate,
  TemplateTooLargeError,
} from '#lib/server/files/template/template-content.ts';
import { templateWorkbook } from '#lib/server/files/template/template-workbook.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import { fail, fromHere, print, type Run } from './command.ts';
import { isKept, readerName } from './known-edition.ts';
import { siteOrigin } from './site-origin.ts';

/**
 * Writes a workbook to be filled in, with what the public edition, by default the current one, has of a quartier or, if
 * none is named, of the programme. Without any edition it is blank.
 */
export const run: Run = async (context, [target], { quartier, edition, lang = 'de', address }) => {
  const path = fromHere(target!);
  if (!/\.xlsx$/i.test(path)) {
    return fail(
      `Die Vorlage ist eine Arbeitsmappe: Der Name der Datei muss auf .xlsx enden, nicht „${target}“.`,
      `The template is a workbook: the name of the file must end with .xlsx, not "${target}".`,
      2,
    );
  }
  if (!isLanguage(lang)) {
    return fail(`--lang ist de oder en, nicht „${lang}“.`, `--lang is de or en, not "${lang}".`, 2);
  }
  const site = siteOrigin(address);
  if (site === null) return 2;
  // Somebody may have filled it in.
  if (existsSync(path)) {
    return fail(
      `„${path}“ gibt es schon und wird nicht überschrieben. Anderen Namen wählen.`,
      `"${path}" exists and is not overwritten. Choose another name.`,
    );
  }
  const store = new Store(context.store);
  const id = edition ?? store.currentId();
  const options = { lang, site, madeAt: new Date().toISOString() };
  if (id === null) {
    if (quartier !== undefined)
      return fail(
        'Noch keine Ausgabe veröffentlicht. Ohne --quartier entsteht eine leere Vorlage.',
        'No edition published yet. Without --quartier a blank template is made.',
      );
    writeFileSync(path, await templateWorkbook(blankTemplate, options));
    print(`${path}\n`);
    return 0;
  }
  if (!isKept(store, id)) return 1;
  const lent = await new EditionReader(store).lend(readerName(store, id));
  if (!lent) return fail(`Die Ausgabe ${id} ist nicht lesbar.`, `Edition ${id} cannot be read.`);
  try {
    const content = await loadTemplate(lent.open, quartier);
    if (!content) {
      return fail(
        `Das Quartier „${quartier}“ gibt es in der Ausgabe ${id} nicht. Die Kürzel stehen in den Adressen der Quartiersseiten.`,
        `Edition ${id} has no quartier "${quartier}". The ids stand in the addresses of the pages of quartiers.`,
      );
    }
    writeFileSync(path, await templateWorkbook(content, options));
    print(`${path}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof TemplateTooLargeError)) throw error;
    return fail(
      `Die Tabelle ${error.table} der Ausgabe ${id} ist zu groß für eine Arbeitsmappe. Mit --quartier ein Quartier nennen.`,
      `The table ${error.table} of edition ${id} is too large for a workbook. Name a quartier with --quartier.`,
    );
  } finally {
    lent.giveBack();
  }
};
