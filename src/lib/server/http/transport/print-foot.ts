import { texts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

/** Longer addresses would not fit beside the number of the page. */
const maxAddress = 120;

/**
 * What stands at the foot of every printed sheet: edition and address, as a value of CSS. The boxes in the margin of a
 * page take their text from a property of the root element alone.
 */
export function printFoot(url: URL, edition: string | undefined, language: Language): string {
  const address = new URL(url);
  if (edition !== undefined) address.searchParams.set('edition', edition);
  const shown = address.href.length > maxAddress ? address.origin + address.pathname : address.href;
  const words = edition === undefined ? [shown] : [`${texts[language].footer.edition} ${edition}`, shown];
  return `'${words.join(' · ').replace(/[\\'"<>&\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}'`;
}
