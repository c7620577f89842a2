import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { isLanguage } from '#lib/domain/vocabulary.ts';
import { Store } from '#lib/server/edition/store.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import { checkClaims, maxTextLength } from '#lib/server/report/claims/check.ts';
import { documentText, maxFileBytes, UnreadableDocument } from '#lib/server/report/claims/document-text.ts';
import { claimLines } from '#lib/server/report/claims/lines.ts';
import { olderThan, withdrawnIn } from '#lib/server/report/claims/older-editions.ts';
import { fail, fromHere, print, printJson, type Run } from './command.ts';
import { isKept, readerName } from './known-edition.ts';

/** Compares the numbers of a text with an edition; 1 if any is not found, or a verdict is not the edition's. */
export const run: Run = async ({ store: folder, json }, [file], { edition, lang = 'de' }) => {
  if (!isLanguage(lang)) return fail('--lang ist de oder en.', '--lang is de or en.', 2);
  const store = new Store(folder);
  const id = edition ?? store.currentId();
  if (id === null) return fail('Noch keine Ausgabe veröffentlicht.', 'No edition published yet.');
  if (!isKept(store, id)) return 1;
  const path = fromHere(file!);
  const text = readText(path);
  if (typeof text !== 'string') return fail(text.de, text.en);
  const reader = new EditionReader(store);
  const name = readerName(store, id);
  const open = await reader.open(name);
  if (!open) {
    return fail(
      `Die Ausgabe ${id} ist nicht lesbar. Abhilfe: „npm run monitor -- verify“.`,
      `Edition ${id} cannot be read. Remedy: "npm run monitor -- verify".`,
    );
  }
  const older = {
    editions: olderThan(open.edition, reader.list()),
    open: (other: string) => reader.open(other),
  };
  const checked = await checkClaims(text, open, {
    lang,
    older,
    since: async () => {
      const before = reader.previousId(name);
      return before === undefined ? undefined : (await reader.lendChanges(before, name))?.open;
    },
  });
  const withdrawn = withdrawnIn(text, reader.list());
  const lines = claimLines(checked, text, { view: { lang, edition: id }, edition: id, withdrawn });
  if (json) printJson({ edition: id, ...lines });
  else {
    for (const { state, said, place, figures } of [...lines.numbers, ...lines.verdicts]) {
      print(`${[state, said, place, figures.map(({ text: words }) => words).join(' | ')].join('\t')}\n`);
    }
    print(`${lines.title}. ${lines.summary}\n`);
  }
  const isWrong =
    checked.numbers.some(({ kind }) => kind === 'none') ||
    checked.verdicts.some(({ isTrue }) => isTrue === false) ||
    checked.isCut;
  return isWrong ? 1 : 0;
};

function readText(path: string): string | { de: string; en: string } {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return { de: `Die Datei „${path}“ gibt es nicht.`, en: `There is no file "${path}".` };
  if (!found.isFile()) {
    return {
      de: `„${path}“ ist keine Datei. Bitte eine Datei angeben (.docx, .md oder .txt).`,
      en: `"${path}" is not a file. Please name a file (.docx, .md or .txt).`,
    };
  }
  const tooLong = {
    de: `Die Datei „${path}“ ist zu groß: geprüft werden höchstens ${maxTextLength} Zeichen.`,
    en: `The file "${path}" is too large: at most ${maxTextLength} characters are checked.`,
  };
  if (found.size > maxFileBytes) return tooLong;
  try {
    const text = documentText(basename(path), readFileSync(path));
    return text.length > maxTextLength ? tooLong : text;
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    if (error.kind === 'too-large') return tooLong;
    return {
      de: `Die Datei „${path}“ lässt sich nicht lesen. Möglich sind .docx, .md und .txt.`,
      en: `The file "${path}" cannot be read. Possible are .docx, .md and .txt.`,
    };
  }
}
