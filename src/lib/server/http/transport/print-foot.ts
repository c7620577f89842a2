import { texts } from '#lib/texts/index.ts';
import { formatMoment } from '#lib/domain/numbers/format.ts';
import type { Preview } from '#lib/domain/records/edition.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

/** Longer addresses would not fit beside the number of the page. */
const maxAddress = 120;

/**
 * What stands at the foot of every printed sheet: edition and address, as a value of CSS. The boxes in the margin of a
 * page take their text from a property of the root element alone. The token of a preview is in no printed address.
 */
export function printFoot(
  url: URL,
  edition: string | undefined,
  language: Language,
  preview?: Preview,
): string {
  const address = new URL(url);
  if (preview) {
    address.searchParams.delete('edition');
    const plain = address.href.includes(preview.token) ? address.origin : address.href;
    return written([texts[language].site.preview(formatMoment(preview.until, language)), plain]);
  }
  if (edition !== undefined) address.searchParams.set('edition', edition);
  const shown = address.href.length > maxAddress ? address.origin + address.pathname : address.href;
  const words = edition === undefined ? [shown] : [`${texts[language].footer.edition} ${edition}`, shown];
  return written(words);
}

const written = (words: readonly string[]) =>
  `'${words.join(' · ').replace(/[\\'"<>&\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}'`;
