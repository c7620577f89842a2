import { formatNumber } from '#lib/domain/numbers/number-text.ts';
import { pageOffset, type Paging } from '#lib/domain/paging.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { multiplesTexts } from '#lib/texts/index.ts';

/** How many of how many quartiers are comparable, and which of them a page shows. */
export function coverageText({ paging, of }: { paging: Paging; of: number }, lang: Language): string {
  const texts = multiplesTexts[lang];
  const count = (n: number) => formatNumber(n, lang);
  const coverage = texts.coverage(count(paging.total), count(of));
  if (paging.total <= paging.size) return coverage;
  const first = pageOffset(paging);
  const last = Math.min(first + paging.size, paging.total);
  return `${coverage}, ${texts.page(count(first + 1), count(last), count(paging.total))}`;
}
