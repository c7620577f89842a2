import type { Text } from '#lib/domain/vocabulary.ts';
import { templateTexts } from '#lib/texts/index.ts';

/** What people call a table of the contract, as its sheet of the template: "Endenergie". */
export const tableLabel = (name: string): Text => ({
  de: templateTexts.de.sheets[name] ?? name,
  en: templateTexts.en.sheets[name] ?? name,
});
