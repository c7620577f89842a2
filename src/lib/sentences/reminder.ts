import { formatDate, formatYear } from '#lib/domain/numbers/format.ts';
import type { OpenItem } from '#lib/domain/records/open-items.ts';
import { standTexts, texts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

/** What is open in one quartier, each item in words. */
export interface OpenQuartier {
  name: string;
  items: readonly (Pick<OpenItem, 'year' | 'state' | 'due'> & { what: string })[];
}

/** A letter to those who can deliver, as plain text that a person copies into a mail. */
export function reminderText(
  quartiers: readonly OpenQuartier[],
  about: { programme: string; edition: string; published_at: string; contact: string | null },
  lang: Language,
): string {
  const words = standTexts[lang].reminders;
  const parts = quartiers.map(({ name, items }) => {
    const lines = items.map(({ what, year, state, due }) => {
      const item = words.item(what, formatYear(year), texts[lang].cellState[state]);
      return due === null ? item : `${item}; ${words.until(formatDate(due, lang))}`;
    });
    return [words.quartier(name), ...lines].join('\n');
  });
  return [
    words.subject(about.programme),
    words.hello,
    words.intro(about.edition, formatDate(about.published_at, lang)),
    ...parts,
    words.ask,
    ...(about.contact ? [words.send(about.contact)] : []),
    words.thanks,
  ].join('\n\n');
}
